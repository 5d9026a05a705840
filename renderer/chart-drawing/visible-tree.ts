import { ancestorsOf, childrenOf, kindOf } from '../../shared/model/tree.ts';
import type { Entity, EntityId } from '../../shared/model/entity.ts';
import type { KindId } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { ScreenNode } from '../../shared/layout/screen/screen-geometry.ts';
import { boxSize } from './box-size.ts';

/** What the chart shows: boxes and which of them are open. */
export interface ShownBranches {
  readonly expanded: ReadonlySet<EntityId>;
  /** The branch that is shown alone; `null` for the whole organisation. */
  readonly branchId: EntityId | null;
  /** Which entities are shown at all; by default every one. */
  readonly isShown?: (id: EntityId) => boolean;
}

/** The boxes to lay out: the open part of the organisation, or of the branch that is shown alone. */
export function visibleTree(organisation: Organisation, { expanded, branchId, isShown = () => true }: ShownBranches): readonly ScreenNode[] {
  const below = (id: EntityId | null) => childrenOf(organisation, id).filter((child) => isShown(child.id));
  const branch = branchId === null ? undefined : organisation.entities.get(branchId);
  const roots = branch ? [branch] : below(null);
  const levels = new Set(organisation.kinds.filter(({ managementLine }) => managementLine !== null).map(({ id }) => id));
  // Children before their parents, without recursion: depth is not bounded.
  const order: Entity[] = [];
  const stack = [...roots];
  for (let entity = stack.pop(); entity; entity = stack.pop()) {
    order.push(entity);
    if (expanded.has(entity.id)) stack.push(...below(entity.id));
  }
  const nodes = new Map<EntityId, ScreenNode>();
  for (const entity of order.reverse()) {
    const children = expanded.has(entity.id) ? below(entity.id) : [];
    const hasLevels = children.some(({ kind }) => levels.has(kind));
    nodes.set(entity.id, {
      id: entity.id,
      ...boxSize(entity.name),
      isSupport: false,
      children: children.map((child) => {
        const node = nodes.get(child.id) as ScreenNode;
        return hasLevels && !levels.has(child.kind) ? { ...node, isSupport: true } : node;
      }),
    });
  }
  return roots.map(({ id }) => nodes.get(id) as ScreenNode);
}

/** Those to open so that every entity of a kind is in sight. */
export function expandedToKind(organisation: Organisation, kind: KindId): ReadonlySet<EntityId> {
  const above = new Set<EntityId>();
  for (const entity of organisation.entities.values()) {
    if (entity.kind === kind) for (const { id } of ancestorsOf(organisation, entity.id)) above.add(id);
  }
  return above;
}

/** The kinds down to which one may open the chart: the levels that the organisation has, from the top. */
export function levelKinds(organisation: Organisation): readonly { readonly id: KindId; readonly label: string }[] {
  const present = new Set([...organisation.entities.values()].map(({ kind }) => kind));
  return organisation.kinds
    .filter(({ id, managementLine, titled }) => present.has(id) && managementLine !== null && titled !== 'never')
    .map(({ id, label }) => ({ id, label: label.plural }));
}

/** What is open when the chart is seen for the first time: down to the directions, or whatever the third level is called. */
export function usualExpanded(organisation: Organisation): ReadonlySet<EntityId> {
  const [kind] = levelKinds(organisation).filter(({ id }) => kindOf(organisation, id)?.titled === 'always').slice(-1);
  const few = organisation.entities.size <= 1500;
  return kind && few ? expandedToKind(organisation, kind.id) : new Set(childrenOf(organisation, null).map(({ id }) => id));
}
