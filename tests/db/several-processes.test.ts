import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { organisationToJson } from '../../shared/model/json.ts';
import { newFile, openFile, storedIn } from './support.ts';

const rename = (id: string, name: string) => ({ type: 'renameEntity' as const, payload: { id, name } });

test('processes that write one file at the same time lose no edit', async () => {
  const path = newFile();
  const names = ['un', 'deux', 'trois'];
  const exits = await Promise.all(
    names.map((name) =>
      once(
        spawn(process.execPath, [join(import.meta.dirname, 'edit-many.ts'), path, name, '25'], { stdio: 'inherit' }),
        'exit',
      ),
    ),
  );
  expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0]);
  const file = openFile(path);
  const ids = names.flatMap((name) => Array.from({ length: 25 }, (_, index) => `${name}-${index + 1}`));
  expect(ids.filter((id) => !file.organisation.entities.has(id))).toEqual([]);
  expect(file.revision).toBe(75);
});

test('an edit over a stale memory is decided over what the file holds', () => {
  const path = newFile();
  const one = openFile(path);
  const other = openFile(path);
  one.apply({ type: 'deleteEntities', payload: { ids: ['s1'] } });
  expect(() => other.apply(rename('s1', 'X'))).toThrow('L’entité « s1 » n’existe pas dans cette organisation.');
  expect(other.apply(rename('s2', 'Y')).revision).toBe(2);
  expect(organisationToJson(other.organisation)).toEqual(storedIn(path));
});

test('what another process wrote is taken in, and nothing else shows as changed', () => {
  const path = newFile();
  const one = openFile(path);
  const other = openFile(path);
  const untouched = other.organisation.entities.get('s2');
  one.apply(rename('s1', 'Service A'));
  one.apply(rename('s1', 'Service B'));
  const change = other.refresh();
  expect(change).toEqual({
    revision: 2,
    label: '« Service A » renommée « Service B »',
    patch: { upserted: [one.organisation.entities.get('s1')], deleted: [] },
    history: { undo: '« Service A » renommée « Service B »', redo: null },
  });
  expect(other.organisation.entities.get('s2')).toBe(untouched);
  expect(other.refresh()).toBeNull();
});

test('one’s own edits are not news', () => {
  const file = openFile(newFile());
  expect(file.refresh()).toBeNull();
  file.apply(rename('s1', 'Service A'));
  expect(file.refresh()).toBeNull();
});

test('a refused edit over a stale memory still shows what the other process wrote', () => {
  const path = newFile();
  const one = openFile(path);
  const other = openFile(path);
  one.apply(rename('s1', 'Service A'));
  expect(() => other.apply(rename('nobody', 'X'))).toThrow();
  expect(other.refresh()?.patch.upserted.map(({ name }) => name)).toEqual(['Service A']);
});
