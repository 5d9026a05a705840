/**
 * One line of the document as a reader delivers it. The txt, pdf and docx readers feed the same
 * lines; what a reader knows beyond the text stands in `hint` and is never required.
 */
export interface SourceLine {
  /** Line number in the source, from 1. */
  readonly number: number;
  readonly text: string;
  readonly hint?: LineHint;
}

export interface LineHint {
  /** Heading level from 1 (a titled section) to 4, by style, outline level or look. */
  readonly heading?: number;
  /** List level from 0. */
  readonly listLevel?: number;
  /** How far the bullet of an item is set in, in sizes of its letters: only differences count. */
  readonly indent?: number;
  /** Cells of a table row. */
  readonly cells?: readonly string[];
  /** Whether the reader saw that its last word left room for the next line's first: the next line is a text of its own. */
  readonly endsText?: boolean;
  /** Whether a page begins with this line. */
  readonly pageStart?: boolean;
  /** Part of a drawing (text box, shape): the label of a chart's box. */
  readonly isShape?: boolean;
  /** Level of that box in its chart, from 1, where the drawing says it. */
  readonly chartLevel?: number;
}
