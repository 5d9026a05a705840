import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { childrenOf } from '../../model/tree.ts';
import { movedItems } from '../sequences.ts';

/** Entities that keep their parent and change rank among the siblings that stay with them: as few as can be. */
export function reorderedIds(before: Organisation, after: Organisation): ReadonlySet<EntityId> {
  const reordered = new Set<EntityId>();
  const parents = new Set<EntityId | null>([...after.entities.values()].map(({ parentId }) => parentId));
  for (const parentId of parents) {
    const stay = (one: Entity) => before.entities.get(one.id)?.parentId === parentId && after.entities.get(one.id)?.parentId === parentId;
    const idsIn = (organisation: Organisation) => childrenOf(organisation, parentId).filter(stay).map(({ id }) => id);
    for (const id of movedItems(idsIn(before), idsIn(after))) reordered.add(id);
  }
  return reordered;
}

/** The name of what an entity stands under; empty at the top. */
export function parentName(organisation: Organisation, { parentId }: Entity): string {
  return parentId === null ? '' : (organisation.entities.get(parentId)?.name ?? '');
}
