import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { inheritSharedTexts, withGroup } from './shared-texts.ts';

/**
 * The entities that change when some go to the zone d’attente, or come from there, and leave members of
 * their groups of shared texts on the other side: each side keeps the texts. A holder that goes leaves
 * them to the first member that stays, and takes its own copy along.
 * @param crossing those that change sides, with all that stands below them
 */
export function partGroups(whole: Organisation, crossing: ReadonlySet<EntityId>): readonly Entity[] {
  const changed = new Map<EntityId, Entity>();
  for (const entity of inheritSharedTexts(whole, crossing)) changed.set(entity.id, entity);
  for (const id of crossing) {
    const holder = whole.entities.get(id);
    if (!holder) continue;
    const going = holder.sharedWith.filter((member) => crossing.has(member));
    if (going.length < holder.sharedWith.length) changed.set(id, withGroup(holder, going, holder.sharedTitle));
  }
  return [...changed.values()];
}
