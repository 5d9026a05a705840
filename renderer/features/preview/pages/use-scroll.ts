import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { PreviewDocument } from '../compose/preview-document.ts';
import { sameJson } from '../../../state/same-json.ts';
import { viewStore } from '../view-store.ts';
import type { Spread } from './spread.ts';

/** The pages that are drawn: those in sight and one more on either side. */
export interface ShownPages {
  readonly first: number;
  readonly last: number;
}

/** What stays where it is while the document changes around it. */
interface Anchor {
  /** The section, by its entity; `undefined` for the cover and the contents table. */
  readonly section: string | null | undefined;
  /** Its page there, or the page's number. */
  readonly rank: number;
  /** How far the top of the view is below the top of that page, in pages. */
  readonly offset: number;
}

/**
 * Which pages to draw for where one has scrolled to. When the document is composed anew, or the zoom
 * changes, what is in sight stays in sight.
 */
export function useScroll(
  scroller: RefObject<HTMLDivElement | null>,
  document: PreviewDocument,
  spread: Spread,
  roomHeight: number,
) {
  const count = document.sheets.length;
  const [top, setTop] = useState(0);
  const anchor = useRef<Anchor | null>(null);
  const shownAt = useCallback(
    (height: number): ShownPages => ({
      first: Math.max(1, spread.pageAt(height) - 1),
      last: Math.min(count, spread.pageAt(height + roomHeight) + 1),
    }),
    [spread, roomHeight, count],
  );
  const shown = shownAt(top);

  const onScroll = useCallback(() => {
    const { current } = scroller;
    if (!current) return;
    const { scrollTop } = current;
    setTop((before) => (sameJson(shownAt(before), shownAt(scrollTop)) ? before : scrollTop));
    const page = spread.pageAt(scrollTop + roomHeight / 3);
    if (viewStore.getState().page !== page) viewStore.setState({ page });
    anchor.current = anchorAt(document, spread, page, scrollTop);
  }, [scroller, document, spread, roomHeight, shownAt]);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current || !anchor.current) return;
    const height = heightOf(document, spread, anchor.current);
    if (height !== null && Math.abs(height - current.scrollTop) >= 1) current.scrollTo({ top: height });
  }, [scroller, document, spread]);

  return { shown, onScroll };
}

function anchorAt(document: PreviewDocument, spread: Spread, page: number, top: number): Anchor {
  const sheet = document.sheets[page - 1];
  const isSection = sheet?.type === 'section';
  return {
    section: isSection ? sheet.section.id : undefined,
    rank: isSection ? sheet.rank : page,
    offset: (top - spread.topOf(page)) / spread.scale,
  };
}

function heightOf({ sections, plan }: PreviewDocument, spread: Spread, { section, rank, offset }: Anchor): number | null {
  const below = offset * spread.scale;
  if (section === undefined) return spread.topOf(rank) + below;
  const index = sections.findIndex(({ id }) => id === section);
  const start = plan.starts[index];
  if (start === undefined) return null;
  const next = plan.starts[index + 1] ?? plan.pages + 1;
  return spread.topOf(Math.min(start + rank, next - 1)) + below;
}
