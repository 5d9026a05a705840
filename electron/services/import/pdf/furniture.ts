import { rowText, type Row } from './pieces.ts';

/** Rows at each end of a page that may be a header or footer. */
const EDGE_ROWS = 3;
const FEWEST_PAGES = 3;
/** Part of the pages that must carry it: left and right pages may have different ones. */
const SHARE = 0.3;

/**
 * Leaves out headers and footers: rows at the top or bottom that come back at the same height on
 * many pages, with nothing but figures changing. Gives back the pages and how many rows went.
 */
export function withoutFurniture(pages: readonly (readonly Row[])[]): {
  readonly pages: readonly (readonly Row[])[];
  readonly dropped: number;
} {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const keys = new Set(edgesOf(rows).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, SHARE * pages.length);
  let dropped = 0;
  const kept = pages.map((rows) => {
    const edges = new Set(edgesOf(rows));
    const rest = rows.filter((row) => !edges.has(row) || (counts.get(keyOf(row)) ?? 0) < enough);
    dropped += rows.length - rest.length;
    return rest;
  });
  return { pages: kept, dropped };
}

function edgesOf(rows: readonly Row[]): readonly Row[] {
  return rows.length <= 2 * EDGE_ROWS ? rows : [...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)];
}

function keyOf(row: Row): string {
  const text = rowText(row).replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ').trim();
  return `${Math.round(row.y / 4)} ${text}`;
}
