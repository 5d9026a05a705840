import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import type { KindId } from '../../../../shared/model/kind.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { isWithin } from '../../../../shared/model/tree.ts';

/** What the tree shows, besides what a search finds. */
export interface TreeFilter {
  /** Only these kinds; empty: all. */
  readonly kinds: ReadonlySet<KindId>;
  /** Only what stands under this entity, itself included; `null`: everywhere. */
  readonly underId: EntityId | null;
  /** Only what changed since the version that counts. */
  readonly isChanged: boolean;
}

export const NO_FILTER: TreeFilter = { kinds: new Set(), underId: null, isChanged: false };

export function isFiltering({ kinds, underId, isChanged }: TreeFilter): boolean {
  return kinds.size > 0 || underId !== null || isChanged;
}

/**
 * Whether an entity passes the filter.
 * @param changed the entities that changed, `null` while they are not known
 */
export function passes(
  organisation: Organisation,
  { kinds, underId, isChanged }: TreeFilter,
  changed: ReadonlySet<EntityId> | null,
  entity: Entity,
): boolean {
  if (kinds.size > 0 && !kinds.has(entity.kind)) return false;
  if (isChanged && changed?.has(entity.id) !== true) return false;
  return underId === null || !organisation.entities.has(underId) || isWithin(organisation, entity.id, underId);
}

/** The entities by which one narrows: those that stand at the top or just below, and have others below them. */
export function branchesOf(organisation: Organisation, order: readonly Entity[]): readonly Entity[] {
  const parents = new Set(order.map(({ parentId }) => parentId));
  return order.filter(({ id, parentId }) => {
    const above = organisation.entities.get(parentId ?? '');
    return parents.has(id) && (!above || above.parentId === null);
  });
}
