import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createFromSample } from '../../electron/services/core/sample.ts';
import { organisationToJson, writeInterchange } from '../../shared/model/json.ts';
import { fromOutline } from '../support/organisations.ts';
import { newFile, NOW, refusalOf, SMALL, storedIn, temporaryFolder } from '../db/support.ts';
import { testCore } from './support.ts';

function sampleIn(folder: string, text = writeInterchange(fromOutline(SMALL))): string {
  const path = join(folder, 'sample.json');
  writeFileSync(path, text);
  return path;
}

test('at a first start the file begins as the sample, and says so until the first edit', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'organisation.ogs');
  expect(createFromSample(path, sampleIn(folder), new Date(NOW))).toBe(true);
  expect(storedIn(path)).toEqual(organisationToJson(fromOutline(SMALL)));
  const core = testCore(path);
  const isSample = async () => (await core.ask('session.start', {})).file.isSample;
  const before = await isSample();
  await core.ask('edit.apply', { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 'X' } }] });
  expect([before, await isSample()]).toEqual([true, false]);
});

test('a file that is there is left alone', () => {
  const path = newFile(fromOutline('cab cabinet Cabinet'));
  const before = storedIn(path);
  expect(createFromSample(path, sampleIn(dirname(path)), new Date(NOW))).toBe(false);
  expect(storedIn(path)).toEqual(before);
});

test.each([
  ['not-json', '{'],
  ['wrong-format', '{}'],
])('a sample that cannot be read (%s) leaves no file', (code, text) => {
  const folder = temporaryFolder();
  const path = join(folder, 'organisation.ogs');
  expect(refusalOf(() => createFromSample(path, sampleIn(folder, text), new Date(NOW)))).toBe(code);
  expect(readdirSync(folder)).toEqual(['sample.json']);
});

test('nothing is created in a folder that does not exist', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'absent', 'organisation.ogs');
  expect(refusalOf(() => createFromSample(path, sampleIn(folder), new Date(NOW)))).toBe('folder-missing');
  expect(existsSync(dirname(path))).toBe(false);
});
