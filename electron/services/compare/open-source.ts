import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isDatabase } from '../../../db/file-header.ts';
import { OrganisationFile } from '../../../db/organisation-file.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { UserError } from '../../../shared/result.ts';
import { readUserFile } from '../files/read-user-file.ts';

/**
 * The organisation that a comparison is given: an organisation file, or any document that can be imported.
 * Nothing is written.
 * @throws UserError in French where it cannot be read
 */
export async function openSource(source: string): Promise<Organisation> {
  if (!existsSync(source) && source.includes('#')) {
    throw new UserError('no-versions', `« ${basename(source)} » : ce fichier ne contient pas encore de versions.`);
  }
  if (existsSync(source) && isDatabase(source)) return openFile(source);
  const bytes = readUserFile(source);
  const { importFile } = await import('../import/import-file.ts');
  return (await importFile(basename(source), bytes, { newId: randomUUID })).organisation;
}

function openFile(path: string): Organisation {
  const file = new OrganisationFile(path, { clock: () => new Date(), newId: randomUUID });
  try {
    return file.organisation;
  } finally {
    file.close();
  }
}
