import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/compare-organisations.ts';
import { alongWords, listedByPole, type ListedChange } from '../compare/gather-subtrees.ts';
import { counted } from '../language/lists.ts';
import { capitalised, NBSP, quoted } from '../language/typography.ts';
import { kindOf } from '../model/tree.ts';
import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { natureOf } from './natures.ts';

/** A line of the table of changes. */
export interface ChangeRow {
  readonly key: string;
  readonly nature: string;
  /** The entity that changes; empty for the organisation itself. */
  readonly entity: string;
  /** Both states, in as few words as can be; a line feed parts paragraphs. Empty: there is nothing. */
  readonly before: string;
  readonly after: string;
  /** Whether the two are one text before and after, to be read word by word. */
  readonly isText: boolean;
}

/** The changes of one pôle. */
export interface ChangeRows {
  /** `null` for the organisation itself. */
  readonly id: EntityId | null;
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

const WHOLE = 'Ensemble de l’organisation';

/** The table of changes, pôle by pôle, the organisation itself last: what a committee reads. A branch that comes, or goes, is one line. */
export function changeTable(comparison: Comparison): readonly ChangeRows[] {
  return listedByPole(comparison).map(({ id, name, lines: listed }) => ({
    id,
    title: name === '' ? WHOLE : name,
    rows: listed.map((line) => rowOf(comparison, line)),
  }));
}

function rowOf(comparison: Comparison, line: ListedChange): ChangeRow {
  const { change } = line;
  const { key, type, id, name } = change;
  const row = (before: string, after: string, isText = false): ChangeRow => ({
    key,
    nature: natureOf(change),
    entity: id === null ? '' : name,
    before,
    after,
    isText,
  });
  const { from = '', to = '', missions = [] } = change;
  const count = counted(missions.length, { singular: 'mission', plural: 'missions' });
  const texts = missions.map(({ text }) => text);
  switch (type) {
    case 'created':
      return row('', withBranch(standing(comparison.after, change, to), line));
    case 'deleted':
      return row(withBranch(standing(comparison.before, change, from), line), '');
    case 'merged':
      return row(standing(comparison.before, change, from), lines(`Fusion avec ${quoted(to)} (${count})`, texts));
    case 'split':
      return row(lines(`${count} de ${quoted(from)}`, texts), standing(comparison.after, change, nameIn(comparison.after, change.toId)));
    case 'moved':
      return row(under(from), under(to));
    case 'reordered':
      return row(`Rang ${from}`, `Rang ${to}`);
    case 'kindChanged':
      return row(kindLabel(comparison.before, from), kindLabel(comparison.after, to));
    case 'missionsTransferred':
      return row(lines(from, texts), to);
    case 'missionsReordered':
      return row('', 'Les missions changent d’ordre');
    case 'renamed':
    case 'supervisionChanged':
    case 'missionAdded':
    case 'missionRemoved':
    case 'missionChanged':
    case 'textChanged':
    case 'settingChanged':
      // Where the two read alike, only their form differs.
      return from === to ? row('', 'La forme change') : row(from, to, true);
  }
}

/** « Service, sous « Direction achats » ». */
function standing(organisation: Organisation, { id }: Change, parent: string): string {
  const kind = kindLabel(organisation, organisation.entities.get(id ?? '')?.kind ?? '');
  return parent === '' ? `${kind}, à la tête de l’organisation` : `${kind}, sous ${quoted(parent)}`;
}

/** What stands, then the names of what comes or goes with it. */
function withBranch(text: string, line: ListedChange): string {
  if (line.along.length === 0) return text;
  return lines(`${text}\n${capitalised(alongWords(line))}${NBSP}:`, line.along.map(({ name }) => name));
}

function under(parent: string): string {
  return parent === '' ? 'À la tête de l’organisation' : parent;
}

function nameIn(organisation: Organisation, id: EntityId | null | undefined): string {
  return organisation.entities.get(id ?? '')?.name ?? '';
}

function kindLabel(organisation: Organisation, id: string): string {
  return capitalised(kindOf(organisation, id)?.label.singular ?? id);
}

function lines(first: string, others: readonly string[]): string {
  return [first, ...others.map((text) => `– ${text}`)].join('\n');
}
