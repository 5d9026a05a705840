/** Name of the list of the history. */
export const TIMELINE_LABEL = 'Modifications, de la plus récente à la plus ancienne';

/** Puts the focus on the list, where it was: the button that was pressed may be gone. */
export function focusTimeline(): void {
  timeline()?.focus();
}

/** Shows the list from its beginning: other rows are in it. */
export function scrollTimelineToTop(): void {
  timeline()?.scrollTo(0, 0);
}

function timeline(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[role="listbox"][aria-label="${TIMELINE_LABEL}"]`);
}
