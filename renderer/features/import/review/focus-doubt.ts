import { flushSync } from 'react-dom';

/**
 * Chooses a doubt and gives it the focus at once: a key that follows within the same frame is for it already.
 * @param choose says which doubt is looked at from now on; `null` leaves the focus where it is
 */
export function focusDoubt(root: HTMLElement | null, choose: () => string | null): void {
  const id = flushSync(choose);
  if (id !== null) root?.querySelector<HTMLElement>(`[data-doubt="${CSS.escape(id)}"] button`)?.focus();
}
