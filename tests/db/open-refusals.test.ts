import Database from 'better-sqlite3';
import fc from 'fast-check';
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEWEST_VERSION } from '../../db/migrate.ts';
import { asFileError } from '../../db/file-errors.ts';
import { fromOutline, organisations } from '../support/organisations.ts';
import {
  alter,
  contentsOf,
  expectOneSentence,
  newFile,
  openFile,
  overwrite,
  rawDatabase,
  refusalOf,
  temporaryFolder,
} from './support.ts';

/** What could be given as an organisation file, and the code of the refusal. */
const FILES: Record<string, (path: string) => void> = {
  'is-directory: a folder': (path) => mkdirSync(path),
  'not-a-database: an empty file': (path) => writeFileSync(path, ''),
  'not-a-database: 200 MB without form': (path) => {
    writeFileSync(path, 'noise');
    truncateSync(path, 200 * 1024 * 1024);
  },
  'not-a-database: a picture': (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  'not-a-database: a text': (path) => writeFileSync(path, 'Direction générale des services\n'.repeat(50)),
  'damaged: the first bytes of a database': (path) => {
    copyFileSync(newFile(), path);
    truncateSync(path, 60);
  },
  'damaged: the first half of a database': (path) => {
    copyFileSync(newFile(), path);
    truncateSync(path, 20_480);
  },
  'damaged: a database with noise in the middle': (path) => {
    copyFileSync(newFile(), path);
    overwrite(path, 4096 * 3, Buffer.alloc(4096 * 3, 0xa5));
  },
  'damaged: a table that is gone': (path) => {
    copyFileSync(newFile(), path);
    alter(path, 'DROP TABLE mission');
  },
  'damaged: rows that are no organisation': (path) => {
    copyFileSync(newFile(), path);
    alter(path, "UPDATE entity SET position = 7 WHERE id = 's2'");
  },
  'damaged: no head': (path) => {
    copyFileSync(newFile(), path);
    alter(path, 'DELETE FROM organisation');
  },
  'damaged: a page of the baseline, which opening does not read': (path) => {
    copyFileSync(newFile(), path);
    const database = new Database(path);
    const page = database.prepare("SELECT pageno FROM dbstat WHERE name = 'baseline'").pluck().get() as number;
    database.close();
    overwrite(path, (page - 1) * 4096, Buffer.alloc(4096, 0xa5));
  },
  'other-program: a database of another program': (path) => {
    const database = new Database(path);
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT)');
    database.close();
  },
  'newer-version: a file of a later OGS': (path) => {
    copyFileSync(newFile(), path);
    alter(path, `PRAGMA user_version = ${NEWEST_VERSION + 10}`);
  },
};

describe('a file that is no sound organisation is refused and left as it was', () => {
  test.each(Object.entries(FILES))('%s', (name, make) => {
    const path = join(temporaryFolder(), 'donnée.ogs');
    make(path);
    const before = contentsOf(dirname(path));
    expect(refusalOf(() => openFile(path))).toBe(name.split(':')[0]);
    expect(contentsOf(dirname(path))).toEqual(before);
  });

  test('newer-version: a later version that only the journal beside the file knows', () => {
    const path = newFile();
    const other = rawDatabase(path);
    other.pragma('wal_autocheckpoint = 0');
    other.pragma(`user_version = ${NEWEST_VERSION + 10}`);
    expect(refusalOf(() => openFile(path))).toBe('newer-version');
  });
});

test('the sentences name the file and what to do', () => {
  const path = newFile();
  alter(path, `PRAGMA user_version = ${NEWEST_VERSION + 10}`);
  expect(() => openFile(path)).toThrow(
    'Ce fichier a été enregistré par une version plus récente d’OGS : mettez OGS à jour pour l’ouvrir.',
  );
  truncateSync(path, 60);
  expect(() => openFile(path)).toThrow(
    'Le fichier « organisation.ogs » est endommagé : OGS ne l’ouvre pas et l’a laissé tel quel.',
  );
});

test.each([
  ['file-missing', 'absent.ogs'],
  ['folder-missing', 'absent/organisation.ogs'],
  ['folder-missing', 'note.txt/organisation.ogs'],
  ['file-missing', `${'long'.repeat(100)}.ogs`],
])('%s: nothing is made at a path where nothing is (%s)', (code, name) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'note.txt'), '');
  const before = contentsOf(folder);
  expect(refusalOf(() => openFile(join(folder, name)))).toBe(code);
  expect(contentsOf(folder)).toEqual(before);
});

test('whatever bytes are damaged, the file opens whole or is refused in one sentence, never as an empty one', () => {
  fc.assert(
    fc.property(
      organisations,
      fc.nat(20),
      fc.nat(4095),
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      (organisation, page, offset, noise) => {
        const path = newFile(organisation);
        overwrite(path, page * 4096 + offset, Buffer.from(noise));
        const damagedBytes = readFileSync(path);
        try {
          const file = openFile(path);
          expect(file.organisation.entities.size).toBe(organisation.entities.size);
          file.close();
        } catch (error) {
          expectOneSentence((asFileError(error, path) as Error).message);
          expect(readFileSync(path).equals(damagedBytes)).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('what the disk refuses becomes a French sentence', () => {
  test('disk-full: SQLite finds no room', () => {
    const path = newFile();
    const database = rawDatabase(path);
    database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`);
    const fill = () => database.exec(`CREATE TABLE big AS SELECT hex(zeroblob(1000000))`);
    expect(codeOf(fill, path)).toBe('disk-full');
  });

  test('read-only: the file cannot be written', () => {
    const path = newFile();
    const database = new Database(path, { readonly: true });
    expect(codeOf(() => database.exec('DELETE FROM journal'), path)).toBe('read-only');
    database.close();
  });

  test.each([
    ['read-only', 'EROFS'],
    ['read-only', 'EACCES'],
    ['disk-full', 'ENOSPC'],
    ['unreadable', 'EIO'],
    ['bad-path', 'ENAMETOOLONG'],
  ])('%s: the system says %s', (code, systemCode) => {
    const error = Object.assign(new Error(`${systemCode}: something, open '/x'`), { code: systemCode });
    expect(refusalOf(() => { throw asFileError(error, '/x/organisation.ogs'); })).toBe(code);
  });

  test('locked: another program holds the file for good', () => {
    const path = newFile(fromOutline('cab cabinet Cabinet'));
    const file = openFile(path, 20);
    const other = rawDatabase(path);
    other.exec('BEGIN IMMEDIATE');
    expect(refusalOf(() => file.apply({ type: 'renameEntity', payload: { id: 'cab', name: 'X' } }))).toBe('locked');
    other.exec('ROLLBACK');
    expect(file.apply({ type: 'renameEntity', payload: { id: 'cab', name: 'X' } }).revision).toBe(1);
  });

  test('an error that no user can meet stays what it is', () => {
    const bug = new TypeError('x is not a function');
    expect(asFileError(bug, basename('/x'))).toBe(bug);
  });

  function codeOf(work: () => unknown, path: string): string {
    return refusalOf(() => {
      try {
        work();
      } catch (error) {
        throw asFileError(error, path);
      }
    });
  }
});
