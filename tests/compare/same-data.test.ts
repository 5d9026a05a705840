import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameData } from '../../shared/compare/same-data.ts';

test('data are the same when they read the same, whatever the objects and the order of their keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(isSameData(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      expect(isSameData([a, b], [b, a])).toBe(JSON.stringify(sorted([a, b])) === JSON.stringify(sorted([b, a])));
    }),
  );
  expect(isSameData({ one: 1, two: undefined }, { one: 1 })).toBe(true);
  expect(isSameData({ one: 1 }, { one: 1, two: null })).toBe(false);
  expect(isSameData([], {})).toBe(false);
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
