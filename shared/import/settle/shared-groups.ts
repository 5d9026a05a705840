import type { Entity, EntityId } from '../../model/entity.ts';

/** The entity whose texts speak for `id` too, or that speaks for others itself. */
export function holderOf(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): Entity | undefined {
  for (const entity of entities.values()) {
    if (entity.sharedWith.length > 0 && (entity.id === id || entity.sharedWith.includes(id))) return entity;
  }
  return undefined;
}

/** The entity speaking for these others; without any left it speaks for itself alone. */
export function sharingWith(entity: Entity, others: readonly EntityId[], title: string | undefined): Entity {
  const { sharedTitle: _former, ...rest } = entity;
  const sharedWith = [...new Set(others)].filter((id) => id !== entity.id);
  return sharedWith.length > 0 && title !== undefined
    ? { ...rest, sharedWith, sharedTitle: title }
    : { ...rest, sharedWith };
}

/** Takes an entity out of the group that it shares texts with; the next member holds the texts it held. */
export function leaveGroup(entities: Map<EntityId, Entity>, id: EntityId): void {
  const holder = holderOf(entities, id);
  if (!holder) return;
  if (holder.id !== id) {
    entities.set(holder.id, sharingWith(holder, holder.sharedWith.filter((one) => one !== id), holder.sharedTitle));
    return;
  }
  const [next, ...others] = holder.sharedWith.flatMap((one) => entities.get(one) ?? []);
  entities.set(id, sharingWith(withoutTexts(holder), [], undefined));
  if (next) entities.set(next.id, sharingWith(withTextsOf(next, holder), others.map((one) => one.id), holder.sharedTitle));
}

function withoutTexts(entity: Entity): Entity {
  return { ...entity, purpose: [], missions: [], blocks: [], clauses: {}, sourceClauses: {} };
}

function withTextsOf(entity: Entity, { purpose, missions, blocks, clauses, sourceClauses }: Entity): Entity {
  return { ...entity, purpose, missions, blocks, clauses, sourceClauses };
}
