import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importLines } from '../../shared/import/import-lines.ts';
import { identified, importPreviewSchema, type ImportReport } from '../../shared/import/report.ts';
import { answerSchema, type Answer, type GivenAnswer } from '../../shared/import/settle/answer.ts';
import { answerWords, openAnswerWords } from '../../shared/import/settle/answer-words.ts';
import { completeAnswer } from '../../shared/import/settle/complete-answer.ts';
import { settleImport } from '../../shared/import/settle/settle-import.ts';
import { DEFAULT_KINDS, DEFAULT_SETTINGS } from '../../shared/model/default-kinds.ts';
import { entitySchema, type Entity } from '../../shared/model/entity.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';
import { unwrap } from '../../shared/result.ts';
import { VEZERE } from './vezere.ts';

type Given = Partial<Entity> & Pick<Entity, 'id' | 'kind' | 'parentId'>;

/** An organisation of these entities; siblings in the order given. */
function organisation(...given: readonly Given[]): Organisation {
  const next = new Map<string | null, number>();
  const entities = given.map((one) => {
    const position = next.get(one.parentId) ?? 0;
    next.set(one.parentId, position + 1);
    return [one.id, entitySchema.parse({ name: one.id, position, ...one })] as const;
  });
  return { name: 'Département', settings: DEFAULT_SETTINGS, kinds: [...DEFAULT_KINDS], entities: new Map(entities), waiting: new Map() };
}

/** Two services that are one: `old` is only in a chart, under the other pôle, with a secteur below it. */
const SAMPLE = organisation(
  { id: 'dg', kind: 'direction-generale', parentId: null },
  { id: 'pole', kind: 'pole', parentId: 'dg', supervision: [{ authority: 'hierarchique', title: 'Directeur adjoint' }] },
  {
    id: 'achats', kind: 'service', parentId: 'pole', name: 'Service achats', aliases: ['Service des achats publics'],
    missions: [{ text: 'Acheter', children: [{ text: 'bien' }] }], purpose: ['Il achète.'],
  },
  { id: 'paie', kind: 'secteur', parentId: 'achats', name: 'Secteur paie' },
  { id: 'autre', kind: 'pole', parentId: 'dg' },
  {
    id: 'old', kind: 'service', parentId: 'autre', name: 'Service marchés', purpose: ['Il achète.', 'Il vend.'],
    missions: [{ text: 'Acheter', children: [{ text: 'vite' }] }, { text: 'Payer', children: [] }],
    supervision: [{ authority: 'hierarchique', title: 'Directeur adjoint', ofAncestor: 'autre' }],
  },
  { id: 'budget', kind: 'secteur', parentId: 'old', name: 'Secteur budget', supervision: [{ authority: 'technique', title: 'Référent', ofAncestor: 'old' }] },
);

const REPORT: ImportReport = {
  source: { fileName: 'x.txt', format: 'txt', lines: 3 },
  counts: { service: 2 },
  fields: { heading: 3 },
  unrecognised: [],
  doubts: identified([
    { code: 'first', message: '', line: 1, entityIds: ['old', 'achats'] },
    { code: 'second', message: '', line: 2, entityIds: ['budget'] },
    { code: 'third', message: '', line: 2, entityIds: ['paie'] },
  ]),
  lines: ['achats', 'old', 'budget'].map((entityId, index) => ({ line: index + 1, entityId, field: 'heading' })),
};

const newId = () => 'new';
const settleDoubts = (read: Organisation, report: ImportReport, answers: readonly GivenAnswer[], context: { newId: () => string }) =>
  settleImport({ organisation: read, report, source: [] }, { answers, placements: [] }, context);
const settle = (...answers: readonly Answer[]) =>
  settleDoubts(SAMPLE, REPORT, answers.map((answer, index): GivenAnswer => ({ doubtId: REPORT.doubts[index]?.id ?? '', answer })), { newId });
const outline = (result: Organisation) =>
  inDocumentOrder(result).map(({ id, parentId, name, position }) => `${parentId ?? ''}/${position} ${id} ${name}`);

describe('settling the doubts of an import', () => {
  test('the same entity: texts, names, supervision and children united, lines and doubts follow', () => {
    const { organisation: settled, report } = unwrap(settle({ type: 'sameEntity', id: 'achats', otherId: 'old' }));
    expect(settled.entities.get('achats')).toEqual({
      ...SAMPLE.entities.get('achats'),
      aliases: ['Service des achats publics', 'Service marchés'],
      purpose: ['Il achète.', 'Il vend.'],
      missions: [
        { text: 'Acheter', children: [{ text: 'bien' }, { text: 'vite' }] },
        { text: 'Payer', children: [] },
      ],
      // The other pôle is no longer above: its head is named by the title alone.
      supervision: [{ authority: 'hierarchique', title: 'Directeur adjoint' }],
    });
    expect(settled.entities.get('budget')).toMatchObject({ parentId: 'achats', position: 1, supervision: [{ ofAncestor: 'achats' }] });
    expect(settled.entities.has('old')).toBe(false);
    expect(report.counts).toEqual({ 'direction-generale': 1, pole: 2, service: 1, secteur: 2 });
    expect(report.lines.map(({ entityId }) => entityId)).toEqual(['achats', 'achats', 'budget']);
    expect(report.doubts[0]).toMatchObject({ entityIds: ['achats'], settled: { type: 'sameEntity' } });
  });

  test('an entity that goes into one below it gives it its place', () => {
    expect(outline(unwrap(settle({ type: 'sameEntity', id: 'paie', otherId: 'achats' })).organisation)).toEqual([
      '/0 dg dg', 'dg/0 pole pole', 'pole/0 paie Secteur paie', 'dg/1 autre autre', 'autre/0 old Service marchés', 'old/0 budget Secteur budget',
    ]);
  });

  test('an entity goes under another one; a kind that could not stand there may from now on', () => {
    const { organisation: settled } = unwrap(settle({ type: 'childOf', id: 'old', parentId: 'paie' }));
    expect(settled.entities.get('old')?.parentId).toBe('paie');
    expect(settled.kinds.find(({ id }) => id === 'service')?.parents).toContain('secteur');
    expect(settle({ type: 'childOf', id: 'achats', parentId: 'paie' })).toMatchObject({ ok: false, problem: { code: 'cycle' } });
  });

  test('kept separate: a writing becomes an entity right after', () => {
    const { organisation: settled } = unwrap(settle({ type: 'keepSeparate', id: 'achats', name: 'Service des achats publics' }));
    expect(outline(settled).slice(1, 5)).toEqual([
      'dg/0 pole pole', 'pole/0 achats Service achats', 'achats/0 paie Secteur paie', 'pole/1 new Service des achats publics',
    ]);
    expect(settled.entities.get('achats')?.aliases).toEqual([]);
  });

  test('another name is kept, the former one stays as a writing', () => {
    const { organisation: settled } = unwrap(
      settle({ type: 'rename', id: 'achats', name: 'Service des achats publics' }, { type: 'otherName', id: 'paie', name: 'Paie' }),
    );
    expect(settled.entities.get('achats')).toMatchObject({ name: 'Service des achats publics', aliases: ['Service achats'] });
    expect(settled.entities.get('paie')?.aliases).toEqual(['Paie']);
  });

  test('no entity: its texts and children go to the one above, and no answer may speak of it afterwards', () => {
    const { organisation: settled, report } = unwrap(settle({ type: 'notAnEntity', id: 'old' }));
    expect(settled.entities.get('autre')).toMatchObject({ aliases: [], purpose: ['Il achète.', 'Il vend.'] });
    expect(settled.entities.get('budget')?.parentId).toBe('autre');
    expect(report.lines[1]?.entityId).toBe('autre');
    expect(settle({ type: 'notAnEntity', id: 'old' }, { type: 'rename', id: 'old', name: 'X' })).toMatchObject({
      ok: false,
      problem: { message: '«\u00A0Service marchés\u00A0» a été retirée par une autre réponse.' },
    });
  });

  test('an entity that went into another one is known by both ids', () => {
    const { organisation: settled } = unwrap(
      settle({ type: 'sameEntity', id: 'achats', otherId: 'old' }, { type: 'childOf', id: 'old', parentId: 'autre' }),
    );
    expect(settled.entities.get('achats')?.parentId).toBe('autre');
  });

  test('the head of a shared text that goes hands the text to the next of its group', () => {
    const shared = organisation(
      { id: 'dg', kind: 'direction-generale', parentId: null },
      { id: 'a', kind: 'service', parentId: 'dg', purpose: ['Chaque service aide.'], sharedWith: ['b', 'c'], sharedTitle: 'Services' },
      { id: 'b', kind: 'service', parentId: 'dg' },
      { id: 'c', kind: 'service', parentId: 'dg' },
      { id: 'd', kind: 'service', parentId: 'dg', sharedWith: ['e'], sharedTitle: 'Autres' },
      { id: 'e', kind: 'service', parentId: 'dg' },
    );
    const texts = (answer: Answer) =>
      inDocumentOrder(unwrap(settleDoubts(shared, REPORT, [{ doubtId: 'first-1', answer }], { newId })).organisation)
        .filter(({ sharedWith }) => sharedWith.length > 0)
        .map(({ id, purpose, sharedWith }) => `${id}+${sharedWith.join('+')}: ${purpose.join(' ')}`);
    expect(texts({ type: 'notAnEntity', id: 'a' })).toEqual(['b+c: Chaque service aide.', 'd+e: ']);
    expect(texts({ type: 'sameEntity', id: 'b', otherId: 'a' })).toEqual(['b+c: Chaque service aide.', 'd+e: ']);
    expect(texts({ type: 'sameEntity', id: 'a', otherId: 'b' })).toEqual(['a+c: Chaque service aide.', 'd+e: ']);
    expect(texts({ type: 'sameEntity', id: 'e', otherId: 'a' })).toEqual(['b+c: Chaque service aide.', 'd+e: ']);
  });

  test('refuses an unknown doubt or entity with a sentence, and changes nothing', () => {
    const unknown = settleDoubts(SAMPLE, REPORT, [{ doubtId: 'none', answer: { type: 'accept' } }], { newId });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'unknown-doubt' } });
    expect(settle({ type: 'rename', id: 'none', name: 'X' })).toMatchObject({ ok: false, problem: { code: 'unknown-entity' } });
    expect(settle({ type: 'rename', id: 'paie', name: ' ' })).toMatchObject({ ok: false, problem: { code: 'empty-name' } });
  });

  test('whatever the answers, the organisation is sound, no text is lost, every line has a living entity', () => {
    const ids = fc.constantFrom(...SAMPLE.entities.keys());
    const answers = fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('sameEntity' as const), id: ids, otherId: ids }),
        fc.record({ type: fc.constant('childOf' as const), id: ids, parentId: fc.option(ids, { nil: null }) }),
        fc.record({ type: fc.constant('keepSeparate' as const), id: ids, name: fc.constant('Service des achats publics') }),
        fc.record({ type: fc.constant('notAnEntity' as const), id: ids }),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        let made = 0;
        const result = settleDoubts(
          SAMPLE, REPORT, given.map((answer, index) => ({ doubtId: REPORT.doubts[index]?.id ?? '', answer })), { newId: () => `new-${made++}` },
        );
        if (!result.ok) return;
        const { organisation: settled, report } = result.value;
        expect(findViolations(settled)).toEqual([]);
        expect(textsOf(settled)).toEqual(textsOf(SAMPLE));
        expect(report.lines.every(({ entityId }) => entityId === null || settled.entities.has(entityId))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('every answer that an import offers can be given, and has words', () => {
  const lines = VEZERE.split('\n').map((text, index) => ({ number: index + 1, text }));
  let made = 0;
  const context = { newId: () => `id-${++made}`, fileName: 'vezere.txt', format: 'txt' };
  const { organisation: read, report } = unwrap(importLines(lines, context));
  expect(new Set(report.doubts.map(({ id }) => id)).size).toBe(report.doubts.length);
  const preview = { organisation: organisationToJson(read), report, source: lines.map(({ text }) => text) };
  expect(importPreviewSchema.parse(preview)).toEqual(preview);
  const nameOf = (id: string) => read.entities.get(id)?.name ?? '';
  for (const doubt of report.doubts) {
    const [top = ''] = read.entities.keys();
    for (const answer of [...doubt.answers, ...doubt.openAnswers.map((open) => completeAnswer(open, top))]) {
      expect(answerSchema.parse(answer)).toEqual(answer);
      expect(settleDoubts(read, report, [{ doubtId: doubt.id, answer }], context)).toMatchObject({ ok: true });
      expect(answerWords(answer, nameOf)).not.toMatch(/«\s*»/u);
    }
    for (const open of doubt.openAnswers) expect(openAnswerWords(open)).toMatch(/…$/u);
  }
});

function textsOf(one: Organisation): readonly string[] {
  return [
    ...new Set(
      [...one.entities.values()].flatMap(({ purpose, missions }) => [
        ...purpose,
        ...missions.flatMap(({ text, children }) => [text, ...children.map((child) => `${text} ${child.text}`)]),
      ]),
    ),
  ].sort();
}
