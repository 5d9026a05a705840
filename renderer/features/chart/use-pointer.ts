import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from '../../../shared/layout/screen/screen-geometry.ts';
import { childrenOf } from '../../../shared/model/tree.ts';
import { dragStore } from '../../state/drag/drag-store.ts';
import { select, selectionStore } from '../../state/selection-store.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { chartStore, panBy, showBranch, toggleExpanded, zoomBy } from './chart-store.ts';
import {
  boxDragStore,
  dragOverZone,
  dragTo,
  isDraggingBox,
  leaveChart,
  letGo,
  stopDrag,
  takeBox,
  takeOver,
} from './drag-box.ts';
import { chartPoint } from '../../chart-drawing/view.ts';

/** A press that moves less than this is a click. */
const CLICK = 5;

interface Press {
  readonly start: Point;
  last: Point;
  readonly boxId: string | null;
  readonly isPan: boolean;
  hasMoved: boolean;
}

/** Everything the pointer does in the chart: choosing, panning, zooming, moving boxes. */
export function usePointer(surface: RefObject<HTMLElement | null>, isHandHeld: RefObject<boolean>): void {
  const press = useRef<Press | null>(null);
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const onDown = (event: PointerEvent) => {
      if (event.button > 1) return;
      const toggled = toggleAt(event);
      if (toggled !== null) {
        event.preventDefault();
        element.focus({ preventScroll: true });
        toggleExpanded(toggled);
        return;
      }
      const start = pointIn(element, event);
      const boxId = boxAt(event.target, start);
      press.current = {
        start,
        last: start,
        boxId,
        isPan: boxId === null || event.button === 1 || isHandHeld.current,
        hasMoved: false,
      };
      if (event.button === 1) event.preventDefault();
      element.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      const { current } = press;
      if (!current) return;
      const point = pointIn(element, event);
      const isFar = Math.hypot(point.x - current.start.x, point.y - current.start.y) > CLICK;
      if (!current.hasMoved && isFar) {
        current.hasMoved = true;
        element.dataset['panning'] = String(current.isPan);
        if (!current.isPan && current.boxId !== null) takeBox(current.boxId, point);
      }
      if (!current.hasMoved) return;
      if (current.isPan) panBy(point.x - current.last.x, point.y - current.last.y);
      else if (isDraggingBox()) {
        if (isOverZone(event)) dragOverZone();
        else dragTo(point);
      }
      current.last = point;
    };
    const onUp = (event: PointerEvent) => {
      const { current } = press;
      press.current = null;
      delete element.dataset['panning'];
      if (!current) return;
      if (isDraggingBox()) void letGo();
      else if (!current.hasMoved && current.boxId !== null) choose(current.boxId, event);
    };
    const onCancel = () => {
      // The browser takes the pointer for a drag of its own, of something that is not the chart's.
      if (!press.current) return;
      press.current = null;
      delete element.dataset['panning'];
      stopDrag();
    };
    const onDoubleClick = (event: MouseEvent) => {
      const id = boxAt(event.target, pointIn(element, event));
      if (id === null || toggleAt(event) !== null) return;
      const isBranch = childrenOf(currentOrganisation(), id).length > 0;
      if (isBranch && id !== chartStore.getState().branchId) showBranch(id);
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
      const x = event.deltaX * unit;
      const y = event.deltaY * unit;
      // A pinch on a touchpad arrives as a wheel with Ctrl, in small steps.
      if (event.ctrlKey || event.metaKey) {
        zoomBy(Math.exp(-Math.max(-60, Math.min(60, y)) / (Math.abs(y) < 20 ? 90 : 260)), pointIn(element, event));
      } else if (event.shiftKey && x === 0) panBy(-y, 0);
      else panBy(-x, -y);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isDraggingBox()) return;
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      stopDrag();
    };
    // What comes from the structure, or missions from the sheet, are dragged by the browser itself.
    const comesFromElsewhere = () => ['structure', 'missions'].includes(dragStore.getState().from ?? '');
    const onDragOver = (event: DragEvent) => {
      if (!comesFromElsewhere()) return;
      takeOver(pointIn(element, event));
      if (!boxDragStore.getState().spot) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) leaveChart();
    };
    const onDrop = (event: DragEvent) => {
      if (!comesFromElsewhere()) return;
      event.preventDefault();
      // Else the library complains of a target that is not its own; « Déplacer vers… » is the way without a pointer.
      event.stopPropagation();
      void letGo();
    };
    const stops = [
      heard(element, 'dragover', onDragOver),
      heard(element, 'dragleave', onDragLeave),
      heard(element, 'drop', onDrop),
      heard(element, 'pointerdown', onDown),
      heard(element, 'pointermove', onMove),
      heard(element, 'pointerup', onUp),
      heard(element, 'pointercancel', onCancel),
      heard(element, 'dblclick', onDoubleClick),
      heard(element, 'wheel', onWheel),
      heard(document.documentElement, 'keydown', onKey, true),
    ];
    return () => {
      stopDrag();
      for (const stop of stops) stop();
    };
  }, [surface, isHandHeld]);
}

function heard<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
  capture = false,
): () => void {
  target.addEventListener(type, listener, { passive: false, capture });
  return () => {
    target.removeEventListener(type, listener, { capture });
  };
}

/** Whether the pointer, which the chart holds while it drags, is over the zone d’attente. */
function isOverZone({ clientX, clientY }: MouseEvent): boolean {
  return document.elementFromPoint(clientX, clientY)?.closest('[data-waiting-zone]') instanceof Element;
}

function pointIn(element: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function toggleAt({ target }: MouseEvent): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-toggle]')?.dataset['toggle'] ?? null) : null;
}

/** The box under the pointer: its element, or what the map shows there. */
export function boxAt(target: EventTarget | null, point: Point): string | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-box]')?.dataset['box'] : undefined;
  if (id !== undefined) return id;
  const { layout, view } = chartStore.getState();
  const { x, y } = chartPoint(view, point);
  const box = layout.boxes.find((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height);
  return box?.id ?? null;
}

/** A click chooses one entity; with Ctrl or Shift it adds it to those chosen, or takes it away. */
function choose(id: string, event: MouseEvent): void {
  const { ids } = selectionStore.getState();
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    select([id], true);
    return;
  }
  select(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
}
