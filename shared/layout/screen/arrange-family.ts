import { columnCount, splitIntoColumns, widest } from './columns.ts';
import { LONGEST_LADDER, SPACE, type Point, type ScreenNode, type Standing } from './screen-geometry.ts';

/** A box with everything below it, before it has a place. */
export interface Block {
  readonly node: ScreenNode;
  readonly width: number;
  readonly height: number;
  /** Where the box stands in the block; it is at its top. */
  readonly boxX: number;
  /** Where each child's block stands in this one, in the order of the children, and the line to its box. */
  readonly spots: readonly Spot[];
}

interface Spot extends Point {
  readonly standing: Standing;
  readonly link: readonly Point[];
}

/** A child before the trunk has its place: from the trunk's x. */
interface Placed extends Spot {
  readonly rank: number;
}

interface Ranked {
  readonly rank: number;
  readonly block: Block;
  readonly width: number;
  readonly height: number;
}

/** Places the children's blocks under a box: those beside the trunk first, then the others in columns. */
export function arrangeFamily(node: ScreenNode, children: readonly Block[], { isTop }: { isTop: boolean }): Block {
  const ranked = children.map((block, rank): Ranked => ({ rank, block, width: block.width, height: block.height }));
  const supports = ranked.filter(({ block }) => block.node.isSupport);
  const units = ranked.filter(({ block }) => !block.node.isSupport);
  const isLeafFamily = units.every(({ block }) => block.spots.length === 0);
  const count = columnCount(units, isLeafFamily, isTop);
  // In a ladder everything is beside the trunk: supports take their own rung.
  const isHanging = count === 1 && !(isTop && units.length === 1) && (!isLeafFamily || children.length <= LONGEST_LADDER);
  const placed = isHanging
    ? hang(node, ranked)
    : [...besideTrunk(node, supports), ...inColumns(units, count, node.height, trunkEnd(node, supports))];
  return closed(node, children, placed);
}

/** One column that hangs from the left of the box, one step in. */
function hang(node: ScreenNode, units: readonly Ranked[]): readonly Placed[] {
  const left = -node.width / 2;
  const spine = left + SPACE.ladder / 2;
  let y = node.height + SPACE.rung;
  return units.map(({ rank, block }): Placed => {
    const x = left + SPACE.ladder;
    const middle = y + block.node.height / 2;
    const start = { x: spine, y: node.height };
    const link = [start, start, start, { x: spine, y: middle }, { x: x + block.boxX, y: middle }];
    const spot = { rank, x, y, standing: 'ladder' as const, link };
    y += block.height + SPACE.rung;
    return spot;
  });
}

/** Pairs left and right of the trunk, at x 0. */
function besideTrunk(node: ScreenNode, supports: readonly Ranked[]): readonly Placed[] {
  let y = node.height + SPACE.level / 2;
  return pairs(supports).flatMap((pair) => {
    const row = pair.map(({ rank, block }, index): Placed => {
      const isLeft = index === 0 && pair.length === 2;
      const x = isLeft ? -SPACE.trunk - block.width : SPACE.trunk;
      const middle = y + block.node.height / 2;
      const side = x + block.boxX + (isLeft ? block.node.width : 0);
      const joint = { x: 0, y: middle };
      const link = [{ x: 0, y: node.height }, joint, joint, joint, { x: side, y: middle }];
      return { rank, x, y, standing: 'trunk', link };
    });
    y += Math.max(...pair.map(({ height }) => height)) + SPACE.rung;
    return row;
  });
}

/** Where the trunk has passed those beside it. */
function trunkEnd(node: ScreenNode, supports: readonly Ranked[]): number {
  if (supports.length === 0) return node.height;
  const rows = pairs(supports).map((pair) => Math.max(...pair.map(({ height }) => height)) + SPACE.rung);
  return node.height + SPACE.level / 2 + rows.reduce((sum, height) => sum + height, 0) - SPACE.rung;
}

/** A row under a bus, or columns that each hang from the bus by a spine. */
function inColumns(units: readonly Ranked[], count: number, from: number, end: number): readonly Placed[] {
  const columns = splitIntoColumns(units, count);
  const isRow = columns.length === units.length;
  const inset = isRow ? 0 : SPACE.ladder;
  const widths = columns.map((column) => widest(column) + inset);
  const total = widths.reduce((sum, width) => sum + width, 0) + SPACE.row * (columns.length - 1);
  const bus = end + SPACE.level / 2;
  const top = end + SPACE.level;
  // The trunk comes down over the middle of the boxes of a row, over the middle of columns.
  const first = columns[0]?.[0]?.block;
  const last = columns.at(-1)?.[0]?.block;
  const lastLeft = total - (widths.at(-1) ?? 0);
  const middle =
    isRow && first && last
      ? (first.boxX + first.node.width / 2 + lastLeft + last.boxX + last.node.width / 2) / 2
      : total / 2;
  let left = -middle;
  return columns.flatMap((column, index) => {
    let y = top;
    const placed = column.map(({ rank, block }): Placed => {
      const x = left + inset;
      const start = { x: 0, y: from };
      const centre = x + block.boxX + block.node.width / 2;
      const level = y + block.node.height / 2;
      const spine = left + inset / 2;
      const link = isRow
        ? [start, { x: 0, y: bus }, { x: centre, y: bus }, { x: centre, y }, { x: centre, y }]
        : [start, { x: 0, y: bus }, { x: spine, y: bus }, { x: spine, y: level }, { x: x + block.boxX, y: level }];
      const spot: Placed = { rank, x, y, standing: isRow ? 'row' : 'ladder', link };
      y += block.height + SPACE.rung;
      return spot;
    });
    left += (widths[index] ?? 0) + SPACE.row;
    return placed;
  });
}

/** The block around a box and its placed children, its left edge at 0. */
function closed(node: ScreenNode, children: readonly Block[], placed: readonly Placed[]): Block {
  let left = -node.width / 2;
  let right = node.width / 2;
  let bottom = node.height;
  for (const { rank, x, y } of placed) {
    const child = children[rank] as Block;
    left = Math.min(left, x);
    right = Math.max(right, x + child.width);
    bottom = Math.max(bottom, y + child.height);
  }
  const spots = placed
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ x, y, standing, link }) => ({
      x: x - left,
      y,
      standing,
      link: link.map((point) => ({ x: point.x - left, y: point.y })),
    }));
  return { node, width: right - left, height: bottom, boxX: -node.width / 2 - left, spots };
}

function pairs(nodes: readonly Ranked[]): readonly (readonly Ranked[])[] {
  return nodes.flatMap((_, index) => (index % 2 === 0 ? [nodes.slice(index, index + 2)] : []));
}
