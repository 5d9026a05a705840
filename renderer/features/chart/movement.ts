import type { EntityId } from '../../../shared/model/entity.ts';
import type { Point, ScreenBox } from '../../../shared/layout/screen/screen-geometry.ts';
import { linkSteps } from '../../chart-drawing/link-path.ts';
import { inSight, meets } from '../../chart-drawing/view.ts';
import type { ChartState } from './chart-store.ts';

/** How long boxes take to their new places, in milliseconds, and how. */
const MOVE = { duration: 280, easing: 'cubic-bezier(0.2, 0, 0, 1)' } as const;
const ARRIVE = { duration: 280, easing: 'ease-out' } as const;

/** What is moved: the elements of the boxes, and the one path that all lines are. */
interface Drawing {
  readonly elementOf: (id: EntityId) => Element | null;
  readonly lines: Element | null;
}

/** Where a box and the line to it are on the sheet. */
type Place = Pick<ScreenBox, 'x' | 'y' | 'link'>;

/**
 * Boxes and lines glide from where one layout had them to where the next one has them; new boxes fade in, their lines
 * grow out of what they stand under. Only what has another place and is in sight is animated, and no stylesheet says
 * it: for a rule about a moving sheet the styles of all that is on it would be computed.
 */
export class Movement {
  #drawn: ChartState;
  /** Where the running movement started from. */
  #starts: ReadonlyMap<EntityId, Place> = new Map();
  #running: readonly Animation[] = [];

  constructor(drawn: ChartState) {
    this.#drawn = drawn;
  }

  /** These boxes have just been drawn at the places of this layout. */
  follow(next: ChartState, shown: readonly ScreenBox[], { elementOf, lines }: Drawing): void {
    const before = this.#drawn;
    this.#drawn = next;
    if (before.layout === next.layout) return;
    const former = this.#formerPlaces(before);
    this.stop();
    if (before.layout.boxes.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;

    const places = new Map(shown.map((box) => [box.id, placeOf(box, next.origin)]));
    const starts = new Map(shown.map((box) => [box.id, former(box.id) ?? arrival(box, next, former)]));
    const region = inSight(next.view, next.panel);
    const seen = { ...region, x: region.x + next.origin.x, y: region.y + next.origin.y };
    const running = shown.map((box) => {
      const [from, to] = [starts.get(box.id), places.get(box.id)];
      if (!before.boxes.has(box.id)) return elementOf(box.id)?.animate({ opacity: [0, 1] }, ARRIVE);
      if (!from || !to || (from.x === to.x && from.y === to.y)) return undefined;
      if (!meets({ ...box, ...from }, seen) && !meets({ ...box, ...to }, seen)) return undefined;
      return elementOf(box.id)?.animate({ transform: [translation(from), translation(to)] }, MOVE);
    });
    const d = [starts, places].map((of) => `path("${shown.map(({ id }) => linkSteps(of.get(id)?.link ?? [])).join('')}")`);
    running.push(d[0] === d[1] ? undefined : lines?.animate({ d }, MOVE));
    this.#running = running.filter((animation) => animation !== undefined);
    this.#starts = starts;
  }

  stop(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
    this.#starts = new Map();
  }

  /** Where boxes were seen until now: at their places, or on their way there. */
  #formerPlaces({ boxes, origin }: ChartState): (id: EntityId) => Place | null {
    const starts = this.#starts;
    const share = this.#running.at(-1)?.effect?.getComputedTiming().progress ?? 1;
    return (id) => {
      const box = boxes.get(id);
      if (!box) return null;
      const end = placeOf(box, origin);
      const start = starts.get(id);
      return start && share < 1 ? between(start, end, share) : end;
    };
  }
}

function placeOf({ x, y, link }: ScreenBox, origin: Point): Place {
  return { ...shifted({ x, y }, origin), link: link.map((point) => shifted(point, origin)) };
}

/** A new box is at its place from the start; the line to it begins as a point of what it stands under. */
function arrival(box: ScreenBox, { boxes, origin }: ChartState, former: (id: EntityId) => Place | null): Place {
  const place = placeOf(box, origin);
  const parent = boxes.get(box.parentId ?? '');
  const [root] = place.link;
  if (!parent || !root) return place;
  const from = former(parent.id);
  const end = shifted(parent, origin);
  const bud = from ? shifted(root, { x: from.x - end.x, y: from.y - end.y }) : root;
  return { ...place, link: place.link.map(() => bud) };
}

function between(from: Place, to: Place, share: number): Place {
  const mixed = (a: Point, b: Point) => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  const link = to.link.map((point, index) => mixed(from.link[index] ?? point, point));
  return { ...mixed(from, to), link };
}

function shifted({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function translation({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}
