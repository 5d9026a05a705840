import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, parentRow, rowsInOrder, spotAt, spotText, spotsInOrder } from '../../renderer/features/structure/rows/row-order.ts';
import { TypedName } from '../../renderer/features/structure/rows/typed-name.ts';
import { buildTree } from '../../renderer/features/structure/tree-nodes.ts';
import { fromOutline } from '../support/organisations.ts';

const organisation = fromOutline(`
dgs direction-generale Direction générale
  p1 pole Pôle Énergie
    d1 direction Direction une
      s1 service Service des œuvres
    d2 direction Direction deux
  p2 pole Pôle deux
cab cabinet Cabinet
`);
const nodes = buildTree(organisation, null, new Map());
const rowsOf = (...open: readonly string[]) => rowsInOrder(nodes, new Set(open));
const all = rowsOf('dgs', 'p1', 'd1');
const ids = all.map(({ node }) => node.id);
const always = () => true;

test('rows stand in the order of the document, each with its level and its rank; a closed branch hides what it holds', () => {
  expect(all.map(({ node, level, rank, siblings }) => [node.id, level, rank, siblings])).toEqual([
    ['dgs', 1, 0, 2],
    ['p1', 2, 0, 2],
    ['d1', 3, 0, 2],
    ['s1', 4, 0, 1],
    ['d2', 3, 1, 2],
    ['p2', 2, 1, 2],
    ['cab', 1, 1, 2],
  ]);
  expect(rowsOf('dgs').map(({ node }) => node.id)).toEqual(['dgs', 'p1', 'p2', 'cab']);
});

test('the row above is the one that the entity belongs to', () => {
  expect(all.map((_, index) => ids[parentRow(all, index)] ?? null)).toEqual([null, 'dgs', 'p1', 'd1', 'p1', 'dgs', null]);
});

test('a drag by keys comes by every place once: before and on each row, and after the last of each branch', () => {
  const spots = spotsInOrder(all).map(({ id, place }) => `${place} ${id}`);
  expect(new Set(spots).size).toBe(spots.length);
  expect(spots.filter((spot) => spot.startsWith('after'))).toEqual(['after s1', 'after d2', 'after p2', 'after cab']);
  expect(spotText(all, { id: 'd2', place: 'before' })).toBe('Insérer entre Direction une et Direction deux');
  expect(spotText(all, { id: 'd1', place: 'before' })).toBe('Insérer avant Direction une');
});

test('the borders of a row mean beside it, its middle into it; where into is refused its halves mean beside', () => {
  const at = (share: number, takes = always as (spot: { place: string }) => boolean) => spotAt(all, { index: 4, share, level: 3 }, takes);
  expect([at(0.1), at(0.5), at(0.9)]).toEqual([
    { id: 'd2', place: 'before' },
    { id: 'd2', place: 'on' },
    { id: 'd2', place: 'after' },
  ]);
  expect(at(0.4, ({ place }) => place !== 'on')).toEqual({ id: 'd2', place: 'before' });
  expect(at(0.5, () => false)).toBeNull();
});

test('under the end of several branches the level of the pointer says which one is meant', () => {
  const under = (level: number) => spotAt(all, { index: 3, share: 0.95, level }, ({ place }) => place !== 'on');
  expect(under(9)).toEqual({ id: 's1', place: 'after' });
  // Another direction follows there: its own line says it.
  expect(under(3)).toEqual({ id: 's1', place: 'after' });
  expect(spotAt(rowsOf('dgs', 'p1', 'd1').slice(0, 4), { index: 3, share: 0.95, level: 2 }, always)).toEqual({ id: 'p1', place: 'after' });
  expect(spotAt(all, { index: 0, share: 0.95, level: 1 }, always)).toEqual({ id: 'p1', place: 'before' });
});

test('what is aimed at is always a place that takes the drop, and its line lies at a border of the rows', () => {
  const placed = fc.record({ index: fc.nat(6), share: fc.double({ min: 0, max: 0.999, noNaN: true }), level: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(placed, fc.subarray(spotsInOrder(all).map(({ id, place }) => `${place} ${id}`)), (pointed, taken) => {
      const spot = spotAt(all, pointed, ({ id, place }) => taken.includes(`${place} ${id}`));
      if (!spot) return;
      expect(taken).toContain(`${spot.place} ${spot.id}`);
      const line = lineOf(all, spot);
      expect(spot.place === 'on' ? line === null : line !== null && line.index <= all.length).toBe(true);
    }),
  );
});

test('letters go to the next name that begins so, accents ignored; after a pause they begin another', () => {
  const typed = new TypedName();
  expect(typed.add('p', 0, all, 0)).toBe(1);
  expect(typed.add('o', 100, all, 1)).toBe(1);
  for (const [step, letter] of 'le d'.split('').entries()) typed.add(letter, 200 + step, all, 1);
  expect(typed.isUnderWay(300)).toBe(true);
  expect(typed.add('e', 300, all, 1)).toBe(5);
  expect(typed.isUnderWay(2000)).toBe(false);
  expect(typed.add('c', 2000, all, 5)).toBe(6);
  // The same letter again goes on to the next one.
  expect(new TypedName().add('d', 0, all, 2)).toBe(4);
  expect(new TypedName().add('z', 0, all, 0)).toBe(-1);
});
