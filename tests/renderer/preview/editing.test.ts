import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caretIn } from '../../../renderer/features/preview/editing/caret.ts';
import { commandOf, lineOfMission, rankOfLine, textOf, textOfTarget } from '../../../renderer/features/preview/editing/stored-text.ts';
import { isShownBy, targetOf, type Target } from '../../../renderer/features/preview/editing/target.ts';
import { linesOfMissions } from '../../../renderer/state/lines.ts';
import { standardWording } from '../../../renderer/state/standard-wording.ts';
import { HOUSE_STYLE } from '../../../shared/document/house-style.ts';
import { pagesOfSection } from '../../../shared/document/pages/section-pages.ts';
import { linesOfFlow } from '../../../shared/document/pages/flow.ts';
import { SectionMemo } from '../../../shared/document/sections.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { anEntity, emptyOrganisation, mustApply, organisations } from '../../support/organisations.ts';

const RICH = anEntity({
  id: 'd',
  kind: 'direction',
  name: 'Direction achats',
  purpose: ['Première.', 'Seconde.'],
  supervision: [{ authority: 'hierarchique', title: 'Directeur achats' }],
  missions: [
    { text: 'Une', children: [] },
    { text: 'Deux', group: 'Volet stocks', children: [{ text: 'Deux a' }, { text: 'Deux b' }] },
    { text: 'Trois', group: 'Volet stocks', children: [] },
  ],
  blocks: [
    { type: 'paragraph', place: 'end', text: 'Libre.' },
    { type: 'list', place: 'end', intro: 'Annonce :', items: ['Un', 'Deux'] },
    { type: 'table', place: 'end', hasHeader: true, rows: [['A', 'B'], ['1']] },
  ],
  clauses: { composition: 'Elle est faite autrement.' },
});

function holding(entity: Entity = RICH): Organisation {
  return { ...emptyOrganisation(), entities: new Map([[entity.id, entity]]) };
}

/** Every text that can be edited on the pages of an organisation, with what is printed of it. */
function targetsOf(organisation: Organisation): readonly { target: Target; printed: string }[] {
  return [...new SectionMemo().sectionsOf(organisation)].flatMap((section) =>
    pagesOfSection(section, HOUSE_STYLE).flat().flatMap((part) => {
      const block = section.blocks[part.block];
      if (!block || part.from > 0 || part.part.type === 'gap') return [];
      const columns = block.type === 'table' && part.part.type === 'row' ? (block.rows[part.part.row] ?? []) : [null];
      return columns.flatMap((cell, column) => {
        const target = targetOf(organisation, { section, block, part }, column);
        const lines = part.text ? linesOfFlow(part.text).join(' ') : (cell ?? '');
        return target ? [{ target, printed: lines }] : [];
      });
    }),
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/[^a-z0-9]/giu, '').toUpperCase();

describe('texts of the page', () => {
  test('lead to where the data hold them', () => {
    const texts = targetsOf(holding()).map(({ target }) => textOfTarget(holding(), target));
    expect(texts).toEqual([
      'Direction achats', 'Première.', 'Seconde.', 'Une', 'Volet stocks', 'Deux', 'Deux a', 'Deux b', 'Trois',
      'Elle est faite autrement.', 'Libre.', 'Annonce :', 'Un', 'Deux', 'A', 'B', '1', '',
    ]);
  });

  test('print what the data hold, whatever the organisation', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        for (const { target, printed } of targetsOf(organisation)) {
          expect(plain(printed)).toBe(plain(textOfTarget(organisation, target)));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are found again by their target', () => {
    const organisation = holding();
    const sections = [...new SectionMemo().sectionsOf(organisation)];
    for (const { target } of targetsOf(organisation)) {
      const shown = sections.flatMap((section) =>
        pagesOfSection(section, HOUSE_STYLE).flat().filter((part) => {
          const block = section.blocks[part.block];
          return block !== undefined && isShownBy(target, { block, part });
        }),
      );
      expect(shown.length, JSON.stringify(target)).toBe(1);
    }
  });

  test('that follow the data have no editor', () => {
    const { composition: _own, ...clauses } = RICH.clauses;
    const fields = targetsOf(holding({ ...RICH, clauses })).map(({ target }) => target.field);
    expect(fields).not.toContain('clause');
  });
});

describe('writing there', () => {
  test('a text is written where it was read, and the rest stays', () => {
    const organisation = holding();
    for (const { target } of targetsOf(organisation)) {
      if (target.field === 'purpose' || target.field === 'missions' || target.field === 'sharedTitle') continue;
      const command = commandOf(organisation, target, ' Autre chose ');
      if (!command) throw new Error(`Nothing writes ${JSON.stringify(target)}.`);
      const after = mustApply(organisation, command).organisation;
      expect(textOf(after, target)).toBe('Autre chose');
      const others = targetsOf(organisation).filter((one) => JSON.stringify(one.target) !== JSON.stringify(target));
      for (const other of others) expect(textOfTarget(after, other.target)).toBe(textOfTarget(organisation, other.target));
    }
  });

  test('an emptied text of a free block is taken out, a cell stays empty', () => {
    const empty = (target: Target) => {
      if (target.field !== 'blocks') throw new Error('Not a block.');
      const command = commandOf(holding(), target, '');
      return command && mustApply(holding(), command).organisation.entities.get('d')?.blocks;
    };
    const [paragraph, list, table] = RICH.blocks;
    expect(empty({ id: 'd', field: 'blocks', index: 0, spot: { type: 'text' } })).toEqual([list, table]);
    expect(empty({ id: 'd', field: 'blocks', index: 1, spot: { type: 'item', item: 0 } })).toEqual([
      paragraph, { type: 'list', place: 'end', intro: 'Annonce :', items: ['Deux'] }, table,
    ]);
    expect(empty({ id: 'd', field: 'blocks', index: 2, spot: { type: 'cell', row: 0, column: 1 } })).toEqual([
      paragraph, list, { type: 'table', place: 'end', hasHeader: true, rows: [['A', ''], ['1']] },
    ]);
  });

  test('the usual wording comes back: the imported one while it stands behind the user’s, then the program’s', () => {
    const target = { id: 'd', field: 'clause', clause: 'composition' } as const;
    const both = holding({ ...RICH, sourceClauses: { composition: 'Celle du document.' } });
    const first = standardWording(both, target);
    if (!first) throw new Error('Nothing to go back to.');
    const imported = mustApply(both, first).organisation;
    expect(imported.entities.get('d')).toMatchObject({ clauses: {}, sourceClauses: { composition: 'Celle du document.' } });
    const second = standardWording(imported, target);
    if (!second) throw new Error('Nothing to go back to.');
    expect(mustApply(imported, second).organisation.entities.get('d')).toMatchObject({ clauses: {}, sourceClauses: {} });
  });
});

test('a line and its mission find each other', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      for (const entity of organisation.entities.values()) {
        const lines = linesOfMissions(entity.missions);
        for (const [index, { children }] of entity.missions.entries()) {
          for (const child of [null, ...children.keys()]) {
            expect(rankOfLine(lines, lineOfMission(entity, index, child))).toEqual({ index, child });
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});

describe('the caret', () => {
  test('falls where one clicks, whatever the breaks of the lines', () => {
    const words = fc.array(fc.stringMatching(/^[a-zéà-]{1,8}$/u), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const stored = list.join(' ');
        const at = seed % (stored.length + 1);
        const printed = stored.slice(0, at).replaceAll(' ', '\n');
        expect(caretIn(printed, stored)).toBe(at);
      }),
    );
  });

  test('is not led astray by capitals nor by a click past the end', () => {
    expect(caretIn('DIRECTION A', 'Direction achats')).toBe(11);
    expect(caretIn('Direction achats et plus', 'Direction achats')).toBe(16);
  });
});
