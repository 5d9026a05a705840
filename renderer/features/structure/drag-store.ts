import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../../shared/model/entity.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { describeDrop, whyNotDrop, type DropSpot } from './drop.ts';

interface DragState {
  readonly dragged: readonly EntityId[];
  /** What letting go now would do, or why it is refused. */
  readonly hint: { readonly isRefusal: boolean; readonly text: string } | null;
}

export const dragStore = createStore<DragState>(() => ({ dragged: [], hint: null }));

export function useDragHint(): DragState['hint'] {
  return useStore(dragStore, ({ hint }) => hint);
}

export function startDrag(dragged: readonly EntityId[]): void {
  dragStore.setState({ dragged, hint: null });
}

export function endDrag(): void {
  dragStore.setState({ dragged: [], hint: null });
}

/** A spot that takes the drop is aimed at (`null`: none). */
export function aimAt(spot: DropSpot | null): void {
  dragStore.setState({
    hint: spot && { isRefusal: false, text: describeDrop(currentOrganisation(), spot) },
  });
}

/** The pointer is over this row, and nothing takes the drop there: says why. */
export function refuseOver(id: EntityId): void {
  const { dragged, hint } = dragStore.getState();
  if (dragged.length === 0 || (hint && !hint.isRefusal)) return;
  const reason = whyNotDrop(currentOrganisation(), dragged, { id, place: 'on' });
  dragStore.setState({ hint: reason === null ? null : { isRefusal: true, text: reason } });
}
