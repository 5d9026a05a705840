import { rowText, type Row } from './pieces.ts';

/** Rows at each end of a page that may be a header or footer. */
const EDGE_ROWS = 3;
const FEWEST_PAGES = 3;
/** Part of the pages that must carry it: left and right pages may have different ones. */
const SHARE = 0.3;

/**
 * Leaves out headers and footers: the outermost rows of a page that come back at the same height on
 * many pages, with nothing but figures changing. A row that follows or precedes one of the page's
 * own is kept, however often it comes: « 1. MISSIONS » below the title of each section. Gives back
 * the pages and how many rows went.
 */
export function withoutFurniture(pages: readonly (readonly Row[])[]): {
  readonly pages: readonly (readonly Row[])[];
  readonly dropped: number;
} {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const edges = new Set([...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)].map(keyOf));
    for (const key of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, SHARE * pages.length);
  const isFurniture = (row: Row) => (counts.get(keyOf(row)) ?? 0) >= enough;
  let dropped = 0;
  const kept = pages.map((rows) => {
    const top = runLength(rows.slice(0, EDGE_ROWS), isFurniture);
    const bottom = runLength(rows.slice(top).slice(-EDGE_ROWS).toReversed(), isFurniture);
    dropped += top + bottom;
    return rows.slice(top, rows.length - bottom);
  });
  return { pages: kept, dropped };
}

/** How many rows hold the condition, from the first one on. */
function runLength(rows: readonly Row[], holds: (row: Row) => boolean): number {
  const end = rows.findIndex((row) => !holds(row));
  return end < 0 ? rows.length : end;
}

function keyOf(row: Row): string {
  const text = rowText(row).replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ').trim();
  return `${Math.round(row.y / 4)} ${text}`;
}
