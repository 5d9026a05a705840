import { expect, test } from 'vitest';
import { organisationToJson } from '../../shared/model/json.ts';
import { newFile, SMALL, storedIn } from '../db/support.ts';
import { partsOf } from '../document/docx-reading.ts';
import { fromOutline } from '../support/organisations.ts';
import { testCore } from './support.ts';

const PRESENT = { from: 'present' } as const;

test.each([
  ['redline', /^Suivi des modifications - .*\.docx$/u],
  ['cst', /^Dossier CST - .*\.docx$/u],
  ['xlsx', /^Tableau des changements - .*\.xlsx$/u],
  ['html', /^Comparaison - .*\.html$/u],
] as const)('compare.export gives the file to download: %s', async (form, name) => {
  const core = testCore();
  const before = storedIn(core.path);
  const document = { from: 'document', name: 'avant.docx', organisation: organisationToJson(fromOutline('d1 direction Direction')) } as const;
  const { file } = await core.ask('compare.export', { left: document, right: PRESENT, form, job: 'mine', date: '2026-01-31' });
  expect(file.fileName).toMatch(name);
  expect(Buffer.from(file.content, 'base64').length).toBeGreaterThan(1000);
  expect({ stored: storedIn(core.path), noted: core.noted }).toEqual({ stored: before, noted: [] });
});

test('a version is compared with the present state, by its id, under its name', async () => {
  const core = testCore(newFile(fromOutline(SMALL)));
  const { version } = await core.ask('versions.create', { name: 'Projet A', note: '' });
  await core.ask('edit.apply', { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 'Service des viaducs' } }] });
  const { file } = await core.ask('compare.export', { left: { from: 'version', id: version.id }, right: PRESENT, form: 'redline' });
  const xml = partsOf(Buffer.from(file.content, 'base64')).get('word/document.xml') ?? '';
  expect(xml).toContain('w:author="OGS"');
  expect(xml).toContain('Service des viaducs');
});

test('a version that was deleted meanwhile is refused in one sentence', async () => {
  expect(await testCore().handle('compare.export', { left: { from: 'version', id: 'gone' }, right: PRESENT, form: 'cst' })).toMatchObject({
    ok: false,
    problem: { code: 'unknown-version' },
  });
});
