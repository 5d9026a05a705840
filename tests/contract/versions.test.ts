import { expect, test } from 'vitest';
import { createVersionDesk } from '../../electron/services/versions/version-desk.ts';
import { NOW, openFile, storedIn } from '../db/support.ts';
import { testCore } from './support.ts';

const rename = (name: string) => ({ type: 'renameEntity' as const, payload: { id: 's1', name } });

test('a version is created, duplicated, renamed, annotated, decided and deleted through its channels', async () => {
  const core = testCore();
  const { version } = await core.ask('versions.create', { name: 'Base', note: '' });
  await core.ask('versions.step', { id: version.id, step: { to: 'en-vigueur', effectiveOn: '2026-01-01' } });
  const { version: copy } = await core.ask('versions.duplicate', { id: version.id, name: 'Projet' });
  await core.ask('versions.rename', { id: copy.id, name: 'Projet A' });
  await core.ask('versions.annotate', { id: copy.id, note: 'À relire.' });
  const { version: other } = await core.ask('versions.create', { name: 'Essai', note: '' });
  await core.ask('versions.delete', { id: other.id });
  const { versions, working } = await core.ask('versions.list', {});
  expect({ versions: versions.map(({ name, status, note, basedOn }) => [name, status, note, basedOn]), working }).toEqual({
    versions: [
      ['Base', 'en-vigueur', '', null],
      ['Projet A', 'projet', 'À relire.', version.id],
    ],
    working: { versionId: version.id, isModified: false },
  });
  expect(core.noted).toEqual([]);
});

test('a restoration is one line of the journal and one step of undo', async () => {
  const core = testCore();
  const { version } = await core.ask('versions.create', { name: 'Base', note: '' });
  const before = storedIn(core.path);
  await core.ask('edit.apply', { commands: [rename('Service neuf')] });
  const edited = storedIn(core.path);
  const reply = await core.ask('versions.restore', { id: version.id });
  expect([reply.label.replaceAll('\u00A0', ' '), reply.revision, storedIn(core.path)]).toEqual(['Version « Base » rétablie', 2, before]);
  expect((await core.ask('versions.content', { id: version.id })).organisation).toEqual(before);
  await core.ask('edit.undo', {});
  expect(storedIn(core.path)).toEqual(edited);
  expect((await core.ask('versions.save', {})).version?.id).toBe(version.id);
  expect((await core.ask('versions.save', {})).version).toBeNull();
});

test('switching saves what is worked on into its own project', async () => {
  const core = testCore();
  const { version } = await core.ask('versions.create', { name: 'Base', note: '' });
  const { version: other } = await core.ask('versions.duplicate', { id: version.id, name: 'Projet' });
  await core.ask('edit.apply', { commands: [rename('Service neuf')] });
  await core.ask('versions.open', { id: other.id });
  const { organisation } = await core.ask('versions.content', { id: version.id });
  expect(organisation.entities.find(({ id }) => id === 's1')?.name).toBe('Service neuf');
});

test('windows hear of versions that change here and in another process', async () => {
  const core = testCore();
  const heard: string[] = [];
  core.subscribe((event) => heard.push(event));
  const { version } = await core.ask('versions.create', { name: 'Base', note: '' });
  await core.ask('versions.restore', { id: version.id });
  core.lookForChanges();
  expect(heard.splice(0)).toEqual(['versions.changed', 'organisation.changed', 'versions.changed']);
  createVersionDesk(openFile(core.path), { clock: () => new Date(NOW), newId: () => 'other' }).create('Ailleurs');
  core.lookForChanges();
  core.lookForChanges();
  expect(heard).toEqual(['versions.changed']);
});

test('a version that was deleted meanwhile is told in one sentence', async () => {
  const core = testCore();
  expect(await core.handle('versions.restore', { id: 'gone' })).toMatchObject({ ok: false, problem: { code: 'unknown-version' } });
});
