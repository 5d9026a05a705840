/** A piece of text as a page places it, in points, from the top left corner of the page as it is shown. */
export interface TextPiece {
  readonly text: string;
  /** Left end. */
  readonly x: number;
  /** Baseline, growing downwards. */
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  /** Direction of writing in degrees: 0 for ordinary text. */
  readonly angle: number;
  /** Name of the font in the file: bold letters have another one. */
  readonly font: string;
}

/** A run of words without a wide gap: a line of prose, a cell, one line of a chart's box. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Segments on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Where the text starts, after the bullet or number if it has one. */
  readonly textLeft: number;
  /** Fonts of the first and the last word, the bullet or number left aside. */
  readonly startFont: string;
  readonly endFont: string;
}

/** Between two segments of a row, in the text: what a reader of columns sees as a gap. */
export const GAP = '   ';

/** The words of a row as one line. */
export function rowText(row: Row): string {
  return row.segments.map(({ text }) => text).join(GAP);
}
