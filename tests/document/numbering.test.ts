import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../shared/commands/apply.ts';
import { buildDocument, buildSection } from '../../shared/document/build-document.ts';
import type { HeadingBlock } from '../../shared/document/model.ts';
import { pagesOfDocument } from '../../shared/document/pages/document-pages.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { commandsOver, countingIds, organisations } from '../support/organisations.ts';

const OPTIONS = { date: '2026-11-24' };

function headingsOf(organisation: Organisation): readonly HeadingBlock[] {
  return buildDocument(organisation, OPTIONS).blocks.filter((block) => block.type === 'heading');
}

/** The number each heading should have, counted by hand from the levels alone. */
function numbersByLevels(headings: readonly HeadingBlock[]): readonly string[] {
  let counters: number[] = [];
  return headings.map(({ level }) => {
    if (level === 1) {
      counters = [];
      return '';
    }
    counters = counters.slice(0, level - 1);
    while (counters.length < level - 1) counters.push(0);
    counters[level - 2] = (counters[level - 2] ?? 0) + 1;
    return `${counters.join('.')}${level === 2 ? '.' : ''}`;
  });
}

describe('numbers of headings', () => {
  it('follow each other without gap nor repeat, whatever the organisation', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const headings = headingsOf(organisation);
        expect(headings.map(({ number }) => number)).toEqual(numbersByLevels(headings));
        expect(headings.every(({ number }) => !/(^|\.)0/u.test(number))).toBe(true);
        const deeper = headings.map(({ level }, index) => level - (headings[index - 1]?.level ?? 0));
        expect(Math.max(...deeper)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same again after an edit and its inverse', () => {
    const edited = organisations.chain((organisation) =>
      commandsOver(organisation).map((command) => ({ organisation, command })),
    );
    fc.assert(
      fc.property(edited, ({ organisation, command }) => {
        const edit = applyCommand(organisation, command, { newId: countingIds() });
        if (!edit.ok) return;
        const back = applyCommand(edit.value.organisation, edit.value.inverse, { newId: countingIds() });
        expect(back.ok && buildDocument(back.value.organisation, OPTIONS)).toEqual(buildDocument(organisation, OPTIONS));
      }),
      { numRuns: 100 },
    );
  });

  it('are those of the document in the section of one entity', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const { blocks } = buildDocument(organisation, OPTIONS);
        for (const id of organisation.entities.keys()) {
          const section = buildSection(organisation, id);
          const start = blocks.findIndex((block) => JSON.stringify(block) === JSON.stringify(section[0]));
          expect(blocks.slice(start, start + section.length)).toEqual(section);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('stand on pages that never go back', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const model = buildDocument(organisation, OPTIONS);
        const { pages, pageOf } = pagesOfDocument(model);
        const numbers = model.blocks.flatMap((block, index) => (block.type === 'heading' ? [pageOf.get(index) ?? 0] : []));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(Math.min(...numbers)).toBeGreaterThan(2);
        expect(Math.max(...numbers)).toBeLessThanOrEqual(pages);
        const titles = model.blocks.flatMap((block, index) =>
          block.type === 'heading' && block.level === 1 ? [pageOf.get(index)] : [],
        );
        expect(new Set(titles).size).toBe(titles.length);
      }),
      { numRuns: 20 },
    );
  });
});
