import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { Change } from '../../../../shared/compare/change.ts';
import { SCALE, type Rect } from '../../../chart-drawing/view.ts';
import { lookAt } from '../compare-store.ts';
import { ChartsPlane } from './charts-plane.ts';
import { endsOf, type ChartsPlan } from './charts-plan.ts';

interface Given {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly plan: ChartsPlan;
  readonly current: Change | null;
}

const PAN = 80;
/** A press that moves less than this is a click. */
const CLICK = 5;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
};

/** Pans and zooms the plane by mouse and keys, and brings each change that is looked at into sight. */
export function useChartsPlane({ frame, sheet, plan, current }: Given) {
  const [plane] = useState(() => new ChartsPlane());
  const press = useRef<{ readonly x: number; readonly y: number; readonly hasMoved: boolean } | null>(null);
  const shown = useRef<ChartsPlan | null>(null);
  useEffect(() => (frame.current && sheet.current ? plane.attach(frame.current, sheet.current) : undefined), [plane, frame, sheet]);
  useLayoutEffect(() => {
    const around = current && rectOf(plan, current);
    const isNew = shown.current !== plan;
    shown.current = plan;
    const show = () => {
      if (isNew) plane.take(plan, around);
      else if (around) plane.reveal(around);
    };
    // The frame has its size, and the plane its elements, once this is drawn.
    const request = requestAnimationFrame(show);
    return () => {
      cancelAnimationFrame(request);
    };
  }, [plane, plan, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction) plane.panBy(direction[0] * PAN, direction[1] * PAN);
    else if (event.key === '+') plane.zoom(SCALE.step);
    else if (event.key === '-') plane.zoom(1 / SCALE.step);
    else if (event.key === '0') plane.fit();
    else return;
    event.preventDefault();
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      press.current = { x: event.clientX, y: event.clientY, hasMoved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const { current: start } = press;
      if (!start) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.hasMoved && Math.hypot(x, y) < CLICK) return;
      plane.panBy(x, y);
      press.current = { x: event.clientX, y: event.clientY, hasMoved: true };
    },
    onPointerUp: (event: PointerEvent) => {
      const isClick = press.current?.hasMoved === false;
      press.current = null;
      const under = isClick ? document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-goes-to]') : null;
      if (under) lookAt(under.dataset['goesTo'] ?? null);
    },
    onPointerCancel: () => {
      press.current = null;
    },
  };
  return { plane, onKeyDown, pointer };
}

/** The rectangle around the boxes of a change in both charts, with air around it. */
function rectOf({ charts }: ChartsPlan, change: Change): Rect | null {
  const ids = new Set([change.id, ...endsOf(change)]);
  const boxes = [...charts.before.boxes, ...charts.after.boxes].filter((box) => ids.has(box.id));
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left - 60, y: top - 60, width: right - left + 120, height: bottom - top + 120 };
}
