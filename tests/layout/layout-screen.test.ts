import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutScreen } from '../../shared/layout/screen/layout-screen.ts';
import type { ScreenBox, ScreenNode } from '../../shared/layout/screen/screen-geometry.ts';

/** Trees of boxes of any heights, wide and deep families, supports among them. */
const trees: fc.Arbitrary<readonly ScreenNode[]> = fc
  .array(fc.record({ above: fc.nat(), height: fc.integer({ min: 40, max: 90 }), isSupport: fc.boolean() }), {
    minLength: 1,
    maxLength: 120,
  })
  .map((entries) => {
    const nodes: (ScreenNode & { children: ScreenNode[] })[] = [];
    const roots: ScreenNode[] = [];
    for (const [index, { above, height, isSupport }] of entries.entries()) {
      const node = { id: `n${index}`, width: 212, height, isSupport: isSupport && above % 3 === 0, children: [] };
      const parent = index === 0 || above % 40 === 0 ? undefined : nodes[above % Math.min(index, 12 + (above % index))];
      if (parent) parent.children.push(node);
      else roots.push(node);
      nodes.push(node);
    }
    return roots;
  });

function overlap(a: ScreenBox, b: ScreenBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function allNodes(roots: readonly ScreenNode[]): readonly ScreenNode[] {
  return roots.flatMap((root) => [root, ...allNodes(root.children)]);
}

test('every box is placed once, inside the chart, and none overlaps another', () => {
  fc.assert(
    fc.property(trees, (roots) => {
      const { boxes, width, height } = layoutScreen(roots);
      expect(boxes.map(({ id }) => id).toSorted()).toEqual(allNodes(roots).map(({ id }) => id).toSorted());
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(-0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(box, other), `${box.id} over ${other.id}`).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a child is below its parent, and siblings keep their order', () => {
  fc.assert(
    fc.property(trees, (roots) => {
      const boxes = new Map(layoutScreen(roots).boxes.map((box) => [box.id, box]));
      const at = (id: string) => boxes.get(id) as ScreenBox;
      for (const node of allNodes(roots)) {
        for (const child of node.children) expect(at(child.id).y).toBeGreaterThan(at(node.id).y + node.height);
        for (const isSupport of [true, false]) {
          const siblings = node.children.filter((child) => child.isSupport === isSupport).map(({ id }) => at(id));
          for (const [index, next] of siblings.slice(1).entries()) {
            const before = siblings[index] as ScreenBox;
            const isAfter = next.x >= before.x + before.width || next.y >= before.y + before.height;
            expect(isAfter, `${before.id} then ${next.id}`).toBe(true);
          }
        }
      }
    }),
  );
});

test('a line starts at its parent, ends at its box, and runs only along the axes', () => {
  fc.assert(
    fc.property(trees, (roots) => {
      const boxes = new Map(layoutScreen(roots).boxes.map((box) => [box.id, box]));
      for (const box of boxes.values()) {
        const parent = boxes.get(box.parentId ?? '');
        expect(box.link).toHaveLength(parent ? 5 : 0);
        const [start] = box.link;
        const end = box.link.at(-1);
        if (!parent || !start || !end) continue;
        expect(start.y).toBe(parent.y + parent.height);
        expect(start.x >= parent.x && start.x <= parent.x + parent.width).toBe(true);
        const near = (a: number, b: number) => Math.abs(a - b) < 0.001;
        const isAtEdge = near(end.x, box.x) || near(end.x, box.x + box.width) || near(end.y, box.y);
        expect(isAtEdge).toBe(true);
        for (const [index, point] of box.link.slice(1).entries()) {
          const before = box.link[index] ?? point;
          expect(near(before.x, point.x) || near(before.y, point.y)).toBe(true);
        }
      }
    }),
  );
});

test('a large family without children stands in several columns, a small one in one', () => {
  const leaf = (id: string): ScreenNode => ({ id, width: 212, height: 50, isSupport: false, children: [] });
  const family = (count: number): ScreenNode => ({
    ...leaf('head'),
    children: Array.from({ length: count }, (_, index) => leaf(`c${index}`)),
  });
  const columns = (count: number) => {
    const top = { ...leaf('top'), children: [family(count), leaf('other')] };
    const { boxes } = layoutScreen([top]);
    return new Set(boxes.filter(({ parentId }) => parentId === 'head').map(({ x }) => x)).size;
  };
  expect([columns(2), columns(9), columns(10), columns(27)]).toEqual([1, 1, 2, 3]);
});
