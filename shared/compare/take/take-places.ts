import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { childrenOf } from '../../model/tree.ts';
import type { Comparison } from '../compare-organisations.ts';
import { keyOf } from '../keys.ts';
import { placed } from '../sequences.ts';

/** Puts each entity under the parent and at the rank that the changes taken give it. */
export function withPlaces(comparison: Comparison, organisation: Organisation, isTaken: (key: string) => boolean): Organisation {
  const { before, after } = comparison;
  const below = new Map<EntityId | null, Entity[]>();
  const moving = new Set<EntityId>();
  for (const entity of organisation.entities.values()) {
    const isNew = !before.entities.has(entity.id);
    const isMoved = isNew || isTaken(keyOf('moved', entity.id));
    if (isMoved || isTaken(keyOf('reordered', entity.id))) moving.add(entity.id);
    const parentId = ((isMoved ? after : before).entities.get(entity.id) ?? entity).parentId;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(entity);
    else below.set(parentId, [entity]);
  }
  const entities = new Map<EntityId, Entity>();
  for (const [parentId, siblings] of below) {
    const ofId = new Map(siblings.map((one) => [one.id, one]));
    const idsIn = (state: Organisation) => childrenOf(state, parentId).map(({ id }) => id).filter((id) => ofId.has(id));
    const order = placed(idsIn(before), idsIn(after), moving);
    for (const [position, id] of order.entries()) {
      const entity = ofId.get(id);
      if (entity) entities.set(id, entity.parentId === parentId && entity.position === position ? entity : { ...entity, parentId, position });
    }
  }
  return { ...organisation, entities };
}
