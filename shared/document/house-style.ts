import type { HeadingLevel, ParagraphBlock } from './model.ts';

/** How a kind of paragraph is set. Lengths in points; colours as six hexadecimal digits. */
export interface TextLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic?: boolean;
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

/** Headings down to this level stand in the contents table. */
export const CONTENTS_DEPTH = 3;
type ContentsLevel = 1 | 2 | 3;

const BLUE = '17365D';
const ACCENT = '2E5E9E';
const INK = '22272E';
const GREY = '5F6B7A';

/** Typeface, colours and measures of the document: data, not code of a writer. */
export const HOUSE_STYLE = {
  /** In Word everywhere; LibreOffice puts Liberation Sans in its place, made to the same measures. */
  font: 'Arial',
  colors: { blue: BLUE, accent: ACCENT, ink: INK, grey: GREY, tint: 'EAF0F8', rule: 'C5D1E2', white: 'FFFFFF' },
  /** A4, in points. */
  page: { width: 595.3, height: 841.9, left: 62.4, right: 62.4, top: 73.7, bottom: 70.9, header: 34, footer: 31.2 },
  body: look({ size: 10.5, after: 6 }),
  leadIn: look({ size: 10.5, after: 4, keepsNext: true }),
  volet: look({ size: 10.5, after: 3, isBold: true, color: BLUE, keepsNext: true }),
  note: look({ size: 9, after: 6, color: GREY, isItalic: true }),
  item: look({ size: 10.5, after: 3, left: 19.8, hanging: 11.3 }),
  subItem: look({ size: 10, after: 2, left: 36.9, hanging: 11.3 }),
  cell: look({ size: 9.5, after: 0 }),
  cellHead: look({ size: 9.5, after: 0, isBold: true, color: 'FFFFFF' }),
  cellMargin: { x: 6, y: 4 },
  headings: {
    1: look({ size: 17, after: 14, isBold: true, color: BLUE, keepsNext: true, line: 1 }),
    2: look({ size: 13, before: 14, after: 7, isBold: true, color: BLUE, left: 22.7, hanging: 22.7, keepsNext: true, line: 1 }),
    3: look({ size: 11, before: 13, after: 5, isBold: true, color: ACCENT, left: 28.4, hanging: 28.4, keepsNext: true, line: 1 }),
    4: look({ size: 10, before: 10, after: 4, isBold: true, color: INK, left: 36.9, hanging: 36.9, keepsNext: true, line: 1 }),
    5: look({ size: 10, before: 9, after: 4, isBold: true, color: GREY, left: 45.4, hanging: 45.4, keepsNext: true, line: 1 }),
    6: look({ size: 10, before: 9, after: 4, isBold: true, color: GREY, left: 53.9, hanging: 53.9, keepsNext: true, line: 1 }),
  } satisfies Record<HeadingLevel, TextLook>,
  contentsTitle: look({ size: 17, after: 14, isBold: true, color: BLUE, line: 1 }),
  contents: {
    1: look({ size: 10, before: 7, after: 2, isBold: true, color: BLUE, line: 1 }),
    2: look({ size: 9.5, after: 1.5, left: 34, hanging: 20, line: 1 }),
    3: look({ size: 9, after: 1, left: 50, hanging: 24, color: GREY, line: 1 }),
  } satisfies Record<ContentsLevel, TextLook>,
  /** Room at the right of the contents table that its lines leave to the page numbers. */
  contentsRight: 28,
  /** Space below the last item of a list. */
  listAfter: 7,
  /** Space around a chart, and between a table and what follows it. */
  chartBefore: 6,
  chartAfter: 10,
  tableAfter: 8,
  /** The paragraph that Word needs after a table. */
  gap: look({ size: 2, after: 8, line: 1 }),
  /** The rule under the title of a section, with its distance. */
  titleRule: 7.5,
} as const;

/** The look of a line of the contents table. */
export function contentsLook(level: number): TextLook {
  return HOUSE_STYLE.contents[level === 1 || level === 2 ? level : CONTENTS_DEPTH];
}

/** The look of a free or generated paragraph. */
export function paragraphLook({ look: name }: Pick<ParagraphBlock, 'look'>): TextLook {
  switch (name) {
    case 'body':
      return HOUSE_STYLE.body;
    case 'lead-in':
      return HOUSE_STYLE.leadIn;
    case 'volet':
      return HOUSE_STYLE.volet;
    case 'note':
      return HOUSE_STYLE.note;
  }
}

function look(given: Partial<TextLook> & Pick<TextLook, 'size' | 'after'>): TextLook {
  return { isBold: false, color: INK, before: 0, left: 0, hanging: 0, line: 1.1, keepsNext: false, ...given };
}
