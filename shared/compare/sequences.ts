/**
 * The items of `after`, among those that both lists hold, which must move for the lists to agree: as few as
 * can be (the rest is a longest common subsequence). Items are taken as unique in each list.
 */
export function movedItems<K>(before: readonly K[], after: readonly K[]): ReadonlySet<K> {
  const rank = new Map(before.map((item, index) => [item, index]));
  const common = after.filter((item) => rank.has(item));
  const kept = longestRise(common.map((item) => rank.get(item) ?? 0));
  return new Set(common.filter((_, index) => !kept.has(index)));
}

/** Indexes of a longest strictly rising subsequence (patience sorting). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rise = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.add(index);
  return rise;
}

/**
 * `current` with the `moving` items put where `target` has them: each right after the nearest item before
 * it in `target` that is there, else first. The others keep their order. With every item of `target`
 * that is new or out of order among `moving`, and none else in `current`, the result is `target`.
 */
export function placed<K>(current: readonly K[], target: readonly K[], moving: ReadonlySet<K>): readonly K[] {
  const list = current.filter((item) => !moving.has(item));
  for (const [index, item] of target.entries()) {
    if (!moving.has(item)) continue;
    const present = new Set(list);
    let at = 0;
    for (let before = index - 1; before >= 0; before--) {
      const anchor = target[before] as K;
      if (!present.has(anchor)) continue;
      at = list.indexOf(anchor) + 1;
      break;
    }
    list.splice(at, 0, item);
  }
  return list;
}
