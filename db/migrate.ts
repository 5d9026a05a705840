import { UserError } from '../shared/result.ts';
import type { ReadableDatabase } from './handles.ts';
import { inWriteTransaction } from './handles.ts';
import { organisationAndJournal } from './migrations/010-organisation-and-journal.ts';
import { sourceForms } from './migrations/020-source-forms.ts';
import { versions } from './migrations/030-versions.ts';
import { historyAndKindHue } from './migrations/040-history-and-kind-hue.ts';
import { waitingZone } from './migrations/050-waiting-zone.ts';
import { houseStyle } from './migrations/060-house-style.ts';
import { refuseNewer } from './file-header.ts';

/**
 * One step of the schema. Its SQL stands by itself and never calls the application's code, which
 * changes while old migrations must go on meaning the same.
 */
export interface Migration {
  /** `user_version` of the file once it has run: 10, 20, 30… leaving room for what a fix must insert. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step, oldest first. A new file goes through all of them, as an old one does. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 10, name: 'organisation-and-journal', sql: organisationAndJournal },
  { version: 20, name: 'source-forms', sql: sourceForms },
  { version: 30, name: 'versions', sql: versions },
  { version: 40, name: 'history-and-kind-hue', sql: historyAndKindHue },
  { version: 50, name: 'waiting-zone', sql: waitingZone },
  { version: 60, name: 'house-style', sql: houseStyle },
];

/** The `user_version` that this program writes. */
export const NEWEST_VERSION = newestOf(MIGRATIONS);

/** Brings a file to the newest version, all steps or none. @throws UserError `newer-version` */
export function migrate(
  database: ReadableDatabase,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const newest = newestOf(migrations);
  if (versionOf(database) === newest) return;
  inWriteTransaction(database, (writable) => {
    // Read again: another process may have migrated the file while this one waited.
    const version = versionOf(writable);
    refuseNewer(version, newest);
    for (const step of migrations) {
      if (step.version <= version) continue;
      writable.exec(step.sql);
      writable.pragma(`user_version = ${step.version}`);
    }
    const orphans = writable.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) {
      throw new UserError('migration', 'Ce fichier n’a pas pu être mis à niveau : il a été laissé tel quel.');
    }
  });
}

export function versionOf(database: ReadableDatabase): number {
  return database.pragma('user_version', { simple: true }) as number;
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
