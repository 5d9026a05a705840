import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChartState } from '../../renderer/features/chart/chart-store.ts';
import { Movement } from '../../renderer/features/chart/movement.ts';
import type { ScreenBox } from '../../shared/layout/screen/screen-geometry.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

let prefersLess = false;

beforeEach(() => {
  prefersLess = false;
  vi.stubGlobal('matchMedia', () => ({ matches: prefersLess }));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function box(id: string, x: number, y: number, parentId: string | null = null): ScreenBox {
  const link = parentId === null ? [] : [20, 30, 40, 45, 50].map((down) => ({ x, y: y - 50 + down }));
  return { id, parentId, depth: parentId === null ? 0 : 1, x, y, width: 10, height: 10, standing: 'row', link };
}

function chart(boxes: readonly ScreenBox[], origin = { x: 0, y: 0 }): ChartState {
  return {
    organisation: {} as Organisation,
    expanded: null,
    branchId: null,
    colouring: 'kind',
    layout: { width: 500, height: 500, boxes },
    boxes: new Map(boxes.map((one) => [one.id, one])),
    arriving: new Set(),
    origin,
    view: { x: 0, y: 0, scale: 1 },
    panel: { width: 200, height: 200 },
    glides: 0,
    arranged: null,
  };
}

/** A movement that begins at a chart; what each drawing that follows animates, and which lines it draws how. */
function movementFrom(first: ChartState) {
  const said: unknown[] = [];
  const element = (name: string) =>
    ({
      animate: (frames: unknown) => {
        said.push({ name, ...(frames as object) });
        return { cancel: () => {}, effect: { getComputedTiming: () => ({ progress: 0.5 }) } };
      },
      setAttribute: (_: string, d: string) => {
        if (d !== '') said.push({ name, d });
      },
    }) as unknown as Element;
  const movement = new Movement(first);
  return (next: ChartState, shown = next.layout.boxes): readonly unknown[] => {
    said.length = 0;
    movement.follow(next, shown, { elementOf: element, still: element('still'), joining: element('joining') });
    return [...said];
  };
}

/** Draws one chart after the other, and tells of the last one. */
function animatedBy(first: ChartState, ...others: readonly ChartState[]): readonly unknown[] {
  const draw = movementFrom(first);
  return others.map((next) => draw(next)).at(-1) ?? [];
}

const before = chart([box('top', 50, 0), box('left', 0, 50, 'top'), box('right', 100, 50, 'top')]);

const LEFT = 'M0 20L0 30L0 40L0 45L0 50';
const RIGHT = 'M100 20L100 30L100 40L100 45L100 50';
const FADE = { opacity: [0, 0, 1] };

test('only a box that has another place glides to it; its line comes once it is there', () => {
  const after = chart([box('top', 50, 0), box('left', 0, 50, 'top'), box('right', 140, 50, 'top')]);
  expect(animatedBy(before, after)).toEqual([
    { name: 'right', transform: ['translate(100px, 50px)', 'translate(140px, 50px)'] },
    { name: 'still', d: LEFT },
    { name: 'joining', d: 'M140 20L140 30L140 40L140 45L140 50' },
    { name: 'joining', ...FADE },
  ]);
});

test('a layout whose corner is elsewhere moves nothing by that alone', () => {
  const shifted = [box('top', 80, 0), box('left', 30, 50, 'top'), box('right', 130, 50, 'top')];
  expect(animatedBy(before, chart(shifted, { x: -30, y: 0 }))).toEqual([{ name: 'still', d: LEFT + RIGHT }]);
});

test('a new box fades in with its line', () => {
  const after = chart([...before.layout.boxes, box('new', 150, 50, 'top')]);
  expect(animatedBy(before, after)).toEqual([
    { name: 'still', d: LEFT + RIGHT },
    { name: 'joining', d: 'M150 20L150 30L150 40L150 45L150 50' },
    { name: 'new', opacity: [0, 1] },
    { name: 'joining', ...FADE },
  ]);
});

test('a new box that comes after those that make room for it fades in then, and once', () => {
  const added = box('new', 150, 50, 'top');
  const after = chart([...before.layout.boxes, added]);
  const draw = movementFrom(before);
  expect(draw(after, before.layout.boxes)).toEqual([{ name: 'still', d: LEFT + RIGHT }]);
  const line = 'M150 20L150 30L150 40L150 45L150 50';
  expect(draw(after)).toEqual([
    { name: 'still', d: LEFT + RIGHT },
    { name: 'joining', d: line },
    { name: 'new', opacity: [0, 1] },
    { name: 'joining', ...FADE },
  ]);
  expect(draw(after, [...after.layout.boxes])).toEqual([{ name: 'still', d: LEFT + RIGHT + line }]);
});

test('the line of a new box joins those that fade in already', () => {
  const moved = [box('top', 50, 0), box('left', 0, 50, 'top'), box('right', 140, 50, 'top')];
  const after = chart([...moved, box('new', 150, 50, 'top')]);
  const draw = movementFrom(before);
  draw(after, moved);
  expect(draw(after)).toEqual([
    { name: 'still', d: LEFT },
    { name: 'joining', d: 'M140 20L140 30L140 40L140 45L140 50M150 20L150 30L150 40L150 45L150 50' },
    { name: 'new', opacity: [0, 1] },
  ]);
});

test('a movement that another one interrupts goes on from where the box is seen', () => {
  const onTheWay = chart([box('top', 50, 0), box('right', 140, 0)]);
  const back = chart([box('top', 50, 0), box('right', 100, 0)]);
  const start = chart([box('top', 50, 0), box('right', 100, 0)]);
  expect(animatedBy(start, onTheWay, back)).toEqual([
    { name: 'right', transform: ['translate(120px, 0px)', 'translate(100px, 0px)'] },
  ]);
});

test('what is out of sight before and after is put in its place at once', () => {
  const far = chart([box('top', 50, 0), box('far', 900, 0)]);
  const farther = chart([box('top', 50, 0), box('far', 950, 0)]);
  expect(animatedBy(far, farther)).toEqual([]);
});

test('nothing moves for whoever asked for less movement', () => {
  prefersLess = true;
  const after = chart([box('top', 50, 0), box('right', 100, 90, 'top')]);
  expect(animatedBy(before, after)).toEqual([{ name: 'still', d: 'M100 60L100 70L100 80L100 85L100 90' }]);
});
