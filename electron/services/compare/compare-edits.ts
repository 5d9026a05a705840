import type { OrganisationFile } from '../../../db/organisation-file.ts';
import type { Compared } from '../../../shared/api/compare-messages.ts';
import type { Request } from '../../../shared/api/contract.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { setEntities } from '../../../shared/commands/set-entities.ts';
import type { Change } from '../../../shared/compare/change.ts';
import { compareOrganisations } from '../../../shared/compare/compare-organisations.ts';
import { describeChange } from '../../../shared/compare/describe-change.ts';
import { mergeIntoOurs } from '../../../shared/compare/merge/merge-into-ours.ts';
import { isSameData } from '../../../shared/compare/same-data.ts';
import { undoChanges } from '../../../shared/compare/take/undo-changes.ts';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import type { ComparedSide } from './compared-sides.ts';

interface NamedEdit {
  readonly command: Command;
  readonly label: string;
}

type Find = (compared: Compared) => ComparedSide;

/** Takes changes of a comparison back. @throws UserError `outdated`, `not-alone`, and those of `find` */
export function undoneChanges(request: Request<'compare.undo'>, present: Pick<OrganisationFile, 'revision' | 'organisation'>, find: Find): NamedEdit {
  if (request.revision !== present.revision) throw outdated();
  const left = find(request.left);
  const comparison = compareOrganisations(left.organisation, present.organisation, { pairs: request.pairs });
  const asked = new Set(request.changes);
  const changes = comparison.changes.filter(({ key }) => asked.has(key));
  if (changes.length !== asked.size) throw outdated();
  const undone = unwrap(undoChanges(comparison, present.organisation, request.changes));
  const gone = comparison.changes.filter(({ key }) => undone.keys.has(key));
  return { command: commandTo(present.organisation, undone.organisation), label: undoLabel(comparison, gone, left.name) };
}

function undoLabel(states: Parameters<typeof describeChange>[0], gone: readonly Change[], name: string): string {
  const [only, another] = gone;
  if (only && !another) return `Changement annulé : ${shortened(describeChange(states, only))}`;
  return `${groupedFigures(gone.length)} changements annulés, par rapport à « ${name} »`;
}

/** Joins another copy with the present state. @throws UserError `outdated`, `nothing-to-merge`, and those of `find` */
export function mergedCopy(request: Request<'compare.merge'>, present: Pick<OrganisationFile, 'revision' | 'organisation'>, find: Find): NamedEdit {
  if (request.revision !== present.revision) throw outdated();
  const theirs = find(request.theirs);
  const choices = new Map(request.choices.map(({ key, side }) => [key, side]));
  const { organisation } = mergeIntoOurs(find(request.base).organisation, present.organisation, theirs.organisation, choices);
  if (isSame(organisation, present.organisation)) {
    throw new UserError('nothing-to-merge', `« ${theirs.name} » n’apporte rien que l’organisation ne dise déjà.`);
  }
  return { command: commandTo(present.organisation, organisation), label: `Fusion avec « ${theirs.name} »` };
}

function isSame(a: Organisation, b: Organisation): boolean {
  return JSON.stringify(organisationToJson(a)) === JSON.stringify(organisationToJson(b));
}

/** What makes one state of the other: the entities that differ, where nothing else does; otherwise the new state whole. */
function commandTo(present: Organisation, next: Organisation): Command {
  const entities = [...next.entities.values()].filter((entity) => !isSameData(entity, present.entities.get(entity.id)));
  const whole: Command = { type: 'replaceOrganisation', payload: { organisation: organisationToJson(next) } };
  if (entities.length === 0) return whole;
  const command: Command = { type: 'setEntities', payload: { entities } };
  const edit = setEntities(present, command.payload, { newId: () => '' });
  return edit.ok && isSame(edit.value.organisation, next) ? command : whole;
}

function outdated(): UserError {
  return new UserError('outdated', 'L’organisation a changé depuis la comparaison : relisez les changements.');
}

/** A sentence of the journal's length. */
function shortened(sentence: string): string {
  return sentence.length <= 160 ? sentence : `${sentence.slice(0, 159).trimEnd()}…`;
}
