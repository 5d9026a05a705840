import { setInteractionModality } from 'react-aria-components';
import type { EntityId } from '../../../shared/model/entity.ts';

/** Marks the panel in which the shortcuts of the structure are heard. */
export const STRUCTURE_SCOPE = { 'data-scope': 'structure' } as const;

const panel = () => document.querySelector<HTMLElement>('[data-scope="structure"]');

export function focusSearch(): void {
  const input = panel()?.querySelector<HTMLInputElement>('input[type="search"]');
  input?.focus();
  input?.select();
}

/** The row of an entity, when it is in sight. */
export function rowOf(id: EntityId): HTMLElement | null {
  return panel()?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`) ?? null;
}

/** The entity whose row this element is in. */
export function rowIdAt(target: EventTarget | null): EntityId | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[role="row"][data-key]')?.getAttribute('data-key') ?? null;
}

/** Starts the keyboard's drag and drop from a row, as its own handle does. */
export function pressDragHandle(row: Element): void {
  row.querySelector<HTMLElement>('[slot="drag"]')?.click();
  // A scripted press counts as a screen reader's, which would not go on to the first target.
  setInteractionModality('keyboard');
}
