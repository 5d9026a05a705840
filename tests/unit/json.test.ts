import { describe, expect, test } from 'vitest';
import { interchangeJsonSchema, parseInterchange, writeInterchange } from '../../shared/model/json.ts';
import { DEFAULT_KINDS, DEFAULT_SETTINGS } from '../../shared/model/default-kinds.ts';
import { unwrap } from '../../shared/result.ts';
import { anEntity } from '../support/organisations.ts';

const entity = (id: string, parentId: string | null, kind: string, more: object = {}) => ({
  id,
  parentId,
  kind,
  name: `Entité ${id}`,
  ...more,
});
const file = (entities: unknown, more: object = {}) =>
  JSON.stringify({ format: 'ogs/1', organisation: { name: 'Département', entities, ...more } });
const codeOf = (text: string) => {
  const result = parseInterchange(text);
  return result.ok ? 'read' : result.problem.code;
};

describe('reading ogs/1', () => {
  test('fills in what may be left out, and gives siblings positions without holes', () => {
    const read = unwrap(
      parseInterchange(
        file([
          entity('dg', null, 'direction-generale'),
          entity('p2', 'dg', 'pole', { position: 9 }),
          entity('p1', 'dg', 'pole', { position: 4 }),
        ]),
      ),
    );
    expect(read).toEqual({
      waiting: new Map(),
      name: 'Département',
      settings: DEFAULT_SETTINGS,
      kinds: DEFAULT_KINDS,
      entities: new Map([
        ['dg', anEntity({ id: 'dg', kind: 'direction-generale', name: 'Entité dg' })],
        ['p2', anEntity({ id: 'p2', parentId: 'dg', kind: 'pole', name: 'Entité p2', position: 1 })],
        ['p1', anEntity({ id: 'p1', parentId: 'dg', kind: 'pole', name: 'Entité p1', position: 0 })],
      ]),
    });
  });

  test.each([
    ['not-json', '{"format":'],
    ['wrong-format', '[]'],
    ['wrong-format', 'null'],
    ['wrong-format', '{"format":"ogs/2","organisation":{}}'],
    ['invalid', file('none')],
    ['invalid', file([{ id: 'x' }])],
    ['invalid', file([], { colour: 'blue' })],
    ['duplicate-id', file([entity('dg', null, 'direction-generale'), entity('dg', null, 'cabinet')])],
    ['unknown-parent', file([entity('p1', 'nobody', 'pole')])],
    ['unknown-kind', file([entity('p1', null, 'planet')])],
    ['kind-not-allowed', file([entity('s1', null, 'service')])],
    ['empty-name', file([{ ...entity('p1', null, 'pole'), name: ' ' }])],
    ['cycle', file([entity('a', 'b', 'service'), entity('b', 'a', 'service')])],
    ['unknown-member', file([entity('p1', null, 'pole', { sharedWith: ['nobody'] })])],
  ])('refuses with a code and one French sentence: %s', (code, text) => {
    expect(codeOf(text)).toBe(code);
    const result = parseInterchange(text);
    if (!result.ok) expect(result.problem.message).toMatch(/^[^\n]+\.$/u);
  });

  test('accepts a byte order mark', () => {
    const text = writeInterchange(unwrap(parseInterchange(file([entity('p1', null, 'pole')]))));
    expect(codeOf(`\uFEFF${text}`)).toBe('read');
  });
});

test('the JSON Schema is generated from the validators', () => {
  expect(interchangeJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    required: ['format', 'organisation'],
    properties: { format: { const: 'ogs/1' } },
  });
});
