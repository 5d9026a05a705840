import Database from 'better-sqlite3';
import type { ReadableDatabase } from './handles.ts';

/** How long a write waits for another process to end its own. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens an existing file with the settings every connection has: what was committed survives a
 * power cut (WAL with a full flush at each commit, on macOS past the disk's cache too), and
 * foreign keys hold.
 * @throws SqliteError as SQLite words it
 */
export function connect(path: string, busyTimeout = BUSY_TIMEOUT_MS): ReadableDatabase {
  const database = new Database(path, { fileMustExist: true, timeout: busyTimeout });
  try {
    if (database.pragma('journal_mode', { simple: true }) !== 'wal') {
      database.pragma('journal_mode = WAL');
    }
    database.pragma('synchronous = FULL');
    database.pragma('fullfsync = ON');
    database.pragma('foreign_keys = ON');
    // Views and triggers of a tampered file may not reach functions with side effects.
    database.pragma('trusted_schema = OFF');
    return database as ReadableDatabase;
  } catch (error) {
    database.close();
    throw error;
  }
}
