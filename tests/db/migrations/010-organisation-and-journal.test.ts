import { beforeEach, describe, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { organisationAndJournal } from '../../../db/migrations/010-organisation-and-journal.ts';

let database: Database.Database;

beforeEach(() => {
  database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  database.exec(organisationAndJournal);
  database.exec(`
    INSERT INTO organisation VALUES (1, 'Département', '{}', 'sample', '2026-11-24');
    INSERT INTO kind VALUES ('service', 0, 'service', 'services', 'm', '[null]', 'true', NULL, NULL, '', '"never"', NULL);
    INSERT INTO entity VALUES ('a', NULL, 0, 'service', 'A', NULL, '[]', '[]', '[]', '{}', '{}', NULL);
    INSERT INTO entity VALUES ('b', 'a', 0, 'service', 'B', NULL, '[]', '[]', '[]', '{}', '{}', NULL);
    INSERT INTO mission VALUES ('b', 0, 'Mission', NULL);
    INSERT INTO sub_mission VALUES ('b', 0, 0, 'Sous-mission');
    INSERT INTO supervision_role VALUES ('b', 0, 'hierarchique', '', 'a');
    INSERT INTO journal VALUES (1, '2026-11-24', 'Nom', 'edit', NULL, '{}', '{}');
  `);
});

describe('the schema refuses', () => {
  test.each([
    ['two organisations', "INSERT INTO organisation VALUES (2, 'X', '{}', 'sample', '')"],
    ['an organisation without a name', "UPDATE organisation SET name = ''"],
    ['settings that are no JSON object', "UPDATE organisation SET settings = '[]'"],
    ['two brothers at one place', "INSERT INTO entity VALUES ('c', 'a', 0, 'service', 'C', NULL, '[]', '[]', '[]', '{}', '{}', NULL)"],
    ['two at one place at the top', "INSERT INTO entity VALUES ('c', NULL, 0, 'service', 'C', NULL, '[]', '[]', '[]', '{}', '{}', NULL)"],
    ['an entity under itself', "UPDATE entity SET parent_id = 'b' WHERE id = 'b'"],
    ['an unknown parent', "UPDATE entity SET parent_id = 'nobody' WHERE id = 'b'"],
    ['an unknown kind', "UPDATE entity SET kind_id = 'nothing' WHERE id = 'b'"],
    ['a place before the first', "UPDATE entity SET position = -1 WHERE id = 'b'"],
    ['a place that is no number', "UPDATE entity SET position = 'first' WHERE id = 'b'"],
    ['an entity without a name', "UPDATE entity SET name = '' WHERE id = 'b'"],
    ['texts that are no JSON', "UPDATE entity SET purpose = 'Il achète.' WHERE id = 'b'"],
    ['a parent that goes without its children', "DELETE FROM entity WHERE id = 'a'"],
    ['an authority that nobody knows', "UPDATE supervision_role SET authority = 'divine'"],
    ['a head of an unknown ancestor', "UPDATE supervision_role SET ancestor_id = 'nobody'"],
    ['a mission of nobody', "INSERT INTO mission VALUES ('nobody', 0, 'M', NULL)"],
    ['a volet without a name', "UPDATE mission SET volet = ''"],
    ['a sub-mission of no mission', "INSERT INTO sub_mission VALUES ('b', 5, 0, 'S')"],
    ['a group of one', "INSERT INTO text_share VALUES ('b', 0, 'b')"],
    ['an entity in two groups', "INSERT INTO text_share VALUES ('a', 0, 'b'), ('a', 1, 'b')"],
    ['an entry of unknown origin', "UPDATE journal SET origin = 'dream'"],
    ['an undo of nothing', "INSERT INTO journal VALUES (2, '', '', 'undo', NULL, '{}', '{}')"],
    ['an edit that names another', "INSERT INTO journal VALUES (2, '', '', 'edit', 1, '{}', '{}')"],
    ['an undo of what comes later', "INSERT INTO journal VALUES (2, '', '', 'undo', 3, '{}', '{}')"],
    ['an entry whose command is no JSON', "UPDATE journal SET command = 'move'"],
  ])('%s', (_name, sql) => {
    expect(() => database.exec(sql)).toThrow(/constraint|cannot store/u);
  });
});

test('an entity takes its roles and missions along when it goes', () => {
  database.exec("DELETE FROM entity WHERE id = 'b'");
  const counts = ['supervision_role', 'mission', 'sub_mission'].map((table) =>
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  expect(counts).toEqual([0, 0, 0]);
});
