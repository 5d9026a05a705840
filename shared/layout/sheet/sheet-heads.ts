import type { ChartNode } from '../chart-node.ts';

/** What stands on top of a sheet, and the branches below. */
export interface SheetHeads {
  /** The authority, then those on the way down: each holds most of what is below the one before. */
  readonly trunk: readonly ChartNode[];
  /** The small branches beside the trunk, under each of its boxes. */
  readonly beside: readonly (readonly ChartNode[])[];
  /** The large branches below the last of the trunk: columns. */
  readonly groups: readonly ChartNode[];
}

/** From this share of all below, a branch is the way down. */
const MOST = 0.6;

/** Splits the top of an organisation from its large branches. */
export function headsOf(root: ChartNode): SheetHeads {
  const sizes = sizesIn(root);
  const size = (node: ChartNode) => sizes.get(node) ?? 1;
  const trunk = [root];
  const beside: ChartNode[][] = [];
  for (let last = root; ;) {
    const below = size(last) - 1;
    const main = last.children.find((child) => child.children.length > 0 && size(child) >= MOST * below);
    const isWorthIt = main?.children.some(({ children }) => children.length > 0) === true;
    if (!main || !isWorthIt) break;
    beside.push(last.children.filter((child) => child !== main));
    trunk.push(main);
    last = main;
  }
  const last = trunk.at(-1) ?? root;
  const isLarge = (node: ChartNode) => node.children.length > 0;
  const groups = last.children.filter(isLarge);
  return { trunk, beside: [...beside, last.children.filter((child) => !isLarge(child))], groups };
}

/** How many boxes each branch has, itself included; without recursion, as depth is not bounded. */
function sizesIn(root: ChartNode): ReadonlyMap<ChartNode, number> {
  const order: ChartNode[] = [];
  const stack = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    order.push(next);
    stack.push(...next.children);
  }
  const sizes = new Map<ChartNode, number>();
  for (const node of order.toReversed()) {
    sizes.set(node, node.children.reduce((sum, child) => sum + (sizes.get(child) ?? 1), 1));
  }
  return sizes;
}
