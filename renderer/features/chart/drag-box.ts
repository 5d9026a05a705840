import { createStore } from 'zustand';
import { WAITING_ZONE, type EntityId } from '../../../shared/model/entity.ts';
import type { Point } from '../../../shared/layout/screen/screen-geometry.ts';
import { afterFrame } from '../../state/after-frame.ts';
import { aimAt, dragStore, endDrag, refuseOver, startDrag, whyNotAt } from '../../state/drag/drag-store.ts';
import { dropAt, WAITING_SPOT, type DropSpot } from '../../state/drag/drop.ts';
import { transferMissions } from '../../state/drag/transfer.ts';
import { notify } from '../../state/notices.ts';
import { selectionStore } from '../../state/selection-store.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { chartStore, panBy, setChartExpanded } from './chart-store.ts';
import { aimedAt } from './drop-target.ts';
import { chartPoint } from '../../chart-drawing/view.ts';

interface BoxDrag {
  /** The pointer, in the panel; `null` while nothing is dragged. */
  readonly pointer: Point | null;
  readonly spot: DropSpot | null;
  /** It comes from the structure or from the sheet, and the browser draws what follows the pointer. */
  readonly isNative: boolean;
}

export const boxDragStore = createStore<BoxDrag>(() => ({ pointer: null, spot: null, isNative: false }));

/** Near a border of the panel, the chart comes along at this speed. */
const BORDER = { width: 36, step: 14 } as const;

let frame = 0;

/** Takes a box, with the whole selection when it belongs to it. */
export function takeBox(id: EntityId, pointer: Point): void {
  const { ids } = selectionStore.getState();
  startDrag('chart', ids.has(id) ? [...ids] : [id]);
  boxDragStore.setState({ pointer, spot: null, isNative: false });
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(panAtBorder);
}

/** What the structure or the sheet drags comes over the chart. */
export function takeOver(pointer: Point): void {
  if (!boxDragStore.getState().pointer) boxDragStore.setState({ pointer, spot: null, isNative: true });
  dragTo(pointer);
}

/** It leaves the chart again. */
export function leaveChart(): void {
  const { isNative, spot } = boxDragStore.getState();
  if (!isNative) return;
  boxDragStore.setState({ pointer: null, spot: null, isNative: false });
  // What it goes over next has aimed already: the browser tells of the arrival before the leaving.
  if (dragStore.getState().spot === spot) aimAt(null);
}

/** The pointer is over the zone d’attente, outside the chart. */
export function dragOverZone(): void {
  if (boxDragStore.getState().spot === WAITING_SPOT) return;
  boxDragStore.setState({ spot: WAITING_SPOT });
  aimAt(WAITING_SPOT);
}

/** The pointer has moved, or the chart under it. */
export function dragTo(pointer: Point): void {
  const { layout, view } = chartStore.getState();
  const organisation = currentOrganisation();
  const aim = aimedAt(layout.boxes, chartPoint(view, pointer), (one) => whyNotAt(organisation, one) === null);
  const { spot: before } = boxDragStore.getState();
  const isSame = before?.id === aim?.spot?.id && before?.place === aim?.spot?.place;
  const spot = isSame ? before : (aim?.spot ?? null);
  boxDragStore.setState({ pointer, spot });
  if (!isSame) aimAt(spot);
  if (!spot) {
    if (aim) refuseOver(aim.over);
    else if (dragStore.getState().hint) aimAt(null);
  }
}

/** Lets go: the entities move, the missions change hands, or the user is told why not. */
export async function letGo(): Promise<void> {
  const { spot } = boxDragStore.getState();
  const { dragged, missions, hint } = dragStore.getState();
  dropPointer();
  // What was dimmed lights up a frame later: what was let go is on its way first.
  afterFrame(() => {
    if (dragStore.getState().dragged === dragged) endDrag();
  });
  if (!spot) {
    if (hint?.isRefusal === true) notify({ tone: 'error', message: hint.text });
    return;
  }
  if (missions) {
    await transferMissions(missions, spot.id);
    return;
  }
  const place = await dropAt(dragged, spot);
  const { expanded } = chartStore.getState();
  const parentId = place?.parentId ?? null;
  if (parentId !== null && parentId !== WAITING_ZONE && !expanded?.has(parentId)) {
    setChartExpanded(new Set([...(expanded ?? []), parentId]), parentId);
  }
}

/** Leaves everything where it was. */
export function stopDrag(): void {
  dropPointer();
  endDrag();
}

/** Nothing follows the pointer any more. */
function dropPointer(): void {
  cancelAnimationFrame(frame);
  boxDragStore.setState({ pointer: null, spot: null, isNative: false });
}

export function isDraggingBox(): boolean {
  return boxDragStore.getState().pointer !== null;
}

function panAtBorder(): void {
  const { pointer, spot } = boxDragStore.getState();
  if (!pointer) return;
  const { panel } = chartStore.getState();
  const push = (at: number, room: number) => (at < BORDER.width ? 1 : at > room - BORDER.width ? -1 : 0);
  const x = push(pointer.x, panel.width) * BORDER.step;
  const y = push(pointer.y, panel.height) * BORDER.step;
  if ((x !== 0 || y !== 0) && spot !== WAITING_SPOT) {
    panBy(x, y);
    dragTo(pointer);
  }
  frame = requestAnimationFrame(panAtBorder);
}
