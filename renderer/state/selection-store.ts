import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { anywhere } from '../../shared/model/waiting.ts';

/** One selection for every view. */
interface SelectionState {
  readonly ids: ReadonlySet<EntityId>;
  /** Asks the views to bring this entity into sight; a new object each time it is asked. */
  readonly reveal: { readonly id: EntityId } | null;
}

export const selectionStore = createStore<SelectionState>(() => ({ ids: new Set(), reveal: null }));

/**
 * Selects these entities; `isRevealed` also brings the first one into sight. Those that are selected already, in
 * the same order, stay the same set: no view is drawn again for them.
 */
export function select(ids: Iterable<EntityId>, isRevealed = false): void {
  const asked = new Set(ids);
  const former = selectionStore.getState().ids;
  const next = isSameOrder(asked, former) ? former : asked;
  const [first] = next;
  const reveal = isRevealed && first !== undefined ? { id: first } : null;
  selectionStore.setState(reveal ? { ids: next, reveal } : { ids: next });
}

function isSameOrder(a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): boolean {
  const others = [...b];
  return a.size === others.length && [...a].every((id, index) => id === others[index]);
}

export function selectedIds(): readonly EntityId[] {
  return [...selectionStore.getState().ids];
}

/** The selected entity when there is exactly one. */
export function selectedId(): EntityId | null {
  const { ids } = selectionStore.getState();
  const [first] = ids;
  return ids.size === 1 && first !== undefined ? first : null;
}

export function useSelectedIds(): ReadonlySet<EntityId> {
  return useStore(selectionStore, (state) => state.ids);
}

export function useSelectedId(): EntityId | null {
  return useStore(selectionStore, () => selectedId());
}

/** Forgets selected entities that are gone. */
export function pruneSelection(organisation: Organisation): void {
  const { ids } = selectionStore.getState();
  const staying = [...ids].filter((id) => anywhere(organisation, id) !== undefined);
  if (staying.length < ids.size) select(staying);
}
