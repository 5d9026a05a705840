/** A run of items that both lists hold, or only one of them. */
export interface Stretch<T = string> {
  readonly kind: 'common' | 'removed' | 'added';
  readonly items: readonly T[];
}

/** A text as words and what stands between them: joined again, they are the text. */
export function wordsAndSpaces(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** What became of a text, word by word: `common` and `removed` give the former text, `common` and `added` the new one. */
export function diffWords(before: string, after: string): readonly Stretch[] {
  return diffSequences(wordsAndSpaces(before), wordsAndSpaces(after));
}

/**
 * Longest common subsequence of two lists, as stretches that follow each other (Myers, « An O(ND)
 * Difference Algorithm », 1986). Time grows with the number of differences.
 */
export function diffSequences<T>(before: readonly T[], after: readonly T[]): readonly Stretch<T>[] {
  const trace: Int32Array[] = [];
  const most = before.length + after.length;
  const reach = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => reach[diagonal + most + 1] ?? 0;
  for (let round = 0; round <= most; round++) {
    trace.push(reach.slice(most - round, most + round + 3));
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      let x = isDownwards(diagonal, round, at) ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach[diagonal + most + 1] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, trace);
    }
  }
  return [];
}

/** Whether the furthest way to this diagonal comes from the one above: an added item. */
function isDownwards(diagonal: number, round: number, at: (diagonal: number) => number): boolean {
  return diagonal === -round || (diagonal !== round && at(diagonal - 1) < at(diagonal + 1));
}

interface Step<T> {
  readonly kind: Stretch['kind'];
  readonly item: T;
}

/** Reads the way back from the furthest points of each round. */
function walkBack<T>(before: readonly T[], after: readonly T[], trace: readonly Int32Array[]): readonly Stretch<T>[] {
  const steps: Step<T>[] = [];
  let x = before.length;
  let y = after.length;
  for (let round = trace.length - 1; round > 0; round--) {
    const reach = trace[round] ?? new Int32Array();
    const at = (diagonal: number) => reach[diagonal + round + 1] ?? 0;
    const isDown = isDownwards(x - y, round, at);
    const from = isDown ? x - y + 1 : x - y - 1;
    const fromX = at(from);
    for (; x > fromX + (isDown ? 0 : 1); x--, y--) steps.push({ kind: 'common', item: before[x - 1] as T });
    steps.push(isDown ? { kind: 'added', item: after[y - 1] as T } : { kind: 'removed', item: before[x - 1] as T });
    x = fromX;
    y = fromX - from;
  }
  for (; x > 0; x--) steps.push({ kind: 'common', item: before[x - 1] as T });
  return stretchesOf(steps.reverse());
}

function stretchesOf<T>(steps: readonly Step<T>[]): readonly Stretch<T>[] {
  const found: { kind: Stretch['kind']; items: T[] }[] = [];
  for (const { kind, item } of steps) {
    const last = found.at(-1);
    if (last?.kind === kind) last.items.push(item);
    else found.push({ kind, items: [item] });
  }
  return found;
}
