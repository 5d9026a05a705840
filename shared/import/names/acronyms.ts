import { contentWords, fold } from '../text/fold.ts';

/** Short forms of a document with the words they stand for: « ada » for agence, départementale, aménagement. */
export type Acronyms = ReadonlyMap<string, readonly string[]>;

const DEFINED = /\((\p{Lu}{2,8})\)/gu;

/** Learns them from « … (ADA) » in the texts and from the initials of headings in the plural. */
export function findAcronyms(texts: readonly string[], headings: readonly string[]): Acronyms {
  const found = new Map<string, readonly string[]>();
  for (const text of texts) {
    if (text.length > 20_000) continue;
    for (const match of text.matchAll(DEFINED)) {
      const key = fold(match[1] ?? '');
      const before = text.slice(Math.max(0, match.index - 120), match.index);
      const words = contentWords(before).slice(-key.length);
      if (initials(words) === key) found.set(key, words);
    }
  }
  for (const heading of headings) {
    const words = contentWords(heading);
    if (words.length >= 2 && words.length <= 6 && !found.has(initials(words))) {
      found.set(initials(words), words);
    }
  }
  return found;
}

/** The words with each short form replaced by what it stands for. */
export function expand(words: readonly string[], acronyms: Acronyms): readonly string[] {
  return words.flatMap((word) => acronyms.get(word) ?? [word]);
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
