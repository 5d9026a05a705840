import { ArrowRight, Minus, PencilLine, Plus, type LucideIcon } from 'lucide-react';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { mergedTree, type MergedNode } from '../../../../shared/compare/show/merged-tree.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import type { ChartSide } from './charts-plan.ts';

/** What happened to an entity, as its box shows it in one of the charts. */
export interface BoxState {
  readonly look: 'created' | 'deleted' | 'moved' | 'changed';
  readonly icon: LucideIcon;
  readonly words: string;
  /** The first of its changes, to be looked at. */
  readonly changeKey: string;
}

const LOOKS: Readonly<Record<BoxState['look'], { readonly icon: LucideIcon; readonly words: Readonly<Record<ChartSide, string>> }>> = {
  created: { icon: Plus, words: { before: 'création', after: 'création' } },
  deleted: { icon: Minus, words: { before: 'suppression', after: 'suppression' } },
  moved: { icon: ArrowRight, words: { before: 'départ', after: 'arrivée' } },
  changed: { icon: PencilLine, words: { before: 'modification', after: 'modification' } },
};

/** The states of the boxes of a chart; those without changes have none. */
export function boxStates(comparison: Comparison, side: ChartSide): ReadonlyMap<EntityId, BoxState> {
  const states = new Map<EntityId, BoxState>();
  const visit = (nodes: readonly MergedNode[]) => {
    for (const { entity, state, changes, children } of nodes) {
      visit(children);
      const [first] = changes;
      if (!first || state === 'same' || state === 'left') continue;
      const { icon, words } = LOOKS[state];
      states.set(entity.id, { look: state, icon, words: words[side], changeKey: first.key });
    }
  };
  visit(mergedTree(comparison));
  return states;
}
