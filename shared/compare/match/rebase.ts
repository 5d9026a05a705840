import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { byId } from '../../model/waiting.ts';
import type { Pair } from './match-entities.ts';

/**
 * The new organisation with the ids of the former one where the two have an entity in common; the others
 * keep theirs, or get one that nobody has. Nothing else changes.
 */
export function rebased(before: Organisation, after: Organisation, pairs: readonly Pair[]): Organisation {
  if (pairs.every(({ beforeId, afterId }) => beforeId === afterId) && !hasForeignClash(before, after, pairs)) return after;
  const idOf = new Map(pairs.map(({ beforeId, afterId }) => [afterId, beforeId]));
  const taken = new Set([...before.entities.keys(), ...idOf.values()]);
  for (const id of after.entities.keys()) {
    if (idOf.has(id)) continue;
    const free = freeId(id, taken);
    taken.add(free);
    idOf.set(id, free);
  }
  // What waits keeps its id, unless it now is that of something in the structure.
  const placed = new Set(idOf.values());
  for (const id of after.waiting.keys()) {
    if (!placed.has(id)) continue;
    const free = freeId(id, taken);
    taken.add(free);
    idOf.set(id, free);
  }
  return withIds(after, idOf);
}

/** The same organisation with other ids; those that the map does not hold stay. They must not clash. */
export function withIds(organisation: Organisation, idOf: ReadonlyMap<EntityId, EntityId>): Organisation {
  const renamed = (id: EntityId) => idOf.get(id) ?? id;
  const withId = (entity: Entity): Entity => ({
    ...entity,
    id: renamed(entity.id),
    parentId: entity.parentId === null ? null : renamed(entity.parentId),
    sharedWith: entity.sharedWith.map(renamed),
    supervision: entity.supervision.map((role) =>
      role.ofAncestor === undefined ? role : { ...role, ofAncestor: renamed(role.ofAncestor) },
    ),
  });
  return {
    ...organisation,
    entities: byId([...organisation.entities.values()].map(withId)),
    waiting: byId([...organisation.waiting.values()].map(withId)),
  };
}

/** Whether an id stands for two different entities: one that was kept apart. */
function hasForeignClash(before: Organisation, after: Organisation, pairs: readonly Pair[]): boolean {
  const paired = new Set(pairs.map(({ afterId }) => afterId));
  return [...after.entities.keys()].some((id) => before.entities.has(id) && !paired.has(id));
}

/** An id like this one that nobody has. */
export function freeId(id: EntityId, taken: ReadonlySet<EntityId>): EntityId {
  for (let rank = 1; ; rank++) {
    const candidate = rank === 1 ? id : `${id}~${rank}`;
    if (!taken.has(candidate)) return candidate;
  }
}
