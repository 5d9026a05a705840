import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { describeCommand } from '../../shared/commands/describe.ts';
import { WAITING_ZONE, type Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { childrenOf } from '../../shared/model/tree.ts';
import { anywhere, wholeOf } from '../../shared/model/waiting.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { correctionsOf } from '../../shared/document/corrections.ts';
import { findEntities } from '../../shared/model/find.ts';
import { fromOutline, mustApply, refusalOf } from '../support/organisations.ts';

const OUTLINE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle ressources
    d1 direction Direction des finances
      s1 service Service budget
        t1 secteur Secteur recettes
      s2 service Service comptes
        t2 secteur Secteur dépenses
    d2 direction Direction du personnel
      s3 service Service paie
  p2 pole Pôle territoires
`);

const HEAD = { authority: 'hierarchique', title: 'Directeur des finances' } as const;
const UNDER_HEAD = { ...HEAD, ofAncestor: 'd1' };

const BASE = after(
  OUTLINE,
  { type: 'setSupervision', payload: { id: 'd1', supervision: [HEAD] } },
  { type: 'setSupervision', payload: { id: 'd2', supervision: [{ ...HEAD, title: 'Directeur du personnel' }] } },
  { type: 'setSupervision', payload: { id: 's1', supervision: [UNDER_HEAD] } },
  { type: 'setMissions', payload: { id: 's1', missions: missions('Préparer', 'Exécuter') } },
  { type: 'setMissions', payload: { id: 's2', missions: missions('Tenir', 'Exécuter') } },
  { type: 'setPurpose', payload: { id: 's2', purpose: ['Il compte.'] } },
  { type: 'setBlocks', payload: { id: 's2', blocks: [{ type: 'paragraph', place: 'end', text: 'Fin.' }] } },
);

function missions(...texts: readonly string[]) {
  return texts.map((text) => ({ text, children: [] }));
}

function after(start: Organisation, ...commands: Command[]): Organisation {
  return mustApply(start, { type: 'batch', payload: { commands } }).organisation;
}

function entity(organisation: Organisation, id: string): Entity {
  const found = anywhere(organisation, id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
}

function below(organisation: Organisation, id: string | null): readonly string[] {
  return childrenOf(wholeOf(organisation), id).map((one) => one.id);
}

describe('a merge', () => {
  const merge: Extract<Command, { type: 'mergeEntities' }> = {
    type: 'mergeEntities',
    payload: { intoId: 's1', ids: ['s2'], name: ' Service budget et comptes ', supervision: [UNDER_HEAD] },
  };

  test('joins texts, says once what both say, brings what stood below, and keeps the names', () => {
    const merged = after(BASE, merge);
    expect(merged.entities.has('s2')).toBe(false);
    expect(entity(merged, 's1')).toMatchObject({
      name: 'Service budget et comptes',
      aliases: ['Service budget', 'Service comptes'],
      supervision: [UNDER_HEAD],
      purpose: ['Il compte.'],
      missions: missions('Préparer', 'Exécuter', 'Tenir'),
      blocks: [{ type: 'paragraph', place: 'end', text: 'Fin.' }],
    });
    expect([below(merged, 'd1'), below(merged, 's1')]).toEqual([['s1'], ['t1', 't2']]);
  });

  test('takes the missions that are told', () => {
    const told = { ...merge.payload, missions: missions('Compter') };
    expect(entity(after(BASE, { ...merge, payload: told }), 's1').missions).toEqual(missions('Compter'));
  });

  test('leaves with its group what an entity held for it', () => {
    const start = after(BASE, { type: 'setSharing', payload: { id: 's2', sharedWith: ['s3'], sharedTitle: 'Services' } });
    const merged = after(start, merge);
    expect(entity(merged, 's1').missions).toEqual(missions('Préparer', 'Exécuter'));
    expect(entity(merged, 's3').missions).toEqual(missions('Tenir', 'Exécuter'));
  });

  test('of a whole group joins its texts', () => {
    const start = after(BASE, { type: 'setSharing', payload: { id: 's2', sharedWith: ['s1'], sharedTitle: 'Services' } });
    expect(entity(after(start, merge), 's1')).toMatchObject({ missions: missions('Tenir', 'Exécuter', 'Préparer'), sharedWith: [] });
  });

  test.each([
    ['merge-into-itself', { intoId: 's1', ids: ['d1'] }],
    ['merge-into-itself', { intoId: 's1', ids: ['s1'] }],
    ['unknown-entity', { intoId: 's1', ids: ['nobody'] }],
    ['kind-not-allowed', { intoId: 's3', ids: ['d1'] }],
    ['empty-name', { intoId: 's1', ids: ['s2'], name: ' ' }],
  ])('is refused: %s', (code, payload) => {
    expect(refusalOf(BASE, { type: 'mergeEntities', payload: { name: 'Service', supervision: [], ...payload } })).toBe(code);
  });
});

describe('a split', () => {
  const split: Extract<Command, { type: 'splitEntity' }> = {
    type: 'splitEntity',
    payload: { id: 's2', newId: 'n', name: 'Service dépenses', missions: [1], childIds: ['t2'], blocks: [0], supervision: [UNDER_HEAD] },
  };

  test('puts beside it an entity of its kind with what is named', () => {
    const parted = after(BASE, split);
    expect(below(parted, 'd1')).toEqual(['s1', 's2', 'n']);
    expect(below(parted, 'n')).toEqual(['t2']);
    expect(entity(parted, 'n')).toMatchObject({ kind: 'service', missions: missions('Exécuter'), supervision: [UNDER_HEAD] });
    expect(entity(parted, 'n').blocks).toHaveLength(1);
    expect(entity(parted, 's2')).toMatchObject({ missions: missions('Tenir'), blocks: [] });
  });

  test.each([
    ['not-a-child', { childIds: ['t1'] }],
    ['unknown-mission', { missions: [7] }],
    ['unknown-block', { blocks: [1] }],
    ['duplicate-id', { newId: 's1' }],
  ])('is refused: %s', (code, payload) => {
    expect(refusalOf(BASE, { ...split, payload: { ...split.payload, ...payload } })).toBe(code);
  });
});

test('a copy stands after its original with copies of all that is below, under its own heads', () => {
  const copy = after(BASE, { type: 'duplicateEntity', payload: { id: 'd1' } });
  expect(below(copy, 'p1')).toEqual(['d1', 'new-1', 'd2']);
  expect(below(copy, 'new-1').map((id) => entity(copy, id).name)).toEqual(['Service budget', 'Service comptes']);
  expect(entity(copy, 'new-1').name).toBe('Direction des finances (copie)');
  expect(entity(copy, 'new-2').supervision).toEqual([{ ...UNDER_HEAD, ofAncestor: 'new-1' }]);
});

describe('a deletion that spares what stands below', () => {
  const lift = (...ids: string[]): Command => ({ type: 'deleteEntities', payload: { ids, children: 'lifted' } });

  test('puts it in the place of what goes, in order', () => {
    expect(below(after(BASE, { type: 'moveEntities', payload: { ids: ['s3'], parentId: 'd1', position: 1 } }, lift('d1')), 'p1')).toEqual(['s1', 's3', 's2', 'd2']);
    expect(below(after(BASE, lift('d1', 's1')), 'p1')).toEqual(['t1', 's2', 'd2']);
  });

  test('is refused where it may not stand', () => {
    expect(refusalOf(BASE, lift('dg', 'p1', 'd1'))).toBe('kind-not-allowed');
  });
});

test('children are put in order by name, or by kind then name', () => {
  const mixed = after(BASE, { type: 'createEntity', payload: { id: 'a', parentId: 'p1', kind: 'service', name: 'Achats' } });
  expect(below(after(mixed, { type: 'sortChildren', payload: { parentId: 'p1', by: 'name' } }), 'p1')).toEqual(['a', 'd1', 'd2']);
  expect(below(after(mixed, { type: 'sortChildren', payload: { parentId: 'p1', by: 'kind' } }), 'p1')).toEqual(['d1', 'd2', 'a']);
  expect(refusalOf(BASE, { type: 'sortChildren', payload: { parentId: 't1', by: 'name' } })).toBe('nothing-to-sort');
});

test('several entities change kind at once, even where one by one they could not', () => {
  const kinds: Command = { type: 'changeKinds', payload: { ids: ['s2', 't2'], kind: 'fonction' } };
  expect(refusalOf(BASE, kinds)).toBe('kind-not-allowed');
  const services: Command = { type: 'changeKinds', payload: { ids: ['s1', 's2'], kind: 'mission' } };
  expect([entity(after(BASE, services), 's1').kind, entity(after(BASE, services), 's2').kind]).toEqual(['mission', 'mission']);
});

describe('the zone d’attente', () => {
  const wait = (...ids: string[]): Command => ({ type: 'moveEntities', payload: { ids, parentId: WAITING_ZONE } });

  test('takes any entity with all that is below out of the structure and out of the document', () => {
    const waiting = after(BASE, wait('d1', 't1'));
    expect([...waiting.waiting.keys()]).toEqual(['d1', 's1', 't1', 's2', 't2']);
    expect([...waiting.entities.keys()]).toEqual(['dg', 'p1', 'd2', 's3', 'p2']);
    const texts = JSON.stringify(buildDocument(waiting, { date: '2026-11-24' }));
    expect([texts.includes('Service paie'), texts.includes('Service comptes')]).toEqual([true, false]);
  });

  test('gives it back under another parent, whose head then is its own', () => {
    const waiting = after(BASE, wait('s1'));
    expect(entity(waiting, 's1').supervision).toEqual([UNDER_HEAD]);
    const placed = after(waiting, { type: 'moveEntities', payload: { ids: ['s1'], parentId: 'd2', position: 0 } });
    expect([below(placed, 'd2'), placed.waiting.size]).toEqual([['s1', 's3'], 0]);
    expect(entity(placed, 's1').supervision).toEqual([{ ...HEAD, title: 'Directeur du personnel', ofAncestor: 'd2' }]);
  });

  test('is edited like the structure', () => {
    const renamed = after(BASE, wait('s1'), { type: 'renameEntity', payload: { id: 's1', name: 'Service du budget' } });
    expect(entity(renamed, 's1').name).toBe('Service du budget');
    expect(renamed.entities.has('s1')).toBe(false);
  });

  test('parts a group of shared texts: both sides keep the texts', () => {
    const start = after(BASE, { type: 'setSharing', payload: { id: 's2', sharedWith: ['s1', 's3'], sharedTitle: 'Services' } });
    const waiting = after(start, wait('s2'));
    expect(entity(waiting, 's2')).toMatchObject({ missions: missions('Tenir', 'Exécuter'), sharedWith: [] });
    expect(entity(waiting, 's1')).toMatchObject({ sharedWith: ['s3'], sharedTitle: 'Services' });
  });
});

test.each<readonly [Command, string]>([
  [{ type: 'moveEntities', payload: { ids: ['s1'], parentId: WAITING_ZONE } }, 'Mise en attente : « Service budget »'],
  [{ type: 'duplicateEntity', payload: { id: 's1' } }, 'Copie : « Service budget »'],
  [{ type: 'mergeEntities', payload: { intoId: 's1', ids: ['s2'], name: 'Service A', supervision: [] } }, 'Fusion : « Service budget » et « Service comptes » en « Service A »'],
  [{ type: 'splitEntity', payload: { id: 's1', name: 'Service A', missions: [], childIds: [] } }, 'Scission : « Service budget », d’où « Service A »'],
  [{ type: 'sortChildren', payload: { parentId: 'd1', by: 'name' } }, 'Tri : « Direction des finances », par nom'],
  [{ type: 'deleteEntities', payload: { ids: ['d1'], children: 'lifted' } }, 'Suppression : « Direction des finances », dont dépendait ce qui a pris sa place'],
  [
    { type: 'batch', payload: { commands: ['s1', 's2'].map((id) => ({ type: 'setSupervision', payload: { id, supervision: [] } })) } },
    'Encadrement : 2 entités',
  ],
])('the journal says %j', (command, line) => {
  expect(describeCommand(command, BASE).replaceAll('\u00A0', ' ')).toBe(line);
});

test('what waits is found, and told to be out of the document', () => {
  const waiting = after(BASE, { type: 'moveEntities', payload: { ids: ['s1'], parentId: WAITING_ZONE } });
  expect(findEntities(waiting, 'budget').map(({ id }) => id)).toEqual(['s1']);
  expect(correctionsOf(waiting).map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
    '2 entités de la zone d’attente ne figurent pas dans le document : « Service budget » et ce qui en dépend.',
  ]);
});
