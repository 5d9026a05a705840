import { expect, test } from 'vitest';
import type { EditReply } from '../../shared/api/contract.ts';
import { newFile, openFile } from '../db/support.ts';
import { testCore } from './support.ts';

const rename = (name: string) => ({ type: 'renameEntity' as const, payload: { id: 's1', name } });

function listenTo(core: ReturnType<typeof testCore>) {
  const heard: [event: string, revision: number, changed: string[]][] = [];
  const stop = core.subscribe((event, payload) => {
    if (event !== 'organisation.changed') return;
    const { revision, patch } = payload as EditReply;
    heard.push([event, revision, patch.upserted.map(({ name }) => name)]);
  });
  return { heard, stop };
}

test('every window hears of an edit, until it stops listening', async () => {
  const core = testCore();
  const one = listenTo(core);
  const other = listenTo(core);
  await core.ask('edit.apply', { commands: [rename('A')] });
  other.stop();
  await core.ask('edit.undo', {});
  expect([one.heard, other.heard]).toEqual([
    [
      ['organisation.changed', 1, ['A']],
      ['organisation.changed', 2, ['Service budget']],
    ],
    [['organisation.changed', 1, ['A']]],
  ]);
});

test('a refused edit is not heard of', async () => {
  const core = testCore();
  const { heard } = listenTo(core);
  await core.handle('edit.apply', { commands: [rename(' ')] });
  await core.handle('edit.undo', {});
  expect(heard).toEqual([]);
});

test('what another process wrote is heard at the next look, once', () => {
  const path = newFile();
  const core = testCore(path);
  const { heard } = listenTo(core);
  core.lookForChanges();
  openFile(path).apply(rename('A'));
  core.lookForChanges();
  core.lookForChanges();
  expect(heard).toEqual([['organisation.changed', 1, ['A']]]);
});

test('what another process wrote is heard before one’s own edit over it', async () => {
  const path = newFile();
  const core = testCore(path);
  const { heard } = listenTo(core);
  openFile(path).apply(rename('A'));
  await core.ask('edit.apply', { commands: [rename('B')] });
  expect(heard).toEqual([
    ['organisation.changed', 1, ['A']],
    ['organisation.changed', 2, ['B']],
  ]);
});

test('a look that fails is noted and hurts nobody', () => {
  const core = testCore();
  core.close();
  core.lookForChanges();
  expect(core.noted).toEqual(['Unexpected error: TypeError: The database connection is not open']);
});
