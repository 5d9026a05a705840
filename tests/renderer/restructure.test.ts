import { describe, expect, test } from 'vitest';
import {
  addColumn,
  addRow,
  cellsOfText,
  pasteCells,
  removeColumn,
  removeRow,
  saidBlocks,
  shiftBlock,
} from '../../renderer/features/inspector/blocks/block-edits.ts';
import { commonAncestors, withRole } from '../../renderer/features/inspector/supervision/roles.ts';
import { mergeCommand, missionsTogether, proposedInto, USUAL } from '../../renderer/features/restructure/merge/merge-choices.ts';
import { splitCommand } from '../../renderer/features/restructure/split/split-choices.ts';
import { changedIds } from '../../renderer/features/structure/filter/changed-since.ts';
import { branchesOf, NO_FILTER, passes } from '../../renderer/features/structure/filter/tree-filter.ts';
import type { Entity, FreeBlock } from '../../shared/model/entity.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const BASE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des finances
      s1 service Service budget
      s2 service Service comptes
  p2 pole Pôle deux
    d2 direction Direction deux
`);
const entity = (id: string) => BASE.entities.get(id) as Entity;

describe('the choices of a merge', () => {
  test('propose the place that none of the others stands above', () => {
    expect([proposedInto(BASE, ['s1', 's2']), proposedInto(BASE, ['s1', 'd1'])]).toEqual(['s1', 'd1']);
  });

  test('say the usual head for the new name, and « head of » only of those above', () => {
    const choices = { intoId: 's1', name: 'Service financier', headOf: USUAL, dropped: new Set<number>() };
    expect(mergeCommand(BASE, ['s1', 's2'], choices)).toEqual({
      type: 'mergeEntities',
      payload: {
        intoId: 's1',
        ids: ['s2'],
        name: 'Service financier',
        supervision: [{ authority: 'hierarchique', title: 'Responsable du service financier' }],
      },
    });
    const other = mustApply(BASE, {
      type: 'setSupervision',
      payload: { id: 'd2', supervision: [{ authority: 'hierarchique', title: 'Directeur', ofAncestor: 'p2' }] },
    }).organisation;
    const command = mergeCommand(other, ['d1', 'd2'], { intoId: 'd1', name: 'D', headOf: 'd2', dropped: new Set() });
    expect(command).toMatchObject({ payload: { supervision: [{ authority: 'hierarchique', title: 'Directeur' }] } });
  });

  test('leave out the missions that are unticked', () => {
    const missions = (text: string) => ({ type: 'setMissions' as const, payload: { id: text, missions: [{ text, children: [] }] } });
    const said = mustApply(BASE, { type: 'batch', payload: { commands: [missions('s1'), missions('s2')] } }).organisation;
    const both = ['s1', 's2'].map((id) => said.entities.get(id) as Entity);
    expect(missionsTogether(both, 's2').map(({ text }) => text)).toEqual(['s2', 's1']);
    const command = mergeCommand(said, ['s1', 's2'], { intoId: 's2', name: 'S', headOf: 's2', dropped: new Set([0]) });
    expect(command).toMatchObject({ payload: { missions: [{ text: 's1', children: [] }] } });
  });
});

test('a split tells its kind only where it differs, and ranks in order', () => {
  const choices = { name: 'Service dépenses', kind: 'service', head: 'usual' as const, missions: new Set([2, 0]), childIds: new Set<string>(), blocks: new Set<number>() };
  expect(splitCommand(BASE, entity('s1'), choices)).toEqual({
    type: 'splitEntity',
    payload: {
      id: 's1',
      name: 'Service dépenses',
      missions: [0, 2],
      childIds: [],
      supervision: [{ authority: 'hierarchique', title: 'Responsable du service dépenses' }],
    },
  });
  expect(splitCommand(BASE, entity('s1'), { ...choices, kind: 'fonction', head: 'none' })).toMatchObject({ payload: { kind: 'fonction', supervision: [] } });
});

test('a common head is one that all stand under; a role takes the place of that of its authority', () => {
  expect(commonAncestors(BASE, ['s1', 's2'].map(entity)).map(({ id }) => id)).toEqual(['d1', 'p1', 'dg']);
  expect(commonAncestors(BASE, ['s1', 'd2'].map(entity)).map(({ id }) => id)).toEqual(['dg']);
  const technical = { authority: 'technique', title: 'T' } as const;
  const head = { authority: 'hierarchique', title: 'H' } as const;
  expect([withRole([technical], head), withRole([head, technical], { ...technical, title: 'U' }), withRole([], technical)]).toEqual([
    [head, technical],
    [head, { ...technical, title: 'U' }],
    [technical],
  ]);
});

describe('the filter of the structure', () => {
  const found = (filter: Partial<typeof NO_FILTER>, changed: ReadonlySet<string> | null = null) =>
    inDocumentOrder(BASE).filter((one) => passes(BASE, { ...NO_FILTER, ...filter }, changed, one)).map(({ id }) => id);

  test('keeps kinds, a branch, what changed, and all of these together', () => {
    expect(found({ kinds: new Set(['service', 'pole']) })).toEqual(['p1', 's1', 's2', 'p2']);
    expect(found({ underId: 'p2' })).toEqual(['p2', 'd2']);
    expect(found({ underId: 'gone' })).toHaveLength(7);
    expect([found({ isChanged: true }, new Set(['s1', 'd2'])), found({ isChanged: true })]).toEqual([['s1', 'd2'], []]);
    expect(found({ kinds: new Set(['service']), underId: 'p1', isChanged: true }, new Set(['s2', 'd1']))).toEqual(['s2']);
    expect(branchesOf(BASE, inDocumentOrder(BASE)).map(({ id }) => id)).toEqual(['dg', 'p1', 'p2']);
  });

  test('takes for changed what moved, changed its words or received something', () => {
    const now = mustApply(BASE, {
      type: 'batch',
      payload: {
        commands: [
          { type: 'renameEntity', payload: { id: 's1', name: 'Service du budget' } },
          { type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } },
          { type: 'deleteEntities', payload: { ids: ['p1'], children: 'lifted' } },
        ],
      },
    }).organisation;
    expect([...changedIds(BASE, now)].toSorted()).toEqual(['d1', 's1', 's2']);
  });
});

describe('free blocks', () => {
  const BLOCKS: FreeBlock[] = [
    { type: 'paragraph', place: 'end', text: ' Un. ' },
    { type: 'list', place: 'end', intro: ' ', items: ['a ', '', 'b'] },
    { type: 'table', place: 'end', hasHeader: true, rows: [['x', ''], ['', ' y']] },
    { type: 'paragraph', place: 'end', text: ' ' },
    { type: 'list', place: 'end', items: [''] },
    { type: 'table', place: 'end', hasHeader: false, rows: [['', '']] },
  ];

  test('are stored without what says nothing, once and for all', () => {
    const said = saidBlocks(BLOCKS);
    expect(said).toEqual([
      { type: 'paragraph', place: 'end', text: 'Un.' },
      { type: 'list', place: 'end', items: ['a', 'b'] },
      { type: 'table', place: 'end', hasHeader: true, rows: [['x', ''], ['', 'y']] },
    ]);
    expect(saidBlocks(said)).toEqual(said);
    expect(shiftBlock(said, 0, 1).map(({ type }) => type)).toEqual(['list', 'paragraph', 'table']);
    expect(shiftBlock(said, 0, -1)).toBe(said);
  });

  test('take cells from a spreadsheet, and grow for them', () => {
    expect(cellsOfText('a\tb\r\nc\t\r\n')).toEqual([['a', 'b'], ['c', '']]);
    expect(pasteCells([['1', '2']], { row: 0, column: 1 }, [['a', 'b'], ['c', 'd']])).toEqual([['1', 'a', 'b'], ['', 'c', 'd']]);
    expect([addRow([['1', '2']]), addColumn([['1'], ['2']]), removeRow([['1'], ['2']], 0), removeColumn([['1', '2']], 0)]).toEqual([
      [['1', '2'], ['', '']],
      [['1', ''], ['2', '']],
      [['2']],
      [['2']],
    ]);
  });
});
