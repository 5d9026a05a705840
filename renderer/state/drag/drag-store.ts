import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../../shared/model/entity.ts';
import { currentOrganisation } from '../session-store.ts';
import { describeDrop, isSamePlace, moveOf, placeOf, whyNotDrop, type DropSpot } from './drop.ts';
import { impactLine, impactPause } from './impact-line.ts';

interface DragState {
  /** The view in which it goes on, which says what it would do. */
  readonly from: 'structure' | 'chart' | null;
  readonly dragged: readonly EntityId[];
  /** Where letting go now would put it; `null` where nothing takes it. */
  readonly spot: DropSpot | null;
  /** What letting go now would do, or why it is refused. */
  readonly hint: { readonly isRefusal: boolean; readonly text: string } | null;
  /** What that would change in the document; `null` until it is known. */
  readonly impact: string | null;
}

const NOTHING: DragState = { from: null, dragged: [], spot: null, hint: null, impact: null };

export const dragStore = createStore<DragState>(() => NOTHING);

let timer: ReturnType<typeof setTimeout> | undefined;

export function useDrag<T>(select: (state: DragState) => T): T {
  return useStore(dragStore, select);
}

export function startDrag(from: 'structure' | 'chart', dragged: readonly EntityId[]): void {
  dragStore.setState({ ...NOTHING, from, dragged });
}

export function endDrag(): void {
  clearTimeout(timer);
  dragStore.setState(NOTHING);
}

/** A spot that takes the drop is aimed at (`null`: none). Its impact follows when the pointer rests there. */
export function aimAt(spot: DropSpot | null): void {
  clearTimeout(timer);
  const organisation = currentOrganisation();
  dragStore.setState({
    spot,
    hint: spot && { isRefusal: false, text: describeDrop(organisation, spot) },
    impact: null,
  });
  const place = spot && placeOf(organisation, dragStore.getState().dragged, spot);
  if (!place || isSamePlace(organisation, place)) return;
  timer = setTimeout(() => {
    dragStore.setState({ impact: impactLine(organisation, moveOf(place)) });
  }, impactPause(organisation));
}

/** The pointer is over this entity, and nothing takes the drop there: says why. */
export function refuseOver(id: EntityId): void {
  const { dragged, hint } = dragStore.getState();
  if (dragged.length === 0 || (hint && !hint.isRefusal)) return;
  const reason = whyNotDrop(currentOrganisation(), dragged, { id, place: 'on' });
  dragStore.setState({ hint: reason === null ? null : { isRefusal: true, text: reason }, impact: null });
}
