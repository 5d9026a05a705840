import type { Command } from '../../../shared/commands/command.ts';
import { WAITING_ZONE, type EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { childrenOf, topmost } from '../../../shared/model/tree.ts';
import { anywhere, wholeOf } from '../../../shared/model/waiting.ts';
import { applyEdit } from '../edits.ts';
import { whyNotUnder } from '../placement.ts';
import { select } from '../selection-store.ts';
import { currentOrganisation } from '../session-store.ts';

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

/** Letting go over the zone d’attente. */
export const WAITING_SPOT: DropSpot = { id: WAITING_ZONE, place: 'on' };

/** Where the dragged entities would go; `null` when the spot is gone. */
export function placeOf(
  organisation: Organisation,
  dragged: readonly EntityId[],
  spot: DropSpot,
): DropPlace | null {
  const whole = wholeOf(organisation);
  const ids = topmost(whole, dragged);
  if (spot.id === WAITING_ZONE) return { ids, parentId: WAITING_ZONE };
  const target = whole.entities.get(spot.id);
  if (!target) return null;
  if (spot.place === 'on') return { ids, parentId: target.id };
  const moving = new Set(ids);
  const siblings = childrenOf(whole, target.parentId);
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

/** Whether nothing that is dragged may be let go on this entity or beside it. */
export function isRefused(organisation: Organisation, id: EntityId, dragged: readonly EntityId[]): boolean {
  if (dragged.length === 0) return false;
  return (['on', 'before'] as const).every((place) => whyNotDrop(organisation, dragged, { id, place }) !== null);
}

/** Whether the drop would leave everything where it is. */
export function isSamePlace(organisation: Organisation, place: DropPlace): boolean {
  const { ids, parentId, position } = place;
  const siblings = childrenOf(wholeOf(organisation), parentId).map(({ id }) => id);
  if (!ids.every((id) => siblings.includes(id))) return false;
  const staying = siblings.filter((id) => !ids.includes(id));
  const rank = position ?? staying.length;
  const after = [...staying.slice(0, rank), ...ids, ...staying.slice(rank)];
  return after.every((id, index) => id === siblings[index]);
}

/** What letting go here would do, in a few words. */
export function describeDrop(organisation: Organisation, spot: DropSpot): string {
  if (spot.id === WAITING_ZONE) return 'Mettre dans la zone d’attente';
  const target = anywhere(organisation, spot.id);
  if (!target) return '';
  if (spot.place === 'on') return `Rattacher à « ${target.name} »`;
  const where = spot.place === 'before' ? 'avant' : 'après';
  return `Placer ${where} « ${target.name} »${describeUnder(organisation, target.parentId)}`;
}

function describeUnder(organisation: Organisation, parentId: EntityId | null): string {
  if (parentId === WAITING_ZONE) return ', dans la zone d’attente';
  const parent = parentId === null ? undefined : anywhere(organisation, parentId);
  return parent ? `, sous « ${parent.name} »` : ', au sommet';
}

/** The command that takes the entities to a place. */
export function moveOf({ ids, parentId, position }: DropPlace): Command {
  return {
    type: 'moveEntities',
    payload: { ids: [...ids], parentId, ...(position === undefined ? {} : { position }) },
  };
}

/** Lets go of dragged entities at a spot; the place they went to, `null` when nothing changed. */
export async function dropAt(dragged: readonly EntityId[], spot: DropSpot): Promise<DropPlace | null> {
  const organisation = currentOrganisation();
  const place = placeOf(organisation, dragged, spot);
  if (!place || isSamePlace(organisation, place)) return null;
  if (!(await applyEdit(moveOf(place)))) return null;
  select(place.ids);
  return place;
}
