import { createStore, useStore } from 'zustand';
import type { Target } from './target.ts';

interface EditingState {
  /** The text being edited where it stands, and where the caret begins (in the text as it is stored). */
  readonly target: Target | null;
  readonly caret: number | null;
  /** The part whose wording is being explained. */
  readonly explained: Explained | null;
}

export interface Explained {
  readonly page: number;
  readonly rank: number;
  readonly element: HTMLElement;
}

const editingStore = createStore<EditingState>(() => ({ target: null, caret: null, explained: null }));

/** Turns a text into an editor; the caret goes to its end unless a place is given. */
export function edit(target: Target, caret: number | null = null): void {
  editingStore.setState({ target, caret, explained: null });
}

export function stopEditing(): void {
  editingStore.setState({ target: null, caret: null });
}

export function explain(explained: Explained | null): void {
  editingStore.setState({ explained });
}

export function useEditing<T>(choose: (state: EditingState) => T): T {
  return useStore(editingStore, choose);
}
