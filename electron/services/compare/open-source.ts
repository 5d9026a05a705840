import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isDatabase } from '../../../db/file-header.ts';
import { OrganisationFile } from '../../../db/organisation-file.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { readUserFile } from '../files/read-user-file.ts';

/**
 * The organisation that a comparison is given: an organisation file, one of its versions
 * (`FILE#NAME`), or any document that can be imported.
 * Nothing is written.
 * @throws UserError in French where it cannot be read
 */
export async function openSource(source: string): Promise<Organisation> {
  const named = existsSync(source) ? null : versionIn(source);
  if (named) return openFile(named.path, named.version);
  if (existsSync(source) && isDatabase(source)) return openFile(source);
  const bytes = readUserFile(source);
  const { importFile } = await import('../import/import-file.ts');
  return (await importFile(basename(source), bytes, { newId: randomUUID })).organisation;
}

/** « FILE#NAME »: the file that is there and the rest; names may hold « # » too. */
function versionIn(source: string): { readonly path: string; readonly version: string } | null {
  for (let at = source.indexOf('#'); at > 0; at = source.indexOf('#', at + 1)) {
    const path = source.slice(0, at);
    if (existsSync(path) && isDatabase(path)) return { path, version: source.slice(at + 1) };
  }
  return null;
}

async function openFile(path: string, version?: string): Promise<Organisation> {
  const file = new OrganisationFile(path, { clock: () => new Date(), newId: randomUUID });
  try {
    if (version === undefined) return file.organisation;
    const { openVersion } = await import('../versions/open-version.ts');
    return openVersion(file, version);
  } finally {
    file.close();
  }
}
