import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartBox } from '../../shared/layout/chart-geometry.ts';
import type { ChartNode } from '../../shared/layout/chart-node.ts';
import { layoutSheet, type SheetLayout } from '../../shared/layout/sheet/layout-sheet.ts';
import { arialWidth } from '../../shared/layout/text-metrics.ts';

const ROOM = { width: 1474, height: 900, measure: arialWidth };
/** Points of letters that one still reads on paper, in pixels. */
const SMALLEST = (6.5 * 4) / 3;

function node(name: string, children: readonly ChartNode[] = []): ChartNode {
  return { entityId: name, name, isSupport: false, children };
}

function namesIn(root: ChartNode): readonly string[] {
  return [root.name, ...root.children.flatMap(namesIn)];
}

function overlap(a: ChartBox, b: ChartBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const labels = fc.constantFrom('Service paie', 'Service des affaires juridiques et des Assemblées', 'CE', 'Musée', 'x'.repeat(90), '漢字🎉');
/** Trees so many levels deep at most. */
function treesOf(depth: number): fc.Arbitrary<ChartNode> {
  const children = depth === 0 ? fc.constant([]) : fc.array(treesOf(depth - 1), { maxLength: 4 });
  return fc.record({ name: labels, children }).map((one) => node(one.name, one.children));
}
const roots = fc.array(treesOf(4), { maxLength: 8 }).map((children) => node('Président', children));

/** The same tree with names that tell every box from the others. */
function numbered(root: ChartNode): ChartNode {
  let last = 0;
  const visit = ({ name, children }: ChartNode): ChartNode => node(`${name} ${++last}`, children.map(visit));
  return visit(root);
}

/** Names drawn, those that stand again on a further sheet or column aside. */
function drawnOnce(sheets: readonly SheetLayout[]): readonly string[] {
  const seen = new Set(sheets.flatMap(({ boxes }) => boxes.map((box) => box.node.name)).filter((name) => !name.endsWith(' (suite)')));
  return [...seen].toSorted();
}

describe('the chart of a whole organisation on sheets', () => {
  test('draws every entity, lays no box over another and leaves no sheet at the sides', () => {
    const property = fc.property(roots.map(numbered), (root) => {
      const sheets = layoutSheet(root, ROOM);
      expect(drawnOnce(sheets)).toEqual([...namesIn(root)].toSorted());
      for (const { boxes, width, fontSize } of sheets) {
        expect(fontSize).toBeGreaterThanOrEqual(SMALLEST - 0.01);
        expect(boxes.filter(({ x, width: wide }) => x < 0 || x + wide > width)).toEqual([]);
        expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)))).toEqual([]);
        expect(boxes.flatMap(({ x, y, width: wide, height }) => [x, y, wide, height]).every((length) => Number.isInteger(length))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('joins each box but the first by lines that are straight', () => {
    const property = fc.property(roots.map(numbered), (root) => {
      for (const { boxes, lines } of layoutSheet(root, ROOM)) {
        expect(lines.filter(({ from, to }) => from.x !== to.x && from.y !== to.y)).toEqual([]);
        const reached = new Set(lines.flatMap(({ from, to }) => [from.box, to.box]));
        expect(boxes.flatMap((_, index) => (index > 0 && !reached.has(index) ? [index] : []))).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('takes further sheets when letters would be too small, under the same heads, none lower than its paper', () => {
    const directions = (pole: number) =>
      Array.from({ length: 12 }, (_, index) => node(`Direction ${pole}.${index}`, Array.from({ length: 14 }, (__, rank) => node(`Service ${pole}.${index}.${rank}`))));
    const root = node('Président', [1, 2, 3, 4].map((pole) => node(`Pôle ${pole}`, directions(pole))));
    const sheets = layoutSheet(root, ROOM);
    expect(sheets.length).toBeGreaterThan(1);
    expect(drawnOnce(sheets)).toEqual([...namesIn(root)].toSorted());
    expect(sheets.filter(({ height }) => height > ROOM.height)).toEqual([]);
    expect(sheets.every(({ boxes }) => boxes[0]?.node.name === 'Président')).toBe(true);
  });
});
