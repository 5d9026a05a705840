import type { ChartNode } from '../chart-node.ts';
import { sheetLabel, type SheetRow, type SheetScale } from './sheet-geometry.ts';

/** A run of rows that is not parted between columns: what stands directly below a head, with what is below it. */
interface Chunk {
  readonly rows: readonly SheetRow[];
  readonly height: number;
}

/** A head and what stands below it. */
export interface SheetBlock {
  readonly head: SheetRow;
  /** The head where the block goes on in a next column. */
  readonly again: SheetRow;
  readonly chunks: readonly Chunk[];
}

/** What one column holds of a block; a head that goes on in a next column stands there again. */
export interface ColumnPart {
  readonly head: SheetRow;
  readonly rows: readonly SheetRow[];
}

export type Column = readonly ColumnPart[];

/** Levels stand further right down to this one; deeper ones stay there, as no room would be left. */
const DEEPEST = 4;

export function blockOf(node: ChartNode, scale: SheetScale): SheetBlock {
  const again = { ...node, name: `${node.name} (suite)` };
  return { head: rowOf(node, 0, scale), again: rowOf(again, 0, scale), chunks: node.children.map((child) => chunkOf(child, scale)) };
}

function chunkOf(node: ChartNode, scale: SheetScale): Chunk {
  const rows: SheetRow[] = [];
  const stack = [{ node, depth: 1 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { depth } = next;
    rows.push(rowOf(next.node, depth, scale));
    stack.push(...next.node.children.map((child) => ({ node: child, depth: depth + 1 })).reverse());
  }
  return { rows, height: heightOf(rows, scale) };
}

function rowOf(node: ChartNode, depth: number, scale: SheetScale): SheetRow {
  // The spine of the column stands left of the heads.
  const x = scale.indent * (1 + Math.min(depth, DEEPEST));
  const width = scale.width - x;
  return { node, depth, x, width, ...sheetLabel(node.name, depth === 0, width, scale) };
}

function heightOf(rows: readonly SheetRow[], { rung }: SheetScale): number {
  return rows.reduce((sum, { height }) => sum + height + rung, 0);
}

/** Height of a part, with the space that follows it. */
export function partHeight({ head, rows }: ColumnPart, scale: SheetScale): number {
  return heightOf([head, ...rows], scale) + scale.step;
}

/**
 * Fills columns with blocks, in order, up to a height. A block that a column can hold is not parted; a chunk that is taller than a column is cut between
 * its rows; nothing is left out.
 */
export function fillColumns(blocks: readonly SheetBlock[], height: number, scale: SheetScale): readonly Column[] {
  const columns: ColumnPart[][] = [];
  let used = Number.POSITIVE_INFINITY;
  const start = (part: { readonly head: SheetRow; readonly rows: SheetRow[] }) => {
    columns.push([part]);
    used = partHeight(part, scale);
  };
  for (const { head, again, chunks } of blocks) {
    const least = leastStart(head, chunks, height, scale);
    let part = { head, rows: [] as SheetRow[] };
    if (used + least <= height) {
      columns.at(-1)?.push(part);
      used += partHeight(part, scale);
    } else {
      start(part);
    }
    for (const { rows, height: chunkHeight } of chunks) {
      const isWhole = used + chunkHeight <= height;
      const fitsElsewhere = partHeight({ head: again, rows: [] }, scale) + chunkHeight <= height;
      if (!isWhole && fitsElsewhere && part.rows.length > 0) start((part = { head: again, rows: [] }));
      for (const row of rows) {
        const next = row.height + scale.rung;
        if (used + next > height && part.rows.length > 0) start((part = { head: again, rows: [] }));
        part.rows.push(row);
        used += next;
      }
    }
  }
  return columns;
}

/** Room that a block needs to begin in a column: its whole height while a column can hold it, else its head and a first chunk. */
function leastStart(head: SheetRow, chunks: readonly Chunk[], height: number, scale: SheetScale): number {
  const alone = partHeight({ head, rows: [] }, scale);
  const whole = alone + chunks.reduce((sum, chunk) => sum + chunk.height, 0);
  return whole <= height ? whole : alone + Math.min(chunks[0]?.height ?? 0, height / 2);
}

/** Whether a name of these blocks has a word that its box is too narrow for. */
export function breaksWords(blocks: readonly SheetBlock[]): boolean {
  return blocks.some(({ head, chunks }) => [head, ...chunks.flatMap(({ rows }) => rows)].some(({ node, lines }) => hasBroken(node.name, lines)));
}

function hasBroken(name: string, lines: readonly string[]): boolean {
  if (lines.length === 1) return false;
  const words = new Set(name.split(/[\s-]+/u));
  return lines.some((line) => line.split(/[\s-]+/u).some((word) => !words.has(word) && word !== ''));
}

/** The least height in which these blocks fill at most `count` columns, to a pixel. */
export function leastHeight(blocks: readonly SheetBlock[], count: number, scale: SheetScale): number {
  const parts = blocks.map(({ head, chunks }) => partHeight({ head, rows: chunks.flatMap(({ rows }) => rows) }, scale));
  let high = parts.reduce((sum, height) => sum + height, 0);
  let low = Math.min(high, high / count);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fillColumns(blocks, middle, scale).length <= count) high = middle;
    else low = middle;
  }
  return Math.ceil(high);
}
