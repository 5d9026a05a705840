import { PAGE_PIXELS } from './looks.ts';

/** Space around the pages, in pixels of the screen. */
const MARGIN = 20;
const GAP = 16;
const LEAST = 0.3;
const MOST = 2;

/** The pages as they lie one below the other in the room there is. Lengths in pixels of the screen. */
export interface Spread {
  readonly scale: number;
  /** Left edge of the pages. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Top edge of a page, counted from 1. */
  topOf(page: number): number;
  /** The page at a height, the space above it included. */
  pageAt(height: number): number;
}

/**
 * Lays the pages out.
 *
 * @param room width of what they are shown in
 * @param zoom percent of the real size, or as wide as the room
 * @param count how many pages
 */
export function spreadPages(room: number, zoom: 'width' | number, count: number): Spread {
  const wide = Math.min(Math.max((room - 2 * MARGIN) / PAGE_PIXELS.width, LEAST), MOST);
  const scale = zoom === 'width' ? wide : zoom / 100;
  const pageWidth = PAGE_PIXELS.width * scale;
  const step = Math.round(PAGE_PIXELS.height * scale) + GAP;
  return {
    scale,
    left: Math.max(MARGIN, Math.round((room - pageWidth) / 2)),
    width: Math.max(room, pageWidth + 2 * MARGIN),
    height: GAP + count * step,
    topOf: (page) => GAP + (page - 1) * step,
    pageAt: (height) => Math.min(Math.max(1, Math.floor((height - GAP / 2) / step) + 1), Math.max(1, count)),
  };
}
