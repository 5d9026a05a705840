/**
 * Words of a text, for comparing two documents: maximal runs of letters and digits, without regard to
 * capitals (headings print in capitals what charts print in ordinary letters).
 */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How often each word stands in the list. */
function bag(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of the first list that the second does not have, each as many times as it lacks. */
export function lacking(words: readonly string[], others: readonly string[]): ReadonlyMap<string, number> {
  const there = bag(others);
  const missing = new Map<string, number>();
  for (const [word, count] of bag(words)) {
    const short = count - (there.get(word) ?? 0);
    if (short > 0) missing.set(word, short);
  }
  return missing;
}

/** How many words a `lacking` holds in all. */
export function sizeOf(missing: ReadonlyMap<string, number>): number {
  return [...missing.values()].reduce((sum, count) => sum + count, 0);
}
