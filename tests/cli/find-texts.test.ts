import { describe, expect, test } from 'vitest';
import type { Entity } from '../../shared/model/entity.ts';
import { findEntities, foldText } from '../../shared/model/find.ts';
import { anEntity, emptyOrganisation } from '../support/organisations.ts';

const found = (entity: Partial<Entity>, text: string) =>
  findEntities({ ...emptyOrganisation(), entities: new Map([['a', anEntity({ id: 'a', ...entity })]]) }, text).length === 1;

describe('a text is found in', () => {
  test.each<[string, Partial<Entity>]>([
    ['the name', { name: 'Le mot' }],
    ['another form of the name', { aliases: ['mot'] }],
    ['the purpose', { purpose: ['Un.', 'Le mot.'] }],
    ['a mission', { missions: [{ text: 'Le mot', children: [] }] }],
    ['a volet', { missions: [{ text: '', group: 'Volet mot', children: [] }] }],
    ['a sub-mission', { missions: [{ text: '', children: [{ text: 'mot' }] }] }],
    ['a free paragraph', { blocks: [{ type: 'paragraph', place: 'end', text: 'mot' }] }],
    ['the lead-in of a list', { blocks: [{ type: 'list', place: 'end', intro: 'mot', items: [] }] }],
    ['an item of a list', { blocks: [{ type: 'list', place: 'end', items: ['x', 'mot'] }] }],
    ['a cell of a table', { blocks: [{ type: 'table', place: 'end', hasHeader: false, rows: [['x'], ['mot']] }] }],
    ['a reworded clause', { clauses: { attachment: 'Le mot.' } }],
    ['a supervisor’s title', { supervision: [{ authority: 'technique', title: 'Chargé du mot' }] }],
    ['the heading of a group', { sharedWith: [], sharedTitle: 'Services du mot' }],
  ])('%s', (_name, entity) => {
    expect([found(entity, 'MOT'), found(entity, 'autre')]).toEqual([true, false]);
  });
});

test.each([
  ['Évènements d’ÉTÉ', "evenements d'ete"],
  ['Cœur, ŒUVRE, et cætera', 'coeur, oeuvre, et caetera'],
  ['deux\u00A0mots\u202F:\n fin', 'deux mots : fin'],
  ['e\u0301te\u0301', 'été'],
])('« %s » and « %s » are the same text', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test('an empty text finds nothing', () => {
  expect([found({ name: 'x' }, ''), found({ name: 'x' }, ' \u00A0')]).toEqual([false, false]);
});
