import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../../../shared/model/entity.ts';

/** The row that is to take the focus once it is there; a new object each time it is asked. */
interface Wish {
  readonly id: EntityId;
}

const focusStore = createStore<{ readonly wish: Wish | null }>(() => ({ wish: null }));

export function askFocus(id: EntityId | undefined): void {
  if (id !== undefined) focusStore.setState({ wish: { id } });
}

/** The list that has the row grants the wish. */
export function grantFocus(): void {
  focusStore.setState({ wish: null });
}

export function useFocusWish(): Wish | null {
  return useStore(focusStore, ({ wish }) => wish);
}
