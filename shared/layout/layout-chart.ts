import { ChartBuilder, labelOf } from './chart-builder.ts';
import {
  even,
  evenBelow,
  GAP,
  INDENT,
  MAX_WIDTH,
  MIN_WIDTH,
  PADDING,
  type BoxRole,
  type ChartLayout,
  type ChartMeasures,
} from './chart-geometry.ts';
import type { ChartNode } from './chart-node.ts';
import { arialWidth } from './text-metrics.ts';

/** The text width of an A4 page with 2.2 cm margins, and the height that leaves room for its heading. */
export const PAGE_MEASURES: ChartMeasures = {
  width: 626,
  maxHeight: 760,
  fontSize: 11.5,
  measure: arialWidth,
};

/** A child with what hangs from it, before it is placed. */
interface Column {
  readonly node: ChartNode;
  readonly ownHeight: number;
  readonly leavesHeight: number;
}

/**
 * Geometry of an org chart for a page: the head on top, support functions beside the trunk, then
 * one row while boxes keep a readable width, else a ladder of two columns round the trunk; a third
 * level hangs in columns. Usually one chart; one too tall for the page is continued, with its head
 * again, in further ones.
 */
export function layoutChart(
  root: ChartNode,
  given: Partial<ChartMeasures> = {},
): readonly [ChartLayout, ...ChartLayout[]] {
  const measures = { ...PAGE_MEASURES, ...given };
  const [first = [], ...others] = pagesOf(root, measures);
  return [place(root, first, measures), ...others.map((children) => place(root, children, measures))];
}

/** The children in as many runs as pages are needed. */
function pagesOf(root: ChartNode, measures: ChartMeasures): readonly (readonly ChartNode[])[] {
  const pages: ChartNode[][] = [];
  let rest = [...root.children];
  while (rest.length > 0) {
    let count = rest.length;
    while (count > 1 && place(root, rest.slice(0, count), measures).height > measures.maxHeight) {
      count = count > 16 ? Math.ceil(count * 0.8) : count - 1;
    }
    pages.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return pages;
}

function place(root: ChartNode, children: readonly ChartNode[], measures: ChartMeasures): ChartLayout {
  const builder = new ChartBuilder(measures);
  const supports = children.filter(({ isSupport }) => isSupport);
  const units = children.filter(({ isSupport }) => !isSupport);
  const rootBox = placeRoot(builder, root);
  let y = builder.at(rootBox).height;
  let trunk = builder.side(rootBox, 'bottom');
  for (const pair of pairs(supports)) {
    ({ y, trunk } = placePair(builder, pair, 'support', MAX_WIDTH.support, { y: y + GAP.row, trunk }));
  }
  if (units.length === 0) return builder.done();
  const rowWidth = (measures.width - GAP.column * (units.length - 1)) / units.length;
  if (rowWidth >= MIN_WIDTH) {
    placeRow(builder, units, Math.min(MAX_WIDTH.unit, rowWidth), { y, trunk });
    return builder.done();
  }
  for (const pair of pairs(units)) {
    ({ y, trunk } = placePair(builder, pair, 'unit', MAX_WIDTH.ladder, { y: y + GAP.row, trunk }));
  }
  return builder.done();
}

/** Where the trunk has come. */
interface Cursor {
  readonly y: number;
  readonly trunk: ReturnType<ChartBuilder['side']>;
}

function placeRoot(builder: ChartBuilder, root: ChartNode): number {
  const { width, fontSize, measure } = builder.measures;
  const natural = even(measure(root.name, true) * fontSize + 4 * PADDING.x);
  const rootWidth = Math.min(Math.max(natural, 180), MAX_WIDTH.root, evenBelow(width));
  return builder.box(root, 'root', { x: evenBelow(center(width) - rootWidth / 2), y: 0, width: rootWidth });
}

/** One row under a bus. */
function placeRow(builder: ChartBuilder, units: readonly ChartNode[], room: number, { y, trunk }: Cursor): void {
  const width = evenBelow(room);
  const columns = units.map((node) => columnOf(node, 'unit', width, builder.measures));
  const height = Math.max(...columns.map(({ ownHeight }) => ownHeight));
  const total = columns.length * width + (columns.length - 1) * GAP.column;
  const left = evenBelow((builder.measures.width - total) / 2);
  const bus = { x: trunk.x, y: y + GAP.bus };
  if (columns.length > 1) builder.line(trunk, bus);
  for (const [index, { node }] of columns.entries()) {
    const x = columns.length === 1 ? trunk.x - width / 2 : left + index * (width + GAP.column);
    const box = builder.box(node, 'unit', { x, y: y + 2 * GAP.bus, width, height });
    const top = builder.side(box, 'top');
    if (columns.length === 1) {
      builder.line(trunk, top);
    } else {
      const drop = { x: top.x, y: bus.y };
      builder.line(bus, drop);
      builder.line(drop, top);
    }
    placeLeaves(builder, node, box);
  }
}

/** One or two boxes left and right of the trunk, which goes on to their middle. */
function placePair(
  builder: ChartBuilder,
  pair: readonly ChartNode[],
  role: BoxRole,
  maxWidth: number,
  { y, trunk }: Cursor,
): Cursor {
  const room = center(builder.measures.width) - GAP.trunk;
  const width = evenBelow(Math.min(maxWidth, room));
  const columns = pair.map((node) => columnOf(node, role, width, builder.measures));
  const height = Math.max(...columns.map(({ ownHeight }) => ownHeight));
  const joint = { x: trunk.x, y: y + height / 2 };
  builder.line(trunk, joint);
  for (const [index, { node }] of columns.entries()) {
    const isLeft = index === 0 && pair.length === 2;
    const x = isLeft ? trunk.x - GAP.trunk - width : trunk.x + GAP.trunk;
    const box = builder.box(node, role, { x, y, width, height });
    builder.line(joint, builder.side(box, isLeft ? 'right' : 'left'));
    placeLeaves(builder, node, box);
  }
  return { y: y + height + Math.max(...columns.map(({ leavesHeight }) => leavesHeight)), trunk: joint };
}

/** What hangs from a box, in a column, from a spine at its left; deeper levels hang in turn. */
function placeLeaves(builder: ChartBuilder, node: ChartNode, above: number): void {
  const parent = builder.at(above);
  const spine = parent.x + INDENT / 2;
  let y = parent.y + parent.height;
  let joint: { x: number; y: number } = { x: spine, y };
  for (const leaf of leavesOf(node)) {
    const x = parent.x + INDENT;
    const box = builder.box(leaf, 'leaf', { x, y: y + GAP.leaf, width: parent.width - INDENT });
    const left = builder.side(box, 'left');
    const next = { x: spine, y: left.y };
    builder.line(joint, next);
    builder.line(next, left);
    joint = next;
    y = builder.at(box).y + builder.at(box).height;
  }
}

function columnOf(node: ChartNode, role: BoxRole, width: number, measures: ChartMeasures): Column {
  const ownHeight = labelOf(node, role, width, measures).height;
  const leaves = leavesOf(node).map((leaf) => GAP.leaf + labelOf(leaf, 'leaf', width - INDENT, measures).height);
  return { node, ownHeight, leavesHeight: leaves.reduce((sum, height) => sum + height, 0) };
}

/** Everything below a box, parents first: what a page cannot indent further stands in the same column. */
function leavesOf(node: ChartNode): readonly ChartNode[] {
  const leaves: ChartNode[] = [];
  const stack = [...node.children].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    leaves.push(next);
    stack.push(...[...next.children].reverse());
  }
  return leaves;
}

function pairs(nodes: readonly ChartNode[]): readonly (readonly ChartNode[])[] {
  return nodes.flatMap((_, index) => (index % 2 === 0 ? [nodes.slice(index, index + 2)] : []));
}

function center(width: number): number {
  return evenBelow(width / 2);
}
