import type { Command } from '../../shared/commands/command.ts';
import type { ClauseName, EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

/** One sentence that the program writes of one entity. */
export interface ClauseOf {
  readonly id: EntityId;
  readonly clause: ClauseName;
}

/** Back to the program's own wording of a clause, or to that of the imported document where it still holds. */
export function standardWording(organisation: Organisation, { id, clause }: ClauseOf): Command | null {
  const entity = organisation.entities.get(id);
  if (!entity) return null;
  if (entity.clauses[clause] !== undefined) return { type: 'setClause', payload: { id, clause, text: null } };
  const { [clause]: _imported, ...sourceClauses } = entity.sourceClauses;
  return { type: 'setEntities', payload: { entities: [{ ...entity, sourceClauses }] } };
}
