import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frenchDate } from '../../shared/language/dates.ts';
import { parseFrenchDate, typedDate } from '../../shared/language/parse-date.ts';

test.each([
  ['1/1/2026', '2026-01-01'],
  ['01.02.26', '2026-02-01'],
  [' 1er janvier 2026 ', '2026-01-01'],
  ['24 AOÛT 2026', '2026-08-24'],
  ['2026-3-4', '2026-03-04'],
  ['29/2/2028', '2028-02-29'],
  ['29/2/2026', null],
  ['31/4/2026', null],
  ['0/1/2026', null],
  ['1 brumaire 2026', null],
  ['demain', null],
  ['', null],
])('« %s » is %s', (text, day) => {
  expect(parseFrenchDate(text)).toBe(day);
});

test('a day written out, or typed, is read again', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      expect([parseFrenchDate(frenchDate(day)), parseFrenchDate(typedDate(day))]).toEqual([day, day]);
    }),
  );
});
