import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { childrenOf, topmost } from '../../../shared/model/tree.ts';
import { whyNotUnder } from '../../state/placement.ts';

/** Where a drag would let go: into an entity, or beside it. */
export interface DropSpot {
  readonly id: EntityId;
  readonly place: 'on' | 'before' | 'after';
}

/** The place that a spot means: under which entity, at which rank (none: last). */
export interface DropPlace {
  readonly ids: readonly EntityId[];
  readonly parentId: EntityId | null;
  readonly position?: number;
}

/** Where the dragged entities would go; `null` when the spot is gone. */
export function placeOf(
  organisation: Organisation,
  dragged: readonly EntityId[],
  spot: DropSpot,
): DropPlace | null {
  const target = organisation.entities.get(spot.id);
  if (!target) return null;
  const ids = topmost(organisation, dragged);
  if (spot.place === 'on') return { ids, parentId: target.id };
  const moving = new Set(ids);
  const siblings = childrenOf(organisation, target.parentId);
  const rank = siblings.findIndex(({ id }) => id === target.id) + (spot.place === 'after' ? 1 : 0);
  const position = siblings.slice(0, rank).filter(({ id }) => !moving.has(id)).length;
  return { ids, parentId: target.parentId, position };
}

/** Why the drop is refused: a French sentence, or `null` when it may happen. */
export function whyNotDrop(
  organisation: Organisation,
  dragged: readonly EntityId[],
  spot: DropSpot,
): string | null {
  const place = placeOf(organisation, dragged, spot);
  return place ? whyNotUnder(organisation, place.ids, place.parentId) : 'Cette entité n’existe plus.';
}

/** Whether the drop would leave everything where it is. */
export function isSamePlace(organisation: Organisation, place: DropPlace): boolean {
  const { ids, parentId, position } = place;
  const siblings = childrenOf(organisation, parentId).map(({ id }) => id);
  if (!ids.every((id) => siblings.includes(id))) return false;
  const staying = siblings.filter((id) => !ids.includes(id));
  const rank = position ?? staying.length;
  const after = [...staying.slice(0, rank), ...ids, ...staying.slice(rank)];
  return after.every((id, index) => id === siblings[index]);
}

/** What letting go here would do, in a few words. */
export function describeDrop(organisation: Organisation, spot: DropSpot): string {
  const target = organisation.entities.get(spot.id);
  if (!target) return '';
  if (spot.place === 'on') return `Rattacher à « ${target.name} »`;
  const parent = target.parentId === null ? null : organisation.entities.get(target.parentId);
  const where = spot.place === 'before' ? 'avant' : 'après';
  const under = parent ? `, sous « ${parent.name} »` : ', au sommet';
  return `Placer ${where} « ${target.name} »${under}`;
}
