import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { byPole } from '../../shared/compare/by-pole.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { entityTexts } from '../../shared/compare/show/entity-texts.ts';
import { kindCounts } from '../../shared/compare/show/kind-counts.ts';
import { mergedTree, onlyChanged, type MergedNode } from '../../shared/compare/show/merged-tree.ts';
import { fromOutline, mustApply, organisations } from '../support/organisations.ts';
import { randomEdits } from './random-edits.ts';

const BASE = mustApply(
  fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des routes
      s1 service Service ponts
      s2 service Service tunnels
      s3 service Service quais
    d2 direction Direction des ports
`),
  { type: 'setMissions', payload: { id: 's1', missions: ['Entretenir', 'Contrôler', 'Peindre'].map((text) => ({ text, children: [] })) } },
).organisation;

function comparedWith(...commands: readonly Command[]) {
  return compareOrganisations(BASE, mustApply(BASE, { type: 'batch', payload: { commands } }).organisation);
}

/** « state key » by depth. */
function drawn(nodes: readonly MergedNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ key, state, children }) => [`${'  '.repeat(depth)}${state} ${key}`, ...drawn(children, depth + 1)]);
}

function all(nodes: readonly MergedNode[]): readonly MergedNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('the tree of both states', () => {
  test('shows what came, what is gone and what left where it stood', () => {
    const comparison = comparedWith(
      { type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } },
      { type: 'deleteEntities', payload: { ids: ['s3'] } },
      { type: 'renameEntity', payload: { id: 's1', name: 'Service viaducs' } },
      { type: 'createEntity', payload: { id: 'n', parentId: 'd2', kind: 'service', name: 'Service neuf' } },
    );
    const tree = mergedTree(comparison);
    expect(drawn(tree)).toEqual([
      'same dg',
      '  same p1',
      '    same d1',
      '      changed s1',
      '      left left s2',
      '      deleted s3',
      '    same d2',
      '      moved s2',
      '      created n',
    ]);
    expect(drawn(onlyChanged(mergedTree(comparedWith({ type: 'renameEntity', payload: { id: 'd2', name: 'X' } }))))).toEqual([
      'same dg',
      '  same p1',
      '    changed d2',
    ]);
  });

  test('holds every entity of both states once, and every change', () => {
    fc.assert(
      fc.property(organisations, randomEdits(8), (before, edits) => {
        const comparison = compareOrganisations(before, edits(before));
        const nodes = all(mergedTree(comparison));
        const ids = new Set([...comparison.before.entities.keys(), ...comparison.after.entities.keys()]);
        expect(nodes.filter(({ state }) => state !== 'left').map(({ key }) => key).sort()).toEqual([...ids].sort());
        const shown = new Set(nodes.flatMap(({ changes }) => changes.map(({ key }) => key)));
        expect(comparison.changes.filter(({ id, key }) => id !== null && !shown.has(key))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('texts side by side', () => {
  test('give each mission its former self, those that are gone where they stood', () => {
    const missions = ['Entretenir et nettoyer', 'Peindre', 'Archiver'].map((text) => ({ text, children: [] }));
    const [texts] = entityTexts(comparedWith({ type: 'setMissions', payload: { id: 's1', missions } }));
    expect(texts).toEqual({
      id: 's1',
      name: 'Service ponts',
      sections: [
        {
          label: 'Missions',
          pairs: [
            { before: 'Entretenir', after: 'Entretenir et nettoyer' },
            { before: 'Contrôler', after: '' },
            { before: 'Peindre', after: 'Peindre' },
            { before: '', after: 'Archiver' },
          ],
        },
      ],
    });
  });

  test('show both ends of a transfer, and nothing where no text changed', () => {
    const moved = comparedWith({ type: 'moveMissions', payload: { fromId: 's1', indexes: [0], toId: 's2' } });
    expect(entityTexts(moved).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(entityTexts(comparedWith({ type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } }))).toEqual([]);
  });
});

test('changes are grouped pôle by pôle in the order of the document, what is gone where it stood, the organisation last', () => {
  const edited = mustApply(BASE, {
    type: 'batch',
    payload: {
      commands: [
        { type: 'createEntity', payload: { id: 'p2', parentId: 'dg', kind: 'pole', name: 'Pôle deux' } },
        { type: 'deleteEntities', payload: { ids: ['s3'] } },
      ],
    },
  }).organisation;
  const groups = byPole(compareOrganisations(BASE, { ...edited, name: 'Département du Mont' }));
  expect(groups.map(({ id, name, changes }) => [id, name, changes.map(({ type }) => type)])).toEqual([
    ['p1', 'Pôle un', ['deleted']],
    ['p2', 'Pôle deux', ['created']],
    [null, '', ['settingChanged']],
  ]);
});

test('counts are those of the document’s summary, before and after', () => {
  const counts = kindCounts(comparedWith({ type: 'deleteEntities', payload: { ids: ['d1'] } }));
  expect(counts.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['direction-generale', 1, 1],
    ['pole', 1, 1],
    ['direction', 2, 1],
    ['service', 3, 0],
  ]);
});
