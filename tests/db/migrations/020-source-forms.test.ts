import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { organisationAndJournal } from '../../../db/migrations/010-organisation-and-journal.ts';
import { sourceForms } from '../../../db/migrations/020-source-forms.ts';

test('an entity may keep the forms of its document, as a JSON object', () => {
  const database = new Database(':memory:');
  database.exec(organisationAndJournal);
  database.exec(`
    INSERT INTO kind VALUES ('service', 0, 'service', 'services', 'm', '[null]', 'true', NULL, NULL, '', '"never"', NULL);
    INSERT INTO entity VALUES ('a', NULL, 0, 'service', 'A', NULL, '[]', '[]', '[]', '{}', '{}', NULL);
  `);
  database.exec(sourceForms);
  const forms = () => database.prepare('SELECT source_forms FROM entity').pluck().get();
  expect(forms()).toBeNull();
  database.exec(`UPDATE entity SET source_forms = '{"heading":"A"}'`);
  expect(forms()).toBe('{"heading":"A"}');
  for (const wrong of ['[]', 'A']) {
    expect(() => database.prepare('UPDATE entity SET source_forms = ?').run(wrong)).toThrow('CHECK constraint failed');
  }
});
