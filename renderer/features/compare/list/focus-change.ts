import { useEffect, type RefObject } from 'react';
import type { ListLayout } from 'react-aria-components';

/** Frames that a row is waited for: it is drawn once the list has scrolled to it. */
const PATIENCE = 12;

/** Gives the focus to a change, once it is drawn. */
export function focusChange(root: HTMLElement | null, key: string): void {
  whenDrawn(root, key, (row) => {
    row.focus({ preventScroll: true });
  });
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
      const row = root?.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"]`);
      if (row) run(row);
      else if (left > 0) wait(left - 1);
    });
  };
  wait(PATIENCE);
  return () => {
    cancelAnimationFrame(frame);
  };
}
