import { flushSync } from 'react-dom';

/**
 * Closes a menu and gives the focus back to where it was, before what was chosen opens anything else: there the focus
 * returns when that closes.
 */
export function closeTo(from: Element | null, close: () => void): void {
  flushSync(close);
  if (from instanceof HTMLElement || from instanceof SVGElement) from.focus({ preventScroll: true });
}
