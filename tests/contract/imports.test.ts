import { expect, test } from 'vitest';
import { organisationToJson, writeInterchange } from '../../shared/model/json.ts';
import { settledImport } from '../../shared/api/settled-import.ts';
import { byId } from '../../shared/model/waiting.ts';
import { unwrap } from '../../shared/result.ts';
import { VEZERE } from '../import/vezere.ts';
import { aWorkbook } from '../readers/workbooks.ts';
import { fromOutline } from '../support/organisations.ts';
import { expectOneSentence, storedIn } from '../db/support.ts';
import { base64, testCore, type TestCore } from './support.ts';

const TABLE = 'Entité;Genre;Dépend\nDirection achats;Direction;\nService marchés;Service;Direction achats\n';

/** No header that OGS knows, and types that could be taken for the headers of levels. */
const UNKNOWN = 'Quoi;Genre;Où\nDirection achats;Direction;Direction générale\nDirection générale;Direction générale;\nService marchés;Service;Direction achats\n';

const read = (core: TestCore, fileName: string, text: string) =>
  core.ask('import.read', { fileName, content: base64(text) });

const names = (organisation: { readonly entities: readonly { readonly name: string }[] }) =>
  organisation.entities.map(({ name }) => name);

test('import.read changes nothing; import.accept puts the document in the organisation’s place', async () => {
  const core = testCore();
  const before = storedIn(core.path);
  const document = fromOutline('cab cabinet Cabinet lu\n');
  const { importId, preview, table } = await read(core, 'lu.json', writeInterchange(document));
  expect({ organisation: preview?.organisation, table, stored: storedIn(core.path) }).toEqual({
    organisation: organisationToJson(document),
    table: null,
    stored: before,
  });
  const { label } = await core.ask('import.accept', { importId, answers: [], placements: [] });
  expect({ label, stored: storedIn(core.path) }).toEqual({
    label: `Import : « ${document.name} »`,
    stored: organisationToJson(document),
  });
  await core.ask('edit.undo', {});
  expect(storedIn(core.path)).toEqual(before);
});

test('import.read tells every line of the source, its text and where it went', async () => {
  const { preview } = await read(testCore(), 'lu.txt', VEZERE);
  const { organisation, report, source } = preview ?? { organisation: { entities: [] }, report: null, source: [] };
  expect(source).toEqual(VEZERE.trimEnd().split('\n'));
  expect(report?.lines.map(({ line }) => line)).toEqual(source.map((_, index) => index + 1));
  const ids = new Set(organisation.entities.map(({ id }) => id));
  expect(report?.lines.filter(({ entityId }) => entityId !== null && !ids.has(entityId))).toEqual([]);
});

test('import.accept takes the document with the answers to its doubts', async () => {
  const core = testCore();
  const { importId, preview } = await read(core, 'lu.txt', VEZERE);
  const doubt = preview?.report.doubts.find(({ code }) => code === 'chart-only');
  const answer = doubt?.answers.find(({ type }) => type === 'notAnEntity');
  if (!doubt || !answer) throw new Error('The document raises the doubt that this test is about.');
  expect(names(preview?.organisation ?? { entities: [] })).toContain('Secteur surveillance');
  await core.ask('import.accept', { importId, answers: [{ doubtId: doubt.id, answer }], placements: [] });
  expect(names(storedIn(core.path))).not.toContain('Secteur surveillance');
});

test('import.accept takes lines that were not recognised where the user put them, and what the window showed', async () => {
  const core = testCore();
  const { importId, preview } = await read(core, 'lu.txt', `Sont associés :\nService des eaux\nAgence du vent\n${VEZERE}`);
  if (!preview) throw new Error('The document is read.');
  const parent = preview.organisation.entities.find(({ name }) => name === 'Direction de la commande publique');
  const decisions = {
    answers: [],
    placements: [
      { lines: [2], place: { type: 'newEntity' as const, parentId: parent?.id ?? '', entities: [{ name: 'Service des eaux', kind: 'service' }] } },
      { lines: [3], place: { type: 'missions' as const, entityId: `${importId}-l2-1`, split: 'lines' as const } },
    ],
  };
  const { entities, waiting = [], ...head } = preview.organisation;
  const shown = unwrap(settledImport(importId, { organisation: { ...head, entities: byId(entities), waiting: byId(waiting) }, report: preview.report, source: preview.source }, decisions));
  await core.ask('import.accept', { importId, ...decisions });
  const stored = storedIn(core.path);
  expect(stored).toEqual(organisationToJson(shown.organisation));
  expect(stored.entities.find(({ name }) => name === 'Service des eaux')).toMatchObject({ parentId: parent?.id, missions: [{ text: 'Agence du vent' }] });
});

test('an answer that the document does not bear is refused in one sentence, and nothing changes', async () => {
  const core = testCore();
  const before = storedIn(core.path);
  const { importId, preview } = await read(core, 'lu.txt', VEZERE);
  const doubtId = preview?.report.doubts[0]?.id ?? '';
  const wrong = [
    { doubtId: 'nobody', answer: { type: 'accept' } },
    { doubtId, answer: { type: 'childOf', id: 'nobody', parentId: null } },
  ] as const;
  for (const given of wrong) {
    const reply = await core.handle('import.accept', { importId, answers: [given] });
    expect(reply.ok).toBe(false);
    if (!reply.ok) expectOneSentence(reply.problem.message);
  }
  expect(storedIn(core.path)).toEqual(before);
  await core.ask('import.accept', { importId, answers: [], placements: [] });
});

test('a table whose columns are recognised is read at once, with the guess that the window shows', async () => {
  const text = 'Organigramme 2026;;\nNom;Type;Rattachement\nDirection achats;Direction;\nService marchés;Service;Direction achats\n';
  const { preview, table } = await read(testCore(), 'effectifs.csv', text);
  expect({ names: names(preview?.organisation ?? { entities: [] }), table }).toEqual({
    names: ['Direction achats', 'Service marchés'],
    table: {
      sheets: [
        {
          name: '',
          rowCount: 5,
          rows: [
            ['Organigramme 2026', '', ''],
            ['Nom', 'Type', 'Rattachement'],
            ['Direction achats', 'Direction', ''],
            ['Service marchés', 'Service', 'Direction achats'],
            [''],
          ],
        },
      ],
      guess: { sheet: 0, headerRow: 1, columns: { nom: [0], type: [1], parent: [2] } },
      problem: null,
    },
  });
});

test('a table that nobody knows waits for its columns, then is accepted by the last ones', async () => {
  const core = testCore();
  const { importId, preview, table } = await read(core, 'tableau.csv', UNKNOWN);
  expect(preview).toBeNull();
  expectOneSentence(table?.problem ?? '');
  const early = await core.handle('import.accept', { importId, answers: [] });
  expect(early).toMatchObject({ ok: false, problem: { code: 'no-columns' } });

  const columns = { nom: [0], type: [1], parent: [2] };
  const again = await core.ask('import.columns', { importId, sheet: 0, headerRow: 0, columns });
  expect(again.preview.organisation.entities.map(({ name, kind, parentId }) => [name, kind, parentId !== null])).toEqual([
    ['Direction générale', 'direction-generale', false],
    ['Direction achats', 'direction', true],
    ['Service marchés', 'service', true],
  ]);
  await core.ask('import.accept', { importId, answers: [], placements: [] });
  expect(names(storedIn(core.path))).toEqual(['Direction générale', 'Direction achats', 'Service marchés']);
});

test('headers that nobody knows are looked for below what stands over them', async () => {
  const { table } = await read(testCore(), 'tableau.csv', `Au 1er janvier;12;Organigramme\n${UNKNOWN}`);
  expect(table?.guess).toEqual({ sheet: 0, headerRow: 1, columns: {} });
});

test('a table without headers is read by the places of its columns', async () => {
  const core = testCore();
  const { importId } = await read(core, 'tableau.csv', 'Direction achats;Direction;;B2\nService marchés;Service;Direction achats;B3\n');
  const columns = { nom: [0], type: [1], parent: [2] };
  const { preview } = await core.ask('import.columns', { importId, sheet: 0, headerRow: -1, columns });
  expect({ names: names(preview.organisation), doubts: preview.report.doubts.map(({ code, line }) => `${code} ${line}`) }).toEqual({
    names: ['Direction achats', 'Service marchés'],
    doubts: ['column-ignored 1'],
  });
});

test('columns by which a table cannot be read get one sentence, and the last reading stays', async () => {
  const core = testCore();
  const { importId } = await read(core, 'tableau.csv', TABLE);
  const good = { sheet: 0, headerRow: 0, columns: { nom: [0], type: [1], parent: [2] } };
  await core.ask('import.columns', { importId, ...good });
  const wrong = [
    { ...good, sheet: 7 },
    { ...good, headerRow: 900 },
    { ...good, columns: { nom: [40] } },
    { ...good, columns: { type: [1] } },
    { ...good, columns: { nom: [0], parent: [1] } },
  ];
  for (const columns of wrong) {
    const reply = await core.handle('import.columns', { importId, ...columns });
    expect(reply.ok).toBe(false);
    if (!reply.ok) expectOneSentence(reply.problem.message);
  }
  await core.ask('import.accept', { importId, answers: [], placements: [] });
  expect(names(storedIn(core.path))).toEqual(['Direction achats', 'Service marchés']);
});

test('a document waits until it is accepted once, or until three others were read', async () => {
  const core = testCore();
  const readOne = async () => (await read(core, 'lu.json', writeInterchange(fromOutline('cab cabinet Cabinet lu\n')))).importId;
  const ids = [await readOne(), await readOne(), await readOne(), await readOne()];
  const outcomes: string[] = [];
  for (const importId of [...ids, ids[3]]) {
    const reply = await core.handle('import.accept', { importId });
    outcomes.push(reply.ok ? 'accepted' : reply.problem.code);
  }
  expect(outcomes).toEqual(['unknown-import', 'accepted', 'accepted', 'accepted', 'unknown-import']);
});

test('only the newest table keeps its columns open: the others stay as they were read', async () => {
  const core = testCore();
  const columns = { sheet: 0, headerRow: 0, columns: { nom: [0], type: [1], parent: [2] } };
  const first = await read(core, 'un.csv', TABLE);
  await core.ask('import.columns', { importId: first.importId, ...columns });
  const second = await read(core, 'deux.csv', TABLE);
  expect(await core.handle('import.columns', { importId: first.importId, ...columns })).toMatchObject({
    ok: false,
    problem: { code: 'unknown-import' },
  });
  await core.ask('import.columns', { importId: second.importId, ...columns });
  await core.ask('import.accept', { importId: first.importId, answers: [], placements: [] });
});

/** A document that renames one service of `SMALL` and gives another name to the other. */
async function comparedDocument(core: TestCore) {
  const { organisation, revision } = await core.ask('session.start', {});
  const renamed = { s1: 'Service du budget', s2: 'Service de la paie' };
  const entities = organisation.entities.map((entity) => ({ ...entity, name: renamed[entity.id as keyof typeof renamed] ?? entity.name }));
  const { importId } = await read(core, 'nouveau.json', JSON.stringify({ format: 'ogs/1', organisation: { ...organisation, entities } }));
  return { importId, revision, answers: [], placements: [] };
}

test('import.take takes the chosen changes and nothing else, as one gesture', async () => {
  const core = testCore();
  const before = storedIn(core.path);
  const { label } = await core.ask('import.take', { ...(await comparedDocument(core)), changes: ['renamed s2'] });
  const expected = before.entities.map((entity) => (entity.id === 's2' ? { ...entity, name: 'Service de la paie' } : entity));
  expect({ label, stored: storedIn(core.path) }).toEqual({
    label: 'Import : 1 changement pris de « nouveau.json »',
    stored: { ...before, entities: expected },
  });
  await core.ask('edit.undo', {});
  expect(storedIn(core.path)).toEqual(before);
});

test('import.take draws along what a change needs', async () => {
  const core = testCore();
  const { organisation, revision } = await core.ask('session.start', {});
  const added = fromOutline('d9 direction Direction neuve\n  s9 service Service neuf\n');
  const [direction, service] = organisationToJson(added).entities;
  const entities = [...organisation.entities, { ...direction, parentId: null, position: 9 }, { ...service, position: 0 }];
  const kinds = organisation.kinds.map((kind) => (kind.id === 'direction' ? { ...kind, parents: [...kind.parents, null] } : kind));
  const { importId } = await read(core, 'x.json', JSON.stringify({ format: 'ogs/1', organisation: { ...organisation, kinds, entities } }));
  await core.ask('import.take', { importId, revision, answers: [], placements: [], changes: ['created s9'] });
  expect(names(storedIn(core.path))).toEqual(expect.arrayContaining(['Direction neuve', 'Service neuf']));
});

test('changes of a state that is gone, or that nobody knows, are refused in one sentence', async () => {
  const core = testCore();
  const request = await comparedDocument(core);
  await core.ask('edit.apply', { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 'Service X' } }] });
  const before = storedIn(core.path);
  const stale = await core.handle('import.take', { ...request, changes: ['renamed s2'] });
  const unknown = await core.handle('import.take', { ...request, revision: 1, changes: ['renamed nobody'] });
  for (const reply of [stale, unknown]) {
    expect(reply).toMatchObject({ ok: false, problem: { code: 'outdated' } });
    if (!reply.ok) expectOneSentence(reply.problem.message);
  }
  expect(storedIn(core.path)).toEqual(before);
});

test('of a workbook, any sheet can be chosen', async () => {
  const core = testCore();
  const workbook = aWorkbook([
    { name: 'Lisez-moi', rows: [['Ce classeur', 'se lit', 'ainsi']] },
    { name: 'Services', rows: [['Nom', 'Type'], ['Direction achats', 'direction']] },
    { name: 'Autres', rows: [['Nom', 'Type'], ['Direction finances', 'direction'], ['Direction routes', 'direction']] },
  ]);
  const content = Buffer.from(workbook).toString('base64');
  const { importId, table } = await core.ask('import.read', { fileName: 'classeur.xlsx', content });
  expect({ sheets: table?.sheets.map(({ name, rowCount }) => `${name} ${rowCount}`), guess: table?.guess }).toEqual({
    sheets: ['Lisez-moi 1', 'Services 2', 'Autres 3'],
    guess: { sheet: 1, headerRow: 0, columns: { nom: [0], type: [1] } },
  });
  const { preview } = await core.ask('import.columns', { importId, sheet: 2, headerRow: 0, columns: { nom: [0], type: [1] } });
  expect(names(preview.organisation)).toEqual(['Direction finances', 'Direction routes']);
});
