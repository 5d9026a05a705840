import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf, kindOf } from '../model/tree.ts';

/**
 * Whether the entity has a titled section on a new page. Decided by its kind's `titled` rule and
 * by where it stands; an entity at the top always has one, since nothing could hold it.
 */
export function isTitled(organisation: Organisation, entity: Entity): boolean {
  if (entity.parentId === null) return true;
  const titled = kindOf(organisation, entity.kind)?.titled ?? 'never';
  if (titled === 'always') return true;
  if (titled === 'never') return false;
  const parent = organisation.entities.get(entity.parentId);
  return parent !== undefined && titled.includes(parent.kind);
}

/** Whether its kind has a titled section only under some parents, as a service under a pôle. */
export function isTitledHereOnly(organisation: Organisation, entity: Entity): boolean {
  return Array.isArray(kindOf(organisation, entity.kind)?.titled) && isTitled(organisation, entity);
}

/**
 * Whether the entity only brings titled sections together, as a pôle does with its directions: its
 * composition then opens its organisation, and its parent goes without saying.
 */
export function gathersSections(organisation: Organisation, entity: Entity): boolean {
  const children = childrenOf(organisation, entity.id);
  return children.length > 0 && children.every((child) => isTitled(organisation, child));
}

/** Entities that share their texts: the one that holds them and the others, in its own order. */
export interface SharingGroup {
  readonly holder: Entity;
  readonly members: readonly Entity[];
}

const groupIndexes = new WeakMap<Organisation['entities'], ReadonlyMap<EntityId, SharingGroup>>();

/** The group of shared texts the entity belongs to, as its holder or as a member. */
export function groupOf(organisation: Organisation, id: EntityId): SharingGroup | undefined {
  const { entities } = organisation;
  let index = groupIndexes.get(entities);
  if (!index) {
    index = indexGroups(entities);
    groupIndexes.set(entities, index);
  }
  return index.get(id);
}

function indexGroups(entities: Organisation['entities']): ReadonlyMap<EntityId, SharingGroup> {
  const index = new Map<EntityId, SharingGroup>();
  for (const holder of entities.values()) {
    if (holder.sharedWith.length === 0) continue;
    const members = [holder, ...holder.sharedWith.flatMap((id) => entities.get(id) ?? [])];
    for (const member of members) {
      if (!index.has(member.id)) index.set(member.id, { holder, members });
    }
  }
  return index;
}
