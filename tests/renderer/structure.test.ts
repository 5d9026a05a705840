import { expect, test } from 'vitest';
import { isSamePlace, placeOf, whyNotDrop } from '../../renderer/state/drag/drop.ts';
import { buildTree, searchEntities, visibleIds, type NodeCache } from '../../renderer/features/structure/tree-nodes.ts';
import { usualKindUnder } from '../../renderer/features/structure/usual-kind.ts';
import { runningSummaryOf } from '../../shared/document/front-matter.ts';
import { matchesShortcut, shortcutText } from '../../renderer/actions/shortcuts.ts';
import { fold, splitMatches } from '../../renderer/ui/fold.ts';
import { legalKindsOf, legalParents } from '../../renderer/state/placement.ts';
import { withEntities } from '../../shared/commands/edit.ts';
import { fromOutline } from '../support/organisations.ts';

const organisation = fromOutline(`
dgs direction-generale Direction générale
  p1 pole Pôle Énergie
    d1 direction Direction une
      s1 service Service des œuvres
      s2 service Service achats
    d2 direction Direction deux
  p2 pole Pôle deux
  m1 mission Mission numérique
cab cabinet Cabinet
`);

test('a drop beside a row counts the rank without the moved ones', () => {
  expect(placeOf(organisation, ['d2'], { id: 'd1', place: 'before' })).toEqual({ ids: ['d2'], parentId: 'p1', position: 0 });
  expect(placeOf(organisation, ['s1'], { id: 's2', place: 'after' })).toEqual({ ids: ['s1'], parentId: 'd1', position: 1 });
  expect(placeOf(organisation, ['d1', 's1'], { id: 'p2', place: 'on' })).toEqual({ ids: ['d1'], parentId: 'p2' });
});

test('a drop that changes nothing is known as such', () => {
  const same = (id: string, target: string, place: 'on' | 'before' | 'after') => {
    const spot = placeOf(organisation, [id], { id: target, place });
    return spot !== null && isSamePlace(organisation, spot);
  };
  expect(same('d1', 'd2', 'before')).toBe(true);
  expect(same('d2', 'p1', 'on')).toBe(true);
  expect(same('d1', 'p1', 'on')).toBe(false);
  expect(same('d1', 'p2', 'on')).toBe(false);
});

test('a refused drop says why; into itself too', () => {
  expect(whyNotDrop(organisation, ['p1'], { id: 'cab', place: 'on' })).toMatch(/ne peut pas être rattachée/u);
  expect(whyNotDrop(organisation, ['p1'], { id: 'd1', place: 'on' })).toMatch(/elle-même/u);
  expect(whyNotDrop(organisation, ['d1'], { id: 'p2', place: 'on' })).toBeNull();
});

test('the targets offered are exactly those that the rules allow', () => {
  const offered = legalParents(organisation, ['d1']).map((entity) => entity?.id ?? null);
  expect(offered).toEqual([null, 'dgs', 'p1', 'p2']);
});

test('the kinds offered keep the entity where it stands, with the children it has', () => {
  const direction = organisation.entities.get('d1');
  expect(direction && legalKindsOf(organisation, direction).map(({ id }) => id)).toEqual(['direction', 'mission', 'service'].filter((id) => id !== 'service'));
});

test('a new entity has the kind of its siblings', () => {
  expect(usualKindUnder(organisation, 'd1', null)).toBe('service');
  expect(usualKindUnder(organisation, 'p2', null)).toBe('direction');
  expect(usualKindUnder(organisation, 'dgs', 'm1')).toBe('mission');
});

test('a tree built again keeps the nodes that did not change', () => {
  const cache: NodeCache = new Map();
  const [before] = buildTree(organisation, null, cache);
  const s1 = organisation.entities.get('s1');
  if (!s1) throw new Error('s1');
  const [after] = buildTree(withEntities(organisation, [{ ...s1, name: 'Autre' }]), null, cache);
  const child = (node: typeof before, index: number) => node?.children[index];
  expect(after).not.toBe(before);
  expect(child(after, 1)).toBe(child(before, 1));
  expect(child(child(after, 0), 1)).toBe(child(child(before, 0), 1));
});

test('a search finds without accents, and shows what leads to what it finds', () => {
  const { found, shown, opened } = searchEntities(organisation, 'OEUVRES');
  expect(found).toEqual(['s1']);
  expect([...shown].toSorted()).toEqual(['d1', 'dgs', 'p1', 's1']);
  expect(visibleIds(buildTree(organisation, shown, new Map()), opened)).toEqual(['dgs', 'p1', 'd1', 's1']);
});

test('what a search marks, joined again, is the text', () => {
  expect(fold('Œuvre d’Été')).toBe("oeuvre d'ete");
  expect(splitMatches('Pôle Énergie', 'energ')).toEqual([
    { text: 'Pôle ', isMatch: false },
    { text: 'Énerg', isMatch: true },
    { text: 'ie', isMatch: false },
  ]);
});

test('the counts are those of the document’s summary', () => {
  expect(runningSummaryOf(organisation)).toEqual([
    '1 direction générale',
    '2 pôles',
    '2 directions',
    '1 mission',
    '2 services',
  ]);
});

test('a shortcut is those keys and no others, and reads as on a French keyboard', () => {
  const press = { key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  expect(matchesShortcut(press, 'Mod+Z')).toBe(true);
  expect(matchesShortcut({ ...press, shiftKey: true }, 'Mod+Z')).toBe(false);
  expect(matchesShortcut({ ...press, key: 'Z', shiftKey: true }, 'Mod+Shift+Z')).toBe(true);
  expect(shortcutText('Mod+Shift+Z')).toBe('Ctrl+Maj+Z');
});
