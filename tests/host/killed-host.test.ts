import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newFile, storedIn, temporaryFolder } from '../db/support.ts';
import { startHost } from './host-process.ts';

const rename = (id: string, name: string) => ({ commands: [{ type: 'renameEntity' as const, payload: { id, name } }] });

test('kill -9 between two edits: every acknowledged edit is there at restart, and can be undone', async () => {
  const path = newFile();
  const before = storedIn(path);
  const first = await startHost(path);
  await first.ask('edit.apply', rename('s1', 'Service A'));
  await first.ask('edit.apply', rename('s2', 'Service B'));
  expect(await first.end('SIGKILL')).toEqual([null, 'SIGKILL']);

  const second = await startHost(path);
  const { organisation, revision, history } = await second.ask('session.start', {});
  expect({
    names: organisation.entities.filter(({ id }) => id.startsWith('s')).map(({ name }) => name),
    revision,
    history,
  }).toEqual({
    names: ['Service A', 'Service B'],
    revision: 2,
    history: { undo: '« Service assemblées » renommée « Service B »', redo: null },
  });
  await second.ask('edit.undo', {});
  await second.end('SIGKILL');

  const third = await startHost(path);
  await third.ask('edit.undo', {});
  expect((await third.ask('session.start', {})).organisation).toEqual(before);
  await third.end('SIGTERM');
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the host with its file closed and whole', async (signal) => {
  const path = newFile();
  const host = await startHost(path);
  await host.ask('edit.apply', rename('s1', 'Service A'));
  expect(await host.end(signal)).toEqual([0, null]);
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith('organisation.'))).toEqual(['organisation.ogs']);
});

test('the address stands alone on the first line; people are told the rest beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'organisation.ogs');
  const host = await startHost(path);
  const { file } = await host.ask('session.start', {});
  await host.end('SIGTERM');
  expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/u);
  expect(host.said.join('')).toContain('OGS est ouvert à cette adresse, sur ce poste seulement.');
  expect({ file, created: existsSync(path) }).toEqual({
    file: { name: 'organisation.ogs', isSample: true },
    created: true,
  });
});
