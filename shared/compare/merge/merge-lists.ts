import { diffSequences } from '../words.ts';
import type { Three } from './conflict.ts';

/** Items `from` to `to` (excluded) of the common list, replaced by others. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly items: readonly string[];
}

/**
 * The common list with the edits of both sides, where they touch different places; `null` where they overlap,
 * insert at the same place, or handle the same item otherwise.
 */
export function mergeLists<T>(lists: Three<readonly T[]>): T[] | null {
  const written = (list: readonly T[]) => list.map((item) => JSON.stringify(item));
  const base = written(lists.base);
  const ours = written(lists.ours);
  const theirs = written(lists.theirs);
  const hunks = joined(hunksOf(base, ours), hunksOf(base, theirs));
  if (!hunks) return null;
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, items } of hunks) {
    merged.push(...base.slice(at, from), ...items);
    at = to;
  }
  merged.push(...base.slice(at));
  return isFaithful({ base, ours, theirs }, merged) ? merged.map((text) => JSON.parse(text) as T) : null;
}

function hunksOf(base: readonly string[], side: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { from: number; to: number; items: string[] } | null = null;
  for (const { kind, items } of diffSequences(base, side)) {
    if (kind === 'common') {
      if (open) hunks.push(open);
      open = null;
    } else {
      open ??= { from: at, to: at, items: [] };
      if (kind === 'added') open.items.push(...items);
      else open.to += items.length;
    }
    if (kind !== 'added') at += items.length;
  }
  return open ? [...hunks, open] : hunks;
}

/** Both sides' hunks in order, those that are alike once; `null` where two differ about the same place. */
function joined(ours: readonly Hunk[], theirs: readonly Hunk[]): readonly Hunk[] | null {
  const own = theirs.filter((hunk) => !ours.some((one) => JSON.stringify(one) === JSON.stringify(hunk)));
  for (const a of ours) {
    for (const b of own) {
      const isBothInserting = a.from === a.to && b.from === b.to && a.from === b.from;
      if (isBothInserting || (a.from < b.to && b.from < a.to)) return null;
    }
  }
  return [...ours, ...own].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether each item stands as often as both sides together want it: what both moved must not appear twice. */
function isFaithful({ base, ours, theirs }: Three<readonly string[]>, merged: readonly string[]): boolean {
  const counts = [base, ours, theirs, merged].map(countsOf);
  return [...new Set([...base, ...ours, ...theirs])].every((item) => {
    const [was = 0, our = 0, their = 0, now = 0] = counts.map((count) => count.get(item) ?? 0);
    return now === (our === their ? our : our + their - was);
  });
}

function countsOf(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
