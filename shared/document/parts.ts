import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';
import { groupOf, isTitled } from '../language/standing.ts';

/** Whether the entity has words of its own to print: texts, or clauses that the user worded. */
export function hasOwnText(entity: Entity): boolean {
  const { technicalSupervision: _said, ...clauses } = entity.clauses;
  return (
    entity.missions.length > 0 ||
    entity.purpose.length > 0 ||
    entity.blocks.length > 0 ||
    Object.values(clauses).some((text) => text !== '')
  );
}

/** Whether somebody heads it, which a section says (technical supervision can be said elsewhere). */
function hasHead(entity: Entity): boolean {
  return entity.supervision.some(({ authority }) => authority === 'hierarchique' || authority === 'fonctionnelle');
}

/**
 * Whether the entity has a heading: it has words, a head, or is made of others. The rest stands in
 * the chart and the composition of what it belongs to, without an empty heading. For a member of a
 * group the shared texts speak, unless it has words of its own.
 */
export function hasSection(organisation: Organisation, entity: Entity): boolean {
  if (isTitled(organisation, entity)) return true;
  const group = groupOf(organisation, entity.id);
  if (group && group.holder.id !== entity.id) return hasOwnText(entity);
  return hasOwnText(entity) || hasHead(entity) || childrenOf(organisation, entity.id).length > 0;
}

/** The entities directly below, those of all its group for one that holds shared texts. */
export function allChildrenOf(organisation: Organisation, entity: Entity): readonly Entity[] {
  const group = groupOf(organisation, entity.id);
  if (!group) return childrenOf(organisation, entity.id);
  if (group.holder.id !== entity.id) return hasOwnText(entity) ? [] : childrenOf(organisation, entity.id);
  return group.members.flatMap(({ id }) => childrenOf(organisation, id));
}

/** The entities below that have a heading inside this entity's section, in order; a group once, at its holder. */
export function partsOf(organisation: Organisation, entity: Entity): readonly Entity[] {
  return allChildrenOf(organisation, entity).filter(
    (child) => !isTitled(organisation, child) && hasSection(organisation, child),
  );
}

/** The entities below that have no heading of their own and are spoken of here; a group once, by its holder. */
export function silentChildrenOf(organisation: Organisation, entity: Entity): readonly Entity[] {
  return allChildrenOf(organisation, entity).filter((child) => {
    const group = groupOf(organisation, child.id);
    return (!group || group.holder.id === child.id) && !hasSection(organisation, child);
  });
}

/** The entity whose heading speaks for this one: itself, its group's holder, or the nearest above. */
export function printedBy(organisation: Organisation, id: EntityId): Entity | undefined {
  const seen = new Set<EntityId>();
  let entity = organisation.entities.get(id);
  while (entity && !seen.has(entity.id)) {
    seen.add(entity.id);
    if (hasSection(organisation, entity)) return entity;
    const holder = groupOf(organisation, entity.id)?.holder;
    entity = holder && holder.id !== entity.id ? holder : organisation.entities.get(entity.parentId ?? '');
  }
  return undefined;
}
