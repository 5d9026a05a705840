import { describe, expect, test } from 'vitest';
import { exportOrganisation } from '../../electron/services/export/export-organisation.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { paragraphsOf } from '../document/docx-reading.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { measureFidelity } from './measure.ts';
import { lacking, sizeOf, wordsOf } from './words.ts';

test('words are counted as a bag: each as often as it lacks', () => {
  expect(wordsOf('L’État, 3.1 Œuvres')).toEqual(['l', 'état', '3', '1', 'œuvres']);
  expect(Object.fromEntries(lacking(['a', 'b', 'a'], ['a', 'c']))).toEqual({ a: 1, b: 1 });
  expect(sizeOf(lacking(['a', 'b', 'a'], ['a', 'c']))).toBe(2);
});

describe.skipIf(referencePath === null)(`the reference, imported and exported ${referenceMissing}`, () => {
  test('keeps its words, in their order, with hardly a word of ours', async () => {
    const { kept, ours, inOrder, sourceWords } = await measureFidelity('reference.txt', readReference(), 'source');
    expect(sourceWords).toBeGreaterThan(20_000);
    expect(kept).toBeGreaterThanOrEqual(0.998);
    expect(ours).toBeLessThanOrEqual(0.005);
    expect(inOrder).toBeGreaterThanOrEqual(0.99);
  }, 60_000);

  test('keeps its numbers of headings, or says that it repaired them', async () => {
    const { headings, corrections } = await measureFidelity('reference.txt', readReference(), 'source');
    expect(headings.same).toBeGreaterThan(100);
    // A heading that is worded otherwise may have another number too.
    expect(headings.unpaired).toBeLessThanOrEqual(5);
    const told = corrections.filter((sentence) => sentence.includes('il porte le numéro')).length;
    expect(told).toBeGreaterThanOrEqual(headings.repaired);
    expect(told).toBeLessThanOrEqual(headings.repaired + headings.unpaired);
  }, 60_000);

  test.each(['source', 'standard'] as const)('keeps every free text letter for letter in the .docx, clauses as in the %s', async (wording) => {
    let lastId = 0;
    const { organisation } = await importFile('reference.txt', readReference(), { newId: () => `e${++lastId}` });
    const { bytes } = await exportOrganisation(organisation, 'docx', { date: '2026-01-01T00:00:00.000Z', without: new Set(), wording });
    const texts = [...organisation.entities.values()].flatMap(freeTextsOf).filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(700);
    expect([...lacking(texts, paragraphsOf(bytes)).keys()]).toEqual([]);
  }, 60_000);
});

/** Everything in the entity that is printed as the user wrote it, paragraph by paragraph. */
function freeTextsOf({ purpose, missions, blocks }: Entity): readonly string[] {
  return [
    ...purpose,
    ...missions.flatMap(({ text, children }) => [text, ...children.map((child) => child.text)]),
    ...blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [block.text];
      if (block.type === 'list') return [...(block.intro === undefined ? [] : [block.intro]), ...block.items];
      return block.rows.flat().flatMap((cell) => cell.split('\n'));
    }),
  ];
}
