import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFromSample } from '../../electron/services/core/sample.ts';
import { createVersionDesk } from '../../electron/services/versions/version-desk.ts';
import { changeTypeSchema } from '../../shared/compare/change.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import { unwrap } from '../../shared/result.ts';
import { parseSampleVersions } from '../../shared/versions/sample-versions.ts';
import { newFile, NOW, openFile } from '../db/support.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';

const folder = resolve(import.meta.dirname, '../../resources/sample');
const path = join(folder, 'sample-organisation.json');
const json = readFileSync(join(folder, 'sample-versions.json'), 'utf8');
const sample = unwrap(parseInterchange(readFileSync(path, 'utf8')));
const { versions, working } = unwrap(parseSampleVersions(sample, json, NOW));
const [inForce, project] = versions;

describe('the versions of the sample', () => {
  test('are what is in force, which the sample shows, and a project based on it', () => {
    expect(versions.map(({ version: { id, status, basedOn, effectiveOn } }) => [id, status, basedOn, effectiveOn])).toEqual([
      ['organisation-2026', 'en-vigueur', null, '2026-01-01'],
      ['projet-2027', 'projet', 'organisation-2026', null],
    ]);
    expect([inForce?.organisation, working]).toEqual([sample, 'organisation-2026']);
    expect(versions.flatMap(({ organisation }) => findViolations(organisation))).toEqual([]);
  });

  test('show every nature of change, and no more than one can read', () => {
    const { changes } = compareOrganisations(sample, project?.organisation ?? sample);
    const missing = changeTypeSchema.options.filter((type) => !changes.some((change) => change.type === type));
    expect(missing).toEqual([]);
    expect(changes.length).toBeLessThanOrEqual(20);
  });

  test('follow French typography, as the sample does', () => {
    const texts = [...json.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '');
    const fault = /'|[\p{L}»] [;:!?»]|« | {2}|^ | $|\p{L}[;!?»]/u;
    expect(texts.filter((text) => fault.test(text))).toEqual([]);
  });

  test.skipIf(referencePath === null)(`share no run of 8 words with the reference ${referenceMissing}`, () => {
    const words = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/gu) ?? [];
    const known = ` ${words(new TextDecoder().decode(readReference())).join(' ')} `;
    const written = [...json.matchAll(/"text": "([^"]+)"|"purpose": \["([^"]+)"/gu)].map((match) => match[1] ?? match[2] ?? '');
    const runs = written.flatMap((text) => {
      const list = words(text);
      return list.slice(0, Math.max(0, list.length - 7)).map((_, index) => list.slice(index, index + 8).join(' '));
    });
    expect(runs.filter((run) => known.includes(` ${run} `))).toEqual([]);
  });

  test('are in the file at a first start, which still counts as the untouched sample', () => {
    const database = join(dirname(newFile()), 'premier.ogs');
    createFromSample(database, path, new Date(NOW));
    const file = openFile(database);
    const desk = createVersionDesk(file, { clock: () => new Date(NOW), newId: () => 'v' });
    const overview = desk.overview();
    expect([overview.versions.map(({ name }) => name), overview.working, file.isUntouchedSample]).toEqual([
      versions.map(({ version }) => version.name),
      { versionId: 'organisation-2026', isModified: false },
      true,
    ]);
    expect(desk.content('projet-2027')).toEqual(project?.organisation);
  });
});
