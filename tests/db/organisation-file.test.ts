import { renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { DEFAULT_KINDS } from '../../shared/model/default-kinds.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { anEntity, fromOutline } from '../support/organisations.ts';
import { newFile, openFile, rawDatabase, refusalOf, SMALL, storedIn } from './support.ts';

/** An organisation in which every field of the model is used. */
function everything(): Organisation {
  const base = fromOutline(SMALL);
  const entities = new Map(base.entities);
  const rich: Entity = anEntity({
    id: 's1',
    parentId: 'd1',
    position: 0,
    name: 'Œuvres’ & « budget »\u00A0\u0000fin',
    grammar: { gender: 'f', number: 'plural', elided: true },
    aliases: ['SB', ''],
    supervision: [
      { authority: 'hierarchique', title: 'Responsable' },
      { authority: 'fonctionnelle', title: '', ofAncestor: 'p1' },
    ],
    purpose: ['Un.', '', 'Trois 🏛.'],
    missions: [
      { text: 'Préparer', children: [{ text: 'a' }, { text: 'b' }] },
      { text: 'Suivre', group: 'Volet exécution', children: [] },
      { text: '', children: [{ text: '' }] },
    ],
    blocks: [
      { type: 'paragraph', place: 'before-missions', text: 'Libre.' },
      { type: 'list', place: 'end', intro: 'Liste :', items: ['x', 'y'] },
      { type: 'list', place: 'after-missions', items: [] },
      { type: 'table', place: 'in-organisation', hasHeader: true, rows: [['a', 'b'], ['c']] },
    ],
    clauses: { attachment: 'Autrement.', composition: '' },
    sourceClauses: { supervision: 'Comme écrit.' },
    sharedWith: ['s2'],
    sharedTitle: 'Services réunis',
  });
  entities.set('s1', rich);
  return {
    ...base,
    settings: { ...base.settings, preamble: ['Premier.', 'Second.'], managementLineNote: 'Note' },
    kinds: [...DEFAULT_KINDS, { ...DEFAULT_KINDS[0], id: 'bureau', parents: [] } as (typeof DEFAULT_KINDS)[number]],
    entities,
  };
}

test('every field of an organisation comes back from the file as it went in', () => {
  const organisation = everything();
  expect(storedIn(newFile(organisation))).toEqual(organisationToJson(organisation));
});

test('an edit of each part is in the file when it is acknowledged', () => {
  const path = newFile(everything());
  const file = openFile(path);
  const edits: Command[] = [
    { type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd1', position: 0 } },
    { type: 'setMissions', payload: { id: 's1', missions: [{ text: 'Neuve', children: [{ text: 'c' }] }] } },
    { type: 'setSupervision', payload: { id: 's2', supervision: [{ authority: 'technique', title: 'Référent' }] } },
    { type: 'setPurpose', payload: { id: 's2', purpose: ['Il délibère.'] } },
    { type: 'setClause', payload: { id: 's1', clause: 'attachment', text: null } },
    { type: 'setSharing', payload: { id: 's1', sharedWith: [], sharedTitle: null } },
    { type: 'setSharing', payload: { id: 's2', sharedWith: ['s1'], sharedTitle: 'Deux' } },
    { type: 'changeKind', payload: { id: 's2', kind: 'fonction' } },
    { type: 'createEntity', payload: { parentId: 'p1', kind: 'direction', name: 'Direction neuve' } },
    { type: 'deleteEntities', payload: { ids: ['d1'] } },
  ];
  for (const edit of edits) {
    const before = organisationToJson(file.organisation);
    file.apply(edit);
    expect(storedIn(path)).toEqual(organisationToJson(file.organisation));
    expect(storedIn(path)).not.toEqual(before);
  }
});

test('an accepted document takes the place of everything, kinds included, and undo brings it all back', () => {
  const path = newFile(everything());
  const file = openFile(path);
  const other = fromOutline('x cabinet Autre cabinet\ndg direction-generale Direction\n');
  const kinds = DEFAULT_KINDS.slice(0, 2).map((kind) => ({ ...kind, managementScope: 'autre' }));
  const document = organisationToJson({ ...other, name: 'Autre', kinds });
  file.apply({ type: 'replaceOrganisation', payload: { organisation: document } });
  expect(storedIn(path)).toEqual(document);
  file.undo();
  expect(storedIn(path)).toEqual(organisationToJson(everything()));
});

test('a gesture that swaps brothers passes through no state with two at one place', () => {
  const path = newFile();
  const file = openFile(path);
  file.apply({
    type: 'placeEntities',
    payload: {
      placements: [
        { id: 'cab', parentId: null, position: 0 },
        { id: 's2', parentId: 'd1', position: 0 },
        { id: 'p2', parentId: 'dg', position: 0 },
      ],
    },
  });
  expect(storedIn(path).entities.map(({ id, position }) => `${id} ${position}`)).toEqual([
    'cab 0', 'dg 1', 'p2 0', 'd2 0', 'p1 1', 'd1 0', 's2 0', 's1 1',
  ]);
});

test('a reply carries the revision, the journal’s words, the changed rows and the history', () => {
  const file = openFile(newFile());
  expect(file.apply({ type: 'renameEntity', payload: { id: 's1', name: ' Service A ' } })).toEqual({
    revision: 1,
    label: '« Service budget » renommée « Service A »',
    patch: { upserted: [anEntity({ id: 's1', parentId: 'd1', name: 'Service A' })], deleted: [] },
    history: { undo: '« Service budget » renommée « Service A »', redo: null },
  });
});

test.each([
  ['unknown-entity', { type: 'renameEntity', payload: { id: 'nobody', name: 'X' } }],
  ['kind-not-allowed', { type: 'moveEntities', payload: { ids: ['s1'], parentId: 'cab' } }],
  ['bad-text', { type: 'renameEntity', payload: { id: 's1', name: 'demi \uD83C caractère' } }],
  [
    'empty-name',
    {
      type: 'batch',
      payload: {
        commands: [
          { type: 'renameEntity', payload: { id: 's1', name: 'Fait' } },
          { type: 'renameEntity', payload: { id: 's2', name: ' ' } },
        ],
      },
    },
  ],
] as const)('a refused command (%s) changes neither the file nor memory', (code, command) => {
  const path = newFile();
  const start = storedIn(path);
  const file = openFile(path);
  expect(refusalOf(() => file.apply(command as Parameters<typeof file.apply>[0]))).toBe(code);
  expect({ revision: file.revision, memory: organisationToJson(file.organisation), stored: storedIn(path) }).toEqual({
    revision: 0,
    memory: start,
    stored: start,
  });
});

test('what the file itself refuses is told, and changes neither the file nor memory', () => {
  const path = newFile();
  const start = storedIn(path);
  const file = openFile(path);
  rawDatabase(path).exec("CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END");
  expect(refusalOf(() => file.apply({ type: 'deleteEntities', payload: { ids: ['s1'] } }))).toBe('refused');
  expect({ memory: organisationToJson(file.organisation), stored: storedIn(path) }).toEqual({ memory: start, stored: start });
});

test('only a sample that was never edited is an untouched sample', () => {
  const file = openFile(newFile(fromOutline(SMALL), 'sample'));
  expect(file.isUntouchedSample).toBe(true);
  file.apply({ type: 'renameEntity', payload: { id: 's1', name: 'X' } });
  file.undo();
  expect(file.isUntouchedSample).toBe(false);
  expect(openFile(newFile()).isUntouchedSample).toBe(false);
});

test('an edit is refused once the file is no longer where it was opened', () => {
  const path = newFile();
  const file = openFile(path);
  renameSync(path, `${path}.moved`);
  const edit = () => file.apply({ type: 'renameEntity', payload: { id: 's1', name: 'X' } });
  expect(refusalOf(edit)).toBe('file-gone');
  rmSync(`${path}.moved`);
  expect(refusalOf(edit)).toBe('file-gone');
  expect(file.organisation.entities.get('s1')?.name).toBe('Service budget');
});
