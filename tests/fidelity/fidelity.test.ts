import { describe, expect, test } from 'vitest';
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
});
