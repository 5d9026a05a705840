import { useEffect, useMemo, useState } from 'react';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { ScreenBox } from '../../../shared/layout/screen/screen-geometry.ts';
import { useSelectedIds } from '../../state/selection-store.ts';
import { chartStore, useChart } from './chart-store.ts';
import { inSight, meets, type Rect } from '../../chart-drawing/view.ts';

/** More boxes than this at once are drawn on a canvas: nobody reads them at that size. */
const MOST = 450;

interface Shown {
  readonly boxes: readonly ScreenBox[];
  /** So many boxes are in sight that they are drawn as a map. */
  readonly isFar: boolean;
}

/** The boxes that exist as elements: those in sight and somewhat around; of a map only the chosen ones. */
export function useShownBoxes(activeId: EntityId | null): Shown {
  const layout = useChart((state) => state.layout);
  const arriving = useChart((state) => state.arriving);
  const [region, setRegion] = useState<Rect>(regionNow);
  const selected = useSelectedIds();
  useEffect(
    () =>
      chartStore.subscribe(({ view, panel }, before) => {
        if (view === before.view && panel === before.panel) return;
        const seen = inSight(view, panel);
        setRegion((current) => (serves(current, seen) ? current : around(seen)));
      }),
    [],
  );
  return useMemo(() => {
    const near = layout.boxes.filter((box) => meets(box, region) && !arriving.has(box.id));
    if (near.length <= MOST) {
      const active = layout.boxes.find(({ id }) => id === activeId);
      return { isFar: false, boxes: active && !near.includes(active) ? [...near, active] : near };
    }
    const kept = new Set([...selected].slice(0, MOST));
    return { isFar: true, boxes: layout.boxes.filter(({ id }) => kept.has(id) || id === activeId) };
  }, [layout, arriving, region, activeId, selected]);
}

function regionNow(): Rect {
  const { view, panel } = chartStore.getState();
  return around(inSight(view, panel));
}

/** What is in sight and half as much on each side, so that a pan need not ask at each step. */
function around({ x, y, width, height }: Rect): Rect {
  return { x: x - width / 4, y: y - height / 4, width: width * 1.5, height: height * 1.5 };
}

/** Whether a region still holds what is in sight, without being far larger than it. */
function serves(region: Rect, seen: Rect): boolean {
  return (
    region.x <= seen.x &&
    region.y <= seen.y &&
    region.x + region.width >= seen.x + seen.width &&
    region.y + region.height >= seen.y + seen.height &&
    region.width < seen.width * 2.2
  );
}
