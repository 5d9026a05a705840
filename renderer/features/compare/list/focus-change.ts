import { useEffect, type RefObject } from 'react';
import type { ListLayout } from 'react-aria-components';
import { flushSync } from 'react-dom';

/** Frames that a row is waited for: it is drawn once the list has scrolled to it. */
const PATIENCE = 12;

/**
 * Chooses a change and gives it the focus: at once where it is drawn, so that a key that follows within the same frame is
 * for it already, else when the list has come to it.
 * @param choose says which change is looked at from now on; `null` leaves the focus where it is
 */
export function focusChange(root: HTMLElement | null, choose: () => string | null): void {
  const key = flushSync(choose);
  if (key === null) return;
  const focus = (row: HTMLElement) => {
    row.focus({ preventScroll: true });
  };
  const row = rowOf(root, key);
  if (row) focus(row);
  else whenDrawn(root, key, focus);
}

/** Brings the change that is looked at into sight, whoever chose it. */
export function useReveal(list: RefObject<HTMLElement | null>, layout: ListLayout<object>, key: string | null): void {
  useEffect(() => {
    const scroller = list.current?.querySelector<HTMLElement>('[role="grid"]');
    if (key === null || !scroller) return;
    const place = layout.getLayoutInfo(key)?.rect;
    if (place && (place.y < scroller.scrollTop || place.maxY > scroller.scrollTop + scroller.clientHeight)) {
      scroller.scrollTop = place.y - scroller.clientHeight / 3;
    }
    return whenDrawn(list.current, key, (row) => {
      row.scrollIntoView({ block: 'nearest' });
    });
  }, [key, list, layout]);
}

/** @returns how to stop waiting */
function whenDrawn(root: HTMLElement | null, key: string, run: (row: HTMLElement) => void): () => void {
  let frame = 0;
  const wait = (left: number) => {
    frame = requestAnimationFrame(() => {
      const row = rowOf(root, key);
      if (row) run(row);
      else if (left > 0) wait(left - 1);
    });
  };
  wait(PATIENCE);
  return () => {
    cancelAnimationFrame(frame);
  };
}

function rowOf(root: HTMLElement | null, key: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"]`) ?? null;
}
