import type { KeyboardEvent } from 'react';
import { select, selectionStore } from '../../state/selection-store.ts';
import { rowIdAt } from './focus.ts';

/**
 * Typing the beginning of a name goes to its row; the tree alone would leave the selection, and so the
 * sheet and the actions, on another one.
 */
export function selectTypedRow({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): void {
  if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return;
  if (!(target instanceof Element) || !target.matches('[role="row"]')) return;
  const id = rowIdAt(document.activeElement);
  if (id !== null && !selectionStore.getState().ids.has(id)) select([id]);
}
