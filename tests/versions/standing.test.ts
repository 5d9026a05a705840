import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { presentStanding, standingOf } from '../../shared/versions/standing.ts';
import { VERSION_STATUSES, type Version } from '../../shared/versions/version.ts';
import { testCore } from '../contract/support.ts';
import { ogs } from '../cli/support.ts';
import { newFile, temporaryFolder } from '../db/support.ts';
import { partsOf } from '../document/docx-reading.ts';
import { plain, renameTo } from './support.ts';

const BASE: Version = {
  id: 'v', name: 'V', status: 'brouillon', note: '', createdAt: '2026-01-01T00:00:00.000Z', basedOn: null,
  opinion: { date: '2026-03-01', votes: [{ college: 'personnel', for: 5, against: 2, abstentions: 1 }] },
  act: { number: '12', date: '2026-03-20' }, effectiveOn: null, replacedBy: null,
};

const said = ({ words, watermark }: { words: string; watermark: string }) => [plain(words), watermark];

test('the cover says name, status, dates and acts of a version; what was never in force bears PROJET', () => {
  const told = VERSION_STATUSES.map((status) => {
    const isLocked = status === 'en-vigueur' || status === 'remplacee';
    return said(standingOf({ ...BASE, status, effectiveOn: isLocked ? '2026-04-01' : null, ...(status === 'projet' || status === 'brouillon' ? { act: null, opinion: null } : {}) }));
  });
  const acts = 'arrêté n° 12 du 20 mars 2026, avis du CST du 1er mars 2026';
  expect(told).toEqual([
    ['Version « V » : brouillon', 'PROJET'],
    ['Version « V » : projet', 'PROJET'],
    [`Version « V » : ${acts}`, 'PROJET'],
    [`Version « V » : ${acts}`, 'PROJET'],
    [`Version « V » : en vigueur, date d’effet le 1er avril 2026, ${acts}`, ''],
    [`Version « V » : remplacée, date d’effet le 1er avril 2026, ${acts}`, ''],
  ]);
});

test('the present state is what it is worked on for, what it still equals, else a draft', () => {
  const project: Version = { ...BASE, id: 'p', name: 'P', status: 'projet', act: null, opinion: null };
  const inForce: Version = { ...BASE, status: 'en-vigueur', effectiveOn: '2026-04-01', act: null, opinion: null };
  const versions = [inForce, project];
  const present = (versionId: string | null, isModified: boolean, all = versions) => said(presentStanding({ versions: all, working: { versionId, isModified } }));
  expect([present('p', false), present('p', true), present('v', false), present('v', true), present(null, true), present(null, true, [])]).toEqual([
    ['Version « P » : projet', 'PROJET'],
    ['Version « P » : projet', 'PROJET'],
    ['Version « V » : en vigueur, date d’effet le 1er avril 2026', ''],
    ['Brouillon établi à partir de « V »', 'PROJET'],
    ['Brouillon', 'PROJET'],
    ['Brouillon', ''],
  ]);
});

/** The cover's line of the version, whether PROJET stands behind the pages, and the words of the file's entity s1. */
function read(bytes: Uint8Array): readonly [string, boolean, string] {
  const parts = partsOf(bytes);
  const document = parts.get('word/document.xml') ?? '';
  const [, cover = ''] = /"OgsCouvertureVersion"\/>.*?<w:t[^>]*>([^<]*)/u.exec(document) ?? [];
  return [plain(cover), parts.get('word/header1.xml')?.includes('string="PROJET"') === true, /SERVICE \p{L}+/u.exec(document.toUpperCase())?.[0] ?? ''];
}

test('window and command line write one document of the present state, and of a stored version', async () => {
  const path = newFile();
  const core = testCore(path);
  const out = join(temporaryFolder(), 'x.docx');
  const byWindow = async (version?: string) => {
    const { file } = await core.ask('export.build', { format: 'docx', ...(version === undefined ? {} : { version }) });
    return { name: file.fileName.replace(/^.*(?= - )/u, ''), read: read(Buffer.from(file.content, 'base64')) };
  };
  const byHand = async (...more: string[]) => {
    writeFileSync(out, '');
    expect((await ogs('export', '--db', path, '--out', out, ...more)).code).toBe(0);
    return read(readFileSync(out));
  };
  expect([(await byWindow()).read, await byHand()]).toEqual([['Brouillon', false, 'SERVICE BUDGET'], ['Brouillon', false, 'SERVICE BUDGET']]);

  const { version: base } = await core.ask('versions.create', { name: 'Base: 2026', note: '' });
  await core.ask('versions.step', { id: base.id, step: { to: 'en-vigueur', effectiveOn: '2026-01-01' } });
  await core.ask('versions.create', { name: 'Projet 2027', note: '' });
  await core.ask('edit.apply', { commands: [renameTo('Service neuf')] });

  const project = ['Version « Projet 2027 » : brouillon', true, 'SERVICE NEUF'];
  expect([await byWindow(), await byHand()]).toEqual([{ name: ' - projet.docx', read: project }, project]);
  const inForce = ['Version « Base: 2026 » : en vigueur, date d’effet le 1er janvier 2026', false, 'SERVICE BUDGET'];
  expect([await byWindow(base.id), await byHand('--version', 'Base: 2026')]).toEqual([{ name: ' - Base 2026.docx', read: inForce }, inForce]);
  expect([await byHand('--without', 'projet'), await byHand('--version', 'Base: 2026', '--with', 'projet')].map(([, isMarked]) => isMarked)).toEqual([false, true]);
  expect(await core.handle('export.build', { format: 'docx', version: 'nulle' })).toMatchObject({ ok: false, problem: { code: 'unknown-version' } });
});
