import { useMemo } from 'react';
import type { ScreenLayout } from '../../../shared/layout/screen/screen-geometry.ts';
import { useChart } from './chart-store.ts';
import { hueOf } from './colouring.ts';

/** What a drawing of the whole chart needs: the boxes, and for each its hue and its name. */
export function useMapContent(): {
  readonly layout: ScreenLayout;
  readonly hues: readonly number[];
  readonly names: readonly string[];
} {
  const organisation = useChart((state) => state.organisation);
  const layout = useChart((state) => state.layout);
  const colouring = useChart((state) => state.colouring);
  return useMemo(() => {
    const hue = hueOf(organisation, colouring);
    const entities = layout.boxes.map(({ id }) => organisation.entities.get(id));
    return {
      layout,
      hues: entities.map((entity) => (entity ? hue(entity) : 0)),
      names: entities.map((entity) => entity?.name ?? ''),
    };
  }, [organisation, layout, colouring]);
}
