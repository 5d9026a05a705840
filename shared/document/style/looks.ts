/** How a kind of paragraph is set. Lengths in points; colours as six hexadecimal digits. */
export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Set in capitals: the text is so already, this keeps it so when it is typed over. */
  readonly isCapitals: boolean;
  readonly color: string;
  /** Space before and after the paragraph; between two, the larger one counts, as in Word since 2013. */
  readonly before: number;
  readonly after: number;
  /** Left indent, and how far the first line (its number, its bullet) stands out of it. */
  readonly left: number;
  readonly hanging: number;
  /** Line spacing, as a multiple of the font's own line height. */
  readonly line: number;
  /** Stays on the page of what follows. */
  readonly keepsNext: boolean;
}

type ContentsLevel = 1 | 2 | 3;
type HeadingLevel = ContentsLevel | 4 | 5 | 6;

type ColorName = 'blue' | 'accent' | 'ink' | 'grey' | 'tint' | 'rule' | 'white';

/** Typeface, colours and measures of a document: data, not code of a writer. Lengths in points. */
export interface DocumentStyle {
  readonly font: string;
  readonly colors: Readonly<Record<ColorName, string>>;
  /** A4. */
  readonly page: Readonly<Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  readonly body: TextLook;
  readonly leadIn: TextLook;
  readonly volet: TextLook;
  readonly note: TextLook;
  readonly item: TextLook;
  readonly subItem: TextLook;
  readonly cell: TextLook;
  readonly cellHead: TextLook;
  readonly cellMargin: { readonly x: number; readonly y: number };
  readonly headings: Readonly<Record<HeadingLevel, TextLook>>;
  readonly contentsTitle: TextLook;
  readonly contents: Readonly<Record<ContentsLevel, TextLook>>;
  /** Room at the right of the contents table that its lines leave to the page numbers. */
  readonly contentsRight: number;
  /** Space below the last item of a list. */
  readonly listAfter: number;
  /** The paragraph that holds a chart. */
  readonly chart: TextLook;
  /** How large charts are drawn, 1 being their full size. */
  readonly chartScale: number;
  /** The paragraph that Word needs after a table, with the space between the table and what follows it. */
  readonly gap: TextLook;
  /** The rule under the title of a section, with its distance. */
  readonly titleRule: number;
}
