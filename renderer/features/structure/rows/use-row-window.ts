import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Height of every row, and the room above the first and below the last, in pixels. */
export const ROW_HEIGHT = 32;
export const ROW_PADDING = 4;

/** Rows that exist beyond those in sight, on each side. */
const BEYOND = 8;
/** Rows that exist before the height of the list is known. */
const AT_FIRST = 24;

interface RowWindow {
  /** The first row that exists, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Of a long list only the rows in sight exist, and some around. They change when the list is scrolled by more than
 * those around, not at each step.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [region, setRegion] = useState<RowWindow>({ from: 0, to: AT_FIRST });
  const latest = useRef(region);
  useLayoutEffect(() => {
    latest.current = region;
  }, [region]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const first = Math.max(0, Math.floor((element.scrollTop - ROW_PADDING) / ROW_HEIGHT));
      const last = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT);
      const { from, to } = latest.current;
      const isServed = from <= first && to >= last && to - from <= last - first + 4 * BEYOND;
      if (!isServed) setRegion({ from: Math.max(0, first - BEYOND), to: last + BEYOND });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const to = Math.min(region.to, count);
  return { from: Math.min(region.from, Math.max(0, to - (region.to - region.from))), to };
}

/** Scrolls as little as brings a row into sight. */
export function bringRow(scroller: HTMLElement, index: number): void {
  const top = ROW_PADDING + index * ROW_HEIGHT;
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = index === 0 ? 0 : top;
  else if (top + ROW_HEIGHT > scrollTop + clientHeight) scroller.scrollTop = top + ROW_HEIGHT - clientHeight + ROW_PADDING;
}
