import type { EntityId } from '../../../shared/model/entity.ts';
import type { Point, ScreenBox } from '../../../shared/layout/screen/screen-geometry.ts';
import { linkSteps } from '../../chart-drawing/link-path.ts';
import { inSight, meets } from '../../chart-drawing/view.ts';
import type { ChartState } from './chart-store.ts';

/** How long boxes take to their new places, in milliseconds, and how. */
const MOVE = { duration: 280, easing: 'cubic-bezier(0.2, 0, 0, 1)' } as const;
const ARRIVE = { duration: 280, easing: 'ease-out' } as const;
/** Lines come once what they join is nearly there. */
const JOIN = { opacity: [0, 0, 1] };

/** What is moved: the elements of the boxes, and two paths that hold all lines. */
interface Drawing {
  readonly elementOf: (id: EntityId) => Element | null;
  /** The lines that are where they were. */
  readonly still: Element | null;
  /** Those that are new or elsewhere. */
  readonly joining: Element | null;
}

/** Where a box and the line to it are on the sheet. */
type Place = Pick<ScreenBox, 'x' | 'y' | 'link'>;

/**
 * Boxes glide from where one layout had them to where the next one has them; new boxes, which may come a frame later, and
 * the lines that change fade in. All of it is left to the compositor, so that the window answers meanwhile: a line that is
 * drawn at each step of its way has the page painted at each step. Only what has another place and is in sight is animated,
 * and no stylesheet says it: for a rule about a moving sheet the styles of all that is on it would be computed.
 */
export class Movement {
  #drawn: ChartState;
  /** Where the running movement started from. */
  #starts: ReadonlyMap<EntityId, Point> = new Map();
  #running: readonly Animation[] = [];
  /** New boxes that were not shown yet. */
  #expected = new Set<EntityId>();
  /** Boxes whose lines fade in. */
  #joining = new Set<EntityId>();

  constructor(drawn: ChartState) {
    this.#drawn = drawn;
  }

  /** These boxes have just been drawn at the places of this layout; their lines are drawn here. */
  follow(next: ChartState, shown: readonly ScreenBox[], drawing: Drawing): void {
    const before = this.#drawn;
    this.#drawn = next;
    const places = shown.map((box) => ({ box, to: placeOf(box, next.origin) }));
    const isAnother = before.layout !== next.layout;
    if (isAnother) this.#begin(before, next, places, drawing);
    const arriving = shown.filter(({ id }) => this.#expected.delete(id));
    // Boxes that come into sight, by a pan, are there like all others.
    if (!isAnother && arriving.length === 0) this.#joining.clear();
    const isJoining = ({ box }: { readonly box: ScreenBox }) => this.#joining.has(box.id);
    const isFirst = isAnother || !places.some((place) => isJoining(place) && !arriving.includes(place.box));
    draw(drawing.still, places.filter((place) => !isJoining(place)).map(({ to }) => to));
    const joining = places.filter(isJoining).map(({ to }) => to);
    draw(drawing.joining, joining);

    const running = arriving.map(({ id }) => drawing.elementOf(id)?.animate({ opacity: [0, 1] }, ARRIVE));
    if (isFirst && joining.some(({ link }) => link.length > 0)) running.push(drawing.joining?.animate(JOIN, MOVE));
    this.#running = [...this.#running, ...running.filter((animation) => animation !== undefined)];
  }

  /** Has the boxes that were there glide to their new places. */
  #begin(before: ChartState, next: ChartState, places: readonly { readonly box: ScreenBox; readonly to: Place }[], drawing: Drawing): void {
    const former = this.#formerPlaces(before);
    this.stop();
    this.#expected.clear();
    this.#joining.clear();
    if (before.layout.boxes.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const { id, link } of next.layout.boxes) {
      const from = former(id);
      if (!from) this.#expected.add(id);
      if (!from || !isSameLine(from.link, link, next.origin)) this.#joining.add(id);
    }
    const region = inSight(next.view, next.panel);
    const seen = { ...region, x: region.x + next.origin.x, y: region.y + next.origin.y };
    const starts = new Map<EntityId, Point>();
    const running = places.map(({ box, to }) => {
      const from = former(box.id);
      if (!from) return undefined;
      starts.set(box.id, from);
      if (from.x === to.x && from.y === to.y) return undefined;
      if (!meets({ ...box, ...at(from) }, seen) && !meets({ ...box, ...at(to) }, seen)) return undefined;
      return drawing.elementOf(box.id)?.animate({ transform: [translation(from), translation(to)] }, MOVE);
    });
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
    const share = this.#running[0]?.effect?.getComputedTiming().progress ?? 1;
    return (id) => {
      const box = boxes.get(id);
      if (!box) return null;
      const end = placeOf(box, origin);
      const start = starts.get(id);
      return start && share < 1 ? { ...end, ...between(start, end, share) } : end;
    };
  }
}

function draw(path: Element | null, places: readonly Place[]): void {
  path?.setAttribute('d', places.map(({ link }) => linkSteps(link)).join(''));
}

/** Whether a line of the sheet is where this one of the chart will be. */
function isSameLine(a: readonly Point[], b: readonly Point[], origin: Point): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => x === (b[index]?.x ?? 0) + origin.x && y === (b[index]?.y ?? 0) + origin.y);
}

function placeOf({ x, y, link }: ScreenBox, origin: Point): Place {
  return { ...shifted({ x, y }, origin), link: link.map((point) => shifted(point, origin)) };
}

function at({ x, y }: Point): Point {
  return { x, y };
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function shifted({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function translation({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}
