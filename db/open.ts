import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { connect } from './connect.ts';
import { checkHeader } from './file-header.ts';
import { damaged, withFileErrors } from './file-errors.ts';
import type { ReadableDatabase } from './handles.ts';
import { migrate, NEWEST_VERSION } from './migrate.ts';

/**
 * Opens an organisation file, sound and at the newest version of its schema. A file that is
 * refused is left as it was.
 * @throws UserError `folder-missing`, `file-missing`, `is-directory`, `not-a-database`,
 * `other-program`, `newer-version`, `damaged`, `read-only`, `locked`, `unreadable`
 */
export function openDatabase(path: string, busyTimeout?: number): ReadableDatabase {
  checkHeader(path, NEWEST_VERSION);
  return withFileErrors(path, () => {
    // SQLite keeps its journal beside the file, so the folder must take files too.
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.R_OK | constants.W_OK);
    const database = connect(path, busyTimeout);
    try {
      if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
