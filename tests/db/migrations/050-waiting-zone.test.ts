import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { organisationAndJournal } from '../../../db/migrations/010-organisation-and-journal.ts';
import { waitingZone } from '../../../db/migrations/050-waiting-zone.ts';

test('nothing waits in a file of before; what waits is a JSON list', () => {
  const database = new Database(':memory:');
  database.exec(organisationAndJournal);
  database.exec("INSERT INTO organisation VALUES (1, 'Val', '{}', 'document', '2026-11-24')");
  database.exec(waitingZone);
  const waiting = () => database.prepare('SELECT waiting FROM organisation').pluck().get();
  expect(waiting()).toBe('[]');
  database.exec(`UPDATE organisation SET waiting = '[{"id":"a"}]'`);
  expect(waiting()).toBe('[{"id":"a"}]');
  for (const wrong of ['{}', 'A', null]) {
    expect(() => database.prepare('UPDATE organisation SET waiting = ?').run(wrong)).toThrow('constraint failed');
  }
});
