import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build-document.ts';
import { HOUSE_STYLE, textHeight } from '../../shared/document/house-style.ts';
import { flowOf, linesOfFlow } from '../../shared/document/pages/flow.ts';
import { pagesOfDocument } from '../../shared/document/pages/document-pages.ts';
import { pagesOfSection, planPages, settingOfSection } from '../../shared/document/pages/section-pages.ts';
import { SectionMemo } from '../../shared/document/sections.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { randomEdits } from '../compare/random-edits.ts';
import { anEntity, emptyOrganisation, organisations } from '../support/organisations.ts';
import { ORGANISATIONS } from './docx-organisations.ts';

const OPTIONS = { date: '2026-11-24' };
const sectionsOf = (organisation: Organisation) => [...new SectionMemo().sectionsOf(organisation)];

/** Pages as text: the lines of each part, as they stand. */
function pagesAsText(organisation: Organisation): readonly (readonly string[])[] {
  return sectionsOf(organisation).flatMap((section) =>
    pagesOfSection(section, HOUSE_STYLE).map((parts) =>
      parts.flatMap(({ text, from, to }) => (text ? linesOfFlow(text).slice(from, to) : [])),
    ),
  );
}

function ofOneService(purpose: readonly string[]): Organisation {
  const entity = anEntity({ id: 'a', kind: 'direction', name: 'Direction achats', purpose: [...purpose] });
  return { ...emptyOrganisation(), entities: new Map([['a', entity]]) };
}

describe.each(ORGANISATIONS)('the pages of %s', (_name, organisation) => {
  const sections = sectionsOf(organisation);
  const model = buildDocument(organisation, OPTIONS);

  test('hold the whole document, section by section', () => {
    expect(sections.flatMap(({ blocks }) => blocks)).toEqual(model.blocks);
  });

  test('are those that the contents table of the Word document announces', () => {
    const { pages, pageOf } = pagesOfDocument(model);
    const plan = planPages(sections, HOUSE_STYLE);
    const first = sections.map((_, index) => sections.slice(0, index).reduce((sum, { blocks }) => sum + blocks.length, 0));
    const announced = plan.contents.map(({ section, block, page }) => [(first[section] ?? 0) + block, page]);
    expect({ pages: plan.pages, announced }).toEqual({
      pages,
      announced: announced.map(([block]) => [block, pageOf.get(block ?? -1)]),
    });
  });

  test('hold every line once and in order, none below the bottom unless it is alone there', () => {
    for (const section of sections) {
      const pages = pagesOfSection(section, HOUSE_STYLE);
      const lines = pages.flat().flatMap(({ block, part, from, to }) =>
        Array.from({ length: to - from }, (_, step) => JSON.stringify([block, part, from + step])),
      );
      const expected = flowOf(section.blocks, HOUSE_STYLE).flatMap(({ block, part, lines: count }) =>
        Array.from({ length: count }, (_, line) => JSON.stringify([block, part, line])),
      );
      expect(lines).toEqual(expected);
      for (const parts of pages) {
        const low = parts.filter(({ top, height }) => top > 0 && top + height > textHeight(HOUSE_STYLE) + 0.3);
        expect(low).toEqual([]);
      }
    }
  });
});

test('an edit leaves the sections that it does not touch as they were, and writes the others anew', () => {
  const property = fc.property(organisations, fc.array(randomEdits(1), { maxLength: 8 }), (start, edits) => {
    const memo = new SectionMemo();
    let current = start;
    for (const edit of [(same: Organisation) => same, ...edits]) {
      current = edit(current);
      expect([...memo.sectionsOf(current)]).toEqual(sectionsOf(current));
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test('a section that an edit does not touch is the same object', () => {
  const [[, sample]] = ORGANISATIONS as [(typeof ORGANISATIONS)[number]];
  const memo = new SectionMemo();
  const before = [...memo.sectionsOf(sample)];
  const [id = '', entity] = [...sample.entities].find(([, { kind }]) => kind === 'direction') ?? [];
  if (!entity) throw new Error('The sample has no direction.');
  const entities = new Map(sample.entities).set(id, { ...entity, purpose: ['Autre vocation.'] });
  const after = [...memo.sectionsOf({ ...sample, entities })];
  const changed = after.filter((section) => !before.includes(section)).map((section) => section.id);
  expect(changed).toContain(id);
  expect(changed.length).toBeLessThan(before.length / 3);
});

test('a paragraph longer than a page goes on over as many as it takes', () => {
  const word = 'organisation ';
  const text = word.repeat(2000).trim();
  const pages = pagesAsText(ofOneService([text]));
  expect(pages.flat().filter((line) => line.startsWith('organisation')).join(' ')).toBe(text);
  const perPage = Math.floor(textHeight(HOUSE_STYLE) / (HOUSE_STYLE.body.size * 1.15 * HOUSE_STYLE.body.line));
  expect(Math.max(...pages.map((lines) => lines.length))).toBeLessThanOrEqual(perPage);
});

/** A direction with so many missions of one line. */
function ofMissions(count: number): Organisation {
  const missions = Array.from({ length: count }, (_, index) => ({ text: `Tenir le registre ${index + 1}`, children: [] }));
  const entity = anEntity({ id: 'a', kind: 'direction', name: 'Direction achats', missions });
  return { ...emptyOrganisation(), entities: new Map([['a', entity]]) };
}

describe('a section that runs over by a few lines', () => {
  const settings = Array.from({ length: 16 }, (_, index) => {
    const [, section] = sectionsOf(ofMissions(36 + index));
    if (!section) throw new Error('No section.');
    return settingOfSection(section, HOUSE_STYLE);
  });
  const lastLines = settings.map(({ pages }) => (pages.length > 1 ? (pages.at(-1)?.length ?? 0) : 0));

  test('is set with less space until they fit, and no page is left with one or two lines', () => {
    expect(settings.some(({ isTight }) => isTight)).toBe(true);
    expect(lastLines.filter((lines) => lines > 0 && lines < 4)).toEqual([]);
  });

  test('keeps its letters, its lines and their order', () => {
    for (const setting of settings.filter(({ isTight }) => isTight)) {
      const { body, item } = setting.style;
      expect([body.size, item.size, setting.pages.length]).toEqual([HOUSE_STYLE.body.size, HOUSE_STYLE.item.size, 1]);
      expect(setting.pages.flat().filter(({ part }) => part.type === 'item').map(({ from, to }) => [from, to])).toSatisfy(
        (lines: number[][]) => lines.every(([from, to]) => from === 0 && to === 1),
      );
      const tops = setting.pages.flat().map(({ top }) => top);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  });
});

test.each(ORGANISATIONS)('no page of %s ends with a heading or with what announces the next', (_name, organisation) => {
  for (const section of sectionsOf(organisation)) {
    const pages = pagesOfSection(section, HOUSE_STYLE);
    const ends = pages.slice(0, -1).map((parts) => section.blocks[parts.at(-1)?.block ?? -1]);
    const left = ends.filter((block) => block?.type === 'heading' || (block?.type === 'paragraph' && block.look === 'lead-in'));
    expect(left).toEqual([]);
  }
});
