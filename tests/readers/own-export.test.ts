import { describe, expect, test } from 'vitest';
import { exportOrganisation } from '../../electron/services/export/export-organisation.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { countingIds } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';

const DATE = '2026-01-01T00:00:00.000Z';

async function reread(organisation: Organisation): Promise<Organisation> {
  const { bytes } = await exportOrganisation(organisation, 'docx', { date: DATE, without: new Set() });
  return (await importFile('export.docx', bytes, { newId: countingIds() })).organisation;
}

describe.skipIf(referencePath === null)(`the Word document that OGS itself wrote ${referenceMissing}`, () => {
  test('is read back as the organisation it was written from: entities, places, missions, encadrement, kinds', async () => {
    const { organisation } = await importFile('reference.txt', readReference(), { newId: countingIds() });
    const { changes } = compareOrganisations(organisation, await reread(organisation));
    // One free paragraph changes its place in its section, not its words.
    expect(changes.map(({ type, name, field, from, to }) => [type, name, field, from === to])).toEqual([
      ['textChanged', 'Service ADA Bar-le-Duc', 'blocks', true],
    ]);
  });
});
