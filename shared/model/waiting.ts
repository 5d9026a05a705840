import { WAITING_ZONE, type Entity, type EntityId } from './entity.ts';
import type { Organisation } from './organisation.ts';
import { ancestorsOf, inWaitingOrder, isWithin } from './tree.ts';

const NONE: Organisation['waiting'] = new Map();

/** One whole for each state; states are immutable, so it never goes stale. */
const wholes = new WeakMap<Organisation, Organisation>();

/**
 * The organisation with what waits among its entities, under `WAITING_ZONE`: there an entity is found,
 * edited and moved wherever it stands. The document and all that speaks of the structure never see this one.
 */
export function wholeOf(organisation: Organisation): Organisation {
  if (organisation.waiting.size === 0) return organisation;
  let whole = wholes.get(organisation);
  if (!whole) {
    whole = {
      ...organisation,
      entities: new Map([...organisation.entities, ...organisation.waiting]),
      waiting: NONE,
    };
    wholes.set(organisation, whole);
  }
  return whole;
}

/**
 * The inverse of `wholeOf`: the structure, and apart from it what waits.
 * @param former the state before an edit, whose zone d’attente is kept as the same object when nothing changed there
 */
export function partedOf(whole: Organisation, former?: Organisation): Organisation {
  const waiting = inWaitingOrder(whole);
  if (waiting.length === 0) return whole;
  const kept = former?.waiting;
  const isSame = kept?.size === waiting.length && waiting.every((entity) => kept.get(entity.id) === entity);
  const entities = new Map(whole.entities);
  for (const { id } of waiting) entities.delete(id);
  return { ...whole, entities, waiting: isSame ? kept : byId(waiting) };
}

/** The entity, in the structure or in the zone d’attente. */
export function anywhere(organisation: Organisation, id: EntityId): Entity | undefined {
  return organisation.entities.get(id) ?? organisation.waiting.get(id);
}

/** Whether an entity of a whole organisation waits, by itself or with what it stands under. */
export function isInZone(whole: Organisation, id: EntityId): boolean {
  const entity = whole.entities.get(id);
  return entity !== undefined && (ancestorsOf(whole, id).at(-1) ?? entity).parentId === WAITING_ZONE;
}

/** What waits once these entities stand in the structure again; what stood below one of them in the zone goes with it. */
export function waitingWithout(
  { waiting }: Pick<Organisation, 'waiting'>,
  placed: ReadonlyMap<EntityId, Entity>,
): Organisation['waiting'] {
  if (![...waiting.keys()].some((id) => placed.has(id))) return waiting;
  const zone = { entities: waiting } as Organisation;
  const gone = [...waiting.keys()].filter((id) => placed.has(id));
  const staying = [...waiting.values()].filter(({ id }) => !gone.some((one) => isWithin(zone, id, one)));
  const ids = new Set(staying.map(({ id }) => id));
  return byId(
    staying.map((entity) => ({
      ...entity,
      position: rankAmong(staying, entity),
      sharedWith: entity.sharedWith.filter((id) => ids.has(id)),
    })),
  );
}

function rankAmong(entities: readonly Entity[], { parentId, position }: Entity): number {
  return entities.filter((one) => one.parentId === parentId && one.position < position).length;
}

/** Entities by their ids. */
export function byId(entities: readonly Entity[]): ReadonlyMap<EntityId, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}
