import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importLines } from '../../shared/import/import-lines.ts';
import type { LinePlace, LinePlacement } from '../../shared/import/place/line-placement.ts';
import { kindOfName, proposePlace } from '../../shared/import/place/propose-place.ts';
import { withoutTexts } from '../../shared/import/place/take-out.ts';
import { freeTexts, isFree, TextLines } from '../../shared/import/place/text-lines.ts';
import { textsOfLines } from '../../shared/import/place/texts-of-lines.ts';
import { settleImport } from '../../shared/import/settle/settle-import.ts';
import { foldedWords } from '../../shared/import/text/fold.ts';
import type { FreeBlock } from '../../shared/model/entity.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { unwrap } from '../../shared/result.ts';
import { VEZERE } from './vezere.ts';

const SERVICES = `
DIRECTION GÉNÉRALE

La Direction générale a vocation à conduire les services du Département, leurs
moyens et leurs bâtiments.

1. MISSIONS DE LA DIRECTION

La Direction générale a pour principales missions :

- Préparer les décisions :
o des élus, de leurs commissions et de toutes les instances que la loi crée, année
après année,
o des cadres,
- Suivre leur exécution.

2. ORGANISATION DE LA DIRECTION

Sont tenus à jour :

- un registre,
- un atlas.
`;

function read(text: string) {
  const source = text.trim().split('\n');
  let count = 0;
  const lines = source.map((line, index) => ({ number: index + 1, text: line }));
  return { ...unwrap(importLines(lines, { newId: () => `e${++count}`, fileName: 'x.txt', format: 'txt' })), source };
}

const FIELDS = ['missions', 'purpose', 'block'] as const;
const DOCUMENT = read(SERVICES);
const lineOf = (start: string) => DOCUMENT.source.findIndex((line) => line.includes(start)) + 1;
const settle = (document: typeof DOCUMENT, placements: readonly LinePlacement[]) =>
  settleImport(document, { answers: [], placements }, { newId: (key) => `new-${key}` });
const moved = (lines: readonly number[], place: LinePlace) => {
  const { organisation } = unwrap(settle(DOCUMENT, [{ lines: [...lines], place }]));
  const [{ purpose, missions, blocks } = { purpose: [], missions: [], blocks: [] }] = [...organisation.entities.values()];
  return { purpose, missions: missions.map(({ text, children }) => [text, ...children.map((child) => child.text)]), blocks };
};
const of = (type: (typeof FIELDS)[number]): LinePlace => ({ type, entityId: 'e1', split: 'none' });

describe('a free text that was read wrongly', () => {
  const texts = new TextLines(DOCUMENT);

  test('is found whole from any of its lines; what is no free text is none', () => {
    const own = (start: string) => texts.of(lineOf(start));
    const vocation = [lineOf('La Direction générale a vocation'), lineOf('moyens et')];
    const elected = [lineOf('des élus'), lineOf('après année')];
    expect([own('a vocation'), own('moyens et'), own('des élus'), own('après année'), own('un atlas')]).toEqual([
      vocation, vocation, elected, elected, [lineOf('un atlas')],
    ]);
    expect([own('DIRECTION GÉNÉRALE'), own('principales missions'), texts.of(2), texts.of(999)]).toEqual([null, null, null, null]);
  });

  test('goes to another field; sub-missions that stay become missions in the place of theirs', () => {
    // Read as missions, since they are items.
    expect(moved([lineOf('un registre'), lineOf('un atlas')], { type: 'block', entityId: 'e1', split: 'bullets' })).toMatchObject({
      missions: [expect.anything(), ['Suivre leur exécution.']],
      blocks: [{ type: 'list', items: ['un registre,', 'un atlas.'] }],
    });
    expect(moved([lineOf('Préparer')], of('purpose'))).toMatchObject({
      purpose: [expect.stringContaining('vocation'), 'Préparer les décisions :'],
      missions: [[expect.stringMatching(/^des élus.*après année,$/u)], ['des cadres,'], ['Suivre leur exécution.'], ['un registre,'], ['un atlas.']],
    });
  });

  test('leaves the rest of a list, and what introduces it; a table stays whole', () => {
    const place = 'end' as const;
    const [entity] = [...DOCUMENT.organisation.entities.values()];
    const blocks: FreeBlock[] = [
      { type: 'list', place, intro: 'Elle tient :', items: ['un registre', 'un atlas'] },
      { type: 'table', place, hasHeader: false, rows: [['un plan']] },
    ];
    const left = (...items: string[]) =>
      entity && withoutTexts({ ...entity, blocks }, 'block', items.map((text, rank) => ({ line: rank + 1, text })));
    expect(left('- un atlas')).toMatchObject({ value: { blocks: [{ items: ['un registre'] }, blocks[1]] } });
    expect(left('- un registre', '- un atlas')).toMatchObject({ value: { blocks: [{ type: 'paragraph', place, text: 'Elle tient :' }, blocks[1]] } });
    expect(left('un plan')).toMatchObject({ ok: false });
    expect(left('- un atlas', '- un atlas')).toMatchObject({ ok: false });
  });

  test('is refused where only a part of it is chosen', () => {
    for (const start of ['a vocation', 'moyens et', 'des élus']) {
      expect(settle(DOCUMENT, [{ lines: [lineOf(start)], place: of('missions') }])).toMatchObject({ ok: false, problem: { code: 'part-of-text' } });
    }
  });

  test('is offered its present place first', () => {
    expect(proposePlace(DOCUMENT, [lineOf('moyens et')])).toMatchObject({ type: 'purpose', nearId: 'e1', isPresent: true });
  });
});

test('a name tells its own kind by its first words', () => {
  const kinds = ['Service des eaux', '3.1 DIRECTION DES ROUTES', 'Pôle eau', 'Direction générale adjointe', 'Agence du vent'].map((name) => kindOfName(name, DOCUMENT.organisation));
  expect(kinds).toEqual(['service', 'direction', 'pole', null, null]);
});

test('wherever texts go, every word stands once more, every line is accounted for, and the order of deciding is nothing', () => {
  const document = read(VEZERE);
  const finder = new TextLines(document);
  const whole = new Map(document.report.lines.filter(isFree).flatMap(({ line }) => {
    const lines = finder.of(line);
    return lines?.[0] === line ? [[line, lines] as const] : [];
  }));
  expect(whole.size).toBeGreaterThan(10);
  const words = (organisation: typeof document.organisation) =>
    [...organisation.entities.values()].flatMap((entity) => FIELDS.flatMap((field) => freeTexts(entity, field))).flatMap(foldedWords).sort();
  const before = words(document.organisation);
  const wishes = fc.uniqueArray(fc.record({
    first: fc.constantFrom(...whole.keys()),
    type: fc.constantFrom(...FIELDS),
    entityId: fc.constantFrom(...document.organisation.entities.keys()),
  }), { selector: ({ first }) => first, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(wishes, (given) => {
      const placements = given.map(({ first, type, entityId }): LinePlacement => ({ lines: [...(whole.get(first) ?? [])], place: { type, entityId, split: 'none' } }));
      const { organisation, report } = unwrap(settle(document, placements));
      expect(unwrap(settle(document, placements.toReversed())).organisation).toEqual(organisation);
      expect(findViolations(organisation)).toEqual([]);
      expect(words(organisation)).toEqual(before);
      expect(Object.values(report.fields).reduce((sum, count) => sum + count, 0)).toBe(document.source.length);
      for (const { lines, place } of placements) {
        const texts = textsOfLines(lines.map((line) => document.source[line - 1] ?? ''), 'none');
        const holder = 'entityId' in place ? place.entityId : '';
        const shared = [...organisation.entities.values()].find(({ id, sharedWith }) => id === holder || sharedWith.includes(holder));
        expect(JSON.stringify([shared, organisation.entities.get(holder)])).toContain(JSON.stringify(texts[0]).slice(1, -1));
      }
    }),
    { numRuns: 200 },
  );
});
