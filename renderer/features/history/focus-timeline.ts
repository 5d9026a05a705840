/** Name of the list of the history. */
export const TIMELINE_LABEL = 'Modifications, de la plus récente à la plus ancienne';

/** Puts the focus on the list, where it was: the button that was pressed may be gone. */
export function focusTimeline(): void {
  document.querySelector<HTMLElement>(`[role="listbox"][aria-label="${TIMELINE_LABEL}"]`)?.focus();
}
