import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleFile } from '../../electron/host/product.ts';
import { createFromSample } from '../../electron/services/core/sample.ts';
import { replaceByImport } from '../../electron/services/versions/replace-by-import.ts';
import { createVersionDesk } from '../../electron/services/versions/version-desk.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import { SAMPLE_VERSION_IDS } from '../../shared/versions/sample-versions.ts';
import { fromOutline } from '../support/organisations.ts';
import { newFile, NOW, openFile } from '../db/support.ts';

/** A file of the sample, with a version that its user made. */
function aSampleInUse() {
  const database = join(dirname(newFile()), 'exemple.ogs');
  createFromSample(database, sampleFile, new Date(NOW));
  const file = openFile(database);
  const desk = createVersionDesk(file, { clock: () => new Date(NOW), newId: () => 'made' });
  const versions = () => desk.overview().versions.map(({ id, basedOn }) => [id, basedOn]);
  const importAs = (name: string) => {
    const organisation = { ...fromOutline('dgs direction-generale Direction générale'), name };
    return replaceByImport(file, { type: 'replaceOrganisation', payload: { organisation: organisationToJson(organisation) } }, new Date(NOW));
  };
  return { file, desk, versions, importAs };
}

test('the versions of the sample go when another organisation is imported in its place; those that somebody made stay', () => {
  const { desk, file, versions, importAs } = aSampleInUse();
  expect(new Set(versions().map(([id]) => id))).toEqual(SAMPLE_VERSION_IDS);
  desk.create('Essai');
  importAs('Département des Causses');
  expect([versions(), desk.overview().working.versionId]).toEqual([[['made', null]], 'made']);
  expect(desk.overview().events[0]?.label).toBe('Versions de l’organisation d’exemple retirées');
  file.undo();
  expect([file.organisation.name, versions()]).toEqual(['Département du Val-d’Aure', [['made', null]]]);
});

test('without a version of one’s own, nothing is said to be in force, nor to be a project', () => {
  const { desk, importAs } = aSampleInUse();
  importAs('Département des Causses');
  expect(desk.overview()).toMatchObject({ versions: [], working: { versionId: null, isModified: true } });
});

test('the sample’s own document, imported again, leaves its versions', () => {
  const { file, versions, importAs } = aSampleInUse();
  const before = versions();
  importAs(file.organisation.name);
  expect(versions()).toEqual(before);
});
