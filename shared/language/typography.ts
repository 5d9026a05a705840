/**
 * No-break space. The one space before « : ; ! ? » and inside guillemets: it is what Word itself
 * types in French, every font has it, and search finds it; the narrow one (U+202F) shows as a box
 * in some fonts and widens on paste.
 */
export const NBSP = '\u00A0';

/** The typographic apostrophe, as the reference writes it. */
export const APOSTROPHE = '’';

const FRENCH = 'fr-FR';

/** First letter as a capital, accents kept: « équipe » → « Équipe ». */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(FRENCH) + text.slice(first.length);
}

/** First letter lower case, unless the first word is an acronym: « ADA Verdun » stays. */
export function uncapitalised(text: string): string {
  if (isAcronym(firstWord(text))) return text;
  const [first = ''] = text;
  return first.toLocaleLowerCase(FRENCH) + text.slice(first.length);
}

/** Capitals for a section title, accents kept (« MISSIONS DU PÔLE »). */
export function inCapitals(text: string): string {
  return text.toLocaleUpperCase(FRENCH);
}

/** Between guillemets with their no-break spaces. */
export function quoted(text: string): string {
  return `«${NBSP}${text}${NBSP}»`;
}

/** The words up to the first space, apostrophe kept apart: « l’eau » → « l’ ». */
export function firstWord(text: string): string {
  return /^\s*(\p{L}+['’]|[\p{L}\p{N}][\p{L}\p{N}.-]*)/u.exec(text)?.[1] ?? '';
}

/** Two capitals or more and no small letter: « ADA », « SDIS », « I.L.C.G. ». */
export function isAcronym(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toLocaleUpperCase(FRENCH);
}

/** Lower case without accents nor ligatures: the key under which words are looked up. */
export function plainKey(text: string): string {
  return text
    .toLocaleLowerCase(FRENCH)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'");
}
