import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { ancestorsOf } from '../../model/tree.ts';

/**
 * Lets go of references that a choice of changes left without their other end: the head of an entity that is no
 * ancestor any more, the member of a group that is not there or stands in another group.
 */
export function soundReferences(before: Organisation, organisation: Organisation): Organisation {
  const grouped = new Set<EntityId>();
  const entities = new Map<EntityId, Entity>();
  for (const entity of organisation.entities.values()) {
    entities.set(entity.id, withSoundSharing(withSoundSupervision(before, organisation, entity), organisation, grouped));
  }
  return { ...organisation, entities };
}

function withSoundSupervision(before: Organisation, organisation: Organisation, entity: Entity): Entity {
  const ancestors = new Set(ancestorsOf(organisation, entity.id).map(({ id }) => id));
  const isSound = (role: Entity['supervision'][number]) => role.ofAncestor === undefined || ancestors.has(role.ofAncestor);
  if (entity.supervision.every(isSound)) return entity;
  const former = before.entities.get(entity.id)?.supervision;
  if (former?.every(isSound)) return { ...entity, supervision: former };
  const supervision = entity.supervision.flatMap((role) => {
    if (isSound(role)) return [role];
    const { ofAncestor: _gone, ...own } = role;
    return own.title.trim() === '' ? [] : [own];
  });
  return { ...entity, supervision };
}

function withSoundSharing(entity: Entity, organisation: Organisation, grouped: Set<EntityId>): Entity {
  if (entity.sharedWith.length === 0) return entity;
  const isFree = !grouped.has(entity.id);
  const sharedWith = isFree ? entity.sharedWith.filter((id) => organisation.entities.has(id) && !grouped.has(id)) : [];
  for (const id of sharedWith.length > 0 ? [entity.id, ...sharedWith] : []) grouped.add(id);
  if (sharedWith.length === entity.sharedWith.length) return entity;
  if (sharedWith.length > 0) return { ...entity, sharedWith };
  const { sharedTitle: _title, ...alone } = entity;
  return { ...alone, sharedWith: [] };
}
