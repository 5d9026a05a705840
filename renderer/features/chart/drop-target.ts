import type { EntityId } from '../../../shared/model/entity.ts';
import type { Point, ScreenBox } from '../../../shared/layout/screen/screen-geometry.ts';
import type { DropSpot } from '../../state/drag/drop.ts';

/** Around a box, what still counts as beside it. */
const REACH = { x: 10, y: 5 } as const;

/** What share of a box, at each end, means « beside » rather than « into ». */
const EDGE = 0.24;

/** What a drag is over: the spot that takes it, or the box that refuses it. */
export interface Aim {
  readonly spot: DropSpot | null;
  readonly over: EntityId;
}

/** What letting go at a point of the chart means, given the spots that take what is dragged; `null` over nothing. */
export function aimedAt(boxes: readonly ScreenBox[], point: Point, takes: (spot: DropSpot) => boolean): Aim | null {
  const box = boxes.find(
    ({ x, y, width, height }) =>
      point.x >= x - REACH.x &&
      point.x <= x + width + REACH.x &&
      point.y >= y - REACH.y &&
      point.y <= y + height + REACH.y,
  );
  if (!box) return null;
  const share = box.standing === 'row' ? (point.x - box.x) / box.width : (point.y - box.y) / box.height;
  const into: DropSpot = { id: box.id, place: 'on' };
  const spots = [...besideAt(box.id, share), into];
  return { spot: spots.find(takes) ?? null, over: box.id };
}

/** The spot beside a box that this share of it means; none in its middle. */
function besideAt(id: EntityId, share: number): readonly DropSpot[] {
  if (share < EDGE) return [{ id, place: 'before' }];
  return share < 1 - EDGE ? [] : [{ id, place: 'after' }];
}

/** Where the mark of an insertion stands: a line before or after a box. */
export function insertionMark(box: ScreenBox, place: 'before' | 'after') {
  const isBefore = place === 'before';
  if (box.standing === 'row') {
    const x = isBefore ? box.x - REACH.x : box.x + box.width + REACH.x;
    return { left: x - 1.5, top: box.y - 4, width: 3, height: box.height + 8 };
  }
  const y = isBefore ? box.y - REACH.y : box.y + box.height + REACH.y;
  return { left: box.x - 4, top: y - 1.5, width: box.width + 8, height: 3 };
}
