import { clauseOf, type Clause } from '../../../shared/language/clauses/clauses-of.ts';
import type { ClauseName, EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { isInZone } from '../../../shared/model/waiting.ts';

/**
 * Of the clauses that the document prints for an entity, those of these names, and those that the user took out;
 * none for one that waits.
 */
export function clausesNamed(
  organisation: Organisation,
  id: EntityId,
  names: readonly ClauseName[],
): readonly Clause[] {
  const entity = organisation.entities.get(id);
  if (!entity || isInZone(organisation, id)) return [];
  return names
    .map((name) => clauseOf(organisation, entity, name))
    .filter(({ text, origin }) => text !== '' || origin === 'override');
}
