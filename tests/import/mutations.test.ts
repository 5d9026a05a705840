import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importLines } from '../../shared/import/import-lines.ts';
import type { SourceLine } from '../../shared/import/source.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { countingIds } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { VEZERE } from './vezere.ts';

/** Milliseconds: thousands of readings, on a machine that may be busy. */
const TIMEOUT = 180_000;

/** One change of a document's lines, at places given as shares of its length. */
type Mutation = (lines: string[], at: number, other: number, noise: string) => void;

const MUTATIONS: readonly Mutation[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at, other) => lines.splice(at, Math.abs(other - at) % 60),
  (lines, at, other) => lines.splice(at, 0, lines[other] ?? ''),
  (lines, at, other) => lines.splice(at, 0, ...lines.slice(other, other + 40)),
  (lines, at, other) => ([lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']),
  (lines, at, other) => (lines[at] = (lines[at] ?? '').slice(0, other % 40)),
  (lines, at) => (lines[at] = (lines[at] ?? '').toUpperCase()),
  (lines, at) => (lines[at] = (lines[at] ?? '').toLowerCase()),
  (lines, at, other) => (lines[at] = `${lines[at] ?? ''} ${lines[other] ?? ''}`),
  (lines, at, _other, noise) => (lines[at] = noise),
  (lines, at, _other, noise) => (lines[at] = `${(lines[at] ?? '').slice(0, 20)}${noise}`),
  (lines, at, other) => (lines[at] = `${1 + (other % 9)}.${1 + (at % 9)} ${lines[at] ?? ''}`),
  (lines, at) => (lines[at] = `- ${lines[at] ?? ''}`),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/^\W+|^[\d.]+ /u, '')),
  (lines) => lines.reverse(),
];

const mutations = fc.array(
  fc.tuple(
    fc.constantFrom(...MUTATIONS),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  ),
  { minLength: 1, maxLength: 12 },
);

type Mutations = ReturnType<typeof mutations.generate>['value'];

/** Reads the document so changed; whatever comes out must be whole, or a refusal in one sentence. */
function check(text: string, changes: Mutations): void {
  const lines = text.split('\n');
  for (const [mutate, at, other, noise] of changes) {
    mutate(lines, Math.floor(at * lines.length), Math.floor(other * lines.length), noise.replace(/[\r\n]/gu, ' '));
  }
  const source = lines.map((line, index): SourceLine => ({ number: index + 1, text: line }));
  const result = importLines(source, { fileName: 'x.txt', format: 'txt', newId: countingIds() });
  if (!result.ok) {
    expect(result.problem.message).toMatch(/^\p{Lu}.*\.$/u);
    return;
  }
  const { organisation, report } = result.value;
  expect(findViolations(organisation)).toEqual([]);
  expect(report.lines.map(({ line }) => line)).toEqual(source.map(({ number }) => number));
  const known = report.lines.filter(({ entityId }) => entityId !== null && !organisation.entities.has(entityId));
  expect(known).toEqual([]);
}

test('no change of the lines makes the importer fail, lose a line or break a rule of the model', () => {
  fc.assert(fc.property(mutations, (changes) => check(VEZERE, changes)), { numRuns: 800 });
}, TIMEOUT);

describe.skipIf(referencePath === null)(`Over the reference document ${referenceMissing}`, () => {
  test('the same holds', () => {
    const text = new TextDecoder().decode(readReference());
    fc.assert(fc.property(mutations, (changes) => check(text, changes)), { numRuns: 15 });
  }, TIMEOUT);
});
