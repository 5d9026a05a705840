import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { organisationAndJournal } from '../../../db/migrations/010-organisation-and-journal.ts';
import { houseStyle } from '../../../db/migrations/060-house-style.ts';

test('a file of before has the usual style; one of its own is a JSON object', () => {
  const database = new Database(':memory:');
  database.exec(organisationAndJournal);
  database.exec("INSERT INTO organisation VALUES (1, 'Val', '{}', 'document', '2026-11-24')");
  database.exec(houseStyle);
  const style = () => database.prepare('SELECT house_style FROM organisation').pluck().get();
  expect(style()).toBeNull();
  database.exec(`UPDATE organisation SET house_style = '{"font":"Arial"}'`);
  expect(style()).toBe('{"font":"Arial"}');
  for (const wrong of ['[]', 'Arial', '1']) {
    expect(() => database.prepare('UPDATE organisation SET house_style = ?').run(wrong)).toThrow('CHECK constraint failed');
  }
});
