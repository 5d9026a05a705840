import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../shared/result.ts';
import type { Organisation } from '../shared/model/organisation.ts';
import type { Version, VersionId } from '../shared/versions/version.ts';
import { APPLICATION_ID } from './application.ts';
import { asFileError, withFileErrors } from './file-errors.ts';
import { checkFolder, isOrganisationFile } from './file-header.ts';
import { inWriteTransaction, type ReadableDatabase } from './handles.ts';
import { migrate } from './migrate.ts';
import type { CreatedFrom } from './rows/head-rows.ts';
import { insertOrganisation } from './rows/organisation-rows.ts';
import { assertStorable } from './storable-text.ts';
import { pack } from './versions/snapshot.ts';
import { insertVersion } from './versions/version-rows.ts';
import { setWorkingVersion } from './versions/working-version.ts';

/** A version with what it holds. */
export interface NewVersion {
  readonly version: Version;
  readonly organisation: Organisation;
}

export interface NewFile {
  readonly organisation: Organisation;
  readonly createdFrom: CreatedFrom;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Versions that the file begins with, oldest first, and the one that is worked on. */
  readonly versions?: readonly NewVersion[];
  readonly working?: VersionId;
  /** Whether an organisation file that is there already is replaced. */
  readonly isReplacing?: boolean;
}

/**
 * Creates an organisation file. It is written aside and takes its name once it is complete: until
 * then nothing is at `path`, or what was there before.
 * @throws UserError `exists`, `not-ours`, `in-use`, `folder-missing`, `read-only`, `disk-full`…
 */
export function createDatabase(path: string, file: NewFile): void {
  checkTarget(path, file.isReplacing ?? false);
  assertStorable([file.organisation.name, file.organisation.settings, file.organisation.kinds]);
  assertStorable([...file.organisation.entities.values()]);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    write(draft, file);
    if (file.isReplacing && existsSync(path)) {
      retire(path);
      renameSync(draft, path);
    } else {
      moveToFreeName(draft, path);
    }
  } catch (error) {
    throw asFileError(error, path);
  } finally {
    removeQuietly(draft);
  }
}

/**
 * Whether a file may be made at `path`, before there is anything to write.
 * @throws UserError `folder-missing`, `is-directory`, `exists`, `not-ours`
 */
export function checkTarget(path: string, isReplacing: boolean): void {
  const name = basename(path);
  checkFolder(path);
  withFileErrors(path, () => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      throw new UserError('is-directory', `« ${name} » est un dossier, pas un fichier.`);
    }
    if (!isReplacing) throw alreadyThere(path);
    if (!isOrganisationFile(path)) {
      throw new UserError('not-ours', `« ${name} » n’est pas une organisation OGS : OGS ne l’écrase pas.`);
    }
  });
}

function write(path: string, file: NewFile): void {
  rmSync(path, { force: true });
  const database = new Database(path) as unknown as ReadableDatabase;
  try {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    // Nobody needs half a file: it is flushed once, when it is whole.
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = ON');
    migrate(database);
    inWriteTransaction(database, (writable) => {
      insertOrganisation(writable, file.organisation, file.createdFrom, file.at);
      for (const { version, organisation } of file.versions ?? []) insertVersion(writable, version, pack(organisation));
      if (file.working !== undefined) setWorkingVersion(writable, file.working);
    });
    // Recorded in the file, and closing leaves no journal beside it.
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
  flush(path);
}

/** Makes sure that the disk has all of a file, before it takes its name. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Empties and removes the journal that SQLite keeps beside a file, since it would be applied to
 * the file that takes its place. Refuses while another process has the file open.
 */
function retire(path: string): void {
  let database: Database.Database | null = null;
  try {
    database = new Database(path, { fileMustExist: true, timeout: 200 });
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) {
      throw new UserError(
        'in-use',
        `« ${basename(path)} » est ouvert dans une autre fenêtre d’OGS : fermez-la pour le remplacer.`,
      );
    }
    if (!/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) throw error;
  } finally {
    database?.close();
  }
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Gives the draft its name without ever overwriting a file that came there meanwhile. */
function moveToFreeName(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw alreadyThere(path);
    // Some disks (FAT, network shares) have no hard links.
    if (existsSync(path)) throw alreadyThere(path);
    renameSync(draft, path);
  }
}

function alreadyThere(path: string): UserError {
  return new UserError('exists', `Le fichier « ${basename(path)} » existe déjà : il n’a pas été remplacé.`);
}

/** What hinders the removal of a draft was said by the first error. */
function removeQuietly(draft: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    try {
      rmSync(draft + suffix, { force: true });
    } catch {
      // Nothing better can be done.
    }
  }
}
