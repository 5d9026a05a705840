import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../shared/result.ts';
import { APPLICATION_ID } from './application.ts';
import { damaged, withFileErrors } from './file-errors.ts';

/** SQLite's file format, section 1.3: magic string, then big-endian fields at fixed offsets. */
const MAGIC = 'SQLite format 3\0';
const HEADER_LENGTH = 100;
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

/**
 * Refuses a path that cannot be an organisation file, from the file system and the file's first
 * bytes alone: SQLite has not touched it yet, so nothing on the disk can have changed.
 * @throws UserError `folder-missing`, `file-missing`, `is-directory`, `not-a-database`,
 * `other-program`, `newer-version`, `damaged`
 */
export function checkHeader(path: string, newestVersion: number): void {
  const name = basename(path);
  checkFolder(path);
  withFileErrors(path, () => {
    if (!existsSync(path)) throw new UserError('file-missing', `Le fichier « ${name} » n’existe pas.`);
    if (statSync(path).isDirectory()) {
      throw new UserError('is-directory', `« ${name} » est un dossier, pas un fichier.`);
    }
  });
  const header = withFileErrors(path, () => readStart(path));
  if (header.length === 0) {
    throw new UserError('not-a-database', `Le fichier « ${name} » est vide : ce n’est pas une organisation OGS.`);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new UserError('not-a-database', `Le fichier « ${name} » n’est pas une organisation OGS.`);
  }
  if (header.length < HEADER_LENGTH) throw damaged(path);
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
    throw new UserError(
      'other-program',
      `Le fichier « ${name} » est la base d’un autre programme : OGS ne l’ouvre pas.`,
    );
  }
  refuseNewer(header.readUInt32BE(USER_VERSION_OFFSET), newestVersion);
}

/** @throws UserError `folder-missing` when the path's folder is none */
export function checkFolder(path: string): void {
  const folder = withFileErrors(path, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (folder?.isDirectory()) return;
  throw new UserError('folder-missing', `Le dossier où doit se trouver « ${basename(path)} » n’existe pas.`);
}

/** @throws UserError `newer-version` */
export function refuseNewer(version: number, newestVersion: number): void {
  if (version > newestVersion) {
    throw new UserError(
      'newer-version',
      'Ce fichier a été enregistré par une version plus récente d’OGS : mettez OGS à jour pour l’ouvrir.',
    );
  }
}

/** Whether the file bears our mark, sound or not; `false` for anything else, missing files included. */
export function isOrganisationFile(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const header = readStart(path);
  return (
    header.length === HEADER_LENGTH &&
    header.toString('latin1', 0, MAGIC.length) === MAGIC &&
    header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID
  );
}

function readStart(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_LENGTH);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, HEADER_LENGTH, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file that exists starts like a database: any program's. */
export function isDatabase(path: string): boolean {
  return withFileErrors(path, () => statSync(path).isFile() && readStart(path).toString('latin1', 0, MAGIC.length) === MAGIC);
}
