import { ROW, rowsInSight } from './row-heights.ts';
import { nextLineRow, type SourceRow } from './source-rows.ts';

/** Scrolls the list to a row: just so far, or to its middle where it is out of sight. */
export function bringIntoSight(
  list: HTMLElement | null,
  offsets: Float64Array,
  rank: number,
  where: 'nearest' | 'middle',
): void {
  if (!list || rank < 0) return;
  const top = offsets[rank] ?? 0;
  const bottom = offsets[rank + 1] ?? top;
  const { scrollTop, clientHeight } = list;
  if (where === 'middle' && (top < scrollTop || bottom > scrollTop + clientHeight)) {
    list.scrollTop = top - clientHeight / 3;
  } else if (top < scrollTop) list.scrollTop = top - ROW.gap;
  else if (bottom > scrollTop + clientHeight) list.scrollTop = bottom - clientHeight + ROW.gap;
}

/** Where a key goes from the row `active`; `null` for a key that goes nowhere. */
export function rankAfter(
  key: string,
  rows: readonly SourceRow[],
  active: number,
  offsets: Float64Array,
  height: number,
): number | null {
  const page = (sign: 1 | -1) => {
    const aim = (offsets[Math.max(0, active)] ?? 0) + sign * Math.max(0, height - ROW.line);
    const { first } = rowsInSight(offsets, aim, 0, 0);
    return nextLineRow(rows, Math.max(0, Math.min(rows.length - 1, first)), sign === 1 ? -1 : 1);
  };
  switch (key) {
    case 'ArrowDown':
      return nextLineRow(rows, active + 1, 1);
    case 'ArrowUp':
      return active < 0 ? nextLineRow(rows, 0, 1) : nextLineRow(rows, active - 1, -1);
    case 'Home':
      return nextLineRow(rows, 0, 1);
    case 'End':
      return nextLineRow(rows, rows.length - 1, -1);
    case 'PageDown':
      return page(1);
    case 'PageUp':
      return page(-1);
    default:
      return null;
  }
}
