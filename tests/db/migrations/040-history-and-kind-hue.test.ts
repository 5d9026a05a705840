import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { organisationAndJournal } from '../../../db/migrations/010-organisation-and-journal.ts';
import { historyAndKindHue } from '../../../db/migrations/040-history-and-kind-hue.ts';

test('a kind may have one of twelve hues, and an edit may take back one that came before it', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  database.exec(organisationAndJournal);
  database.exec(`
    INSERT INTO kind VALUES ('service', 0, 'service', 'services', 'm', '[null]', 'true', NULL, NULL, '', '"never"', NULL);
    INSERT INTO journal VALUES (1, '', 'A', 'edit', NULL, '{}', '{}'), (2, '', 'B', 'edit', NULL, '{}', '{}');
  `);
  database.exec(historyAndKindHue);
  expect(database.prepare('SELECT hue FROM kind').pluck().get()).toBeNull();
  database.exec('UPDATE kind SET hue = 11');
  database.exec('INSERT INTO edit_reversal VALUES (2, 1)');
  expect(() => database.exec('UPDATE kind SET hue = 12')).toThrow('CHECK constraint failed');
  expect(() => database.exec('INSERT INTO edit_reversal VALUES (1, 2)')).toThrow('CHECK constraint failed');
  expect(() => database.exec('INSERT INTO edit_reversal VALUES (3, 1)')).toThrow('FOREIGN KEY constraint failed');
});
