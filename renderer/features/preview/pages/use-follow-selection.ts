import { useEffect, useRef, type RefObject } from 'react';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { useSelectedId } from '../../../state/selection-store.ts';
import { placeOfEntity } from '../compose/places.ts';
import type { PreviewDocument } from '../compose/preview-document.ts';
import type { Spread } from './spread.ts';

/** Whoever walks through the tree with a key held down is followed once they stop. */
const PAUSE = 120;
/** Space left above a heading that is brought into sight. */
const ABOVE = 48;
const PIXELS = 4 / 3;

/**
 * Brings the section of the selected entity into sight, unless it was chosen here. A document that does not
 * have it yet (it was just created) is waited for.
 */
export function useFollowSelection(
  scroller: RefObject<HTMLDivElement | null>,
  document: PreviewDocument,
  spread: Spread,
) {
  const selected = useSelectedId();
  const followed = useRef<EntityId | null>(null);
  useEffect(() => {
    if (selected === null || selected === followed.current) return;
    const timer = setTimeout(() => {
      if (selected === followed.current) return;
      const place = placeOfEntity(document, selected);
      const { current } = scroller;
      if (!place || !current) return;
      followed.current = selected;
      const top = spread.topOf(place.page) + (document.style.page.top + place.part.top) * PIXELS * spread.scale;
      const isInSight = top >= current.scrollTop && top < current.scrollTop + current.clientHeight * 0.6;
      if (!isInSight) current.scrollTo({ top: Math.max(0, top - ABOVE) });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [scroller, selected, document, spread]);
  return (id: EntityId) => {
    followed.current = id;
  };
}
