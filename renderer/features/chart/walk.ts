import type { EntityId } from '../../../shared/model/entity.ts';
import type { ScreenBox } from '../../../shared/layout/screen/screen-geometry.ts';

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The box that an arrow leads to, and whether a closed one is to be opened instead. */
export type Step = { readonly to: EntityId } | { readonly open: EntityId } | null;

/**
 * Where an arrow leads from a box, as the eye sees it. In a row, left and right go to the siblings (then to
 * the cousins), down to the children, up to the parent. In a ladder, up and down follow the rungs, right
 * goes in and left out.
 */
export function stepFrom(boxes: readonly ScreenBox[], id: EntityId, key: ArrowKey, canOpen: boolean): Step {
  const box = boxes.find((one) => one.id === id);
  if (!box) return null;
  const firstChild = boxes.find(({ parentId }) => parentId === id);
  const isLadder = box.standing === 'ladder';
  switch (key) {
    case 'ArrowUp':
      return isLadder ? to(previousInOrder(boxes, box)) : to(parentOf(boxes, box));
    case 'ArrowDown':
      if (firstChild) return to(firstChild);
      if (canOpen && !isLadder) return { open: id };
      return isLadder ? to(nextRung(boxes, box)) : null;
    case 'ArrowLeft':
      return isLadder ? to(parentOf(boxes, box)) : to(besideInRow(boxes, box, -1));
    case 'ArrowRight':
      if (!isLadder) return to(besideInRow(boxes, box, 1));
      if (firstChild) return to(firstChild);
      return canOpen ? { open: id } : null;
  }
}

function to(box: ScreenBox | undefined): Step {
  return box ? { to: box.id } : null;
}

function parentOf(boxes: readonly ScreenBox[], { parentId }: ScreenBox): ScreenBox | undefined {
  return boxes.find(({ id }) => id === parentId);
}

/** Boxes are in the order of the document: the one above a rung is the one before it, or its parent. */
function previousInOrder(boxes: readonly ScreenBox[], box: ScreenBox): ScreenBox | undefined {
  return boxes[boxes.indexOf(box) - 1];
}

/** The next sibling, or that of the nearest above which has one, as long as it stands in a ladder. */
function nextRung(boxes: readonly ScreenBox[], box: ScreenBox): ScreenBox | undefined {
  let current: ScreenBox | undefined = box;
  while (current?.standing === 'ladder') {
    const siblings = boxes.filter(({ parentId }) => parentId === current?.parentId);
    const next = siblings[siblings.indexOf(current) + 1];
    if (next) return next;
    current = parentOf(boxes, current);
  }
  return undefined;
}

/** The box of the same level before or after it. */
function besideInRow(boxes: readonly ScreenBox[], box: ScreenBox, by: -1 | 1): ScreenBox | undefined {
  const level = boxes.filter(({ depth }) => depth === box.depth);
  return level[level.indexOf(box) + by];
}
