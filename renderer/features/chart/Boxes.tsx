import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EntityId } from '../../../shared/model/entity.ts';
import { childrenOf } from '../../../shared/model/tree.ts';
import type { ScreenBox } from '../../../shared/layout/screen/screen-geometry.ts';
import { useDrag } from '../../state/drag/drag-store.ts';
import { isRefused } from '../../state/drag/drop.ts';
import { kindLook } from '../../state/kind-look.ts';
import { useSelectedIds } from '../../state/selection-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { Box, boxElementId } from './Box.tsx';
import { chartStore, useChart } from './chart-store.ts';
import { hueOf } from './colouring.ts';
import { followView } from './follow-view.ts';
import { Movement } from './movement.ts';
import styles from './Boxes.module.css';

const cx = classesOf(styles);

interface BoxesProps {
  readonly boxes: readonly ScreenBox[];
  readonly hasLines: boolean;
  readonly activeId: EntityId | null;
}

/** The boxes in sight and their lines, on a sheet that is moved and scaled as a whole. */
export function Boxes({ boxes, hasLines, activeId }: BoxesProps) {
  const organisation = useChart((state) => state.organisation);
  const selected = useSelectedIds();
  const expanded = useChart((state) => state.expanded);
  const origin = useChart((state) => state.origin);
  const colouring = useChart((state) => state.colouring);
  const dragged = useDrag((state) => state.dragged);
  const sheet = useRef<HTMLDivElement>(null);
  const still = useRef<SVGPathElement>(null);
  const joining = useRef<SVGPathElement>(null);
  useLayoutEffect(() => (sheet.current ? followView(sheet.current) : undefined), []);
  const [movement] = useState(() => new Movement(chartStore.getState()));
  useLayoutEffect(() => {
    movement.follow(chartStore.getState(), boxes, {
      elementOf: (id) => document.getElementById(boxElementId(id)),
      still: still.current,
      joining: joining.current,
    });
  }, [movement, boxes]);
  const hue = useMemo(() => hueOf(organisation, colouring), [organisation, colouring]);
  const refused = useMemo(
    () => new Set(boxes.filter(({ id }) => isRefused(organisation, id, dragged)).map(({ id }) => id)),
    [organisation, boxes, dragged],
  );

  // What neither a choice nor a drag changes.
  const drawn = useMemo(
    () =>
      boxes.flatMap((box) => {
        const entity = organisation.entities.get(box.id);
        if (!entity) return [];
        return {
          entity,
          x: box.x + origin.x,
          y: box.y + origin.y,
          width: box.width,
          height: box.height,
          depth: box.depth,
          isOnLadder: box.standing === 'ladder',
          kindLabel: kindLook(organisation, entity.kind).label,
          hue: hue(entity),
          count: childrenOf(organisation, box.id).length,
          isOpen: expanded?.has(box.id) === true,
          rank: entity.position,
          siblings: childrenOf(organisation, entity.parentId).length,
        };
      }),
    [boxes, organisation, origin, hue, expanded],
  );

  return (
    <div ref={sheet} className={cx('sheet')} role="presentation">
      {hasLines && (
        <svg className={cx('lines')} aria-hidden>
          <path ref={still} />
          <path ref={joining} />
        </svg>
      )}
      {drawn.map((box) => (
        <Box
          key={box.entity.id}
          {...box}
          isSelected={selected.has(box.entity.id)}
          isActive={box.entity.id === activeId}
          isDimmed={refused.has(box.entity.id)}
          isTaken={dragged.includes(box.entity.id)}
        />
      ))}
    </div>
  );
}
