import { findEntities } from '../../shared/model/find.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { pathOf } from '../../shared/model/tree.ts';
import { isInZone, wholeOf } from '../../shared/model/waiting.ts';
import { readArguments, required } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { withFile } from './with-file.ts';

/** `find --db DB TEXT [--json]`: entities whose name or texts hold TEXT, in the order of the document. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(args, { db: { type: 'string' }, json: { type: 'boolean' } }, ['le texte à chercher']);
  const [text = ''] = given.positionals;
  if (text.trim() === '') throw new UsageError('Le texte à chercher est vide.');
  const found = await withFile(required(given, 'db'), ({ organisation }) =>
    findEntities(organisation, text).map(({ id, kind }) => ({ id, kind, path: pathIn(organisation, id) })),
  );
  if (given.values['json'] === true) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
  else terminal.out(found.map(({ id, kind, path }) => `${cells(id, kind, path.join(' > '))}\n`).join(''));
  if (found.length === 0) terminal.say(`Aucune entité ne contient « ${text} ».`);
}

/** The names from the top down; one that waits says so first. */
function pathIn(organisation: Organisation, id: string): readonly string[] {
  const whole = wholeOf(organisation);
  return isInZone(whole, id) ? ['Zone d’attente', ...pathOf(whole, id)] : pathOf(whole, id);
}

/** One line of tab-separated cells, whatever the texts hold. */
function cells(...texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\t\r\n]+/gu, ' ')).join('\t');
}
