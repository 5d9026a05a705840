import type { LineFate } from '../../../../shared/import/report.ts';

/** What the source pane shows on one row, from top to bottom. */
export type SourceRow =
  | {
      readonly type: 'line';
      /** Number in the source, from 1. */
      readonly line: number;
      readonly text: string;
      readonly field: string;
      readonly entityId: string | null;
      /** Whether the line above went elsewhere: the row then says where this one went. */
      readonly startsRun: boolean;
    }
  /** Lines that are not shown: blank ones, or those that the filter leaves out. */
  | { readonly type: 'gap'; readonly from: number; readonly to: number; readonly isBlank: boolean };

/** Lines shown on each side of one that a filter asks for. */
const CONTEXT = 2;

/**
 * The rows of the source: each line that holds something, runs of blank lines folded into one gap.
 * @param wanted the lines that a filter asks for, with what stands around them; `null` for all
 */
export function sourceRows(
  source: readonly string[],
  fates: readonly LineFate[],
  wanted: ReadonlySet<number> | null,
): readonly SourceRow[] {
  const shown = wanted && withContext(source, wanted);
  const rows: SourceRow[] = [];
  let last: LineFate | null = null;
  for (const [index, text] of source.entries()) {
    const line = index + 1;
    const fate = fates[index] ?? { line, entityId: null, field: 'unrecognised' };
    const isBlank = text.trim() === '';
    if (isBlank || (shown && !shown.has(line))) {
      addGap(rows, line, isBlank);
      continue;
    }
    const startsRun = last?.entityId !== fate.entityId || last.field !== fate.field || followsHole(rows);
    rows.push({ type: 'line', line, text: shownText(text), field: fate.field, entityId: fate.entityId, startsRun });
    last = fate;
  }
  return rows;
}

/** Without what sets it back; the cells of a table, which tabs part, side by side. */
function shownText(text: string): string {
  return text.trim().replaceAll(/\s*\t+\s*/gu, ' · ');
}

function addGap(rows: SourceRow[], line: number, isBlank: boolean): void {
  const last = rows.at(-1);
  if (last?.type === 'gap') rows[rows.length - 1] = { ...last, to: line, isBlank: last.isBlank && isBlank };
  else rows.push({ type: 'gap', from: line, to: line, isBlank });
}

function followsHole(rows: readonly SourceRow[]): boolean {
  const last = rows.at(-1);
  return last?.type === 'gap' && !last.isBlank;
}

/** The wanted lines with the nearest lines around them that hold something. */
function withContext(source: readonly string[], wanted: ReadonlySet<number>): ReadonlySet<number> {
  const shown = new Set(wanted);
  for (const line of wanted) {
    for (const step of [-1, 1]) {
      let near = line + step;
      for (let found = 0; found < CONTEXT && near >= 1 && near <= source.length; near += step) {
        if (source[near - 1]?.trim() === '') continue;
        shown.add(near);
        found += 1;
      }
    }
  }
  return shown;
}

/** The rank of the row that shows a line, or of the gap that holds it; -1 when there is none. */
export function rowOfLine(rows: readonly SourceRow[], line: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (!row) return -1;
    const [from, to] = row.type === 'line' ? [row.line, row.line] : [row.from, row.to];
    if (line < from) high = middle - 1;
    else if (line > to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The next row from `start` in that direction that shows a line; -1 when there is none. */
export function nextLineRow(rows: readonly SourceRow[], start: number, step: 1 | -1): number {
  for (let rank = start; rank >= 0 && rank < rows.length; rank += step) {
    if (rows[rank]?.type === 'line') return rank;
  }
  return -1;
}
