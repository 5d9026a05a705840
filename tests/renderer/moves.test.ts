import { expect, test } from 'vitest';
import { demotion, promotion } from '../../renderer/features/move/moves.ts';
import { pasteAim } from '../../renderer/state/clipboard.ts';
import { describeDrop, isRefused, placeOf, WAITING_SPOT, whyNotDrop } from '../../renderer/state/drag/drop.ts';
import { WAITING_ZONE } from '../../shared/model/entity.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const BASE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction une
      s1 service Service un
      s2 service Service deux
    d2 direction Direction deux
  p2 pole Pôle deux
cab cabinet Cabinet
`);
const WITH_ZONE = mustApply(BASE, { type: 'moveEntities', payload: { ids: ['d2', 's2'], parentId: WAITING_ZONE } }).organisation;

test('one goes up right after its parent, down under the sibling before it, where the kinds allow it', () => {
  expect(promotion(BASE, 's1')).toEqual({ ids: ['s1'], parentId: 'p1', position: 1 });
  expect(promotion(BASE, 'p1')).toEqual({ ids: ['p1'], parentId: null, position: 1 });
  expect([promotion(BASE, 'dg'), promotion(BASE, null), promotion(WITH_ZONE, 'd2')]).toEqual([null, null, null]);
  expect(demotion(BASE, 's2')).toBeNull();
  expect(demotion(mustApply(BASE, { type: 'changeKind', payload: { id: 's2', kind: 'secteur' } }).organisation, 's2')).toEqual({ ids: ['s2'], parentId: 's1' });
  expect([demotion(BASE, 's1'), demotion(BASE, 'p2')]).toEqual([null, null]);
});

test('what was cut goes into the selected entity, else right after it, else nowhere with the reason', () => {
  expect(pasteAim(BASE, ['s1'], 'd2').place).toEqual({ ids: ['s1'], parentId: 'd2' });
  expect(pasteAim(BASE, ['d2'], 's1').place).toBeNull();
  expect(pasteAim(BASE, ['s2'], 's1').place).toEqual({ ids: ['s2'], parentId: 'd1', position: 1 });
  expect(pasteAim(BASE, ['d1'], null)).toEqual({ place: { ids: ['d1'], parentId: null }, text: 'Placer au sommet' });
  expect(pasteAim(BASE, ['s1'], 'cab').text.replaceAll('\u00A0', ' ')).toBe('Une entité de type « service » ne peut pas être rattachée à « Cabinet » (cabinet).');
  expect(pasteAim(BASE, ['s1'], 's1')).toEqual({ place: null, text: 'Choisissez l’entité sous laquelle coller.' });
});

test('the zone d’attente takes everything, and gives it back by the same gestures', () => {
  expect([placeOf(BASE, ['p1', 'd1'], WAITING_SPOT), whyNotDrop(BASE, ['dg'], WAITING_SPOT)]).toEqual([{ ids: ['p1'], parentId: WAITING_ZONE }, null]);
  expect(placeOf(WITH_ZONE, ['d2'], { id: 's2', place: 'after' })).toEqual({ ids: ['d2'], parentId: WAITING_ZONE, position: 1 });
  expect(pasteAim(WITH_ZONE, ['d2'], 'p2').place).toEqual({ ids: ['d2'], parentId: 'p2' });
  expect(pasteAim(WITH_ZONE, ['s1'], 's2').place).toEqual({ ids: ['s1'], parentId: WAITING_ZONE, position: 1 });
  expect(describeDrop(WITH_ZONE, { id: 'd2', place: 'before' }).replaceAll('\u00A0', ' ')).toBe('Placer avant « Direction deux », dans la zone d’attente');
});

test('a box or a row is dimmed when nothing dragged may be let go on it or beside it', () => {
  const dimmed = ['dg', 'p1', 'd1', 's1', 'cab'].filter((id) => isRefused(BASE, id, ['s2']));
  expect(dimmed).toEqual(['cab']);
  expect(isRefused(BASE, 'cab', [])).toBe(false);
});
