import { clausesOf, type Clause } from '../../../shared/language/clauses/clauses-of.ts';
import type { ClauseName, EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { isInZone } from '../../../shared/model/waiting.ts';

/** Of the clauses that the document prints for an entity, those of these names; none for one that waits. */
export function clausesNamed(
  organisation: Organisation,
  id: EntityId,
  names: readonly ClauseName[],
): readonly Clause[] {
  if (isInZone(organisation, id)) return [];
  return clausesOf(organisation, id).filter(({ name }) => names.includes(name));
}
