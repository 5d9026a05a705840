import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadPages } from '../../../renderer/features/preview/pages/spread.ts';

const zooms = fc.constantFrom<'width' | number>('width', 50, 75, 100, 125, 150, 200);

test('a height within a page is found on that page', () => {
  const property = fc.property(fc.integer({ min: 0, max: 3000 }), zooms, fc.integer({ min: 1, max: 5000 }), fc.nat(), (room, zoom, count, seed) => {
    const spread = spreadPages(room, zoom, count);
    const page = (seed % count) + 1;
    expect(spread.pageAt(spread.topOf(page))).toBe(page);
    expect(spread.pageAt(spread.topOf(page + 1) - 20)).toBe(page);
    expect(spread.pageAt(spread.height + 1000)).toBe(count);
    expect(spread.pageAt(-50)).toBe(1);
  });
  fc.assert(property);
});

test('a page as wide as the room leaves a margin on both sides; a larger one is scrolled to', () => {
  const fit = spreadPages(640, 'width', 3);
  expect(Math.round(fit.scale * 793.7) + 40).toBe(640);
  expect(fit.width).toBe(640);
  const large = spreadPages(640, 200, 3);
  expect(large.width).toBeGreaterThan(640);
  expect(large.left).toBe(20);
});
