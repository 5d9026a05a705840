import type { VersionId } from '../../shared/versions/version.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';

/** The version that the present state was started from. */
export function readWorkingVersion(database: ReadableDatabase): VersionId | null {
  return (database.prepare('SELECT version_id FROM working_version').pluck().get() as VersionId | null | undefined) ?? null;
}

export function setWorkingVersion(database: WritableDatabase, id: VersionId | null): void {
  database.prepare('UPDATE working_version SET version_id = ?').run(id);
}

/** Notes that an entry of the journal brought a version's content in: from now on that one is worked on. */
export function recordRestoration(database: WritableDatabase, revision: number, id: VersionId): void {
  database
    .prepare('INSERT INTO version_restoration (revision, version_id, former_version_id) VALUES (?, ?, ?)')
    .run(revision, id, readWorkingVersion(database));
  setWorkingVersion(database, id);
}

/**
 * When a restoration is undone or redone, what is worked on follows: otherwise the next save would put
 * one project's content into another.
 */
export function followRestoration(database: WritableDatabase, origin: 'undo' | 'redo', edit: number): void {
  const row = database
    .prepare<[number], { version_id: VersionId | null; former_version_id: VersionId | null }>(
      'SELECT version_id, former_version_id FROM version_restoration WHERE revision = ?',
    )
    .get(edit);
  if (row) setWorkingVersion(database, origin === 'undo' ? row.former_version_id : row.version_id);
}
