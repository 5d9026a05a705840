import { beforeEach, describe, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { organisationAndJournal } from '../../../db/migrations/010-organisation-and-journal.ts';
import { sourceForms } from '../../../db/migrations/020-source-forms.ts';
import { versions } from '../../../db/migrations/030-versions.ts';

let database: Database.Database;
const DIGEST = 'a'.repeat(64);

beforeEach(() => {
  database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  database.exec(organisationAndJournal);
  database.exec(sourceForms);
  database.exec(versions);
  const insert = database.prepare(
    `INSERT INTO version (id, name, name_key, status, note, created_at, opinion, act, effective_on, replaced_by, digest, content)
     VALUES (?, ?, ?, ?, '', '', ?, ?, ?, ?, '${DIGEST}', 'x')`,
  );
  database.exec('BEGIN');
  insert.run('old', 'Old', 'old', 'remplacee', null, null, '2025-01-01', 'now');
  insert.run('now', 'Now', 'now', 'en-vigueur', null, null, '2026-01-01', null);
  insert.run('act', 'Act', 'act', 'arrete', null, '{}', null, null);
  insert.run('cst', 'Cst', 'cst', 'avis', '{}', null, null, null);
  insert.run('new', 'New', 'new', 'projet', null, null, null, null);
  database.exec('COMMIT');
});

describe('the schema refuses', () => {
  test.each([
    ['two versions in force', "UPDATE version SET status = 'en-vigueur', effective_on = '2027-01-01' WHERE id = 'act'"],
    ['a version in force without a date', "UPDATE version SET effective_on = NULL WHERE id = 'now'"],
    ['a replaced version without the one that replaces it', "UPDATE version SET replaced_by = NULL WHERE id = 'old'"],
    ['an unknown status', "UPDATE version SET status = 'loi' WHERE id = 'new'"],
    ['an opinion stage without an opinion', "UPDATE version SET status = 'avis' WHERE id = 'new'"],
    ['an act stage without an act', "UPDATE version SET status = 'arrete' WHERE id = 'new'"],
    ['a project with an act', "UPDATE version SET act = '{}' WHERE id = 'new'"],
    ['a date that is none', "UPDATE version SET effective_on = 'demain' WHERE id = 'now'"],
    ['two versions of one name', "UPDATE version SET name_key = 'now' WHERE id = 'new'"],
    ['a version based on itself', "UPDATE version SET based_on = 'new' WHERE id = 'new'"],
    ['a version based on an unknown one', "UPDATE version SET based_on = 'nobody' WHERE id = 'new'"],
    ['another content under an opinion', "UPDATE version SET content = 'y' WHERE id = 'cst'"],
    ['another content in force', "UPDATE version SET content = 'y' WHERE id = 'now'"],
    ['another name in force', "UPDATE version SET name = 'Y' WHERE id = 'now'"],
    ['another date once replaced', "UPDATE version SET effective_on = '2024-01-01' WHERE id = 'old'"],
    ['the end of a version in force', "DELETE FROM version WHERE id = 'now'"],
    ['the end of a decided version', "DELETE FROM version WHERE id = 'act'"],
    ['a second version that is worked on', "INSERT INTO working_version VALUES (2, NULL)"],
    ['a restoration outside the journal', "INSERT INTO version_restoration VALUES (9, 'new', NULL)"],
  ])('%s', (_name, sql) => {
    expect(() => database.exec(sql)).toThrow(/constraint|frozen|locked|cannot be deleted/u);
  });
});

test('a note may change in force, the content of a project too; a project may go, and is worked on no more', () => {
  database.exec(`
    UPDATE version SET note = 'relue' WHERE id = 'now';
    UPDATE version SET content = 'y' WHERE id = 'new';
    UPDATE working_version SET version_id = 'new';
    DELETE FROM version WHERE id = 'new';
  `);
  expect(database.prepare('SELECT version_id FROM working_version').pluck().get()).toBeNull();
});
