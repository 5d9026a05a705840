/** The text as a search sees it: without accents, ligatures or capitals, apostrophes alike. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase();
}

/**
 * Where `query` stands in `text`, accents ignored: the pieces of the text, in order, with whether each
 * is a match. Joined together they are the text.
 */
export function splitMatches(text: string, query: string): readonly { text: string; isMatch: boolean }[] {
  const needle = fold(query.trim());
  if (needle === '') return [{ text, isMatch: false }];
  const characters = Array.from(text);
  const folded = characters.map(fold);
  const pieces: { text: string; isMatch: boolean }[] = [];
  let plain = '';
  for (let index = 0; index < characters.length; ) {
    const length = matchLength(folded, index, needle);
    if (length === 0) {
      plain += characters[index] ?? '';
      index += 1;
    } else {
      if (plain !== '') pieces.push({ text: plain, isMatch: false });
      plain = '';
      pieces.push({ text: characters.slice(index, index + length).join(''), isMatch: true });
      index += length;
    }
  }
  if (plain !== '') pieces.push({ text: plain, isMatch: false });
  return pieces;
}

/** How many characters from `start` make up the needle; 0 when they do not. */
function matchLength(folded: readonly string[], start: number, needle: string): number {
  let seen = '';
  for (let index = start; index < folded.length && seen.length < needle.length; index++) {
    seen += folded[index] ?? '';
    if (!needle.startsWith(seen)) return 0;
    if (seen === needle) return index - start + 1;
  }
  return 0;
}
