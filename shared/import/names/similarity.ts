import { isNearWord } from '../text/fold.ts';

/**
 * How near two names are, from 0 to 1, by their content words: 1 when the words are the same, high
 * when one name is the beginning of the other, else the share of words in common.
 */
export function nameSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const index = rest.findIndex((other) => isNearWord(word, other));
    if (index < 0) continue;
    rest.splice(index, 1);
    shared++;
  }
  const dice = (2 * shared) / (a.length + b.length);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return startsWithWords(long, short) ? Math.max(dice, 0.8) : dice;
}

/** Whether a name starts with these words, slips of the pen aside. */
export function startsWithWords(name: readonly string[], start: readonly string[]): boolean {
  return (
    start.length > 0 &&
    start.length <= name.length &&
    start.every((word, index) => isNearWord(word, name[index] ?? ''))
  );
}

/** Whether the words are the same in the same order, but for a slip. */
export function isSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && startsWithWords(a, b);
}
