import type { ClauseName, Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

/** The sentences of these clauses. */
export function clauseTexts(
  _organisation: Organisation,
  _entity: Entity,
  _clauses: readonly ClauseName[],
): readonly string[] {
  return [];
}
