import type { SourceRow } from './source-rows.ts';

/** Heights of the rows in pixels; the stylesheet of the source pane has the same figures. */
export const ROW = { line: 26, more: 20, gap: 7, hole: 28, mostLines: 12 } as const;

/**
 * Where each row begins, in pixels from the top, with the end of the last one behind them. Long lines
 * wrap: their heights are computed, so that any row of thousands can be gone to without drawing the others.
 * @param width room for the text of a line, in pixels
 * @param measure width of a text, in pixels
 */
export function rowOffsets(
  rows: readonly SourceRow[],
  width: number,
  measure: (text: string) => number,
): Float64Array {
  const offsets = new Float64Array(rows.length + 1);
  let top = 0;
  for (const [rank, row] of rows.entries()) {
    offsets[rank] = top;
    top += heightOf(row, width, measure);
  }
  offsets[rows.length] = top;
  return offsets;
}

function heightOf(row: SourceRow, width: number, measure: (text: string) => number): number {
  if (row.type === 'gap') return row.isBlank ? ROW.gap : ROW.hole;
  return ROW.line + (linesOf(row.text, width, measure) - 1) * ROW.more;
}

/** Widest letter of the face, in pixels: a text of so few letters needs no measuring. */
const WIDEST = 13;
/** A line that breaks between words loses up to a word at its end. */
const LOSS = 1.06;

function linesOf(text: string, width: number, measure: (text: string) => number): number {
  if (text.length * WIDEST <= width) return 1;
  // A text beyond all measure fills the row; what is cut can be read where it went.
  if (text.length > 4000) return ROW.mostLines;
  const needed = measure(text);
  if (needed <= width) return 1;
  return Math.min(ROW.mostLines, Math.max(2, Math.ceil((needed * LOSS) / width)));
}

/** The ranks of the rows in sight, both included, with `margin` pixels more on each side. */
export function rowsInSight(
  offsets: Float64Array,
  top: number,
  height: number,
  margin: number,
): { readonly first: number; readonly last: number } {
  const count = offsets.length - 1;
  const first = Math.max(0, rowAt(offsets, top - margin));
  const last = Math.min(count - 1, rowAt(offsets, top + height + margin));
  return { first, last };
}

/** The rank of the row at this distance from the top. */
function rowAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
