/** A rectangle of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 12;
const RING = 4;
const MARGIN = 12;

/**
 * Where the card stands: at the side of its target where there is most room, inside the window whatever the
 * target. Without a target: in the middle, near the bottom.
 */
export function placeCard(target: Box | null, card: Size, view: Size): { readonly left: number; readonly top: number } {
  const clamp = (value: number, most: number) => Math.round(Math.max(MARGIN, Math.min(value, most - MARGIN)));
  const within = (left: number, top: number) => ({
    left: clamp(left, view.width - card.width),
    top: clamp(top, view.height - card.height),
  });
  if (!target) return within((view.width - card.width) / 2, view.height - card.height - 60);
  const middle = target.left + (target.width - card.width) / 2;
  const rooms = [
    { room: view.width - target.left - target.width - card.width, left: target.left + target.width + GAP, top: target.top },
    { room: target.left - card.width, left: target.left - card.width - GAP, top: target.top },
    { room: view.height - target.top - target.height - card.height, left: middle, top: target.top + target.height + GAP },
    { room: target.top - card.height, left: middle, top: target.top - card.height - GAP },
  ];
  const best = rooms.reduce((a, b) => (b.room > a.room ? b : a));
  return within(best.left, best.top);
}

/** The ring around a target: a little larger, and inside the window. */
export function around({ left, top, width, height }: Box, view: Size): Box {
  const start = { left: Math.max(0, left - RING), top: Math.max(0, top - RING) };
  return {
    ...start,
    width: Math.min(view.width, left + width + RING) - start.left,
    height: Math.min(view.height, top + height + RING) - start.top,
  };
}
