import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isDatabase } from '../../../db/file-header.ts';
import { OrganisationFile } from '../../../db/organisation-file.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { NO_STANDING } from '../../../shared/versions/standing.ts';
import { presentSide, versionSide, type ComparedSide } from './compared-sides.ts';
import { readUserFile } from '../files/read-user-file.ts';

/**
 * The organisation that a comparison is given: an organisation file, one of its versions
 * (`FILE#NAME`), or any document that can be imported.
 * Nothing is written.
 * @throws UserError in French where it cannot be read
 */
export async function openSource(source: string): Promise<Organisation> {
  return (await openSide(source)).organisation;
}

/** The same, with its name and day. @throws UserError as `openSource` does */
export async function openSide(source: string): Promise<ComparedSide> {
  const named = existsSync(source) ? null : versionIn(source);
  if (named) return openFile(named.path, named.version);
  if (existsSync(source) && isDatabase(source)) return openFile(source);
  const bytes = readUserFile(source);
  const { importFile } = await import('../import/import-file.ts');
  const { organisation } = await importFile(basename(source), bytes, { newId: randomUUID });
  return { name: basename(source), organisation, version: null, standing: NO_STANDING, day: '' };
}

/** « FILE#NAME »: the file that is there and the rest; names may hold « # » too. */
function versionIn(source: string): { readonly path: string; readonly version: string } | null {
  for (let at = source.indexOf('#'); at > 0; at = source.indexOf('#', at + 1)) {
    const path = source.slice(0, at);
    if (existsSync(path) && isDatabase(path)) return { path, version: source.slice(at + 1) };
  }
  return null;
}

async function openFile(path: string, name?: string): Promise<ComparedSide> {
  const file = new OrganisationFile(path, { clock: () => new Date(), newId: randomUUID });
  try {
    const { openVersion, workingVersion } = await import('../versions/open-version.ts');
    const { exportedState } = await import('../versions/exported-state.ts');
    if (name === undefined) return presentSide(file, workingVersion(file), exportedState(file).standing);
    const { version, organisation } = openVersion(file, name);
    return versionSide(version, organisation);
  } finally {
    file.close();
  }
}
