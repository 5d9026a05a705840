import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { describeCommand } from '../../shared/commands/describe.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { inDocumentOrder, ancestorsOf } from '../../shared/model/tree.ts';
import { fromOutline, mustApply, refusalOf } from '../support/organisations.ts';

const BASE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle ressources
    d1 direction Direction des finances
      s1 service Service budget
      s2 service Service comptes
      f1 fonction Système d’information
    d2 direction Direction du personnel
  p2 pole Pôle territoires
    d3 direction Direction des routes
      s3 service Service travaux
`);

function outlineOf(organisation: Organisation): string {
  return inDocumentOrder(organisation)
    .map(({ id }) => '  '.repeat(ancestorsOf(organisation, id).length) + id)
    .join('\n');
}

function after(...commands: Command[]): Organisation {
  return mustApply(BASE, { type: 'batch', payload: { commands } }).organisation;
}

describe('a move', () => {
  const move = (ids: string[], parentId: string | null, position?: number): Command => ({
    type: 'moveEntities',
    payload: position === undefined ? { ids, parentId } : { ids, parentId, position },
  });

  test('takes along what stands below and closes the gap it leaves', () => {
    expect(outlineOf(after(move(['d1'], 'p2', 0)))).toBe(
      ['dg', '  p1', '    d2', '  p2', '    d1', '      s1', '      s2', '      f1', '    d3', '      s3'].join('\n'),
    );
  });

  test('comes last without a position', () => {
    expect(outlineOf(after(move(['s1'], 'd1')))).toBe(
      ['dg', '  p1', '    d1', '      s2', '      f1', '      s1', '    d2', '  p2', '    d3', '      s3'].join('\n'),
    );
  });

  test('of an entity with its own ancestor moves the ancestor alone, several keep their order', () => {
    expect(outlineOf(after(move(['s1', 'd1'], 'p2')))).toBe(
      outlineOf(after(move(['d1'], 'p2'))),
    );
    expect(outlineOf(after(move(['d2', 'd1'], 'p2', 1)))).toBe(
      ['dg', '  p1', '  p2', '    d3', '      s3', '    d1', '      s1', '      s2', '      f1', '    d2'].join('\n'),
    );
  });

  test('into itself or below itself is refused', () => {
    expect(refusalOf(BASE, move(['d1'], 'd1'))).toBe('cycle');
    expect(refusalOf(BASE, move(['p1'], 's1'))).toBe('cycle');
  });

  test('to a parent that its kind may not stand under is refused', () => {
    expect(refusalOf(BASE, move(['p1'], 'p2'))).toBe('kind-not-allowed');
    expect(refusalOf(BASE, move(['s1'], null))).toBe('kind-not-allowed');
  });

  test('of or to an entity that does not exist is refused', () => {
    expect(refusalOf(BASE, move(['nobody'], 'p2'))).toBe('unknown-entity');
    expect(refusalOf(BASE, move(['d1'], 'nobody'))).toBe('unknown-entity');
  });

  test('of a function under its direction’s head puts it under the new direction’s head', () => {
    const start = mustApply(BASE, {
      type: 'batch',
      payload: {
        commands: [
          { type: 'setSupervision', payload: { id: 'd3', supervision: [{ authority: 'hierarchique', title: 'Directeur des routes' }] } },
          { type: 'setSupervision', payload: { id: 'f1', supervision: [{ authority: 'hierarchique', title: 'Directeur des finances', ofAncestor: 'd1' }] } },
        ],
      },
    }).organisation;
    const edit = mustApply(start, move(['f1'], 'd3'));
    expect(edit.organisation.entities.get('f1')?.supervision).toEqual([
      { authority: 'hierarchique', title: 'Directeur des routes', ofAncestor: 'd3' },
    ]);
    expect(mustApply(edit.organisation, edit.inverse).organisation.entities.get('f1')?.supervision).toEqual([
      { authority: 'hierarchique', title: 'Directeur des finances', ofAncestor: 'd1' },
    ]);
  });
});

describe('a creation', () => {
  test('without an id gets a fresh one, and says which in the command as carried out', () => {
    const edit = mustApply(BASE, {
      type: 'createEntity',
      payload: { parentId: 'd2', kind: 'service', name: '  Service paie ' },
    });
    expect(edit.command).toEqual({
      type: 'createEntity',
      payload: { id: 'new-1', parentId: 'd2', kind: 'service', name: '  Service paie ' },
    });
    expect(edit.organisation.entities.get('new-1')).toMatchObject({
      name: 'Service paie',
      parentId: 'd2',
      position: 0,
      missions: [],
    });
  });

  test.each([
    ['duplicate-id', { id: 's1', parentId: 'd2', kind: 'service', name: 'Service paie' }],
    ['empty-name', { parentId: 'd2', kind: 'service', name: ' ' }],
    ['name-too-long', { parentId: 'd2', kind: 'service', name: 'x'.repeat(501) }],
    ['unknown-entity', { parentId: 'nobody', kind: 'service', name: 'Service paie' }],
    ['unknown-kind', { parentId: 'd2', kind: 'planet', name: 'Service paie' }],
    ['kind-not-allowed', { parentId: 'd2', kind: 'pole', name: 'Pôle' }],
  ] as const)('is refused: %s', (code, payload) => {
    expect(refusalOf(BASE, { type: 'createEntity', payload })).toBe(code);
  });
});

describe('a deletion', () => {
  test('takes all that stands below', () => {
    const edit = mustApply(BASE, { type: 'deleteEntities', payload: { ids: ['p1', 's3'] } });
    expect(outlineOf(edit.organisation)).toBe(['dg', '  p2', '    d3'].join('\n'));
  });

  test('of the holder of shared texts hands them to the next member', () => {
    const start = after(
      { type: 'setMissions', payload: { id: 's1', missions: [{ text: 'Tenir les comptes', children: [] }] } },
      { type: 'setSharing', payload: { id: 's1', sharedWith: ['s2', 's3'], sharedTitle: 'Services financiers' } },
    );
    const edit = mustApply(start, { type: 'deleteEntities', payload: { ids: ['s1'] } });
    expect(edit.organisation.entities.get('s2')).toMatchObject({
      missions: [{ text: 'Tenir les comptes', children: [] }],
      sharedWith: ['s3'],
      sharedTitle: 'Services financiers',
    });
  });
});

describe('missions', () => {
  const missions = ['un', 'deux', 'trois'].map((text) => ({ text, children: [] }));
  const start = after(
    { type: 'setMissions', payload: { id: 's1', missions } },
    { type: 'setMissions', payload: { id: 's2', missions: [{ text: 'quatre', children: [] }] } },
  );
  const textsOf = (organisation: Organisation, id: string) =>
    organisation.entities.get(id)?.missions.map(({ text }) => text);

  test('move to another entity, at the place asked for, in their order', () => {
    const { organisation } = mustApply(start, {
      type: 'moveMissions',
      payload: { fromId: 's1', indexes: [2, 0], toId: 's2', position: 0 },
    });
    expect(textsOf(organisation, 's1')).toEqual(['deux']);
    expect(textsOf(organisation, 's2')).toEqual(['un', 'trois', 'quatre']);
  });

  test('move within one list', () => {
    const { organisation } = mustApply(start, {
      type: 'moveMissions',
      payload: { fromId: 's1', indexes: [0], toId: 's1', position: 1 },
    });
    expect(textsOf(organisation, 's1')).toEqual(['deux', 'un', 'trois']);
  });

  test('that do not exist are refused', () => {
    expect(
      refusalOf(start, { type: 'moveMissions', payload: { fromId: 's2', indexes: [1], toId: 's1' } }),
    ).toBe('unknown-mission');
  });
});

describe('supervision', () => {
  test('by the head of an entity that is no ancestor is refused', () => {
    expect(
      refusalOf(BASE, {
        type: 'setSupervision',
        payload: { id: 's1', supervision: [{ authority: 'hierarchique', title: '', ofAncestor: 'd3' }] },
      }),
    ).toBe('not-an-ancestor');
  });

  test('without a title is refused when it is the entity’s own', () => {
    expect(
      refusalOf(BASE, {
        type: 'setSupervision',
        payload: { id: 's1', supervision: [{ authority: 'technique', title: ' ' }] },
      }),
    ).toBe('empty-title');
  });
});

describe('a change of kind', () => {
  test('that the place or the children do not allow is refused', () => {
    expect(refusalOf(BASE, { type: 'changeKind', payload: { id: 's1', kind: 'pole' } })).toBe('kind-not-allowed');
    expect(refusalOf(BASE, { type: 'changeKind', payload: { id: 'd1', kind: 'secteur' } })).toBe('kind-not-allowed');
  });
});

describe('a batch', () => {
  test('is all or nothing', () => {
    expect(
      refusalOf(BASE, {
        type: 'batch',
        payload: {
          commands: [
            { type: 'renameEntity', payload: { id: 's1', name: 'Service des comptes' } },
            { type: 'renameEntity', payload: { id: 'nobody', name: 'Rien' } },
          ],
        },
      }),
    ).toBe('unknown-entity');
  });
});

test('the journal names entities, not ids', () => {
  expect(
    describeCommand({ type: 'moveEntities', payload: { ids: ['d1'], parentId: 'p2' } }, BASE).replace(/\u00A0/gu, ' '),
  ).toBe('Rattachement : « Direction des finances » sous « Pôle territoires »');
});
