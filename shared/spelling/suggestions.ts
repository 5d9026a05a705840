import { plainKey } from '../language/typography.ts';

/** More than these would be a list to read, not a choice to make. */
const MOST = 6;

/**
 * What a word may have been meant to be, the likeliest first: the same letters with their accents (« Etat » →
 * « État »), then near words of the user and of the organisation, then the dictionary's, those first that the
 * organisation writes most. Capitals follow the word.
 */
export function rankSuggestions(
  word: string,
  fromDictionary: readonly string[],
  ownWords: Iterable<string>,
  usage: (word: string) => number,
): readonly string[] {
  const key = plainKey(word);
  const near = [...ownWords].filter((own) => plainKey(own) !== key && distance(plainKey(own), key) <= (key.length > 5 ? 2 : 1));
  const [same, others] = partition(fromDictionary, (one) => plainKey(one) === key);
  // Accents are forgotten more often than capitals: « Ca » is « Ça » before it is « CA ».
  const [capitals, accents] = partition(same, (one) => one.toLowerCase() === word.toLowerCase());
  const [split, whole] = partition(others, (one) => /[\s-]/u.test(one) && !/[\s-]/u.test(word));
  const better = [...accents, ...capitals, ...near, ...byLikelihood(key, whole, usage)];
  const ranked = (better.length < 3 ? [...better, ...split] : better).map((one) => inCaseOf(word, one.replaceAll("'", '’')));
  return [...new Set(ranked)].filter((one) => one !== word).slice(0, MOST);
}

/** Few letters apart first; a word that the organisation writes is as near as one with a letter less to change. */
function byLikelihood(key: string, words: readonly string[], usage: (word: string) => number): readonly string[] {
  const scored = words.map((word) => {
    const uses = usage(word);
    return { word, uses, score: distance(plainKey(word), key) - (uses > 0 ? 1 : 0) };
  });
  return scored.sort((a, b) => a.score - b.score || b.uses - a.uses).map(({ word }) => word);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function inCaseOf(word: string, suggestion: string): string {
  if (word.length > 1 && word === word.toLocaleUpperCase('fr-FR')) return suggestion.toLocaleUpperCase('fr-FR');
  const [first = ''] = word;
  if (first === first.toLocaleLowerCase('fr-FR')) return suggestion;
  return suggestion.charAt(0).toLocaleUpperCase('fr-FR') + suggestion.slice(1);
}

/** Letters to add, drop, change or swap with their neighbour to make one word of the other. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
