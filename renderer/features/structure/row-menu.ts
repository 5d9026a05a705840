import type { MouseEvent } from 'react';
import { openEntityMenu } from '../../actions/EntityMenu.tsx';
import { select, selectionStore } from '../../state/selection-store.ts';
import { rowIdAt } from './focus.ts';

/** The menu of the row under the pointer, or of the one where the keys are; it is chosen if it was not. */
export function openMenuAtRow(event: MouseEvent): void {
  const id = rowIdAt(event.target);
  if (id === null) return;
  event.preventDefault();
  if (!selectionStore.getState().ids.has(id)) select([id]);
  openEntityMenu(event, event.target as Element);
}
