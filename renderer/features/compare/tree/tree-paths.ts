import type { Change } from '../../../../shared/compare/change.ts';
import type { MergedNode } from '../../../../shared/compare/show/merged-tree.ts';

/** The nodes from the top to this one; none when it is not in the tree. */
export function pathTo(nodes: readonly MergedNode[], key: string): readonly MergedNode[] {
  for (const node of nodes) {
    if (node.key === key) return [node];
    const below = pathTo(node.children, key);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** Where a change is in the tree: at the entity that it is about; `null` where it is not shown. */
export function keyOfChange({ id, type, toId }: Change, nodes: readonly MergedNode[]): string | null {
  const key = type === 'missionsTransferred' ? (toId ?? id) : id;
  return key !== null && pathTo(nodes, key).length > 0 ? key : null;
}

/** Those that have something below, and open at first: all of the changes, or in the whole tree what leads to one. */
export function expandable(nodes: readonly MergedNode[], isWhole: boolean): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (list: readonly MergedNode[], depth: number) => {
    for (const { key, children } of list) {
      if (children.length === 0) continue;
      if (!isWhole || depth < 2 || children.some(({ hasChanges }) => hasChanges)) keys.add(key);
      visit(children, depth + 1);
    }
  };
  visit(nodes, 0);
  return keys;
}

/** The keys of the rows that are shown, from top to bottom. */
export function visibleKeys(nodes: readonly MergedNode[], open: ReadonlySet<string>): readonly string[] {
  return nodes.flatMap(({ key, children }) => [key, ...(open.has(key) ? visibleKeys(children, open) : [])]);
}
