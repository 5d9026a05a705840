import type { VersionEvent } from '../../shared/versions/version.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';

/** Adds a line to the history of versions. */
export function appendVersionEvent(database: WritableDatabase, { at, label }: VersionEvent): void {
  database.prepare('INSERT INTO version_event (at, label) VALUES (?, ?)').run(at, label);
}

/** The last lines, newest first. */
export function readVersionEvents(database: ReadableDatabase, limit: number): readonly VersionEvent[] {
  return database
    .prepare<[number], VersionEvent>('SELECT at, label FROM version_event ORDER BY id DESC LIMIT (?)')
    .all(limit);
}

/** Grows with each event: tells whether another process changed the versions. */
export function versionStamp(database: ReadableDatabase): number {
  return database.prepare('SELECT coalesce(max(id), 0) FROM version_event').pluck().get() as number;
}
