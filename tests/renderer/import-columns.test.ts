import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesOf, columnLetters, placesOf, withChoice } from '../../renderer/features/import/columns/column-choices.ts';
import { TABLE_FIELDS } from '../../shared/import/tables/columns.ts';

const columns = fc.array(fc.option(fc.constantFrom(...TABLE_FIELDS)), { maxLength: 12 });

test('choices and places say the same', () => {
  fc.assert(
    fc.property(columns, (choices) => {
      const placed = { sheet: 0, headerRow: 0, columns: placesOf(choices) };
      expect(choicesOf(placed, choices.length)).toEqual(choices);
    }),
  );
});

test('a field that one column only may hold leaves the column it stood on', () => {
  expect(withChoice(['nom', 'type', null], 2, 'nom')).toEqual([null, 'type', 'nom']);
  expect(withChoice(['niveau', 'missions', null], 2, 'niveau')).toEqual(['niveau', 'missions', 'niveau']);
  expect(withChoice(['nom', 'type', null], 1, null)).toEqual(['nom', null, null]);
});

test('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
