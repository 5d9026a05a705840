import { groupedFigures } from '../language/figures.ts';
import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf, inDocumentOrder } from '../model/tree.ts';
import { enumeration } from '../language/lists.ts';
import { NBSP } from '../language/typography.ts';
import type { ChartNode } from '../layout/chart-node.ts';

/** The whole organisation as boxes, all levels, under the authority above; `null` without entities. */
export function wholeTree(organisation: Organisation): ChartNode | null {
  const tops = childrenOf(organisation, null);
  if (tops.length === 0) return null;
  // Children before their parents, without recursion: depth is not bounded.
  const nodes = new Map<EntityId, ChartNode>();
  const nodesOf = (id: EntityId | null) => childrenOf(organisation, id).map((child) => nodes.get(child.id) as ChartNode);
  for (const { id, name } of inDocumentOrder(organisation).toReversed()) {
    nodes.set(id, { entityId: id, name, isSupport: false, children: nodesOf(id) });
  }
  return { entityId: null, name: organisation.settings.topAuthority, isSupport: false, children: nodesOf(null) };
}

/** The two upper levels and how many entities there are: what a listener can follow. */
export function describeWhole(root: ChartNode, count: number): string {
  const branches = root.children.map(({ name, children }) =>
    children.length === 0 ? name : `${name} (${enumeration(children.map((child) => child.name))})`,
  );
  return `Organigramme général de ${groupedFigures(count)} entités. ${root.name}${NBSP}: ${enumeration(branches)}.`;
}
