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
