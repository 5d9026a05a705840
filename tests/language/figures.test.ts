import { expect, test } from 'vitest';
import { groupedFigures } from '../../shared/language/figures.ts';
import { counted } from '../../shared/language/lists.ts';

test('figures stand by three from a thousand on, behind a narrow no-break space', () => {
  expect([0, 999, 1000, 1111, 12_000, 123_456, 1_234_567].map(groupedFigures)).toEqual([
    '0',
    '999',
    '1\u202F000',
    '1\u202F111',
    '12\u202F000',
    '123\u202F456',
    '1\u202F234\u202F567',
  ]);
});

test('what is counted in a sentence follows', () => {
  const service = { singular: 'service', plural: 'services' };
  expect([counted(1, service), counted(51, service), counted(1111, service)]).toEqual(['1 service', '51 services', '1\u202F111 services']);
});
