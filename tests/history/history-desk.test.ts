import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHistoryDesk, type HistoryDesk } from '../../electron/services/history/history-desk.ts';
import type { OrganisationFile } from '../../db/organisation-file.ts';
import { WAITING_ZONE } from '../../shared/model/entity.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import { UserError } from '../../shared/result.ts';
import { commandsOver, countingIds, organisations } from '../support/organisations.ts';
import { newFile, NOW, openFile, rawDatabase, refusalOf, storedIn } from '../db/support.ts';

const rename = (id: string, name: string) => ({ type: 'renameEntity' as const, payload: { id, name } });

function aDesk(path = newFile()): { readonly file: OrganisationFile; readonly desk: HistoryDesk; readonly path: string } {
  const file = openFile(path);
  return { path, file, desk: createHistoryDesk(file, { newId: countingIds() }) };
}

const edits = (desk: HistoryDesk) =>
  desk
    .page({ before: null, limit: 100 })
    .lines.filter(({ origin }) => origin === 'edit')
    .map(({ revision, status }) => `${revision} ${status}`);

test('each edit says where it stands: done, undone, left behind, taken back alone', () => {
  const { file, desk } = aDesk();
  file.apply(rename('s1', 'A'));
  file.apply(rename('s2', 'B'));
  file.apply(rename('d2', 'C'));
  file.undo();
  expect([edits(desk), desk.page({ before: null, limit: 1 }).current]).toEqual([['3 undone', '2 done', '1 done'], 2]);
  file.apply(rename('d1', 'D'));
  desk.undoAlone(1);
  expect(edits(desk)).toEqual(['6 done', '5 done', '3 dropped', '2 done', '1 reversed']);
  file.undo();
  expect(edits(desk)).toEqual(['6 undone', '5 done', '3 dropped', '2 done', '1 done']);
});

test('the journal is read page by page, newest first', () => {
  const { file, desk } = aDesk();
  for (const name of ['A', 'B', 'C', 'D', 'E']) file.apply(rename('s1', name));
  const first = desk.page({ before: null, limit: 2 });
  const second = desk.page({ before: 4, limit: 3 });
  expect({ first: first.lines.map(({ revision }) => revision), second: second.lines.map(({ revision }) => revision), revision: second.revision, createdAt: second.createdAt }).toEqual({
    first: [5, 4],
    second: [3, 2, 1],
    revision: 5,
    createdAt: NOW,
  });
});

test('one goes to any point and forward again, in one step, and finds the state of that time', () => {
  fc.assert(
    fc.property(
      organisations.chain((start) => fc.tuple(fc.constant(start), fc.array(commandsOver(start), { minLength: 2, maxLength: 8 }), fc.array(fc.nat(), { minLength: 1, maxLength: 5 }))),
      ([start, commands, targets]) => {
        const { file, desk } = aDesk(newFile(start));
        const states = new Map<number, unknown>([[0, organisationToJson(file.organisation)]]);
        const mark = () => states.set(file.revision, organisationToJson(file.organisation));
        for (const command of commands) {
          try {
            file.apply(command);
            mark();
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
          }
        }
        const revisions = [...states.keys()];
        for (const target of targets) {
          const revision = revisions[target % revisions.length] ?? 0;
          if (revision === desk.page({ before: null, limit: 1 }).current) continue;
          const reply = desk.goTo(revision);
          expect(organisationToJson(file.organisation)).toEqual(states.get(revision));
          expect(reply.revision).toBe(file.revision);
        }
        expect(storedIn(file.path)).toEqual(organisationToJson(file.organisation));
      },
    ),
    { numRuns: 25 },
  );
});

test('what was undone and left behind is still a point to go to, as a new edit that can be undone', () => {
  const { file, desk } = aDesk();
  file.apply(rename('s1', 'A'));
  file.apply(rename('s2', 'B'));
  const wanted = organisationToJson(file.organisation);
  file.undo();
  file.apply(rename('d1', 'C'));
  const before = organisationToJson(file.organisation);
  const { label, history } = desk.goTo(2);
  expect({ is: organisationToJson(file.organisation), label, undo: history.undo }).toEqual({
    is: wanted,
    label: 'Retour au point « « Service assemblées » renommée « B » »',
    undo: label,
  });
  file.undo();
  expect(organisationToJson(file.organisation)).toEqual(before);
});

test('undo alone, and a later edit of the same stands in the way by its own words', () => {
  const { file, desk, path } = aDesk();
  file.apply(rename('s1', 'A'));
  file.apply({ type: 'moveEntities', payload: { ids: ['s1'], parentId: 'p2' } });
  file.apply(rename('s2', 'B'));
  expect(desk.undoAlone(1).label).toBe('Annulation seule : « Service budget » renommée « A »');
  expect(file.organisation.entities.get('s1')).toMatchObject({ name: 'Service budget', parentId: 'p2' });
  expect(refusalOf(() => desk.undoAlone(1))).toBe('not-done');

  file.apply(rename('s2', 'C'));
  const before = storedIn(path);
  expect(() => desk.undoAlone(3)).toThrow('« C » a changé depuis, par la modification « « B » renommée « C » » : annulez d’abord celle-ci, ou revenez à un point antérieur.');
  expect(refusalOf(() => desk.undoAlone(3))).toBe('overlap');
  expect(storedIn(path)).toEqual(before);
});

test('what was undone stands in nobody’s way', () => {
  const { file, desk } = aDesk();
  file.apply(rename('s1', 'A'));
  file.apply(rename('s1', 'B'));
  file.apply(rename('s1', 'C'));
  file.undo();
  expect(() => desk.undoAlone(1)).toThrow('« B » a changé depuis, par la modification « « A » renommée « B » »');
  file.undo();
  file.apply(rename('s2', 'D'));
  desk.undoAlone(1);
  expect(file.organisation.entities.get('s1')?.name).toBe('Service budget');
});

test('an edit that was undone and given again is taken back from where it is now', () => {
  const { file, desk } = aDesk();
  file.apply({ type: 'deleteEntities', payload: { ids: ['s1'] } });
  file.undo();
  file.redo();
  file.apply(rename('s2', 'B'));
  desk.undoAlone(1);
  expect(file.organisation.entities.get('s1')?.name).toBe('Service budget');
});

test('an entry names what it changed, by today’s name, gone or not', () => {
  const { file, desk } = aDesk();
  file.apply({ type: 'moveEntities', payload: { ids: ['s1'], parentId: 'p2' } });
  file.apply(rename('s1', 'Service comptable'));
  file.apply({ type: 'deleteEntities', payload: { ids: ['s2'] } });
  expect([desk.entities(1).entities, desk.entities(3).entities]).toEqual([
    [{ id: 's1', name: 'Service comptable', isPresent: true }],
    [{ id: 's2', name: 'Service assemblées', isPresent: false }],
  ]);
  expect(refusalOf(() => desk.entities(9))).toBe('unknown-entry');
  expect(refusalOf(() => desk.goTo(9))).toBe('unknown-entry');
});

test('an entry tells the texts that it rewrote, before and after, wherever it lies in the journal', () => {
  const { file, desk } = aDesk();
  file.apply(rename('s1', 'Service du budget'));
  file.apply({ type: 'setMissions', payload: { id: 'd1', missions: [{ text: 'Payer', children: [] }] } });
  file.apply({ type: 'setMissions', payload: { id: 'd1', missions: [{ text: 'Payer vite', children: [] }] } });
  file.apply({ type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2', position: 0 } });
  file.undo();
  const told = (revision: number) => desk.texts(revision).texts.map(({ title, before, after }) => [title, before, after].join(' | ').replaceAll('\u00A0', ' '));
  expect([1, 2, 3, 4, 5].map(told)).toEqual([
    ['« Service du budget », nom | Service budget | Service du budget'],
    ['« Direction des finances », mission ajoutée |  | Payer'],
    ['« Direction des finances », mission modifiée | Payer | Payer vite'],
    [],
    [],
  ]);
  expect([0, 6].map((revision) => refusalOf(() => desk.texts(revision)))).toEqual(['unknown-entry', 'unknown-entry']);
});

test('texts of what waits out of the document are told too, and a long list is cut', () => {
  const { file, desk } = aDesk();
  file.apply({ type: 'moveEntities', payload: { ids: ['s1'], parentId: WAITING_ZONE, position: 0 } });
  file.apply(rename('s1', 'Service en attente'));
  const missions = Array.from({ length: 130 }, (_, index) => ({ text: `Mission ${index}`, children: [] }));
  file.apply({ type: 'setMissions', payload: { id: 'd1', missions } });
  const [moved, renamed, written] = [1, 2, 3].map((revision) => desk.texts(revision));
  expect([moved?.texts, renamed?.texts.map(({ before, after }) => [before, after]), written?.texts.length, written?.more]).toEqual([
    [],
    [['Service budget', 'Service en attente']],
    100,
    30,
  ]);
});

test('thousands of entries are read by pages, and one goes back over all of them at once', () => {
  const { file, path } = aDesk();
  const start = storedIn(path);
  for (let index = 0; index < 50; index++) file.apply(rename('s1', `Nom ${index}`));
  // The rest is written as the application would, without its thousands of commits.
  const database = rawDatabase(path);
  database.exec(`
    WITH RECURSIVE more(n) AS (SELECT 51 UNION ALL SELECT n + 1 FROM more WHERE n < 4000)
    INSERT INTO journal SELECT n, '${NOW}', 'Nom ' || (n - 1), 'edit', NULL,
      json_object('type', 'renameEntity', 'payload', json_object('id', 's1', 'name', 'Nom ' || (n - 1))),
      json_object('type', 'renameEntity', 'payload', json_object('id', 's1', 'name', 'Nom ' || (n - 2)))
    FROM more;
    UPDATE entity SET name = 'Nom 9999' WHERE id = 's1';
  `);
  const other = aDesk(path);
  expect(other.desk.page({ before: null, limit: 2000 }).lines).toHaveLength(2000);
  other.desk.goTo(0);
  expect(organisationToJson(other.file.organisation)).toEqual(start);
  expect(other.desk.page({ before: null, limit: 1 })).toMatchObject({ revision: 8000, current: 0 });
});
