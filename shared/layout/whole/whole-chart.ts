import { firstWord, plainKey } from '../../language/typography.ts';
import { kindFor } from '../../language/kind-words.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { childrenOf, inDocumentOrder } from '../../model/tree.ts';
import { layoutScreen } from '../screen/layout-screen.ts';
import { SPACE, type Point, type ScreenBox, type ScreenNode } from '../screen/screen-geometry.ts';
import { arialWidth } from '../text-metrics.ts';
import { wrapText } from '../wrap.ts';

/** What a box is in the chart of the whole organisation, for its look. */
export type WholeRank = 'authority' | 'top' | 'second' | 'third' | 'lower' | 'support';

/** A placed box; pixels at 96 an inch from the chart's top left corner. */
export interface WholeBox {
  /** `null` for the authority above all entities. */
  readonly entityId: EntityId | null;
  readonly rank: WholeRank;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The whole name as it breaks in the box. */
  readonly lines: readonly string[];
  /** The kind, where the name does not begin with it; empty otherwise. */
  readonly caption: string;
}

export interface WholeChart {
  readonly width: number;
  readonly height: number;
  /** Parents before their children, siblings in order. */
  readonly boxes: readonly WholeBox[];
  /** Lines from a box to one below, each of horizontal and vertical stretches. */
  readonly links: readonly (readonly Point[])[];
}

/** Measures of the boxes, pixels; the font is Arial or one made to its measures. */
export const WHOLE_BOX = { width: 190, fontSize: 12, line: 15, captionSize: 10, captionLine: 14, padding: { x: 10, y: 8 } } as const;

/**
 * The chart of the whole organisation, all levels and all names in full: the geometry of the
 * window, under the box of the authority above. Pure. An organisation without entities gives that
 * box alone.
 */
export function wholeChart(organisation: Organisation): WholeChart {
  const labels = new Map(inDocumentOrder(organisation).map((entity) => [entity.id, labelOf(organisation, entity)]));
  const layout = layoutScreen(treeOf(organisation, labels));
  const authority = textOf(organisation.settings.topAuthority, '', true);
  const width = Math.max(layout.width, WHOLE_BOX.width);
  const tops = layout.boxes.filter(({ depth }) => depth === 0);
  const middle = middleOf(tops) ?? width / 2;
  const drop = authority.height + SPACE.level;
  const boxes = layout.boxes.map(({ id, x, y, width: w, height }): WholeBox => {
    const { lines, caption, rank } = labels.get(id) as Label;
    return { entityId: id, rank, x, y: y + drop, width: w, height, lines, caption };
  });
  const head: WholeBox = {
    entityId: null, rank: 'authority', x: middle - WHOLE_BOX.width / 2, y: 0, width: WHOLE_BOX.width, ...authority, caption: '',
  };
  const bus = authority.height + SPACE.level / 2;
  const links = [
    ...tops.map(({ x, width: w }) => path([{ x: middle, y: authority.height }, { x: middle, y: bus }, { x: x + w / 2, y: bus }, { x: x + w / 2, y: drop }])),
    ...layout.boxes.filter(({ link }) => link.length > 0).map(({ link }) => path(link.map(({ x, y }) => ({ x, y: y + drop })))),
  ];
  return { width, height: tops.length === 0 ? authority.height : layout.height + drop, boxes: [head, ...boxes], links };
}

interface Label {
  readonly rank: WholeRank;
  readonly lines: readonly string[];
  readonly caption: string;
  readonly height: number;
}

function labelOf(organisation: Organisation, entity: Entity): Label {
  const rank = rankOf(organisation, entity);
  const { label } = kindFor(organisation, entity);
  const isSaid = plainKey(entity.name).startsWith(plainKey(firstWord(label.singular)));
  const caption = isSaid ? '' : label.singular;
  return { rank, caption, ...textOf(entity.name, caption, isBold(rank)) };
}

/** Whether names of this rank are set in bold. */
export function isBold(rank: WholeRank): boolean {
  return rank !== 'lower' && rank !== 'support';
}

function textOf(name: string, caption: string, bold: boolean): Pick<Label, 'lines' | 'height'> {
  const room = WHOLE_BOX.width - 2 * WHOLE_BOX.padding.x;
  const lines = wrapText(name, room, { size: WHOLE_BOX.fontSize, isBold: bold, measure: arialWidth });
  const captionHeight = caption === '' ? 0 : WHOLE_BOX.captionLine;
  return { lines, height: lines.length * WHOLE_BOX.line + captionHeight + 2 * WHOLE_BOX.padding.y };
}

const RANKS: readonly WholeRank[] = ['top', 'second', 'third'];

/** By depth; what is not a level of the ligne managériale, standing among levels, is a support. */
function rankOf(organisation: Organisation, entity: Entity): WholeRank {
  if (isSupport(organisation, entity)) return 'support';
  let depth = 0;
  for (let id = entity.parentId; id !== null && depth < RANKS.length; depth++) {
    id = organisation.entities.get(id)?.parentId ?? null;
  }
  return RANKS[depth] ?? 'lower';
}

function isSupport(organisation: Organisation, entity: Entity): boolean {
  const isLevel = (one: Entity) => kindFor(organisation, one).managementLine !== null;
  return entity.parentId !== null && !isLevel(entity) && childrenOf(organisation, entity.parentId).some(isLevel);
}

/** Children before their parents, without recursion: depth is not bounded. */
function treeOf(organisation: Organisation, labels: ReadonlyMap<EntityId, Label>): readonly ScreenNode[] {
  const nodes = new Map<EntityId, ScreenNode>();
  for (const { id } of inDocumentOrder(organisation).toReversed()) {
    const { height, rank } = labels.get(id) as Label;
    const children = childrenOf(organisation, id).map((child) => nodes.get(child.id) as ScreenNode);
    nodes.set(id, { id, width: WHOLE_BOX.width, height, isSupport: rank === 'support', children });
  }
  return childrenOf(organisation, null).map(({ id }) => nodes.get(id) as ScreenNode);
}

/** The middle between the first and the last of these boxes. */
function middleOf(boxes: readonly ScreenBox[]): number | undefined {
  const [first] = boxes;
  const last = boxes.at(-1);
  return first && last ? (first.x + last.x + last.width) / 2 : undefined;
}

/** Without the points that say the same place twice. */
function path(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x, y }, index) => {
    const before = points[index - 1];
    return !before || before.x !== x || before.y !== y;
  });
}
