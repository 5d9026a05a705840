import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { around, placeCard } from '../../../renderer/features/tour/place-card.ts';
import { TOUR } from '../../../renderer/features/tour/steps.ts';
import { endTour, formerStep, nextStep, startFirstTour, startTour, tourStep } from '../../../renderer/features/tour/tour-store.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  endTour();
});

test('the tour has five steps, walked through in both directions, and ends after the last one', () => {
  startTour();
  const seen = [tourStep()];
  for (const step of [formerStep, nextStep, nextStep, formerStep, nextStep, nextStep, nextStep]) {
    step();
    seen.push(tourStep());
  }
  expect([TOUR.length, seen]).toEqual([5, [0, 0, 1, 2, 1, 2, 3, 4]]);
  nextStep();
  expect(tourStep()).toBeNull();
});

test('it comes by itself once, over the sample alone, and again on demand', () => {
  startFirstTour(false);
  expect(tourStep()).toBeNull();
  startFirstTour(true);
  expect(tourStep()).toBe(0);
  endTour();
  startFirstTour(true);
  expect(tourStep()).toBeNull();
  startTour();
  expect(tourStep()).toBe(0);
});

test('the card and its ring are in the window wherever the target is', () => {
  const side = fc.integer({ min: -100, max: 2000 });
  const target = fc.record({ left: side, top: side, width: fc.integer({ min: 1, max: 1500 }), height: fc.integer({ min: 1, max: 1500 }) });
  const card = { width: 360, height: 220 };
  fc.assert(
    fc.property(fc.option(target), fc.record({ width: fc.integer({ min: 400, max: 2000 }), height: fc.integer({ min: 260, max: 1200 }) }), (box, view) => {
      const { left, top } = placeCard(box, card, view);
      expect([left >= 0, top >= 0, left + card.width <= view.width, top + card.height <= view.height]).toEqual([true, true, true, true]);
      if (box) {
        const ring = around(box, view);
        expect([ring.left >= 0, ring.top >= 0, ring.left + ring.width <= view.width, ring.top + ring.height <= view.height]).toEqual([true, true, true, true]);
      }
    }),
  );
});

test('the card leaves its target free where there is room beside it', () => {
  const view = { width: 1280, height: 720 };
  const card = { width: 360, height: 220 };
  expect(placeCard({ left: 0, top: 90, width: 280, height: 600 }, card, view).left).toBeGreaterThanOrEqual(280);
  expect(placeCard({ left: 900, top: 90, width: 380, height: 600 }, card, view).left + card.width).toBeLessThanOrEqual(900);
  expect(placeCard({ left: 780, top: 10, width: 480, height: 36 }, card, view).top).toBeGreaterThanOrEqual(46);
});
