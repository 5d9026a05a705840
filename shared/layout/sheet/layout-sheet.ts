import { evenBelow, type Anchor, type ChartLayout } from '../chart-geometry.ts';
import type { ChartNode } from '../chart-node.ts';
import { blockOf, breaksWords, fillColumns, leastHeight, type Column } from './fill-columns.ts';
import { headsOf, type SheetHeads } from './sheet-heads.ts';
import { SheetPen } from './sheet-pen.ts';
import { SHEET_FONTS, SHEET_WIDTHS, sheetLabel, sheetScale, type SheetRoom, type SheetScale } from './sheet-geometry.ts';

/** A chart of a whole organisation on one sheet of several; `fontSize` in pixels. */
export interface SheetLayout extends ChartLayout {
  readonly fontSize: number;
}

/** Letters and columns where one sheet does not do: there is no need to be sparing. */
const FURTHER = { font: 28 / 3, columns: 14 } as const;

/** A group of columns under one head. */
interface Group {
  readonly node: ChartNode;
  readonly columns: readonly Column[];
}

/**
 * The chart of a whole organisation on as few sheets as its names can be read on: who directs on top, then each
 * large branch as columns side by side under its head, levels indented. One sheet in letters as large as fit, and
 * never smaller than 6.5 points: what does not fit goes on, under the same heads, on further sheets. Pure.
 */
export function layoutSheet(root: ChartNode, room: SheetRoom): readonly SheetLayout[] {
  const heads = headsOf(root);
  for (const font of SHEET_FONTS) {
    for (const columns of SHEET_WIDTHS) {
      const scale = sheetScale(font, columns, room.measure);
      const groups = onOneSheet(heads, room, scale, topHeight(heads, room, scale));
      if (groups) return [drawn(heads, groups, room, scale)];
    }
  }
  const scale = sheetScale(FURTHER.font, FURTHER.columns, room.measure);
  return onSeveral(heads, room, scale).map((groups) => drawn(heads, groups, room, scale));
}

function columnCount(room: SheetRoom, { width, gap }: SheetScale): number {
  return Math.max(1, Math.floor((room.width + gap) / (width + gap)));
}

/** All groups, each in its columns, if they fit: the tallest ones have the most columns. */
function onOneSheet({ groups }: SheetHeads, room: SheetRoom, scale: SheetScale, top: number): readonly Group[] | null {
  const total = columnCount(room, scale);
  if (groups.length > total) return null;
  const blocks = groups.map(({ children }) => children.map((child) => blockOf(child, scale)));
  if (blocks.some(breaksWords)) return null;
  const counts = groups.map(() => 1);
  const heights = blocks.map((one) => leastHeight(one, 1, scale));
  for (let left = total - groups.length; left > 0; left--) {
    const tallest = heights.indexOf(Math.max(...heights));
    counts[tallest] = (counts[tallest] ?? 1) + 1;
    heights[tallest] = leastHeight(blocks[tallest] ?? [], counts[tallest] ?? 1, scale);
  }
  if (Math.max(0, ...heights) > room.height - top) return null;
  return groups.map((node, index) => ({ node, columns: fillColumns(blocks[index] ?? [], heights[index] ?? 0, scale) }));
}

/** Sheets filled one after the other; a group that does not fit goes on, under its head, on the next. */
function onSeveral(heads: SheetHeads, room: SheetRoom, scale: SheetScale): readonly (readonly Group[])[] {
  const total = columnCount(room, scale);
  const height = room.height - topHeight(heads, room, scale);
  const sheets: Group[][] = [[]];
  let used = 0;
  for (const node of heads.groups) {
    const columns = fillColumns(node.children.map((child) => blockOf(child, scale)), height, scale);
    for (let start = 0; start < columns.length;) {
      if (used >= total) {
        sheets.push([]);
        used = 0;
      }
      const run = columns.slice(start, start + total - used);
      sheets.at(-1)?.push({ node, columns: run });
      used += run.length;
      start += run.length;
    }
  }
  return sheets;
}

/** Where the columns begin. */
function topHeight(heads: SheetHeads, room: SheetRoom, scale: SheetScale): number {
  const pen = new SheetPen(scale);
  const { bottom } = drawHeads(pen, heads, room, scale);
  return bottom + 4 * scale.step + tallestHead(heads, scale);
}

/** Height that the heads of groups need; that of one column is the least. */
function tallestHead({ groups }: SheetHeads, scale: SheetScale): number {
  return Math.max(0, ...groups.map(({ name }) => sheetLabel(name, true, scale.width, scale).height));
}

function drawn(heads: SheetHeads, groups: readonly Group[], room: SheetRoom, scale: SheetScale): SheetLayout {
  const pen = new SheetPen(scale);
  const { trunk, bottom } = drawHeads(pen, heads, room, scale);
  const width = groups.reduce((sum, group) => sum + groupWidth(group, scale) + scale.gap, -scale.gap);
  let x = Math.max(0, evenBelow((room.width - width) / 2));
  const bus = { x: trunk.x, y: bottom + scale.step };
  if (groups.length > 0) pen.line(trunk, bus);
  const headHeight = Math.max(0, ...groups.map((group) => sheetLabel(group.node.name, true, headWidthOf(group, scale), scale).height));
  for (const group of groups) {
    drawGroup(pen, group, { x, y: bus.y + scale.step, bus, headHeight }, scale);
    x += groupWidth(group, scale) + scale.gap;
  }
  return { ...pen.done(room.width), fontSize: scale.font };
}

function groupWidth({ columns }: Group, { width, gap }: SheetScale): number {
  return Math.max(1, columns.length) * (width + gap) - gap;
}

function headWidthOf(group: Group, scale: SheetScale): number {
  return Math.min(groupWidth(group, scale), evenBelow(scale.width * 2));
}

/** The authority, those it directs on the way down to the large branches, and what stands beside them. */
function drawHeads(pen: SheetPen, { trunk: nodes, beside }: SheetHeads, room: SheetRoom, scale: SheetScale): { readonly trunk: Anchor; readonly bottom: number } {
  const middle = evenBelow(room.width / 2);
  const headWidth = evenBelow(scale.width * 1.6);
  let y = 0;
  let trunk: Anchor | null = null;
  let bottom = 0;
  for (const [rank, node] of nodes.entries()) {
    const box = pen.box(node, rank === 0 ? 'unit' : 'root', { x: middle - headWidth / 2, y, width: headWidth });
    const top = pen.side(box, 'top');
    if (trunk) pen.line(trunk, top);
    trunk = pen.side(box, 'bottom');
    bottom = trunk.y;
    bottom = Math.max(bottom, drawBeside(pen, beside[rank] ?? [], { middle, y: trunk.y + scale.step, from: trunk }, room, scale));
    y = bottom + scale.step;
  }
  return { trunk: trunk ?? { x: middle, y: 0 }, bottom };
}

/** Small branches left and right of the trunk, under a bus; returns how far down they reach. */
function drawBeside(
  pen: SheetPen,
  nodes: readonly ChartNode[],
  { middle, y, from }: { readonly middle: number; readonly y: number; readonly from: Anchor },
  room: SheetRoom,
  scale: SheetScale,
): number {
  if (nodes.length === 0) return 0;
  const side = Math.max(1, Math.floor((room.width / 2 - scale.gap) / (scale.width + scale.gap)));
  const rows = Math.ceil(nodes.length / (2 * side));
  let bottom = y;
  for (let row = 0; row < rows; row++) {
    const run = nodes.slice(row * 2 * side, (row + 1) * 2 * side);
    const bus = { x: middle, y: bottom };
    pen.line(row === 0 ? from : { x: middle, y: from.y }, bus);
    const left = Math.ceil(run.length / 2);
    let lowest = bottom;
    for (const [rank, node] of run.entries()) {
      const isLeft = rank < left;
      const step = isLeft ? left - rank : rank - left + 1;
      const x = isLeft ? middle - step * (scale.width + scale.gap) : middle + (step - 1) * (scale.width + scale.gap) + scale.gap;
      const block = blockOf(node, scale);
      const box = pen.box(node, 'unit', { x, y: bus.y + scale.step, width: scale.width });
      const drop = { x: pen.side(box, 'top').x, y: bus.y };
      pen.line(bus, drop);
      pen.line(drop, pen.side(box, 'top'));
      lowest = Math.max(lowest, drawRows(pen, box, block.chunks.flatMap(({ rows: one }) => one), x, scale));
    }
    bottom = lowest + scale.step;
  }
  return bottom - scale.step;
}

/** Where a group stands, and what it hangs from. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly bus: Anchor;
  /** That of the tallest head: columns begin at one height. */
  readonly headHeight: number;
}

function drawGroup(pen: SheetPen, group: Group, { x, y, bus, headHeight }: Spot, scale: SheetScale): void {
  const width = headWidthOf(group, scale);
  const left = evenBelow(x + (groupWidth(group, scale) - width) / 2);
  const head = pen.box(group.node, 'root', { x: left, y, width });
  const top = pen.side(head, 'top');
  const drop = { x: top.x, y: bus.y };
  pen.line(bus, drop);
  pen.line(drop, top);
  const bottom = pen.side(head, 'bottom');
  const under = { x: bottom.x, y: y + headHeight + scale.step };
  if (group.columns.length > 0) pen.line(bottom, under);
  for (const [rank, column] of group.columns.entries()) {
    const columnX = x + rank * (scale.width + scale.gap);
    const spine = columnX + evenBelow(scale.indent / 2);
    let joint: Anchor = { x: spine, y: under.y };
    pen.line(under, joint);
    let at = under.y + scale.step;
    for (const part of column) {
      const box = pen.box(part.head.node, 'head', { x: columnX + part.head.x, y: at, width: part.head.width });
      const side = pen.side(box, 'left');
      const next = { x: spine, y: side.y };
      pen.line(joint, next);
      pen.line(next, side);
      joint = next;
      at = drawRows(pen, box, part.rows, columnX, scale) + scale.rung + scale.step;
    }
  }
}

/** Boxes below a head, each joined to the one it stands under; returns the lowest edge. */
function drawRows(pen: SheetPen, head: number, rows: Column[number]['rows'], columnX: number, scale: SheetScale): number {
  const above = [{ box: head, depth: 0 }];
  let y = pen.side(head, 'bottom').y;
  for (const row of rows) {
    while (above.length > 1 && (above.at(-1)?.depth ?? 0) >= row.depth) above.pop();
    const parent = above.at(-1)?.box ?? head;
    const box = pen.box(row.node, row.depth === 1 ? 'unit' : 'leaf', { x: columnX + row.x, y: y + scale.rung, width: row.width });
    const side = pen.side(box, 'left');
    // A level that stands no further right than the one above hangs from the same spine.
    const spine = { x: columnX + row.x - evenBelow(scale.indent / 2), y: pen.side(parent, 'bottom').y };
    const joint = { x: spine.x, y: side.y };
    if (spine.x > pen.at(parent).x) pen.line(spine, joint);
    pen.line(joint, side);
    above.push({ box, depth: row.depth });
    y = pen.side(box, 'bottom').y;
  }
  return y;
}
