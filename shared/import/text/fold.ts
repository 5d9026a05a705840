/** Words that carry no meaning of their own when two names are compared. */
const LINK_WORDS = new Set(
  'de du des d la le les l et a au aux en un une son sa ses par pour sur dans ou'.split(' '),
);

/** What folding makes of letters and signs; marks of accents go, white space becomes one space. */
const FOLDED = new Map<string, string>([
  ['œ', 'oe'], ['æ', 'ae'], ['&', ' et '],
  ..."’ʼ‘`´".split('').map((sign): [string, string] => [sign, "'"]),
  ...'‐‑‒–—−'.split('').map((sign): [string, string] => [sign, '-']),
  ...'«»“”"'.split('').map((sign): [string, string] => [sign, ' ']),
]);
const TO_FOLD = /[\u0300-\u036Fœæ&’ʼ‘`´‐‑‒–—−«»“”"]|\s+/gu;

/** Names and words are folded again and again while a document is read: what was folded last is kept, so many at most. */
const KEPT = 8000;
const LONGEST_KEPT = 80;
const kept = new Map<string, string>();

/** The text without accents, capitals, fancy apostrophes, dashes or guillemets: « & » reads « et ». */
export function fold(text: string): string {
  if (text.length > LONGEST_KEPT) return folded(text);
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const plain = folded(text);
  kept.set(text, plain);
  return plain;
}

function folded(text: string): string {
  const lower = text.toLowerCase();
  const plain = /[^\p{ASCII}]/u.test(lower) ? lower.normalize('NFD') : lower;
  return plain
    .replace(TO_FOLD, (sign) => FOLDED.get(sign) ?? (sign.trim() === '' ? ' ' : ''))
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** All the words of the text, folded, punctuation dropped. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

/** Key under which two writings of one name are the same: capitals, accents and punctuation aside. */
export function writingKey(text: string): string {
  return foldedWords(text).join(' ');
}

/** The words that tell one name from another: folded, singular, without articles and prepositions. */
export function contentWords(text: string): readonly string[] {
  return foldedWords(text)
    .filter((word) => !LINK_WORDS.has(word))
    .map(singular);
}

/** Whether a name goes on after this word: « Service de », « Pôle Développement & ». */
export function isLinkWord(word: string): boolean {
  return LINK_WORDS.has(fold(word).replace(/'$/u, ''));
}

/** A word's singular as far as spelling tells; only used to compare, so both sides err alike. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('eaux')) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.length > 3 && /[sx]$/u.test(word) ? word.slice(0, -1) : word;
}

/** Whether two words are one but for a slip of the pen or an ending. */
export function isNearWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 5) return false;
  if (shortest >= 9 && a.slice(0, 8) === b.slice(0, 8)) return true;
  return isWithinEdits(a, b, shortest >= 9 ? 2 : 1);
}

/** Whether at most `limit` letters inserted, dropped or replaced make `b` of `a`. */
export function isWithinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return false;
    previous = row;
  }
  return (previous[b.length] ?? 0) <= limit;
}
