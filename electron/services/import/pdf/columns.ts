import type { Row, Segment } from './pieces.ts';

/** Rows above that may show the columns of a row. */
const ROWS_ABOVE = 12;
/** A distance between rows, in sizes, that ends a chart or a table. */
const FAR = 5;
/** A box is narrower than this, in sizes. */
const WIDEST_BOX = 15;
/** Segments are in one column when their centres, or their left ends, are this near, in sizes. */
const SAME_CENTRE = 2;
const SAME_LEFT = 0.5;

/**
 * How many columns a row leaves empty at its left, by the widest row above it in the same chart or
 * table: the boxes « Point d’appui » under the last two agencies of four leave two.
 */
export function emptyColumns(rows: readonly Row[], index: number): number {
  const row = rows[index];
  if (!row) return 0;
  let widest: Row | null = null;
  for (let above = index - 1; above >= Math.max(0, index - ROWS_ABOVE); above--) {
    const other = rows[above] as Row;
    const next = rows[above + 1] as Row;
    if (next.y - other.y > FAR * row.size || (above < index - 1 && isProse(other))) break;
    if (other.segments.length > (widest?.segments.length ?? Math.max(1, row.segments.length))) widest = other;
  }
  if (!widest) return 0;
  const columns = row.segments.map((segment) => widest.segments.findIndex((one) => isSameColumn(one, segment)));
  const isPlaced = columns.every((column, place) => column > (columns[place - 1] ?? -1));
  return isPlaced ? (columns[0] ?? 0) : 0;
}

/** Whether a row is a line of text rather than the only box at its height. */
function isProse({ segments: [one, ...others], size }: Row): boolean {
  return one !== undefined && others.length === 0 && one.right - one.left > WIDEST_BOX * size;
}

function isSameColumn(a: Segment, b: Segment): boolean {
  const centres = Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2);
  return centres <= SAME_CENTRE * a.size || Math.abs(a.left - b.left) <= SAME_LEFT * a.size;
}
