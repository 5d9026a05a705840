import { clausesOf, type Clause } from '../../../shared/language/clauses/clauses-of.ts';
import type { ClauseName, EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

/** Of the clauses that the document prints for an entity, those of these names. */
export function clausesNamed(
  organisation: Organisation,
  id: EntityId,
  names: readonly ClauseName[],
): readonly Clause[] {
  return clausesOf(organisation, id).filter(({ name }) => names.includes(name));
}
