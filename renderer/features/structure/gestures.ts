import type { EntityId } from '../../../shared/model/entity.ts';
import { childrenOf } from '../../../shared/model/tree.ts';
import { applyEdit } from '../../state/edits.ts';
import { select } from '../../state/selection-store.ts';
import { currentWhole } from '../../state/session-store.ts';
import { dropAt, type DropSpot } from '../../state/drag/drop.ts';
import { expandTo } from './structure-store.ts';

/** Lets go of dragged entities at a spot of the tree, and opens where they went. */
export async function dropInTree(dragged: readonly EntityId[], spot: DropSpot): Promise<void> {
  const place = await dropAt(dragged, spot);
  if (place && place.parentId !== null) expandTo(place.parentId, true);
}

/** Moves an entity one rank up or down among its siblings. */
export async function shiftEntity(id: EntityId, by: -1 | 1): Promise<void> {
  const entity = currentWhole().entities.get(id);
  if (!entity) return;
  await applyEdit({
    type: 'moveEntities',
    payload: { ids: [id], parentId: entity.parentId, position: entity.position + by },
  });
}

/** Whether there is a sibling on that side. */
export function canShift(id: EntityId | null, by: -1 | 1): boolean {
  const organisation = currentWhole();
  const entity = id === null ? undefined : organisation.entities.get(id);
  if (!entity) return false;
  const next = entity.position + by;
  return next >= 0 && next < childrenOf(organisation, entity.parentId).length;
}

/** Deletes entities, and selects what stands next to where they were. */
export async function deleteAndSelectNext(
  ids: readonly EntityId[],
  children: 'deleted' | 'lifted' = 'deleted',
): Promise<void> {
  const before = currentWhole();
  const first = ids.map((id) => before.entities.get(id)).find((entity) => entity !== undefined);
  const done = await applyEdit({ type: 'deleteEntities', payload: { ids: [...ids], ...(children === 'lifted' ? { children } : {}) } });
  if (!done || !first) return;
  const after = currentWhole();
  const siblings = childrenOf(after, first.parentId);
  const next = siblings[Math.min(first.position, siblings.length - 1)]?.id ?? first.parentId;
  select(next !== null && after.entities.has(next) ? [next] : []);
}

/** Gives an entity another name; the same name changes nothing. */
export async function rename(id: EntityId, name: string): Promise<void> {
  const entity = currentWhole().entities.get(id);
  if (!entity || entity.name === name.trim()) return;
  await applyEdit({ type: 'renameEntity', payload: { id, name } });
}

/** Copies an entity with all that stands below it, and shows the copy, ready to be named. */
export async function duplicate(id: EntityId): Promise<void> {
  const before = currentWhole();
  const done = await applyEdit({ type: 'duplicateEntity', payload: { id } });
  const original = before.entities.get(id);
  if (!done || !original) return;
  const copy = childrenOf(currentWhole(), original.parentId)[original.position + 1];
  if (copy) select([copy.id], true);
}

/** Puts what stands under an entity in order. */
export async function sortChildren(parentId: EntityId | null, by: 'name' | 'kind'): Promise<void> {
  await applyEdit({ type: 'sortChildren', payload: { parentId, by } });
}
