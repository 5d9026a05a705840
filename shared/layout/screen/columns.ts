import { ASPECT, LONGEST_LADDER, SPACE, TALLEST_COLUMN, WIDEST_TOP_ROW } from './screen-geometry.ts';

/** The room that a child takes with everything below it. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/**
 * In how many columns a family stands. Children without children make ladders of bounded length; others
 * stand under one another while that stays short; beyond, the number of columns gives the family the
 * shape nearest to a window's. As many columns as children is a row.
 */
export function columnCount(children: readonly Extent[], isLeafFamily: boolean, isTop: boolean): number {
  const { length } = children;
  if (length <= 1) return length;
  if (isTop && length <= WIDEST_TOP_ROW) return length;
  if (!isTop && isLeafFamily) return Math.ceil(length / LONGEST_LADDER);
  if (!isTop && stackedHeight(children) <= TALLEST_COLUMN) return 1;
  let best = 1;
  let bestFault = Number.POSITIVE_INFINITY;
  for (const count of candidates(length)) {
    const columns = splitIntoColumns(children, count);
    const width = columns.reduce((sum, column) => sum + widest(column) + SPACE.row, 0);
    const height = Math.max(...columns.map(stackedHeight));
    const fault = Math.abs(Math.log(width / height / ASPECT));
    if (fault < bestFault) {
      best = columns.length;
      bestFault = fault;
    }
  }
  return best;
}

/** All numbers of columns of a small family, some of a large one. */
function candidates(length: number): readonly number[] {
  const step = Math.max(1, Math.floor(length / 24));
  return [...Array.from({ length: Math.floor((length - 1) / step) }, (_, index) => 1 + index * step), length];
}

/** The children in their order, in at most `count` runs, the tallest run being as short as can be. */
export function splitIntoColumns<T extends Extent>(children: readonly T[], count: number): readonly (readonly T[])[] {
  if (count >= children.length) return children.map((child) => [child]);
  let low = Math.max(...children.map(({ height }) => height));
  let high = stackedHeight(children);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filled(children, middle).length <= count) high = middle;
    else low = middle;
  }
  const tight = filled(children, low);
  return tight.length <= count ? tight : filled(children, high);
}

/** Columns filled one after the other up to a height. */
function filled<T extends Extent>(children: readonly T[], height: number): readonly (readonly T[])[] {
  const columns: T[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const child of children) {
    const next = used + SPACE.rung + child.height;
    if (next <= height) {
      columns.at(-1)?.push(child);
      used = next;
    } else {
      columns.push([child]);
      used = child.height;
    }
  }
  return columns;
}

/** Height of these under one another. */
export function stackedHeight(children: readonly Extent[]): number {
  return children.reduce((sum, { height }) => sum + height, 0) + SPACE.rung * Math.max(0, children.length - 1);
}

export function widest(children: readonly Extent[]): number {
  return children.reduce((width, child) => Math.max(width, child.width), 0);
}
