import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, newFile, overwrite, storedIn, temporaryFolder } from '../db/support.ts';
import { fromOutline } from '../support/organisations.ts';
import { testWorkplace } from './support.ts';

const other = () => newFile({ ...fromOutline('dg direction-generale Direction générale'), name: 'Département des Causses' });
const rename = (name: string) => ({ commands: [{ type: 'renameEntity' as const, payload: { id: 'dg', name } }] });

test('a first start opens the sample, and the next one the file of the last time', async () => {
  const first = testWorkplace();
  first.openUsual();
  expect(await first.ask('session.start', {})).toMatchObject({ revision: 0, file: { name: 'organisation.ogs', isSample: true } });
  const path = other();
  await first.ask('files.open', { path });
  first.close();

  const second = testWorkplace(first.folder);
  second.openUsual();
  expect((await second.ask('session.start', {})).organisation.name).toBe('Département des Causses');
});

test('the windows hear that another file is open, and see its organisation', async () => {
  const workplace = testWorkplace();
  workplace.openUsual();
  workplace.told.length = 0;
  await workplace.ask('files.open', { path: other() });
  await workplace.ask('edit.apply', rename('DGS'));
  expect(workplace.told).toEqual(['file.opened', 'organisation.changed']);
});

test('the list says of each file its name, what it holds, where it is and whether it still is there', async () => {
  const workplace = testWorkplace();
  workplace.openUsual();
  const path = other();
  await workplace.ask('files.open', { path });
  await workplace.ask('files.pin', { path, isPinned: true });
  rmSync(join(workplace.folder, 'organisation.ogs'));
  const { files, folder, isDesktop } = await workplace.ask('files.list', {});
  expect({ files: files.map(({ fileName, organisation, entities, state, isPinned }) => ({ fileName, organisation, entities, state, isPinned })), counts: files[0]?.counts, folder, isDesktop }).toEqual({
    files: [
      { fileName: 'organisation.ogs', organisation: 'Département des Causses', entities: 1, state: 'open', isPinned: true },
      { fileName: 'organisation.ogs', organisation: 'Département du Val-d’Aure', entities: 141, state: 'missing', isPinned: false },
    ],
    counts: ['1 direction générale'],
    folder: workplace.folder,
    isDesktop: false,
  });
  await workplace.ask('files.forget', { path: join(workplace.folder, 'organisation.ogs') });
  expect((await workplace.ask('files.list', {})).files).toHaveLength(1);
});

test('a new organisation is empty or the sample, under its own name, which no file loses', async () => {
  const workplace = testWorkplace();
  const first = await workplace.ask('files.create', { name: 'Département : Lot / 2026', from: 'empty' });
  expect((await workplace.ask('session.start', {})).organisation).toMatchObject({ name: 'Département : Lot / 2026', entities: [] });
  const second = await workplace.ask('files.create', { name: 'Département : Lot / 2026', from: 'sample' });
  expect([basename(first.path), basename(second.path)]).toEqual(['Département Lot 2026.ogs', 'Département Lot 2026 (2).ogs']);
  expect((await workplace.ask('session.start', {})).file.isSample).toBe(true);
});

test('a file given by the page becomes a copy in the folder; one that is no organisation leaves nothing', async () => {
  const workplace = testWorkplace();
  const content = readFileSync(other()).toString('base64');
  const { path } = await workplace.ask('files.receive', { fileName: 'Causses.ogs', content });
  expect([path, storedIn(path).name]).toEqual([join(workplace.folder, 'Causses.ogs'), 'Département des Causses']);
  const before = readdirSync(workplace.folder);
  expect(await workplace.refusal('files.receive', { fileName: 'lettre.ogs', content: Buffer.from('Bonjour').toString('base64') })).toMatchObject({ code: 'not-a-database' });
  expect(readdirSync(workplace.folder)).toEqual(before);
  expect((await workplace.ask('session.start', {})).organisation.name).toBe('Département des Causses');
});

test('a duplicate and a copy hold what was committed, and nothing that comes later', async () => {
  const workplace = testWorkplace();
  const path = other();
  workplace.open(path);
  await workplace.ask('edit.apply', rename('DGS'));
  const { path: copy } = await workplace.ask('files.duplicate', { path });
  const { fileName, content } = await workplace.ask('files.copy', {});
  await workplace.ask('edit.apply', rename('Autre'));
  const downloaded = join(temporaryFolder(), fileName);
  writeFileSync(downloaded, Buffer.from(content, 'base64'));
  expect([basename(copy), storedIn(copy).entities[0]?.name, storedIn(downloaded).entities[0]?.name]).toEqual(['organisation (copie).ogs', 'DGS', 'DGS']);
  expect(readdirSync(workplace.folder).filter((name) => name.endsWith('.ogs'))).toEqual([]);
});

describe('a file that cannot be opened', () => {
  test('leaves the former one open', async () => {
    const workplace = testWorkplace();
    workplace.open(other());
    for (const [path, code] of [
      [join(temporaryFolder(), 'absent.ogs'), 'file-missing'],
      ['relatif.ogs', 'bad-path'],
      [import.meta.filename, 'not-a-database'],
      [temporaryFolder(), 'is-directory'],
    ]) {
      expect(await workplace.refusal('files.open', { path: path ?? '' })).toMatchObject({ code });
    }
    expect((await workplace.ask('session.start', {})).organisation.name).toBe('Département des Causses');
  });

  test('at the start leaves no file open, and the windows know why', async () => {
    const workplace = testWorkplace();
    workplace.openUsual();
    workplace.close();
    rmSync(join(workplace.folder, 'organisation.ogs'));
    const next = testWorkplace(workplace.folder);
    next.openUsual();
    expect(await next.refusal('session.start', {})).toEqual({ code: 'no-file-file-missing', message: 'Le fichier « organisation.ogs » n’existe pas.' });
    expect((await next.ask('files.list', {})).problem).toMatchObject({ code: 'file-missing', path: join(next.folder, 'organisation.ogs') });
    await next.ask('files.create', { name: 'Neuve', from: 'empty' });
    expect((await next.ask('files.list', {})).problem).toBeNull();
  });
});

test('the same file, by whatever path, is not opened twice in one window; two processes share it', async () => {
  const workplace = testWorkplace();
  const path = other();
  workplace.open(path);
  const link = join(temporaryFolder(), 'lien.ogs');
  symlinkSync(path, link);
  expect(await workplace.refusal('files.open', { path: link })).toMatchObject({ code: 'already-open' });

  const second = testWorkplace();
  second.open(path);
  await second.ask('edit.apply', rename('DGS'));
  workplace.lookForChanges();
  expect((await workplace.ask('session.start', {})).organisation.entities[0]?.name).toBe('DGS');
});

describe('a damaged file', () => {
  async function aDamagedFile() {
    const morning = testWorkplace();
    const path = other();
    morning.open(path);
    await morning.ask('edit.apply', rename('DGS'));
    morning.close();
    overwrite(path, 4096, Buffer.alloc(8192, 0x5a));
    return { path, folder: morning.folder };
  }

  test('is not opened and not touched, and its copies are offered', async () => {
    const { path, folder } = await aDamagedFile();
    const before = contentsOf(join(path, '..'));
    const workplace = testWorkplace(folder);
    workplace.openUsual();
    expect((await workplace.ask('files.list', {})).problem).toMatchObject({ path, code: 'damaged' });
    expect(await workplace.ask('files.backups', { path })).toMatchObject({ backups: [{ id: '2026-11-24.ogs' }] });
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });

  test('is set aside, whole, when one of its copies takes its place', async () => {
    const { path, folder } = await aDamagedFile();
    const damaged = readFileSync(path);
    const workplace = testWorkplace(folder);
    const { setAside } = await workplace.ask('files.restore', { path, backup: '2026-11-24.ogs' });
    expect(setAside).toBe('organisation (mis de côté le 2026-11-24).ogs');
    expect(readFileSync(join(path, '..', setAside ?? ''))).toEqual(damaged);
    expect((await workplace.ask('session.start', {})).organisation.entities[0]?.name).toBe('DGS');
  });

  test('stays where it is when the copy is damaged too, or gone', async () => {
    const { path, folder } = await aDamagedFile();
    const [own = ''] = readdirSync(join(folder, 'Sauvegardes'));
    overwrite(join(folder, 'Sauvegardes', own, '2026-11-24.ogs'), 4096, Buffer.alloc(8192, 0x5a));
    const before = contentsOf(join(path, '..'));
    const workplace = testWorkplace(folder);
    expect(await workplace.refusal('files.restore', { path, backup: '2026-11-24.ogs' })).toMatchObject({ code: 'damaged' });
    for (const backup of ['2020-01-01.ogs', '../x.ogs']) {
      expect(await workplace.refusal('files.restore', { path, backup })).toMatchObject({ code: 'backup-missing' });
    }
    expect(contentsOf(join(path, '..'))).toEqual(before);
  });
});

test('a file that went missing comes back from its copy', async () => {
  const workplace = testWorkplace();
  const path = other();
  workplace.open(path);
  workplace.close();
  renameSync(path, `${path}.perdu`);
  expect(await workplace.ask('files.restore', { path, backup: '2026-11-24.ogs' })).toEqual({ path, setAside: null });
  expect(existsSync(path)).toBe(true);
});

test('a list of recent files that is no list counts as empty', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'organisations-recentes.json'), '{"a": 1');
  const workplace = testWorkplace(folder);
  workplace.openUsual();
  expect((await workplace.ask('files.list', {})).files).toHaveLength(1);
});

test('what only a desktop can do is refused elsewhere, and done there', async () => {
  const workplace = testWorkplace();
  const path = other();
  workplace.open(other());
  expect(await workplace.refusal('files.browse', {})).toMatchObject({ code: 'no-desktop' });
  const shown: string[] = [];
  const chosen = [null, path];
  const desktop = testWorkplace(undefined, { choose: () => Promise.resolve(chosen.shift() ?? null), reveal: (one) => shown.push(one) });
  expect([await desktop.ask('files.browse', {}), await desktop.ask('files.browse', {})]).toEqual([{ path: null }, { path }]);
  await desktop.ask('files.reveal', { path });
  expect([shown, (await desktop.ask('files.list', {})).isDesktop]).toEqual([[path], true]);
});

test.each([
  ['files.open', {}],
  ['files.open', { path: '' }],
  ['files.open', { path: 3 }],
  ['files.receive', { fileName: 'a.ogs' }],
  ['files.create', { name: '  ', from: 'empty' }],
  ['files.create', { name: 'A', from: 'network' }],
  ['files.pin', { path: '/a' }],
  ['files.restore', { path: '/a', backup: '' }],
  ['files.unknown', {}],
] as const)('a message of the wrong shape is refused: %s %j', async (channel, payload) => {
  const workplace = testWorkplace();
  workplace.open(other());
  expect(await workplace.handle(channel, payload)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  expect(workplace.noted).toEqual([]);
});
