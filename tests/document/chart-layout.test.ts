import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartBox, ChartLayout } from '../../shared/layout/chart-geometry.ts';
import type { ChartNode } from '../../shared/layout/chart-node.ts';
import { layoutChart, PAGE_MEASURES } from '../../shared/layout/layout-chart.ts';
import { arialWidth } from '../../shared/layout/text-metrics.ts';
import { wrapText } from '../../shared/layout/wrap.ts';

function node(name: string, children: readonly ChartNode[] = [], isSupport = false): ChartNode {
  return { entityId: name, name, isSupport, children };
}

function many(count: number, label = 'Service'): readonly ChartNode[] {
  return Array.from({ length: count }, (_, index) => node(`${label} ${index + 1}`));
}

const names = fc.oneof(
  fc.constantFrom('Service paie', 'Service des affaires juridiques et des Assemblées', 'CE', 'x'.repeat(500), '漢字🎉'),
  fc.string({ minLength: 1, maxLength: 80 }),
);
const leaves = fc.array(names.map((name) => node(name)), { maxLength: 5 });
const charts = fc
  .record({
    name: names,
    children: fc.array(
      fc.record({ name: names, leaves, isSupport: fc.boolean() }).map((one) => node(one.name, one.leaves, one.isSupport)),
      { minLength: 1, maxLength: 24 },
    ),
  })
  .map(({ name, children }) => node(name, children));

function overlaps(a: ChartBox, b: ChartBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function collisions({ boxes }: ChartLayout): number {
  return boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other))).length;
}

function columnsOf({ boxes }: ChartLayout): number {
  return new Set(boxes.filter(({ role }) => role === 'unit').map(({ x }) => x)).size;
}

describe('the org chart of a page', () => {
  it('never lays one box over another, leaves the page, nor cuts a name', () => {
    fc.assert(
      fc.property(charts, (root) => {
        for (const layout of layoutChart(root)) {
          expect(collisions(layout)).toBe(0);
          for (const { x, y, width, height, lines } of layout.boxes) {
            expect([x >= 0, y >= 0, x + width <= layout.width, y + height <= layout.height]).not.toContain(false);
            expect(lines.length * PAGE_MEASURES.fontSize).toBeLessThan(height);
            expect([x, y, width, height].every((value) => value % 1 === 0)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('draws only horizontal and vertical lines, each box reached by one', () => {
    fc.assert(
      fc.property(charts, (root) => {
        for (const { boxes, lines } of layoutChart(root)) {
          expect(lines.filter(({ from, to }) => from.x !== to.x && from.y !== to.y)).toEqual([]);
          const reached = new Set(lines.flatMap(({ to }) => (to.box === undefined ? [] : [to.box])));
          expect(reached.size).toBe(boxes.filter(({ role }) => role !== 'root').length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds every name once, over as many charts as it takes', () => {
    fc.assert(
      fc.property(charts, (root) => {
        const drawn = layoutChart(root).flatMap(({ boxes }) =>
          boxes.filter(({ role }) => role !== 'root').map((box) => box.node),
        );
        const all = root.children.flatMap((child) => [child, ...child.children]);
        expect(new Set(drawn)).toEqual(new Set(all));
        expect(drawn).toHaveLength(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps one row while boxes have a readable width, then turns into a ladder of two columns', () => {
    expect([1, 2, 5, 6, 9].map((count) => columnsOf(layoutChart(node('Direction', many(count)))[0]))).toEqual([1, 2, 5, 2, 2]);
  });

  it('puts support functions beside the trunk, above the row', () => {
    const [{ boxes }] = layoutChart(node('Direction', [node('Sécurité', [], true), ...many(3)]));
    expect(boxes.map(({ role }) => role)).toEqual(['root', 'support', 'unit', 'unit', 'unit']);
    const [, support, unit] = boxes;
    expect((support?.y ?? 0) + (support?.height ?? 0)).toBeLessThan(unit?.y ?? 0);
  });

  it('fits four agencies of five centres in the width of a page', () => {
    const agencies = many(4, 'ADA').map(({ name }) => node(name, many(5, `CE ${name}`)));
    const layouts = layoutChart(node('Agences', agencies));
    expect(layouts).toHaveLength(1);
    expect(columnsOf(layouts[0])).toBe(4);
  });

  it('continues a chart too tall for the page in others with the same head', () => {
    const layouts = layoutChart(node('Direction', many(200)));
    expect(layouts.length).toBeGreaterThan(1);
    expect(layouts.every(({ height, boxes }) => height <= PAGE_MEASURES.maxHeight && boxes[0]?.role === 'root')).toBe(true);
  });
});

describe('lines of text', () => {
  const style = { size: 10, isBold: false, measure: arialWidth };

  it('have the widths of Arial, an accent adding nothing', () => {
    expect(['iii', 'WWW', 'éàÇ', 'eaC', ' '].map((text) => Math.round(arialWidth(text, false) * 1000))).toEqual([
      666, 2832, 1834, 1834, 278,
    ]);
  });

  it('break after spaces and hyphens, never at a no-break space', () => {
    expect(wrapText('Service des affaires juridiques', 60, style)).toEqual(['Service des', 'affaires', 'juridiques']);
    expect(wrapText('Bar-le-Duc', 30, style)).toEqual(['Bar-le-', 'Duc']);
    expect(wrapText('organisée en\u00A0:', 45, style)).toEqual(['organisée', 'en\u00A0:']);
  });

  it('break a word wider than the line between letters, and lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 12, max: 300 }), (text, width) => {
        const squeezed = (given: string) => given.replace(/ /gu, '');
        expect(squeezed(wrapText(text, width, style).join(''))).toBe(squeezed(text));
      }),
    );
  });
});
