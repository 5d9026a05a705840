import { describe, expect, test } from 'vitest';
import { compareStore, unwish, wish } from '../../renderer/features/compare/compare-store.ts';
import { filtered, lineFinder, naturesOf } from '../../renderer/features/compare/natures.ts';
import { confidenceWords, optionsAmong, pairRows } from '../../renderer/features/compare/pairs/pair-rows.ts';
import { choiceKey, choiceOf, comparedOf, usualSides, type SideChoice } from '../../renderer/features/compare/sides.ts';
import { expandable, keyOfChange, pathTo, visibleKeys } from '../../renderer/features/compare/tree/tree-paths.ts';
import { marksOf } from '../../renderer/features/compare/tree/tree-marks.ts';
import { usualBase } from '../../renderer/features/merge/merge-store.ts';
import type { Command } from '../../shared/commands/command.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { gatherSubtrees } from '../../shared/compare/gather-subtrees.ts';
import { mergedTree, onlyChanged } from '../../shared/compare/show/merged-tree.ts';
import type { Version } from '../../shared/versions/version.ts';
import { withOtherIds } from '../compare/other-ids.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const BASE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des routes
      s1 service Service ponts
      s2 service Service tunnels
  p2 pole Pôle deux
    d2 direction Direction des ports
`);

const edited = (...commands: readonly Command[]) => mustApply(BASE, { type: 'batch', payload: { commands } }).organisation;

const COMPARISON = compareOrganisations(
  BASE,
  edited(
    { type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } },
    { type: 'renameEntity', payload: { id: 's1', name: 'Service viaducs' } },
    { type: 'setMissions', payload: { id: 's1', missions: [{ text: 'Entretenir', children: [] }] } },
  ),
);

function aVersion(given: Partial<Version> & Pick<Version, 'id'>): Version {
  return {
    name: given.id,
    status: 'brouillon',
    note: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    basedOn: null,
    opinion: null,
    act: null,
    effectiveOn: null,
    replacedBy: null,
    ...given,
  };
}

describe('the sides', () => {
  test('are at first what is in force, and what is worked on or the newest project', () => {
    const inForce = aVersion({ id: 'now', status: 'en-vigueur', effectiveOn: '2026-01-01' });
    const project = aVersion({ id: 'project', status: 'projet', basedOn: 'now' });
    const versions = [aVersion({ id: 'old', status: 'remplacee' }), inForce, project];
    const left = { from: 'version', id: 'now' };
    const present = { from: 'present' };
    expect([
      usualSides({ versions, working: inForce, isModified: false }),
      usualSides({ versions, working: inForce, isModified: true }),
      usualSides({ versions, working: project, isModified: false }),
      usualSides({ versions: [project], working: project, isModified: true }),
      usualSides({ versions: [], working: null, isModified: true }),
    ]).toEqual([
      { left, right: { from: 'version', id: 'project' } },
      { left, right: present },
      { left, right: present },
      { left: { from: 'version', id: 'project' }, right: present },
      { left: present, right: present },
    ]);
  });

  test('are named by keys that give them back', () => {
    const choices: readonly SideChoice[] = [
      { from: 'present' },
      { from: 'version', id: 'v1' },
      { from: 'file', fileId: 'f', versionId: null },
      { from: 'file', fileId: 'f', versionId: 'v' },
    ];
    expect(choices.map((choice) => choiceOf(choiceKey(choice)))).toEqual(choices);
    expect(choiceOf('')).toBeNull();
    expect(comparedOf({ choice: { from: 'version', id: 'v1' }, name: 'V', organisation: BASE })).toEqual({ from: 'version', id: 'v1' });
    expect(comparedOf({ choice: { from: 'file', fileId: 'f', versionId: null }, name: 'a.docx', organisation: BASE })).toMatchObject({ from: 'document', name: 'a.docx' });
  });
});

test('natures are counted under the name that the filters give them, and filter by it', () => {
  const lines = gatherSubtrees(COMPARISON, COMPARISON.changes);
  expect(naturesOf(lines).map(({ label, count }) => [label, count])).toEqual([
    ['Rattachement', 1],
    ['Nom', 1],
    ['Missions', 1],
  ]);
  expect(filtered(lines, new Set(['Nom'])).map(({ change }) => change.type)).toEqual(['renamed']);
  expect(filtered(lines, new Set())).toEqual(lines);
});

test('a line is found by words of its sentence, its texts and the names that go along, accents and case aside', () => {
  const found = (comparison: typeof COMPARISON, query: string) =>
    lineFinder(comparison)(gatherSubtrees(comparison, comparison.changes), query).map(({ change }) => change.key);
  expect([found(COMPARISON, 'VIADUCS'), found(COMPARISON, 'entret'), found(COMPARISON, 'tunnels  ports'), found(COMPARISON, 'rien')]).toEqual([
    ['renamed s1', 'missionAdded s1 0'],
    ['missionAdded s1 0'],
    ['moved s2'],
    [],
  ]);
  const gone = compareOrganisations(BASE, edited({ type: 'deleteEntities', payload: { ids: ['p1'] } }));
  expect(found(gone, 'tunnels')).toEqual(['deleted p1']);
  expect(found(gone, '')).toHaveLength(1);
});

test('in the tree, what leads to a change is open, and a change is found where it is', () => {
  const whole = mergedTree(COMPARISON);
  const few = onlyChanged(whole);
  expect(visibleKeys(few, expandable(few, false))).toEqual(['dg', 'p1', 'd1', 's1', 'left s2', 'p2', 'd2', 's2']);
  expect(pathTo(whole, 's2').map(({ key }) => key)).toEqual(['dg', 'p2', 'd2', 's2']);
  expect(COMPARISON.changes.map((change) => keyOfChange(change, few))).toEqual(['s1', 's1', 's2']);
  const marks = ['s1', 's2', 'left s2'].map((key) => marksOf(COMPARISON, pathTo(whole, key).at(-1) as (typeof whole)[number]).map(({ text }) => text.replaceAll('\u00A0', ' ')));
  expect(marks).toEqual([['avant : Service ponts', 'mission ajoutée'], ['vient de Direction des routes'], ['part vers Direction des ports']]);
});

describe('pairs', () => {
  const after = withOtherIds(edited({ type: 'renameEntity', payload: { id: 'd2', name: 'Quais et bassins' } }), 'z');

  test('show the least sure first, then what is alone, and what the user said', () => {
    const free = compareOrganisations(BASE, after, { pairs: [{ beforeId: 's1', afterId: null }] });
    const rows = pairRows(free, after, [{ beforeId: 's1', afterId: null }]);
    const doubtful = rows.filter(({ isSure }) => !isSure).map(({ before, after: now }) => [before?.id ?? null, now?.id ?? null]);
    expect(doubtful).toEqual([
      ['s1', null],
      ['d2', null],
      [null, 'z-s1'],
      [null, 'z-d2'],
    ]);
    expect(rows.length).toBe(9);
    expect(optionsAmong(free, after, 'after').map(({ id }) => id)).toContain('z-s1');
    const wishes = [{ beforeId: 's1', afterId: 'z-s2' }];
    const said = compareOrganisations(BASE, after, { pairs: wishes });
    expect(pairRows(said, after, wishes).find(({ before }) => before?.id === 's1')).toMatchObject({ isWished: true, isSure: false });
    expect(said.changes.some(({ type, from, to }) => type === 'renamed' && from === 'Service ponts' && to === 'Service tunnels')).toBe(true);
  });

  test('a later word about an entity takes the place of an earlier one', () => {
    compareStore.setState({ wishes: [] });
    wish({ beforeId: 'a', afterId: 'x' });
    wish({ beforeId: 'b', afterId: 'x' });
    expect(compareStore.getState().wishes).toEqual([{ beforeId: 'b', afterId: 'x' }]);
    wish({ beforeId: 'b', afterId: null });
    wish({ beforeId: 'c', afterId: null });
    expect(compareStore.getState().wishes).toEqual([{ beforeId: 'b', afterId: null }, { beforeId: 'c', afterId: null }]);
    unwish('b');
    expect(compareStore.getState().wishes).toEqual([{ beforeId: 'c', afterId: null }]);
  });

  test('say how sure they are in words', () => {
    expect([0, 0.62, 0.8, 0.95, 1].map((one) => confidenceWords(one).replaceAll('\u00A0', ' '))).toEqual([
      'aucune',
      'à vérifier (62 %)',
      'probable (80 %)',
      'sûre (95 %)',
      'certaine',
    ]);
  });
});

test('a merge starts from where the files part, else from the newest version that both hold', () => {
  const copy = { fileName: 'copie.ogs', organisation: BASE, common: null, sharedVersionIds: ['a', 'b'] };
  const versions = [aVersion({ id: 'a' }), aVersion({ id: 'b' }), aVersion({ id: 'c' })];
  expect([
    usualBase({ ...copy, common: { organisation: BASE, at: '2026-01-01T00:00:00.000Z' } }, versions),
    usualBase(copy, versions),
    usualBase({ ...copy, sharedVersionIds: [] }, versions),
  ]).toEqual([{ from: 'common' }, { from: 'version', id: 'b' }, null]);
});
