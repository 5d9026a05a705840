import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importLines } from '../../shared/import/import-lines.ts';
import { linePlacementSchema, type LinePlace, type LinePlacement } from '../../shared/import/place/line-placement.ts';
import { textsOfLines, usualSplit } from '../../shared/import/place/texts-of-lines.ts';
import { importReportSchema, type ImportReport, type LineFate } from '../../shared/import/report.ts';
import { settleImport } from '../../shared/import/settle/settle-import.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import { childrenOf } from '../../shared/model/tree.ts';
import { unwrap } from '../../shared/result.ts';
import { fromOutline } from '../support/organisations.ts';

/** A source line by line, with where each went: « field entity | text ». */
function aDocument(...rows: readonly string[]) {
  const source = rows.map((row) => row.split('|').slice(1).join('|'));
  const lines = rows.map((row, index): LineFate => {
    const [field = '', entityId] = (row.split('|')[0] ?? '').trim().split(' ');
    return { line: index + 1, entityId: entityId ?? null, field };
  });
  const report: ImportReport = {
    source: { fileName: 'x.txt', format: 'txt', lines: source.length },
    counts: {},
    fields: {},
    unrecognised: lines.filter(({ field }) => field === 'unrecognised').map(({ line }) => ({ line, text: source[line - 1] ?? '' })),
    doubts: [],
    lines,
  };
  return { source, report };
}

const BASE = fromOutline('dgs direction-generale Direction générale\n  achats service Service achats\n  paie service Service paie\n');
const ORGANISATION = {
  ...BASE,
  settings: { ...BASE.settings, preamble: ['Le Département agit.'] },
  entities: new Map([...BASE.entities].map(([id, entity]) => [id, id === 'achats' ? {
    ...entity,
    purpose: ['Il achète.', 'Il conseille.'],
    missions: [
      { text: 'Recenser les besoins', group: 'Sur le volet achats', children: [{ text: 'des directions' }] },
      { text: 'Passer les marchés', children: [] },
    ],
    blocks: [{ type: 'paragraph' as const, place: 'after-missions' as const, text: 'Il tient un tableau.' }],
  } : entity])),
};

const DOCUMENT = aDocument(
  'preamble|Le Département agit.',
  'unrecognised|avec mesure et',
  'unrecognised|sans retard.',
  'heading achats|SERVICE ACHATS',
  'purpose achats|Il achète.',
  'unrecognised|Il négocie.',
  'purpose achats|Il conseille.',
  'missions achats|- Recenser les besoins',
  'missions achats|o des directions',
  'unrecognised|o des élus',
  'unrecognised|- Publier les avis',
  'missions achats|- Passer les marchés',
  'block achats|Il tient un tableau.',
  'unrecognised|SERVICE DES MARCHÉS',
  'unrecognised|Nom\tLieu',
  'unrecognised|Dépôt\tTulle',
  'heading paie|SERVICE PAIE',
);

const place = (placements: readonly LinePlacement[]) =>
  settleImport({ organisation: ORGANISATION, ...DOCUMENT }, { answers: [], placements }, { newId: (key) => `new-${key}` });
const placed = (lines: readonly number[], where: LinePlace) => unwrap(place([{ lines: [...lines], place: where }])).organisation;
const achats = (lines: readonly number[], type: 'missions' | 'subMissions' | 'purpose' | 'block' | 'alias', split: 'lines' | 'bullets' | 'none' = 'lines') =>
  placed(lines, { type, entityId: 'achats', split }).entities.get('achats');

describe('lines that were not recognised', () => {
  test('a paragraph goes between those that its line stands between', () => {
    expect(achats([6], 'purpose')?.purpose).toEqual(['Il achète.', 'Il négocie.', 'Il conseille.']);
    expect(placed([2, 3], { type: 'preamble', split: 'none' }).settings.preamble).toEqual(['Le Département agit.', 'avec mesure et sans retard.']);
  });

  test('missions and sub-missions stand where their lines do, in the volet there', () => {
    expect(achats([11], 'missions')?.missions.map(({ text, group }) => [text, group])).toEqual([
      ['Recenser les besoins', 'Sur le volet achats'], ['Publier les avis', 'Sur le volet achats'], ['Passer les marchés', undefined],
    ]);
    expect(achats([10], 'subMissions')?.missions[0]?.children).toEqual([{ text: 'des directions' }, { text: 'des élus' }]);
    expect(place([{ lines: [3], place: { type: 'subMissions', entityId: 'achats', split: 'lines' } }])).toMatchObject({ ok: false, problem: { code: 'no-mission' } });
  });

  test('a free block stands in its part of the section; columns make a table', () => {
    expect(achats([6], 'block')?.blocks).toEqual([
      { type: 'paragraph', place: 'before-missions', text: 'Il négocie.' }, { type: 'paragraph', place: 'after-missions', text: 'Il tient un tableau.' },
    ]);
    expect(achats([15, 16], 'block')?.blocks.at(-1)).toEqual({ type: 'table', place: 'after-missions', hasHeader: false, rows: [['Nom', 'Lieu'], ['Dépôt', 'Tulle']] });
    expect(achats([10, 11], 'block', 'bullets')?.blocks[0]).toMatchObject({ type: 'list', items: ['des élus', 'Publier les avis'] });
  });

  test('another name, and an entity of its own right after the one above it in the source, with lines of its own', () => {
    expect(achats([14], 'alias')?.aliases).toEqual(['SERVICE DES MARCHÉS']);
    const { organisation, report } = unwrap(
      place([
        { lines: [16], place: { type: 'missions', entityId: 'new-l14-1', split: 'lines' } },
        { lines: [14], place: { type: 'newEntity', parentId: 'dgs', entities: [{ name: 'Service des marchés', kind: 'service' }] } },
      ]),
    );
    expect(childrenOf(organisation, 'dgs').map(({ name }) => name)).toEqual(['Service achats', 'Service des marchés', 'Service paie']);
    expect(organisation.entities.get('new-l14-1')?.missions).toEqual([{ text: 'Dépôt – Tulle', children: [] }]);
    expect(report.counts).toEqual({ 'direction-generale': 1, service: 3 });
    expect(report.lines[13]).toEqual({ line: 14, entityId: 'new-l14-1', field: 'heading' });
  });

  test('an entity stands before all the others where its line does', () => {
    const organisation = placed([2], { type: 'newEntity', parentId: 'dgs', entities: [{ name: 'Service un', kind: 'service' }, { name: 'Direction deux', kind: 'direction' }] });
    expect(childrenOf(organisation, 'dgs').map(({ name }) => name)).toEqual(['Service un', 'Direction deux', 'Service achats', 'Service paie']);
  });

  test('a line that is left out is told with its reason', () => {
    const ignored: LinePlacement = { lines: [15, 16], place: { type: 'ignored', reason: 'Tableau des visas' } };
    const { organisation, report } = unwrap(place([ignored]));
    expect({ ...organisationToJson(organisation), kinds: [] }).toEqual({ ...organisationToJson(ORGANISATION), kinds: [] });
    expect(report.placed).toEqual([ignored]);
    expect(report.fields).toMatchObject({ dropped: 2, unrecognised: 6 });
    expect(importReportSchema.parse(report)).toEqual(report);
  });

  test('refuses a line that is no free text, one placed twice, an entity that is not there', () => {
    const missions = (line: number, entityId = 'achats'): LinePlacement => ({ lines: [line], place: { type: 'missions', entityId, split: 'lines' } });
    for (const line of [1, 4, 99]) expect(place([missions(line)])).toMatchObject({ ok: false, problem: { code: 'unknown-line' } });
    expect(place([missions(11), missions(11)])).toMatchObject({ ok: false, problem: { code: 'placed-twice' } });
    expect(place([missions(11, 'none')])).toMatchObject({ ok: false, problem: { code: 'unknown-entity' } });
    const born = (parentId: string, kind = 'service'): LinePlacement => ({ lines: [14], place: { type: 'newEntity', parentId, entities: [{ name: 'X', kind }] } });
    expect(place([born('none')])).toMatchObject({ ok: false, problem: { code: 'unknown-entity' } });
    expect(place([born('dgs', 'none')])).toMatchObject({ ok: false, problem: { code: 'unknown-kind' } });
    expect(linePlacementSchema.safeParse({ lines: [1], place: { type: 'ignored', reason: ' ' } }).success).toBe(false);
  });

  test('an entity made of a line may be what an answer speaks of', () => {
    const [line] = DOCUMENT.report.unrecognised;
    const doubts = [{ id: 'd-1', code: 'd', message: '', lines: [], entityIds: ['paie'], answers: [], openAnswers: [] }];
    const { organisation } = unwrap(
      settleImport(
        { organisation: ORGANISATION, source: DOCUMENT.source, report: { ...DOCUMENT.report, doubts } },
        {
          answers: [{ doubtId: 'd-1', answer: { type: 'childOf', id: 'paie', parentId: `new-l${line?.line}-1` } }],
          placements: [{ lines: [line?.line ?? 0], place: { type: 'newEntity', parentId: 'dgs', entities: [{ name: 'Pôle', kind: 'pole' }] } }],
        },
        { newId: (key) => `new-${key}` },
      ),
    );
    expect(organisation.entities.get('paie')?.parentId).toBe('new-l2-1');
  });

  test('whatever is decided, every line is accounted for once, every word stands once, and the order of deciding is nothing', () => {
    const fields = ['missions', 'purpose', 'block', 'heading', 'blank'];
    const entityIds = fc.constantFrom('dgs', 'achats', 'paie');
    const split = fc.constantFrom('lines' as const, 'bullets' as const, 'none' as const);
    const places: fc.Arbitrary<LinePlace | null> = fc.oneof(
      fc.constant(null),
      fc.record({ type: fc.constantFrom('missions' as const, 'purpose' as const, 'block' as const, 'alias' as const), entityId: entityIds, split }),
      fc.record({ type: fc.constant('preamble' as const), split }),
      fc.record({ type: fc.constant('newEntity' as const), parentId: fc.option(entityIds, { nil: null }), entities: fc.constant<{ name: string; kind: string }[]>([]) }),
      fc.record({ type: fc.constant('ignored' as const), reason: fc.constant('Doublon') }),
    );
    const rows = fc.array(fc.record({ field: fc.option(fc.constantFrom(...fields), { nil: null }), entityId: entityIds, bullet: fc.constantFrom('', '- ', '\t'), rank: fc.nat(3) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(rows, fc.array(places, { minLength: 4, maxLength: 4 }), (given, wanted) => {
        const word = (line: number) => `mot${line}fin`;
        const read = {
          organisation: BASE,
          ...aDocument(...given.map(({ field, entityId, bullet }, index) => `${field === null ? 'unrecognised' : `${field} ${entityId}`}|${bullet}${word(index + 1)}`)),
        };
        const placements = wanted.flatMap((one, rank): LinePlacement[] => {
          const lines = given.flatMap((row, index) => (row.field === null && row.rank === rank ? [index + 1] : []));
          if (one === null || lines.length === 0) return [];
          return [{ lines, place: one.type === 'newEntity' ? { ...one, entities: lines.map((line) => ({ name: word(line), kind: 'service' })) } : one }];
        });
        const settle = (some: readonly LinePlacement[]) => unwrap(settleImport(read, { answers: [], placements: some }, { newId: (key) => `new-${key}` }));
        const { organisation, report } = settle(placements);
        expect(settle(placements.toReversed()).organisation).toEqual(organisation);
        expect(findViolations(organisation)).toEqual([]);
        expect(report.lines.map(({ line }) => line)).toEqual(given.map((_, index) => index + 1));
        expect(Object.values(report.fields).reduce((sum, count) => sum + count, 0)).toBe(placements.length === 0 ? 0 : given.length);
        const kept = new Set(placements.flatMap(({ lines, place: { type } }) => (type === 'ignored' ? [] : lines)));
        const decided = new Set(placements.flatMap(({ lines }) => lines));
        expect(report.unrecognised.map(({ line }) => line)).toEqual(given.flatMap((row, index) => (row.field === null && !decided.has(index + 1) ? [index + 1] : [])));
        const json = JSON.stringify(organisationToJson(organisation));
        for (const index of given.keys()) expect([index + 1, json.split(word(index + 1)).length - 1]).toEqual([index + 1, kept.has(index + 1) ? 1 : 0]);
        expect(report.lines.every(({ entityId }) => entityId === null || organisation.entities.has(entityId))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('lines are one text each, one a bullet, or one text', () => {
  const lines = ['- Acheter', '  mieux', '- Payer'];
  expect([textsOfLines(lines, 'lines'), textsOfLines(lines, 'bullets'), textsOfLines(lines, 'none')]).toEqual([
    ['Acheter', 'mieux', 'Payer'], ['Acheter mieux', 'Payer'], ['Acheter mieux Payer'],
  ]);
  expect([usualSplit(lines), usualSplit(['Une phrase qui', 'continue.']), usualSplit(['Pôle', 'Direction'])]).toEqual(['bullets', 'none', 'lines']);
});

test('a document read for good may leave lines that wait for a place', () => {
  const lines = 'Le Département agit.\n\nSont associés :\nService des eaux\nAgence du vent\n\nDIRECTION GÉNÉRALE\n\nElle dirige.'.split('\n');
  const { report } = unwrap(importLines(lines.map((text, index) => ({ number: index + 1, text })), { newId: () => 'id', fileName: 'x.txt', format: 'txt' }));
  expect(report.unrecognised).toEqual([{ line: 4, text: 'Service des eaux' }, { line: 5, text: 'Agence du vent' }]);
});
