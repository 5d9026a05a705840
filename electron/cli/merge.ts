import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { checkTarget, createDatabase } from '../../db/create.ts';
import { isDatabase } from '../../db/file-header.ts';
import { mergeOrganisations } from '../../shared/compare/merge/merge-organisations.ts';
import { groupedFigures } from '../../shared/language/figures.ts';
import { counted } from '../../shared/language/lists.ts';
import { writeInterchange } from '../../shared/model/json.ts';
import { UserError } from '../../shared/result.ts';
import { openSource } from '../services/compare/open-source.ts';
import { writeAtomically } from '../services/files/write-atomically.ts';
import { readArguments, required } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `merge BASE OURS THEIRS --out FILE [--json] [--force]`: two copies of one file joined into a new one (.ogs or .json). */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const words = ['le fichier commun', 'la première copie', 'la seconde copie'];
  const given = readArguments(args, { out: { type: 'string' }, json: { type: 'boolean' }, force: { type: 'boolean' } }, words);
  const out = required(given, 'out');
  const extension = extname(out).toLowerCase();
  if (extension !== '.ogs' && extension !== '.json') {
    throw new UserError('unsupported', 'Le résultat d’une fusion s’écrit en .ogs ou en .json.');
  }
  const isReplacing = given.values['force'] === true;
  refuseTaken(out, extension, isReplacing);
  const [base = '', ours = '', theirs = ''] = given.positionals;
  const { organisation, conflicts } = mergeOrganisations(await openSource(base), await openSource(ours), await openSource(theirs));
  if (extension === '.json') writeAtomically(out, Buffer.from(writeInterchange(organisation)));
  else createDatabase(out, { organisation, createdFrom: 'document', at: new Date().toISOString(), isReplacing });
  if (given.values['json'] === true) terminal.out(`${JSON.stringify({ conflicts }, null, 2)}\n`);
  terminal.say(`« ${organisation.name} » : ${groupedFigures(organisation.entities.size)} entités écrites dans « ${basename(out)} ».`);
  if (conflicts.length === 0) return;
  terminal.say(`${counted(conflicts.length, { singular: 'conflit', plural: 'conflits' })} à regarder :`);
  for (const { message, kept } of conflicts) terminal.say(`${message} Gardé : ${kept === 'ours' ? 'la première copie' : 'la seconde copie'}.`);
}

/**
 * Before anything is read: a file that is there is replaced only when --force says so, and never an
 * organisation file by data. @throws UserError `exists`, `not-ours`, `is-directory`, `folder-missing`
 */
function refuseTaken(out: string, extension: string, isReplacing: boolean): void {
  try {
    checkTarget(out, isReplacing && extension === '.ogs');
  } catch (error) {
    const isTaken = error instanceof UserError && error.code === 'exists' && existsSync(out);
    if (!isTaken) throw error;
    if (!isReplacing) throw new UserError('exists', `« ${basename(out)} » existe déjà : --force le remplace.`);
    if (isDatabase(out)) throw new UserError('not-ours', `« ${basename(out)} » est une organisation OGS : OGS ne l’écrase pas par des données.`);
  }
}
