import type { Mission } from '../../model/entity.ts';
import { foldedWords, writingKey } from '../../import/text/fold.ts';
import { shareInCommon } from '../match/shares.ts';
import { isSameData } from '../same-data.ts';
import { movedItems } from '../sequences.ts';

/** How the missions of one entity become those of another state of it. */
export interface MissionPlan {
  readonly before: readonly Mission[];
  readonly after: readonly Mission[];
  /** For each new mission, the former one that it is; `null` when it is new. */
  readonly origin: readonly (number | null)[];
  /** Former missions that are gone. */
  readonly removed: readonly number[];
  /** New indexes of missions that changed: text, volet or sub-missions. */
  readonly changed: ReadonlySet<number>;
  /** New indexes of kept missions that stand in another order. */
  readonly moved: ReadonlySet<number>;
}

/** From this share of words in common on, a mission that replaces another is the same one, reworded. */
const REWORDED = 0.5;

/** Pairs the missions of two states: equal ones first, then those of the same text, then reworded ones. */
export function planMissions(before: readonly Mission[], after: readonly Mission[]): MissionPlan {
  if (isSameData(before, after)) return unchanged(before, after);
  const origin: (number | null)[] = after.map(() => null);
  const free = new Set(before.keys());
  const pair = (index: number, former: number) => {
    origin[index] = former;
    free.delete(former);
  };
  for (const keyOf of [contentKey, textKey]) {
    const queues = new Map<string, number[]>();
    for (const former of free) {
      const key = keyOf(before[former]);
      queues.set(key, [...(queues.get(key) ?? []), former]);
    }
    for (const [index, mission] of after.entries()) {
      if (origin[index] !== null) continue;
      const former = queues.get(keyOf(mission))?.shift();
      if (former !== undefined) pair(index, former);
    }
  }
  for (const { index, former } of reworded(before, after, origin, free)) {
    if (origin[index] === null && free.has(former)) pair(index, former);
  }
  const kept = origin.filter((former) => former !== null);
  const moved = movedItems([...kept].sort((a, b) => a - b), kept);
  return {
    before,
    after,
    origin,
    removed: [...free].sort((a, b) => a - b),
    changed: new Set(
      origin.flatMap((former, index) =>
        former !== null && !isSameData(before[former], after[index]) ? [index] : [],
      ),
    ),
    moved: new Set(origin.flatMap((former, index) => (former !== null && moved.has(former) ? [index] : []))),
  };
}

function unchanged(before: readonly Mission[], after: readonly Mission[]): MissionPlan {
  return { before, after, origin: [...after.keys()], removed: [], changed: new Set(), moved: new Set() };
}

const contentKey = (mission: Mission | undefined) => JSON.stringify(mission);
const textKey = (mission: Mission | undefined) => writingKey(mission?.text ?? '');

/** Pairs of missions left over that say nearly the same, the nearest first. */
function reworded(
  before: readonly Mission[],
  after: readonly Mission[],
  origin: readonly (number | null)[],
  free: ReadonlySet<number>,
): readonly { readonly index: number; readonly former: number }[] {
  const left = after.flatMap((mission, index) =>
    origin[index] === null ? [{ index, words: foldedWords(mission.text) }] : [],
  );
  const formers = [...free].map((former) => ({ former, words: foldedWords(before[former]?.text ?? '') }));
  return left
    .flatMap(({ index, words }) =>
      formers.map((one) => ({ index, former: one.former, share: shareInCommon(words, one.words) })),
    )
    .filter(({ share }) => share >= REWORDED)
    .sort((a, b) => b.share - a.share || a.index - b.index || a.former - b.former);
}
