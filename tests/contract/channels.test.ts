import { expect, test } from 'vitest';
import type { EditReply } from '../../shared/api/contract.ts';
import { organisationToJson, writeInterchange } from '../../shared/model/json.ts';
import { partsOf } from '../document/docx-reading.ts';
import { anEntity, fromOutline } from '../support/organisations.ts';
import { newFile, NOW, SMALL, storedIn } from '../db/support.ts';
import { testCore } from './support.ts';

const rename = (id: string, name: string) => ({ type: 'renameEntity' as const, payload: { id, name } });
const renamed = (name: string) => anEntity({ id: 's1', parentId: 'd1', name });

test('session.start gives what a window needs when it opens', async () => {
  const core = testCore(newFile(fromOutline(SMALL), 'sample'));
  expect(await core.ask('session.start', {})).toEqual({
    organisation: organisationToJson(fromOutline(SMALL)),
    revision: 0,
    history: { undo: null, redo: null },
    file: { name: 'organisation.ogs', isSample: true },
    productVersion: '1.2.3',
  });
});

test('edit.apply, edit.undo and edit.redo reply with what changed, once the file has it', async () => {
  const core = testCore();
  const label = '« Service budget » renommée « Service A »';
  const replies: EditReply[] = [
    await core.ask('edit.apply', { commands: [rename('s1', 'Service A')] }),
    await core.ask('edit.undo', {}),
    await core.ask('edit.redo', {}),
  ];
  expect(replies).toEqual([
    { revision: 1, label, patch: { upserted: [renamed('Service A')], deleted: [] }, history: { undo: label, redo: null } },
    {
      revision: 2,
      label: `Annulation : ${label}`,
      patch: { upserted: [renamed('Service budget')], deleted: [] },
      history: { undo: null, redo: label },
    },
    {
      revision: 3,
      label: `Rétablissement : ${label}`,
      patch: { upserted: [renamed('Service A')], deleted: [] },
      history: { undo: label, redo: null },
    },
  ]);
  expect(storedIn(core.path)).toEqual((await core.ask('session.start', {})).organisation);
});

test('several commands in one request are one gesture: all or nothing', async () => {
  const core = testCore();
  const before = storedIn(core.path);
  const reply = await core.handle('edit.apply', { commands: [rename('s1', 'Service A'), rename('nobody', 'X')] });
  expect(reply).toEqual({
    ok: false,
    problem: { code: 'unknown-entity', message: 'L’entité « nobody » n’existe pas dans cette organisation.' },
  });
  expect(storedIn(core.path)).toEqual(before);
  await core.ask('edit.apply', { commands: [rename('s1', 'Service A'), rename('s2', 'Service B')] });
  await core.ask('edit.undo', {});
  expect(storedIn(core.path)).toEqual(before);
});

test('a created entity gets its id from the core', async () => {
  const core = testCore();
  const { patch } = await core.ask('edit.apply', {
    commands: [{ type: 'createEntity', payload: { parentId: 'd1', kind: 'service', name: 'Service neuf' } }],
  });
  expect(patch.upserted).toEqual([anEntity({ id: 'new-1', parentId: 'd1', position: 2, name: 'Service neuf' })]);
});

test('journal.list gives the last entries, newest first', async () => {
  const core = testCore();
  await core.ask('edit.apply', { commands: [rename('s1', 'Service A')] });
  await core.ask('edit.apply', { commands: [rename('s1', 'Service B')] });
  expect(await core.ask('journal.list', { limit: 1 })).toEqual({
    entries: [{ revision: 2, at: NOW, label: '« Service A » renommée « Service B »', origin: 'edit' }],
  });
});

test('export.build gives the file to download', async () => {
  const core = testCore();
  const { file, corrections } = await core.ask('export.build', { format: 'json' });
  expect({ mediaType: file.mediaType, text: Buffer.from(file.content, 'base64').toString(), corrections }).toEqual({
    mediaType: 'application/json',
    text: writeInterchange(fromOutline(SMALL)),
    corrections: [],
  });
});

test('export.build marks a Word document as a project, in its pages and its name', async () => {
  const core = testCore();
  const { file } = await core.ask('export.build', { format: 'docx', isProject: true });
  const { file: plain } = await core.ask('export.build', { format: 'docx' });
  const isMarked = ({ content }: { content: string }) => partsOf(Buffer.from(content, 'base64')).get('word/header1.xml')?.includes('string="PROJET"');
  expect([isMarked(file), isMarked(plain), file.fileName]).toEqual([true, false, plain.fileName.replace('.docx', ' - projet.docx')]);
});

test('edits that are sent at once are carried out one after the other, in their order', async () => {
  const core = testCore();
  const replies = await Promise.all(
    ['A', 'B', 'C'].map((name) => core.ask('edit.apply', { commands: [rename('s1', name)] })),
  );
  expect(replies.map(({ revision, label }) => `${revision} ${label}`)).toEqual([
    '1 « Service budget » renommée « A »',
    '2 « A » renommée « B »',
    '3 « B » renommée « C »',
  ]);
});
