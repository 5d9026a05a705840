import { clauseNameSchema, type ClauseName, type Entity, type EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { isStillSaid } from '../source-wording.ts';
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

/**
 * Which words a clause takes where the user did not give his own: those of the imported document as long as the
 * data say the same as there (`source`), or the program's (`standard`).
 */
export type Wording = 'source' | 'standard';

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

/**
 * One clause as it prints: the user's words, else those of the imported document while they hold, else the
 * standard ones. Empty text: the section does not say it.
 */
export function clauseOf(
  organisation: Organisation,
  entity: Entity,
  name: ClauseName,
  wording: Wording = 'source',
): Clause {
  const override = entity.clauses[name];
  if (override !== undefined) return { name, text: override, origin: 'override' };
  const standard = standardClause(organisation, entity, name);
  const source = wording === 'source' ? entity.sourceClauses[name] : undefined;
  if (source !== undefined && isStillSaid(entity, name, standard)) return { name, text: source, origin: 'source' };
  return { name, text: standard, origin: 'standard' };
}

/**
 * The clauses of an entity, in the order of a section, those with nothing to say left out; for the
 * inspector, which shows under each field what the document will say. Unknown id: none.
 */
export function clausesOf(
  organisation: Organisation,
  entityId: EntityId,
  wording?: Wording,
): readonly Clause[] {
  const entity = organisation.entities.get(entityId);
  if (!entity) return [];
  return clauseNameSchema.options
    .map((name) => clauseOf(organisation, entity, name, wording))
    .filter(({ text }) => text !== '');
}
