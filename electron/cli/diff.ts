import { basename } from 'node:path';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { describeChange } from '../../shared/compare/describe-change.ts';
import { openSource } from '../services/compare/open-source.ts';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `diff A B [--json]`: what changed from A to B; A and B are organisation files or documents. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(args, { json: { type: 'boolean' } }, ['le premier fichier', 'le second fichier']);
  const [first = '', second = ''] = given.positionals;
  const comparison = compareOrganisations(await openSource(first), await openSource(second));
  const { changes, summary, hasLittleInCommon } = comparison;
  if (given.values['json'] === true) terminal.out(`${JSON.stringify({ summary, changes }, null, 2)}\n`);
  else terminal.out(changes.map((change) => `${describeChange(comparison, change)}.\n`).join(''));
  const names = `« ${basename(first)} » et « ${basename(second)} »`;
  if (hasLittleInCommon) terminal.say(`${names} n’ont presque rien de commun.`);
  if (changes.length === 0) terminal.say(`Aucune différence entre ${names}.`);
}
