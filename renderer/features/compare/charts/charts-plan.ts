import type { Change } from '../../../../shared/compare/change.ts';
import { poleOf } from '../../../../shared/compare/by-pole.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { layoutScreen } from '../../../../shared/layout/screen/layout-screen.ts';
import type { Point, ScreenBox, ScreenLayout } from '../../../../shared/layout/screen/screen-geometry.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { ancestorsOf } from '../../../../shared/model/tree.ts';
import { visibleTree } from '../../../chart-drawing/visible-tree.ts';

export type ChartSide = 'before' | 'after';

/** A line from a box of the former chart to one of the new chart: where an entity, or missions, went. */
export interface Movement {
  readonly key: string;
  readonly kind: 'entity' | 'missions';
  readonly from: Point;
  readonly to: Point;
}

/** Both charts on one plane, at one scale: the former one on the left. */
export interface ChartsPlan {
  readonly width: number;
  readonly height: number;
  readonly charts: Readonly<Record<ChartSide, { readonly x: number; readonly width: number; readonly boxes: readonly ScreenBox[] }>>;
  readonly movements: readonly Movement[];
}

/** Between the charts; above them, their names. */
const GAP = 150;
const TOP = 52;

/** Which part of both charts is drawn. */
export interface ChartsScope {
  /** None: the whole organisation. */
  readonly branches: readonly EntityId[];
  /** Whether what does not change is drawn too, beside what leads to a change. */
  readonly isWhole: boolean;
}

/** Lays out both charts, opened down to what changed. */
export function planCharts(comparison: Comparison, scope: ChartsScope): ChartsPlan {
  const changed = changedIds(comparison.changes);
  const before = layoutOf(comparison.before, scope, changed);
  const after = layoutOf(comparison.after, scope, changed);
  const afterX = before.width + GAP;
  const charts = {
    before: { x: 0, width: before.width, boxes: shifted(before, 0) },
    after: { x: afterX, width: after.width, boxes: shifted(after, afterX) },
  };
  return {
    width: afterX + after.width,
    height: Math.max(before.height, after.height) + TOP,
    charts,
    movements: movementsOf(comparison, charts.before.boxes, charts.after.boxes),
  };
}

/** The pôles that a change concerns, in either state. */
export function branchesOf(comparison: Comparison, change: Change | null): readonly EntityId[] {
  if (!change) return [];
  const { before, after } = comparison;
  const ids = [change.id, change.fromId, change.toId].flatMap((id) => (id === null || id === undefined ? [] : [id]));
  const poles = ids.flatMap((id) => [poleOf({ ...comparison, after: before }, id), poleOf({ ...comparison, before: after }, id)]);
  // Above the pôles there is nothing but the whole.
  if (poles.some((pole) => pole && (isTop(before, pole.id) || isTop(after, pole.id)))) return [];
  return [...new Set(poles.flatMap((pole) => pole?.id ?? []))];
}

function isTop(organisation: Organisation, id: EntityId): boolean {
  return organisation.entities.get(id)?.parentId === null;
}

function changedIds(changes: readonly Change[]): ReadonlySet<EntityId> {
  return new Set(changes.flatMap(({ type, id, fromId, toId }) => [id, ...(isBetween(type) ? [fromId, toId] : [])].flatMap((one) => one ?? [])));
}

function isBetween(type: Change['type']): boolean {
  return type === 'missionsTransferred' || type === 'merged' || type === 'split';
}

function layoutOf(organisation: Organisation, { branches, isWhole }: ChartsScope, changed: ReadonlySet<EntityId>): ScreenLayout {
  const expanded = new Set<EntityId>();
  for (const id of changed) for (const above of ancestorsOf(organisation, id)) expanded.add(above.id);
  const isShown = (id: EntityId) => isWhole || changed.has(id) || expanded.has(id);
  if (branches.length === 0) return layoutScreen(visibleTree(organisation, { expanded, branchId: null, isShown }));
  const present = branches.filter((id) => organisation.entities.has(id));
  return layoutScreen(present.flatMap((branchId) => visibleTree(organisation, { expanded: new Set([...expanded, branchId]), branchId, isShown })));
}

function shifted({ boxes }: ScreenLayout, x: number): readonly ScreenBox[] {
  const move = (point: Point) => ({ x: point.x + x, y: point.y + TOP });
  return boxes.map((box) => ({ ...box, ...move(box), link: box.link.map(move) }));
}

function movementsOf({ changes }: Comparison, before: readonly ScreenBox[], after: readonly ScreenBox[]): readonly Movement[] {
  const former = new Map(before.map((box) => [box.id, box]));
  const now = new Map(after.map((box) => [box.id, box]));
  return changes.flatMap((change): readonly Movement[] => {
    const [fromId, toId] = endsOf(change);
    const from = former.get(fromId ?? '');
    const to = now.get(toId ?? '');
    if (!from || !to) return [];
    return [
      {
        key: change.key,
        kind: change.type === 'moved' || change.type === 'merged' ? 'entity' : 'missions',
        from: { x: from.x + from.width, y: from.y + from.height / 2 },
        to: { x: to.x, y: to.y + to.height / 2 },
      },
    ];
  });
}

/** The entities that something went from and to; none where a change is one entity's alone. */
export function endsOf({ type, id, fromId, toId }: Change): readonly (EntityId | null | undefined)[] {
  if (type === 'moved') return [id, id];
  if (type === 'merged') return [id, toId];
  if (type === 'split') return [fromId, id];
  return type === 'missionsTransferred' ? [fromId, toId] : [];
}
