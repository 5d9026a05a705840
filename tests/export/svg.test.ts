import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSvg } from '../../electron/services/export/svg/write-svg.ts';
import { safeText } from '../../electron/services/export/docx/safe-text.ts';
import { wholeChart, type WholeBox } from '../../shared/layout/whole/whole-chart.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';
import { ORGANISATIONS } from '../document/docx-organisations.ts';
import { fromOutline, organisations } from '../support/organisations.ts';
import { elementsOf } from './xml-reading.ts';

const DATE = '2026-11-24';

describe.each(ORGANISATIONS)('the chart of %s', (_name, organisation) => {
  it('is one picture with title and description, and each entity in full as text', () => {
    const { svg } = writeSvg(organisation, DATE);
    const elements = elementsOf(svg);
    const [root, title, description] = elements;
    const boxes = elements.filter(({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'middle' && attributes['font-size'] === '12');
    const expected = [organisation.settings.topAuthority, ...inDocumentOrder(organisation).map(({ name }) => name)];
    expect([root?.attributes['role'], root?.attributes['aria-labelledby'], title?.attributes['id'], description?.attributes['id']]).toEqual(['img', 'titre description', 'titre', 'description']);
    expect(title?.text).toBe(`Organigramme – ${safeText(organisation.name)}`);
    // The layout may break lines at a space; the words are all there.
    expect(boxes.map(({ text }) => bare(text))).toEqual(expected.map((name) => bare(safeText(name))));
  });

  it('has the same bytes each time', () => {
    const [first, second] = [writeSvg(organisation, DATE), writeSvg(organisation, DATE)];
    expect(second).toEqual(first);
  });
});

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

describe('the geometry of a whole organisation', () => {
  it('puts each entity once, inside the chart, below its parent, over no other', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const { boxes, width, height } = wholeChart(organisation);
        expect(boxes.map(({ entityId }) => entityId)).toEqual([null, ...inDocumentOrder(organisation).map(({ id }) => id)]);
        const byId = new Map(boxes.map((box) => [box.entityId, box]));
        for (const box of boxes) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01).toBe(true);
          const parent = box.entityId === null ? undefined : byId.get(organisation.entities.get(box.entityId)?.parentId ?? null);
          if (parent) expect(box.y).toBeGreaterThanOrEqual(parent.y + parent.height);
        }
        expect(overlapping(boxes)).toEqual([]);
      }),
    );
  });

  it('draws a line to each entity, from the side or the foot of the box above to its own box', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const { boxes, links } = wholeChart(organisation);
        expect(links).toHaveLength(boxes.length - 1);
        for (const link of links) {
          const [start, end] = [link[0], link.at(-1)];
          expect(boxes.some((box) => touches(box, start)) && boxes.some((box) => touches(box, end))).toBe(true);
          for (const [index, point] of link.slice(1).entries()) {
            const before = link[index];
            expect(point.x === before?.x || point.y === before?.y).toBe(true);
          }
        }
      }),
    );
  });

  it('tells levels, supports and what the name does not say', () => {
    const { boxes } = wholeChart(fromOutline('g direction-generale Direction générale\n  p pole Pôle a\n    d direction Trésorerie\n      s service Service c\n      f fonction Archives'));
    expect(boxes.map(({ rank, caption }) => [rank, caption])).toEqual([
      ['authority', ''],
      ['top', ''],
      ['second', ''],
      ['third', 'direction'],
      ['lower', ''],
      ['support', 'fonction support'],
    ]);
  });
});

function overlapping(boxes: readonly WholeBox[]): readonly (readonly [WholeBox, WholeBox])[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a, b] as const),
  );
}

function touches(box: WholeBox, point: { readonly x: number; readonly y: number } | undefined): boolean {
  if (!point) return false;
  const near = 0.01;
  return point.x >= box.x - near && point.x <= box.x + box.width + near && point.y >= box.y - near && point.y <= box.y + box.height + near;
}
