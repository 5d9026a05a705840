import type { KeyboardEvent } from 'react';
import { chooseZoom, goToPage, stepZoom, viewStore } from '../view-store.ts';
import { pageOfPart, partAt, walk, walkToEdge } from './walk-parts.ts';

interface KeyContext {
  readonly scroller: HTMLElement;
  readonly count: number;
  readonly activate: (part: HTMLElement) => void;
}

/** What the keys do in the document; whether this one was taken. */
export function previewKeys(event: KeyboardEvent, { scroller, count, activate }: KeyContext): boolean {
  if (event.altKey || event.metaKey || event.defaultPrevented) return false;
  const part = partAt(event.target);
  if (event.ctrlKey) {
    if (event.key !== 'Home' && event.key !== 'End') return false;
    goToPage(event.key === 'Home' ? 1 : count, true);
    return true;
  }
  const page = part ? pageOfPart(part) : viewStore.getState().page;
  switch (event.key) {
    case 'ArrowDown':
      walk(scroller, part, 1);
      return true;
    case 'ArrowUp':
      walk(scroller, part, -1);
      return true;
    case 'Home':
      return walkToEdge(scroller, page, 'first');
    case 'End':
      return walkToEdge(scroller, page, 'last');
    case 'PageDown':
    case 'PageUp': {
      const next = page + (event.key === 'PageDown' ? 1 : -1);
      if (next >= 1 && next <= count) goToPage(next, part !== null);
      return true;
    }
    case 'Enter':
    case 'F2':
      if (part) activate(part);
      return part !== null;
    case 'Escape':
      if (part) scroller.focus({ preventScroll: true });
      return part !== null;
    case '+':
      stepZoom(1);
      return true;
    case '-':
      stepZoom(-1);
      return true;
    case '0':
      chooseZoom('width');
      return true;
    default:
      return false;
  }
}
