import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { NEWEST_VERSION } from '../../db/migrate.ts';
import { createDatabase } from '../../db/create.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import { anEntity, emptyOrganisation, fromOutline } from '../support/organisations.ts';
import { alter, contentsOf, newFile, NOW, openFile, rawDatabase, refusalOf, SMALL, storedIn, temporaryFolder } from './support.ts';

const other = () => fromOutline('cab cabinet Autre cabinet');
const create = (path: string, isReplacing: boolean, organisation = other()) =>
  createDatabase(path, { organisation, createdFrom: 'document', at: NOW, isReplacing });

test('a new file is one file, in its journal mode, with nothing beside it', () => {
  const path = newFile();
  expect(readdirSync(dirname(path))).toEqual(['organisation.ogs']);
  const pragmas = ['application_id', 'user_version', 'journal_mode'] as const;
  const database = rawDatabase(path);
  expect(pragmas.map((name) => database.pragma(name, { simple: true }))).toEqual([0x4f475331, NEWEST_VERSION, 'wal']);
});

test('a file that is there is not overwritten', () => {
  const path = newFile();
  const before = contentsOf(dirname(path));
  expect(refusalOf(() => create(path, false))).toBe('exists');
  expect(contentsOf(dirname(path))).toEqual(before);
});

test('replacing takes the place of the former file, whatever its journal still held', async () => {
  const path = newFile();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'edit-and-die.ts'), path], { stdio: 'inherit' });
  await once(child, 'exit');
  expect(existsSync(`${path}-wal`)).toBe(true);
  create(path, true);
  expect(storedIn(path)).toEqual(organisationToJson(other()));
  expect(readdirSync(dirname(path))).toEqual(['organisation.ogs']);
});

test('a damaged organisation file can be replaced', () => {
  const path = newFile();
  alter(path, 'DROP TABLE mission');
  create(path, true);
  expect(storedIn(path)).toEqual(organisationToJson(other()));
});

test('a file that another process has open is not replaced under it', () => {
  const path = newFile();
  const file = openFile(path);
  const before = storedIn(path);
  expect(refusalOf(() => create(path, true))).toBe('in-use');
  expect(storedIn(path)).toEqual(before);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(file.apply({ type: 'renameEntity', payload: { id: 's1', name: 'X' } }).revision).toBe(1);
});

test.each([
  ['not-ours', (path: string) => writeFileSync(path, 'mes notes')],
  ['not-ours', (path: string) => writeFileSync(path, '')],
  ['is-directory', (path: string) => mkdirSync(path)],
] as const)('%s: what is no organisation file is never overwritten', (code, make) => {
  const path = join(temporaryFolder(), 'x.ogs');
  make(path);
  const before = contentsOf(dirname(path));
  expect(refusalOf(() => create(path, true))).toBe(code);
  expect(contentsOf(dirname(path))).toEqual(before);
});

test.each([
  ['folder-missing', 'absent/x.ogs'],
  ['folder-missing', 'note/x.ogs'],
])('%s: a file cannot be made at %s', (code, name) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'note'), '');
  expect(refusalOf(() => create(join(folder, name), false))).toBe(code);
  expect(readdirSync(folder)).toEqual(['note']);
});

test('a system folder that takes no files is told, not crashed into', () => {
  expect(['read-only', 'folder-missing', 'unreadable']).toContain(refusalOf(() => create('/proc/organisation.ogs', false)));
});

test('a creation that fails in the middle leaves no file and no half of one', () => {
  const folder = temporaryFolder();
  const twins = new Map([
    ['a', anEntity({ id: 'a', kind: 'cabinet', name: 'A' })],
    ['b', anEntity({ id: 'b', kind: 'cabinet', name: 'B' })],
  ]);
  const path = join(folder, 'x.ogs');
  expect(refusalOf(() => create(path, false, { ...emptyOrganisation(), entities: twins }))).toBe('refused');
  expect(refusalOf(() => create(path, false, { ...fromOutline(SMALL), name: '\uD800' }))).toBe('bad-text');
  expect(readdirSync(folder)).toEqual([]);
});
