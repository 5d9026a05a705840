import { clauseNameSchema, type ClauseName, type Entity, type EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { attachmentClause } from './attachment.ts';
import { compositionClause } from './composition.ts';
import { missionsLeadIn } from './missions-lead-in.ts';
import { supervisionClause } from './supervision.ts';
import { technicalSupervisionClause } from './technical-supervision.ts';

/** Where a clause's words come from: the program, the user, or the imported document. */
export type ClauseOrigin = 'standard' | 'override' | 'source';

export interface Clause {
  readonly name: ClauseName;
  readonly text: string;
  readonly origin: ClauseOrigin;
}

export interface ClauseOptions {
  /** Print a clause as the imported document worded it, where the user did not word it himself. */
  readonly keepSource?: boolean;
}

const STANDARD: Readonly<Record<ClauseName, (organisation: Organisation, entity: Entity) => string>> = {
  missionsLeadIn,
  attachment: attachmentClause,
  supervision: supervisionClause,
  composition: compositionClause,
  technicalSupervision: technicalSupervisionClause,
};

/** The clause as the program writes it from data; empty when there is nothing to say. */
export function standardClause(organisation: Organisation, entity: Entity, name: ClauseName): string {
  return STANDARD[name](organisation, entity);
}

/** One clause as it prints: the user's words, else the source's when asked for, else the standard ones. */
export function clauseOf(
  organisation: Organisation,
  entity: Entity,
  name: ClauseName,
  { keepSource = false }: ClauseOptions = {},
): Clause {
  const override = entity.clauses[name];
  if (override !== undefined) return { name, text: override, origin: 'override' };
  const source = keepSource ? entity.sourceClauses[name] : undefined;
  if (source !== undefined) return { name, text: source, origin: 'source' };
  return { name, text: standardClause(organisation, entity, name), origin: 'standard' };
}

/**
 * The clauses of an entity, in the order of a section, those with nothing to say left out; for the
 * inspector, which shows under each field what the document will say. Unknown id: none.
 */
export function clausesOf(
  organisation: Organisation,
  entityId: EntityId,
  options: ClauseOptions = {},
): readonly Clause[] {
  const entity = organisation.entities.get(entityId);
  if (!entity) return [];
  return clauseNameSchema.options
    .map((name) => clauseOf(organisation, entity, name, options))
    .filter(({ text }) => text !== '');
}
