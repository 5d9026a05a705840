import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../../shared/model/entity.ts';
import { ancestorsOf, childrenOf, isWithin } from '../../../shared/model/tree.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { layoutScreen } from '../../../shared/layout/screen/layout-screen.ts';
import type { Point, ScreenBox, ScreenLayout } from '../../../shared/layout/screen/screen-geometry.ts';
import { afterFrame } from '../../state/after-frame.ts';
import { readPreference, writePreference } from '../../state/preferences.ts';
import { currentOrganisation, sessionStore } from '../../state/session-store.ts';
import { MARGIN, centred, fitted, keptInSight, revealed, zoomedAt, type Rect, type Size, type View } from '../../chart-drawing/view.ts';
import { usualExpanded, visibleTree } from '../../chart-drawing/visible-tree.ts';

/** What colours the boxes: the kind of each entity, or the branch (the pôle) it stands in. */
export type Colouring = 'kind' | 'branch';

export interface ChartState {
  /** `null` until the chart is seen for the first time. */
  readonly expanded: ReadonlySet<EntityId> | null;
  readonly branchId: EntityId | null;
  readonly colouring: Colouring;
  /** The organisation that is laid out: that of the session, or the one it was a frame ago. */
  readonly organisation: Organisation;
  readonly layout: ScreenLayout;
  readonly boxes: ReadonlyMap<EntityId, ScreenBox>;
  /** New boxes of the layout, to be drawn a frame after those that make room for them. */
  readonly arriving: ReadonlySet<EntityId>;
  /** Where the drawing has the chart’s corner: a new layout moves it, so that the box one looks at is not drawn elsewhere. */
  readonly origin: Point;
  readonly view: View;
  readonly panel: Size;
  /** Counts the changes of view that are drawn as a movement. */
  readonly glides: number;
  /** The view that was arranged to the size of the panel, and how: until one moves it, it is arranged anew to another size. */
  readonly arranged: { readonly view: View; readonly again: () => void } | null;
}

/** Below this scale names are hard to read. */
const READABLE = 0.62;

const NOBODY: ReadonlySet<EntityId> = new Set();

const EMPTY: ScreenLayout = { width: 0, height: 0, boxes: [] };

export const chartStore = createStore<ChartState>(() => ({
  expanded: null,
  branchId: null,
  colouring: readPreference('colouring') === 'branch' ? 'branch' : 'kind',
  organisation: currentOrganisation(),
  layout: EMPTY,
  boxes: new Map(),
  arriving: NOBODY,
  origin: { x: 0, y: 0 },
  view: { x: 0, y: 0, scale: 1 },
  panel: { width: 0, height: 0 },
  glides: 0,
  arranged: null,
}));

export function useChart<T>(select: (state: ChartState) => T): T {
  return useStore(chartStore, select);
}

/** Lays the chart out anew, a box keeping its place on the screen (by default the one that is looked at). */
export function relayout(anchorId: EntityId | null = null): void {
  planned?.cancel();
  planned = null;
  const organisation = currentOrganisation();
  const { boxes: before, origin, view, branchId } = chartStore.getState();
  const former = chartStore.getState().expanded;
  const isAnother = isOfAnother(former, organisation);
  const expanded = former === null || isAnother ? usualExpanded(organisation) : former;
  const alone = branchId !== null && organisation.entities.has(branchId) ? branchId : null;
  const layout = layoutScreen(visibleTree(organisation, { expanded, branchId: alone }));
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const anchor = [anchorId ?? '', nearestToMiddle(before)].find((id) => before.has(id) && boxes.has(id)) ?? '';
  const from = before.get(anchor);
  const to = boxes.get(anchor);
  const shift = from && to ? { x: from.x - to.x, y: from.y - to.y } : { x: 0, y: 0 };
  const arranged = arrangement();
  const shifted = { ...view, x: view.x + shift.x * view.scale, y: view.y + shift.y * view.scale };
  const arriving = isAnother || before.size === 0 ? NOBODY : new Set([...boxes.keys()].filter((id) => !before.has(id)));
  chartStore.setState({
    organisation,
    expanded,
    branchId: alone,
    layout,
    boxes,
    arriving,
    origin: { x: origin.x + shift.x, y: origin.y + shift.y },
    view: shifted,
    arranged: arranged && { ...arranged, view: shifted },
  });
  if (arriving.size > 0) afterFrame(() => chartStore.setState((now) => (now.arriving === arriving ? { arriving: NOBODY } : now)));
  if (isAnother && chartStore.getState().panel.width > 0) firstView();
}

/** The layout that is made once the frame is painted which shows what asked for it. */
let planned: { readonly anchorId: EntityId | null; readonly cancel: () => void } | null = null;

function planRelayout(anchorId: EntityId | null): void {
  planned?.cancel();
  planned = { anchorId, cancel: afterFrame(layoutNow) };
}

/** Makes the layout that is planned, if one is: for whoever needs to know now where boxes stand. */
export function layoutNow(): void {
  if (planned) relayout(planned.anchorId);
}

/** Whether what is open is of an organisation that an import has replaced: none of it is there any more. */
function isOfAnother(expanded: ReadonlySet<EntityId> | null, { entities }: Organisation): boolean {
  return expanded !== null && expanded.size > 0 && entities.size > 0 && ![...expanded].some((id) => entities.has(id));
}

/** The box nearest to the middle of the panel: where one looks. */
function nearestToMiddle(boxes: ReadonlyMap<EntityId, ScreenBox>): EntityId {
  const { view, panel } = chartStore.getState();
  const x = (panel.width / 2 - view.x) / view.scale;
  const y = (panel.height / 2 - view.y) / view.scale;
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes.values()) {
    const distance = Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
    if (distance < least) {
      least = distance;
      best = box.id;
    }
  }
  return best;
}

/** Opens or closes branches. */
export function setChartExpanded(expanded: ReadonlySet<EntityId>, anchorId: EntityId | null = null): void {
  chartStore.setState({ expanded });
  relayout(anchorId);
}

/** Opens or closes a box: it shows so at once, and what is under it comes or goes from the next frame on. */
export function toggleExpanded(id: EntityId): void {
  const expanded = new Set(chartStore.getState().expanded);
  if (!expanded.delete(id)) expanded.add(id);
  chartStore.setState({ expanded });
  planRelayout(id);
}

/** Opens what is above an entity, and leaves a branch that does not hold it. */
export function showInChart(id: EntityId): void {
  const organisation = currentOrganisation();
  const { branchId, expanded, boxes } = chartStore.getState();
  if (boxes.has(id) || !organisation.entities.has(id)) return;
  if (branchId !== null && !isWithin(organisation, id, branchId)) chartStore.setState({ branchId: null });
  const above = ancestorsOf(organisation, id).map((ancestor) => ancestor.id);
  setChartExpanded(new Set([...(expanded ?? []), ...above]));
}

/** Shows a branch alone, or the whole organisation again. */
export function showBranch(branchId: EntityId | null): void {
  const expanded = new Set(chartStore.getState().expanded);
  if (branchId !== null) expanded.add(branchId);
  chartStore.setState({ branchId, expanded });
  relayout();
  fitAll();
}

export function chooseColouring(colouring: Colouring): void {
  writePreference('colouring', colouring);
  chartStore.setState({ colouring });
}

/** Changes the view; `glide` draws the way there. */
export function setView(view: View, glide = false): void {
  const { layout, panel, glides } = chartStore.getState();
  chartStore.setState({ view: keptInSight(view, layout, panel), glides: glides + (glide ? 1 : 0) });
}

export function panBy(x: number, y: number): void {
  const { view } = chartStore.getState();
  setView({ ...view, x: view.x + x, y: view.y + y });
}

/** Zooms around the middle of the panel, or around a point of it. */
export function zoomBy(factor: number, at?: { readonly x: number; readonly y: number }): void {
  const { view, panel } = chartStore.getState();
  setView(zoomedAt(view, factor, at ?? { x: panel.width / 2, y: panel.height / 2 }), at === undefined);
}

/** What is seen first: all of the chart if its names can be read, else its top at a size at which they can. */
function firstView(): void {
  const { layout, panel } = chartStore.getState();
  const content = { x: 0, y: 0, ...layout };
  const whole = fitted(content, panel);
  const [head] = layout.boxes.filter(({ depth }) => depth === 0).sort((a, b) => childCount(b.id) - childCount(a.id));
  if (whole.scale >= READABLE || !head) setView(whole);
  else setView({ ...centred(head, panel, READABLE), y: MARGIN });
  keepArranged(firstView);
}

function childCount(id: EntityId): number {
  return childrenOf(currentOrganisation(), id).length;
}

export function fitAll(): void {
  layoutNow();
  fit(true);
}

function fit(glide: boolean): void {
  const { layout, panel } = chartStore.getState();
  setView(fitted({ x: 0, y: 0, ...layout }, panel), glide);
  keepArranged(() => {
    fit(false);
  });
}

function keepArranged(again: () => void): void {
  const { view } = chartStore.getState();
  chartStore.setState({ arranged: { view, again } });
}

/** How the view was arranged, where nobody has moved it since. */
function arrangement(): ChartState['arranged'] {
  const { arranged, view } = chartStore.getState();
  if (!arranged) return null;
  const { x, y, scale } = arranged.view;
  return x === view.x && y === view.y && scale === view.scale ? arranged : null;
}

/** The panel has this size now: a view that nobody has moved since it was arranged is arranged to it. */
export function resizePanel(panel: Size): void {
  const { panel: before, layout } = chartStore.getState();
  const arranged = arrangement();
  chartStore.setState({ panel });
  if (layout.boxes.length === 0 || panel.width === 0) return;
  if (before.width === 0) firstView();
  else arranged?.again();
}

/** At life size, around a box where there is one. */
export function lifeSize(id: EntityId | null): void {
  const { boxes, panel, view } = chartStore.getState();
  const box = boxes.get(id ?? '');
  if (box) setView(centred(box, panel, 1), true);
  else zoomBy(1 / view.scale);
}

export function revealBox(box: Rect): void {
  const { view, panel } = chartStore.getState();
  const next = revealed(view, box, panel);
  if (next.x !== view.x || next.y !== view.y) setView(next, true);
}

/**
 * Follows the organisation, a frame after the structure: together they would not be drawn in one. Returns how to stop.
 */
export function startChart(): () => void {
  relayout();
  const stop = sessionStore.subscribe(({ organisation }, before) => {
    if (organisation !== before.organisation) planRelayout(planned?.anchorId ?? null);
  });
  return () => {
    planned?.cancel();
    planned = null;
    stop();
  };
}
