import { expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { correctionsOf } from '../../shared/document/corrections.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { countingIds, mustApply } from '../support/organisations.ts';
import { VEZERE } from './vezere.ts';

const read = async (text: string) =>
  (await importFile('vezere.txt', new TextEncoder().encode(text), { newId: countingIds() })).organisation;
/** The document of the fixture, whose summary counts its services wrong, with the right counts. */
const RIGHT = VEZERE.replace('- 5 Services', '- 3 Services');
const countsIn = (corrections: readonly string[]) => corrections.filter((one) => one.startsWith('Décompte'));

test('a count of the summary that is wrong is among the corrections, until an edit changes it', async () => {
  const organisation = await read(RIGHT.replace('- 2 Directions', '- 7 Directions'));
  expect(countsIn(correctionsOf(organisation))).toEqual(['Décompte\u00A0: «\u00A07 Directions\u00A0» devient «\u00A02 Directions\u00A0».']);
  const direction = [...organisation.entities.values()].find(({ kind }) => kind === 'direction');
  const parentId = direction?.parentId ?? null;
  const { organisation: edited } = mustApply(organisation, { type: 'createEntity', payload: { id: 'phares', parentId, kind: 'direction', name: 'Direction des phares' } });
  expect(countsIn(correctionsOf(edited))).toEqual([]);
});

test('a right summary says nothing', async () => {
  const organisation = await read(RIGHT);
  expect([countsIn(correctionsOf(organisation)), 'repairedCounts' in organisation.settings]).toEqual([[], false]);
});

test('parts that the house style does not print are told once each, and no count of a summary that is not printed', async () => {
  const organisation = await read(RIGHT.replace('- 2 Directions', '- 7 Directions'));
  const parts = { ...DEFAULT_HOUSE_STYLE.parts, counts: false, managementLine: false, charts: false };
  const bare: Organisation = { ...organisation, settings: { ...organisation.settings, houseStyle: { ...DEFAULT_HOUSE_STYLE, parts } } };
  const told = correctionsOf(bare);
  expect(told.filter((one) => one.includes('charte graphique'))).toEqual([
    'Les décomptes ne figurent pas dans le document, comme le veut la charte graphique.',
    'Le tableau de la ligne managériale ne figure pas dans le document, comme le veut la charte graphique.',
    'Les organigrammes ne figurent pas dans le document, comme le veut la charte graphique.',
  ]);
  expect([countsIn(told), correctionsOf(organisation).filter((one) => one.includes('charte graphique'))]).toEqual([[], []]);
});
