import type { Change } from '../compare/change.ts';
import type { Comparison } from '../compare/compare-organisations.ts';
import { chartOf, describeChart, topChart } from '../document/chart-block.ts';
import type { ChartBlock } from '../document/model.ts';
import type { ChartNode } from '../layout/chart-node.ts';
import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { inDocumentOrder } from '../model/tree.ts';

/** What becomes of a box: it goes, it comes, it stays otherwise. */
export type BoxMark = 'gone' | 'new' | 'changed';

/** A sign before the name of a box, so that its mark is told without colour. */
export const BOX_SIGNS: Readonly<Record<BoxMark, string>> = { gone: '–', new: '+', changed: '≠' };

/** The chart of an entity in both states, where what it shows changes; `null`: there is none. */
export interface ChartPair {
  readonly title: string;
  readonly before: MarkedChart | null;
  readonly after: MarkedChart | null;
}

export interface MarkedChart {
  readonly chart: ChartBlock;
  readonly marks: ReadonlyMap<ChartNode, BoxMark>;
}

/** The charts that change, in the order of the new document, then those of what is gone. */
export function chartPairs(comparison: Comparison): readonly ChartPair[] {
  const { before, after, changes } = comparison;
  const marks = marksOf(changes);
  const ids = [...new Set([...inDocumentOrder(after), ...inDocumentOrder(before)].map(({ id }) => id))];
  return [null, ...ids].flatMap((id) => {
    const [former, present] = [rootOf(before, id), rootOf(after, id)];
    if ((!former && !present) || (former && present && !differs(former, present, marks))) return [];
    return [
      {
        title: present?.name ?? former?.name ?? '',
        before: former && marked(former, marks.before),
        after: present && marked(present, marks.after),
      },
    ];
  });
}

interface Marks {
  readonly before: ReadonlyMap<EntityId, BoxMark>;
  readonly after: ReadonlyMap<EntityId, BoxMark>;
}

function rootOf(organisation: Organisation, id: EntityId | null): ChartNode | null {
  if (id === null) return topChart(organisation);
  const entity = organisation.entities.get(id);
  return entity ? chartOf(organisation, entity, 'standard') : null;
}

/** Whether the boxes are others, or one of them is of another kind. */
function differs(before: ChartNode, after: ChartNode, marks: Marks): boolean {
  const said = (root: ChartNode) => JSON.stringify(root, ['name', 'isSupport', 'children']);
  return said(before) !== said(after) || nodesIn(after).some(({ entityId }) => marks.after.get(entityId ?? '') === 'new');
}

function marksOf(changes: readonly Change[]): Marks {
  const before = new Map<EntityId, BoxMark>();
  const after = new Map<EntityId, BoxMark>();
  for (const { type, id } of changes) {
    if (id === null) continue;
    if (type === 'deleted' || type === 'merged') before.set(id, 'gone');
    if (type === 'created' || type === 'split') after.set(id, 'new');
    if (type === 'moved') {
      before.set(id, 'gone');
      after.set(id, 'new');
    }
    if (type === 'renamed' || type === 'kindChanged') {
      if (!before.has(id)) before.set(id, 'changed');
      if (!after.has(id)) after.set(id, 'changed');
    }
  }
  return { before, after };
}

/** The chart with its signs in the names. The head is the same entity: it comes and goes with its own chart. */
function marked(root: ChartNode, marks: ReadonlyMap<EntityId, BoxMark>): MarkedChart {
  const found = new Map<ChartNode, BoxMark>();
  const visit = (node: ChartNode, isRoot: boolean): ChartNode => {
    const mark = isRoot ? undefined : marks.get(node.entityId ?? '');
    const children = node.children.map((child) => visit(child, false));
    const drawn = { ...node, name: mark ? `${BOX_SIGNS[mark]} ${node.name}` : node.name, children };
    if (mark) found.set(drawn, mark);
    return drawn;
  };
  const drawn = visit(root, true);
  return { chart: { type: 'chart', root: drawn, description: describeChart(drawn), source: null, generated: true }, marks: found };
}

function nodesIn(root: ChartNode): readonly ChartNode[] {
  return [root, ...root.children.flatMap(nodesIn)];
}
