import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element, kept up to date; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      setWidth(current.clientWidth);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}

const context = document.createElement('canvas').getContext('2d');

/** Width in pixels of a text in the face of the interface. */
export function measureText(text: string): number {
  if (!context) return text.length * 7;
  context.font = "400 13px Inter, system-ui, 'Segoe UI', sans-serif";
  return context.measureText(text).width;
}
