import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection to an organisation file whose application and schema version were checked. */
export type ReadableDatabase = Database.Database & { readonly [readable]: true };

/**
 * The same connection inside an immediate transaction: nobody else writes until it ends. Only
 * `inWriteTransaction` gives one, so no function can write a row outside a transaction.
 */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/**
 * Runs `work` as the only writer: all it writes is committed, or nothing when it throws.
 * @throws SqliteError `SQLITE_BUSY` when another process keeps writing past the busy timeout
 */
export function inWriteTransaction<T>(
  database: ReadableDatabase,
  work: (writable: WritableDatabase) => T,
): T {
  return database.transaction(() => work(database as WritableDatabase)).immediate();
}

/** Runs `work` over one state of the file, whatever other processes write meanwhile. */
export function inReadTransaction<T>(database: ReadableDatabase, work: () => T): T {
  return database.transaction(work).deferred();
}
