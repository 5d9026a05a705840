import { createContext, useContext, useDeferredValue, useMemo } from 'react';
import type { Change } from '../../../shared/compare/change.ts';
import { compareOrganisations, type Comparison } from '../../../shared/compare/compare-organisations.ts';
import { listedByPole, type ListedChange, type ListedGroup } from '../../../shared/compare/gather-subtrees.ts';
import { compareStore, lookAt, useCompare } from './compare-store.ts';
import { filtered, lineFinder } from './natures.ts';
import type { Side } from './sides.ts';

/** What the screen is about: both sides, and what changed from one to the other. */
export interface Compared {
  readonly left: Side;
  readonly right: Side;
  readonly comparison: Comparison;
  /** Every line of the list: a branch that comes, or goes, is one. */
  readonly lines: readonly ListedChange[];
  /** The lines that are shown, pôle by pôle, and one after the other. */
  readonly groups: readonly ListedGroup[];
  readonly shown: readonly ListedChange[];
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
  const query = useDeferredValue(useCompare((state) => state.query));
  const [from, to] = [left?.organisation, right?.organisation];
  const comparison = useMemo(() => (from && to ? compareOrganisations(from, to, { pairs }) : null), [from, to, pairs]);
  const all = useMemo(() => {
    if (!comparison) return null;
    const groups = listedByPole(comparison);
    return { groups, lines: groups.flatMap(({ lines }) => lines), find: lineFinder(comparison) };
  }, [comparison]);
  return useMemo(() => {
    if (!left || !right || !comparison || !all) return null;
    const groups = all.groups.flatMap((group) => {
      const lines = all.find(filtered(group.lines, natures), query);
      return lines.length === 0 ? [] : [{ ...group, lines }];
    });
    return { left, right, comparison, lines: all.lines, groups, shown: groups.flatMap(({ lines }) => lines) };
  }, [left, right, comparison, all, natures, query]);
}

/** The line that holds the change that is looked at, among those shown. */
export function useCurrentLine(): ListedChange | null {
  const { shown } = useCompared();
  const key = useCompare((state) => state.currentKey);
  return useMemo(() => shown[rankOf(shown, key)] ?? null, [shown, key]);
}

/** The change that is looked at, among those shown: that of a line, or one of those that go along. */
export function useCurrent(): Change | null {
  const line = useCurrentLine();
  const key = useCompare((state) => state.currentKey);
  return line?.along.find((change) => change.key === key) ?? line?.change ?? null;
}

/** Looks at the line after (or before) the one that is looked at, round and round. */
export function lookAtNext(shown: readonly ListedChange[], step: 1 | -1): Change | null {
  const rank = rankOf(shown, compareStore.getState().currentKey);
  const start = rank < 0 && step < 0 ? 0 : rank;
  const next = shown[(start + step + shown.length) % Math.max(1, shown.length)]?.change ?? null;
  if (next) lookAt(next.key);
  return next;
}

function rankOf(shown: readonly ListedChange[], key: string | null): number {
  if (key === null) return -1;
  return shown.findIndex(({ change, along }) => change.key === key || along.some((one) => one.key === key));
}
