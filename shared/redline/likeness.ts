import { diffWords } from '../compare/words.ts';

/** Share of the letters that two texts have in common, in order, from 0 to 1; spaces and signs do not count. */
export function likenessOfTexts(a: string, b: string): number {
  if (a === b) return 1;
  const total = lettersOf(a) + lettersOf(b);
  if (total === 0) return 0;
  const common = diffWords(a, b)
    .filter(({ kind }) => kind === 'common')
    .reduce((sum, { items }) => sum + lettersOf(items.join('')), 0);
  return (2 * common) / total;
}

function lettersOf(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
