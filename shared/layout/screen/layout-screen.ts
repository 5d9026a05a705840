import { hierarchy, type HierarchyNode } from 'd3-hierarchy';
import { arrangeFamily, type Block } from './arrange-family.ts';
import { SPACE, type ScreenBox, type ScreenLayout, type ScreenNode } from './screen-geometry.ts';

type Node = HierarchyNode<ScreenNode>;

/**
 * Geometry of the org chart on the screen: the trees side by side, each head above what hangs from it,
 * support functions beside the trunk, small families in ladders, large ones in several columns. Boxes
 * never overlap, a child is below its parent, siblings keep their order (rows from left to right, ladders
 * from top to bottom, column after column). Pure; the time grows with the number of boxes.
 */
export function layoutScreen(roots: readonly ScreenNode[]): ScreenLayout {
  const boxes: ScreenBox[] = [];
  let left = 0;
  let height = 0;
  for (const root of roots) {
    const tree = hierarchy(root, ({ children }) => [...children]);
    const blocks = new Map<Node, Block>();
    tree.eachAfter((node) => {
      const children = (node.children ?? []).map((child) => blocks.get(child) as Block);
      blocks.set(node, arrangeFamily(node.data, children, { isTop: node === tree }));
    });
    const block = blocks.get(tree) as Block;
    place(tree, blocks, left, boxes);
    left += block.width + SPACE.tree;
    height = Math.max(height, block.height);
  }
  return { width: Math.max(0, left - SPACE.tree), height, boxes };
}

/** Adds the boxes of a tree, parents first, from the places that the blocks have in one another. */
function place(tree: Node, blocks: ReadonlyMap<Node, Block>, left: number, boxes: ScreenBox[]): void {
  const corners = new Map<Node, { x: number; y: number }>([[tree, { x: left, y: 0 }]]);
  // Depth first: a subtree's boxes follow one another, siblings in order.
  tree.eachBefore((node) => {
    const corner = corners.get(node) as { x: number; y: number };
    const block = blocks.get(node) as Block;
    const { id, width, height } = node.data;
    const parent = node.parent ? (blocks.get(node.parent) as Block) : null;
    const rank = node.parent?.children?.indexOf(node) ?? 0;
    const spot = parent?.spots[rank];
    const above = node.parent ? corners.get(node.parent) : undefined;
    boxes.push({
      id,
      parentId: node.parent?.data.id ?? null,
      depth: node.depth,
      x: corner.x + block.boxX,
      y: corner.y,
      width,
      height,
      standing: spot?.standing ?? 'row',
      link: spot && above ? spot.link.map(({ x, y }) => ({ x: x + above.x, y: y + above.y })) : [],
    });
    for (const [index, child] of (node.children ?? []).entries()) {
      const { x, y } = block.spots[index] as Block['spots'][number];
      corners.set(child, { x: corner.x + x, y: corner.y + y });
    }
  });
}
