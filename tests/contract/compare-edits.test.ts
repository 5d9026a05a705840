import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../../db/create.ts';
import { createVersionDesk } from '../../electron/services/versions/version-desk.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { organisationFromJson } from '../../shared/model/json.ts';
import { unwrap } from '../../shared/result.ts';
import { newFile, NOW, openFile, rawDatabase, SMALL, storedIn, temporaryFolder } from '../db/support.ts';
import { fromOutline } from '../support/organisations.ts';
import { base64, testCore, type TestCore } from './support.ts';

const rename = (id: string, name: string) => ({ type: 'renameEntity' as const, payload: { id, name } });

async function presentOf(core: TestCore) {
  const { organisation, revision } = await core.ask('session.start', {});
  return { organisation: unwrap(organisationFromJson(organisation)), revision };
}

/** A file as an officer sends it by mail: everything is in it. */
function bytesOf(path: string): string {
  const copy = join(temporaryFolder(), 'copie.ogs');
  rawDatabase(path).prepare('VACUUM INTO ?').run(copy);
  return readFileSync(copy).toString('base64');
}

test('one change of several is taken back: one edit, named in the journal, undone like any other', async () => {
  const core = testCore();
  const { version } = await core.ask('versions.create', { name: 'Base', note: '' });
  const before = await presentOf(core);
  await core.ask('edit.apply', { commands: [rename('s1', 'Service A'), rename('s2', 'Service B')] });
  const { organisation, revision } = await presentOf(core);
  const comparison = compareOrganisations(before.organisation, organisation);
  const [first] = comparison.changes;
  const request = { left: { from: 'version' as const, id: version.id }, pairs: [], revision, changes: [first?.key ?? ''] };
  const reply = await core.ask('compare.undo', request);
  expect(reply.label.replaceAll('\u00A0', ' ')).toBe('Changement annulé : « Service budget » devient « Service A »');
  const now = await presentOf(core);
  expect(compareOrganisations(before.organisation, now.organisation).changes).toEqual(comparison.changes.slice(1));
  expect(await core.handle('compare.undo', request)).toMatchObject({ ok: false, problem: { code: 'outdated' } });
  await core.ask('edit.undo', {});
  expect((await presentOf(core)).organisation).toEqual(organisation);
});

test('against a document without common ids, the present keeps its own', async () => {
  const core = testCore();
  const { organisation, revision } = await presentOf(core);
  const other = { from: 'document' as const, name: 'ancien.docx', organisation: storedIn(core.path) };
  const entities = other.organisation.entities.map((entity) => ({
    ...entity,
    id: `o-${entity.id}`,
    parentId: entity.parentId === null ? null : `o-${entity.parentId}`,
    name: entity.id === 's1' ? 'Service budget et dette' : entity.name,
  }));
  const left = { ...other, organisation: { ...other.organisation, entities } };
  const { changes } = compareOrganisations(unwrap(organisationFromJson(left.organisation)), organisation);
  expect(changes.map(({ type, to }) => [type, to])).toEqual([['renamed', 'Service budget']]);
  await core.ask('compare.undo', { left, pairs: [], revision, changes: changes.map(({ key }) => key) });
  expect((await presentOf(core)).organisation.entities.get('s1')?.name).toBe('Service budget et dette');
});

test('a copy is opened with its versions and the state where the two files part, and merged as one edit', async () => {
  const path = newFile();
  createVersionDesk(openFile(path), { clock: () => new Date(NOW), newId: () => 'v1' }).create('Base');
  openFile(path).apply(rename('d1', 'Direction commune'));
  const common = storedIn(path);
  const copy = join(temporaryFolder(), 'copie.ogs');
  const content = bytesOf(path);
  const core = testCore(path);
  const mine = openFile(path);
  mine.apply(rename('s1', 'Service à nous'));
  writeFileSync(copy, Buffer.from(content, 'base64'));
  openFile(copy).apply(rename('s2', 'Service à eux'));
  openFile(copy).apply(rename('s1', 'Service autrement'));

  const opened = await core.ask('compare.open', { fileName: 'copie.ogs', content: bytesOf(copy) });
  expect(opened.file?.common?.organisation).toEqual(common);
  expect([opened.file?.versions.map(({ name }) => name), opened.file?.sharedVersionIds]).toEqual([['Base'], ['v1']]);
  expect((await core.ask('compare.version', { fileId: opened.fileId, id: 'v1' })).organisation.name).toBe(common.name);

  const { revision } = await presentOf(core);
  const reply = await core.ask('compare.merge', {
    base: { from: 'document', name: 'commun', organisation: opened.file?.common?.organisation ?? common },
    theirs: { from: 'document', name: 'copie.ogs', organisation: opened.organisation },
    choices: [{ key: 'field name s1', side: 'theirs' }],
    revision,
  });
  expect(reply.label.replaceAll('\u00A0', ' ')).toBe('Fusion avec « copie.ogs »');
  const { organisation } = await presentOf(core);
  expect(['d1', 's1', 's2'].map((id) => organisation.entities.get(id)?.name)).toEqual(['Direction commune', 'Service autrement', 'Service à eux']);
});

test('files that are no copies, versions that are not there, and bytes of anything are told in one sentence', async () => {
  const core = testCore();
  const path = join(temporaryFolder(), 'autre.ogs');
  createDatabase(path, { organisation: fromOutline(SMALL), createdFrom: 'document', at: '2020-01-01T00:00:00.000Z' });
  const other = await core.ask('compare.open', { fileName: 'autre.ogs', content: bytesOf(path) });
  expect(other.file).toEqual({ versions: [], sharedVersionIds: [], common: null });
  const document = await core.ask('compare.open', { fileName: 'note.txt', content: base64('DIRECTION GÉNÉRALE DES SERVICES\n') });
  expect(document.file).toBeNull();
  const codes = await Promise.all(
    [
      core.handle('compare.version', { fileId: other.fileId, id: 'gone' }),
      core.handle('compare.version', { fileId: 'gone', id: 'gone' }),
      core.handle('compare.open', { fileName: 'a.ogs', content: Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(90, 7)]).toString('base64') }),
      core.handle('compare.open', { fileName: '../../vide.docx', content: '' }),
    ].map(async (reply) => {
      const answer = await reply;
      return answer.ok ? 'ok' : answer.problem.code;
    }),
  );
  expect(codes).toEqual(['unknown-version', 'unknown-file', 'other-program', 'empty']);
  expect(core.noted).toEqual([]);
});
