import { createContext, useContext, useMemo } from 'react';
import type { Change } from '../../../shared/compare/change.ts';
import { compareOrganisations, type Comparison } from '../../../shared/compare/compare-organisations.ts';
import { byPole } from '../../../shared/compare/by-pole.ts';
import { compareStore, lookAt, useCompare } from './compare-store.ts';
import { filtered } from './natures.ts';
import type { Side } from './sides.ts';

/** What the screen is about: both sides, and what changed from one to the other. */
export interface Compared {
  readonly left: Side;
  readonly right: Side;
  readonly comparison: Comparison;
  /** The changes that are shown, in the order of the list. */
  readonly shown: readonly Change[];
}

export const ComparedContext = createContext<Compared | null>(null);

/** Inside the screen, once both sides are read. */
export function useCompared(): Compared {
  const compared = useContext(ComparedContext);
  if (!compared) throw new Error('Nothing is compared here.');
  return compared;
}

/** Compares both sides again whenever one of them, or a word of the user's about pairs, changes. */
export function useComparison(): Compared | null {
  const left = useCompare((state) => state.left);
  const right = useCompare((state) => state.right);
  const pairs = useCompare((state) => state.wishes);
  const natures = useCompare((state) => state.natures);
  const [from, to] = [left?.organisation, right?.organisation];
  const comparison = useMemo(() => (from && to ? compareOrganisations(from, to, { pairs }) : null), [from, to, pairs]);
  return useMemo(() => {
    if (!left || !right || !comparison) return null;
    const ordered = byPole(comparison).flatMap(({ changes }) => changes);
    return { left, right, comparison, shown: filtered(ordered, natures) };
  }, [left, right, comparison, natures]);
}

/** The change that is looked at, among those shown. */
export function useCurrent(): Change | null {
  const { shown } = useCompared();
  const key = useCompare((state) => state.currentKey);
  return useMemo(() => shown.find((change) => change.key === key) ?? null, [shown, key]);
}

/** Looks at the change after (or before) the one that is looked at, round and round. */
export function lookAtNext(shown: readonly Change[], step: 1 | -1): Change | null {
  const { currentKey } = compareStore.getState();
  const rank = shown.findIndex(({ key }) => key === currentKey);
  const start = rank < 0 && step < 0 ? 0 : rank;
  const next = shown[(start + step + shown.length) % Math.max(1, shown.length)] ?? null;
  if (next) lookAt(next.key);
  return next;
}
