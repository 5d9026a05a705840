import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readUserFile } from '../../electron/services/files/read-user-file.ts';
import { writeAtomically } from '../../electron/services/files/write-atomically.ts';
import { refusalOf, temporaryFolder } from '../db/support.ts';

const MIB = 1024 * 1024;

test.each<[string, (path: string) => void]>([
  ['file-missing', () => undefined],
  ['is-directory', (path) => mkdirSync(path)],
  ['too-big', (path) => resized(path, 64 * MIB + 1)],
])('%s: is told before anything is read', (code, make) => {
  const path = join(temporaryFolder(), 'x.txt');
  make(path);
  expect(refusalOf(() => readUserFile(path))).toBe(code);
});

test('not-a-file: a device that never ends is not read', () => {
  expect(refusalOf(() => readUserFile('/dev/zero'))).toBe('not-a-file');
});

test('a file of the largest size is read whole', () => {
  const path = join(temporaryFolder(), 'x.txt');
  resized(path, 64 * MIB);
  expect(readUserFile(path).length).toBe(64 * MIB);
});

test('a file is replaced whole, and nothing stays beside it', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.txt');
  writeFileSync(path, 'former, and longer');
  writeAtomically(path, Buffer.from('now'));
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['x.txt'], 'now']);
});

test.each<[string, string, (folder: string) => void]>([
  ['folder-missing', 'absent/x.txt', () => undefined],
  ['folder-missing', 'note/x.txt', (folder) => writeFileSync(join(folder, 'note'), '')],
  ['is-directory', 'x.txt', (folder) => mkdirSync(join(folder, 'x.txt'))],
])('%s: a file that cannot be written leaves the folder as it was (%s)', (code, name, make) => {
  const folder = temporaryFolder();
  make(folder);
  const before = readdirSync(folder);
  expect(refusalOf(() => writeAtomically(join(folder, name), Buffer.from('x')))).toBe(code);
  expect(readdirSync(folder)).toEqual(before);
});

function resized(path: string, size: number): void {
  writeFileSync(path, 'x');
  truncateSync(path, size);
}
