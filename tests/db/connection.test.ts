import { expect, test } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { alter, newFile } from './support.ts';

test('what is committed survives a power cut, foreign keys hold, and a busy file is waited for', () => {
  const path = newFile();
  // A copy made by another tool may have lost its journal mode.
  alter(path, 'PRAGMA journal_mode = DELETE');
  const database = openDatabase(path);
  const pragmas = ['journal_mode', 'synchronous', 'fullfsync', 'foreign_keys', 'trusted_schema', 'busy_timeout'];
  const values = pragmas.map((name) => [name, database.pragma(name, { simple: true })]);
  database.close();
  expect(Object.fromEntries(values)).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    foreign_keys: 1,
    trusted_schema: 0,
    busy_timeout: 5000,
  });
});
