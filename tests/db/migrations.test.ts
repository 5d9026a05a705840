import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ReadableDatabase } from '../../db/handles.ts';
import { migrate, MIGRATIONS, NEWEST_VERSION, versionOf } from '../../db/migrate.ts';
import { newFile, openFile, rawDatabase, refusalOf, temporaryFolder } from './support.ts';

/** The schema in SQLite's own words. */
function schemaOf(database: ReadableDatabase): readonly unknown[] {
  return database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}

function emptyDatabase(): ReadableDatabase {
  return rawDatabase(join(temporaryFolder(), 'x.ogs'));
}

/** A file as an older version left it: schema and rows, frozen on the day of that version. */
function fileOf(version: number): string {
  const path = join(temporaryFolder(), `version-${version}.ogs`);
  const database = new Database(path);
  database.exec(readFileSync(join(import.meta.dirname, 'versions', `version-${version}.sql`), 'utf8'));
  database.close();
  return path;
}

test('versions go up in steps of ten', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
});

test.each(MIGRATIONS.map(({ version, name }) => [version, name] as const))(
  'migration %i has its frozen file and its own test',
  (version, name) => {
    const file = `${String(version).padStart(3, '0')}-${name}`;
    expect([
      existsSync(join(import.meta.dirname, 'versions', `version-${version}.sql`)),
      existsSync(join(import.meta.dirname, 'migrations', `${file}.test.ts`)),
      existsSync(join(import.meta.dirname, '../../db/migrations', `${file}.ts`)),
    ]).toEqual([true, true, true]);
  },
);

test.each(MIGRATIONS.map(({ version }) => version))(
  'a file of version %i opens with its content, and with the schema of a new file',
  (version) => {
    const file = openFile(fileOf(version));
    expect({
      names: [...file.organisation.entities.values()].map(({ id, name }) => `${id} ${name}`).sort(),
      revision: file.revision,
      history: file.history(),
    }).toEqual({
      names: ['cab Cabinet du président', 'dg Direction générale', 'p1 Pôle ressources', 's1 Service achats'],
      revision: 3,
      history: { undo: '« Cabinet » renommée « Cabinet du président »', redo: 'Vocation : « Service achats »' },
    });
    const fresh = rawDatabase(newFile());
    expect(schemaOf(rawDatabase(file.path))).toEqual(schemaOf(fresh));
    expect(versionOf(fresh)).toBe(NEWEST_VERSION);
  },
);

test('a chain of migrations that fails leaves the file at the version it had', () => {
  const database = emptyDatabase();
  migrate(database, MIGRATIONS);
  const before = schemaOf(database);
  const chain = [
    ...MIGRATIONS,
    { version: NEWEST_VERSION + 10, name: 'sound', sql: 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT' },
    { version: NEWEST_VERSION + 20, name: 'faulty', sql: 'INSERT INTO nowhere VALUES (1)' },
  ];
  expect(() => migrate(database, chain)).toThrow('no such table: nowhere');
  expect({ version: versionOf(database), schema: schemaOf(database) }).toEqual({ version: NEWEST_VERSION, schema: before });
});

test('only the steps that a file lacks are run, in order', () => {
  const database = emptyDatabase();
  const step = (version: number) => ({ version, name: `s${version}`, sql: `CREATE TABLE t${version} (id INTEGER)` });
  migrate(database, [step(10)]);
  migrate(database, [step(10), step(20), step(30)]);
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").pluck().all();
  expect({ names, version: versionOf(database) }).toEqual({ names: ['t10', 't20', 't30'], version: 30 });
});

test('a migration that orphans rows is taken back', () => {
  const database = emptyDatabase();
  const orphaning = {
    version: 10,
    name: 'orphaning',
    sql: `CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE b (a_id INTEGER REFERENCES a (id)) STRICT;
      INSERT INTO b VALUES (1);`,
  };
  database.pragma('foreign_keys = OFF');
  expect(refusalOf(() => migrate(database, [orphaning]))).toBe('migration');
  expect({ version: versionOf(database), schema: schemaOf(database) }).toEqual({ version: 0, schema: [] });
});
