import { expect, test } from 'vitest';
import { organisationToJson } from '../../shared/model/json.ts';
import { newFile, NOW, openFile, rawDatabase, refusalOf, storedIn } from './support.ts';

const rename = (id: string, name: string) => ({ type: 'renameEntity' as const, payload: { id, name } });

test('an undone gesture is undone after a restart, and can be given again after another one', () => {
  const path = newFile();
  const start = storedIn(path);
  const first = openFile(path);
  first.apply({ type: 'moveEntities', payload: { ids: ['d1'], parentId: 'p2', position: 0 } });
  const moved = organisationToJson(first.organisation);
  first.close();

  const second = openFile(path);
  second.undo();
  second.close();
  expect(storedIn(path)).toEqual(start);

  const third = openFile(path);
  expect(third.history()).toEqual({ undo: null, redo: 'Rattachement : « Direction des finances » sous « Pôle territoires »' });
  third.redo();
  third.close();
  expect(storedIn(path)).toEqual(moved);
});

test('undo and redo are new entries that name the edit they are about', () => {
  const path = newFile();
  const file = openFile(path);
  file.apply(rename('s1', 'Service A'));
  file.apply(rename('s2', 'Service B'));
  file.undo();
  file.undo();
  file.redo();
  const entries = rawDatabase(path).prepare('SELECT revision, origin, target, at FROM journal ORDER BY revision').all();
  expect(entries).toEqual([
    { revision: 1, origin: 'edit', target: null, at: NOW },
    { revision: 2, origin: 'edit', target: null, at: NOW },
    { revision: 3, origin: 'undo', target: 2, at: NOW },
    { revision: 4, origin: 'undo', target: 1, at: NOW },
    { revision: 5, origin: 'redo', target: 1, at: NOW },
  ]);
});

test('the journal reads newest first, in French', () => {
  const file = openFile(newFile());
  file.apply(rename('s1', 'Service A'));
  file.undo();
  file.redo();
  expect(file.lastLines(2)).toEqual([
    { revision: 3, at: NOW, label: 'Rétablissement : « Service budget » renommée « Service A »', origin: 'redo' },
    { revision: 2, at: NOW, label: 'Annulation : « Service budget » renommée « Service A »', origin: 'undo' },
  ]);
});

test('a new edit leaves nothing to redo, and undo goes past it to what was there before', () => {
  const file = openFile(newFile());
  file.apply(rename('s1', 'Service A'));
  file.apply(rename('s1', 'Service B'));
  file.undo();
  file.apply(rename('s1', 'Service C'));
  expect(refusalOf(() => file.redo())).toBe('nothing-to-redo');
  file.undo();
  expect(file.organisation.entities.get('s1')?.name).toBe('Service A');
  file.undo();
  expect(file.organisation.entities.get('s1')?.name).toBe('Service budget');
  expect(refusalOf(() => file.undo())).toBe('nothing-to-undo');
});

test('a gesture of several commands is one entry and one step of undo', () => {
  const path = newFile();
  const start = storedIn(path);
  const file = openFile(path);
  const { revision, history } = file.apply({
    type: 'batch',
    payload: { commands: [rename('s1', 'Service A'), rename('s2', 'Service B')] },
  });
  expect({ revision, history }).toEqual({ revision: 1, history: { undo: '2 modifications', redo: null } });
  file.undo();
  expect(organisationToJson(file.organisation)).toEqual(start);
});

test('what one process did, another one undoes', () => {
  const path = newFile();
  const start = storedIn(path);
  const one = openFile(path);
  const other = openFile(path);
  one.apply(rename('s1', 'Service A'));
  other.undo();
  expect(storedIn(path)).toEqual(start);
  one.redo();
  expect(organisationToJson(one.organisation)).toEqual(storedIn(path));
});
