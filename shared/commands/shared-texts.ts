import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';

/**
 * The entities that change when some are deleted and they belonged to groups of shared texts: the
 * texts of a deleted holder pass to the first member that stays, and holders forget deleted members.
 */
export function inheritSharedTexts(
  organisation: Organisation,
  doomed: ReadonlySet<EntityId>,
): readonly Entity[] {
  const changed: Entity[] = [];
  for (const holder of organisation.entities.values()) {
    const staying = holder.sharedWith.filter((id) => !doomed.has(id));
    const isTouched = doomed.has(holder.id) || staying.length < holder.sharedWith.length;
    if (holder.sharedWith.length === 0 || !isTouched) continue;
    if (doomed.has(holder.id)) {
      const [heirId, ...others] = staying;
      const heir = organisation.entities.get(heirId ?? '');
      if (heir) changed.push(withGroup(withTextsOf(heir, holder), others, holder.sharedTitle));
    } else {
      changed.push(withGroup(holder, staying, holder.sharedTitle));
    }
  }
  return changed;
}

/** The entity with this group; a group of one is no group and loses its heading. */
export function withGroup(
  entity: Entity,
  sharedWith: readonly EntityId[],
  sharedTitle: string | undefined,
): Entity {
  const { sharedTitle: _former, ...rest } = entity;
  const isGroup = sharedWith.length > 0 && sharedTitle !== undefined;
  return { ...rest, sharedWith: [...sharedWith], ...(isGroup ? { sharedTitle } : {}) };
}

function withTextsOf(heir: Entity, holder: Entity): Entity {
  return {
    ...heir,
    purpose: [...holder.purpose, ...heir.purpose],
    missions: [...holder.missions, ...heir.missions],
    blocks: [...holder.blocks, ...heir.blocks],
    clauses: { ...holder.clauses, ...heir.clauses },
    sourceClauses: { ...holder.sourceClauses, ...heir.sourceClauses },
  };
}
