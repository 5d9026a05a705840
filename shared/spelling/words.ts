/** A piece of a text that the dictionary can be asked for. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** As it is asked: composed letters, one kind of apostrophe and of hyphen. */
  readonly text: string;
}

/**
 * A word of a text with the ways of reading it: as a whole (l’avant-projet), without its article, by its parts. It is right when every piece of one of its readings is.
 */
export interface Word extends Piece {
  readonly readings: readonly (readonly Piece[])[];
}

/** Letters, joined by apostrophes, hyphens or the middle dot of « agent·e·s ». */
const WORD = /[\p{L}\p{M}\p{N}\u00AD]+(?:['’ʼ·‐‑-][\p{L}\p{M}\p{N}\u00AD]+)*/gu;

/** A run without spaces that is the address of a page, of somebody or of a file. */
const ADDRESS = /:\/\/|@|\\|^www\.|[\p{L}\p{N}]\.(?:fr|com|org|net|eu|gouv|docx?|xlsx?|pdf|ogs)(?![\p{L}\p{N}])/iu;

/** Initials, and « (e)s » behind a word. */
const NOT_WORDS = /(?:(?<!\p{L})\p{L}\.){2,}\p{L}?(?!\p{L})|(?<=\p{L})\(\p{L}{1,6}\)\p{L}{0,2}/giu;

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’/iu;

/** Endings after a hyphen or a middle dot that make a word speak of women and men. */
const ENDINGS = new Set('e es s ne nes le les te tes ve ves se ses se euse euses ère ères rice rices trice trices'.split(' '));

/** Beginnings that French ties to any word: « médico-social », « co-construit ». */
const BEGINNINGS = new Set(
  'aéro agro anti audio auto bi bio co dé éco électro euro ex extra géo hydro hyper hypo infra inter intra macro médico mi micro mini mono multi néo neuro non para péri photo pluri poly post pré pro psycho radio ré semi socio sous sub super supra sur télé thermo trans tri ultra uni vice vidéo'.split(' '),
);

/** Longer words in capitals are words of a title, not acronyms. */
const LONGEST_ACRONYM = 8;

/**
 * The words of a text that can be misspelt. Acronyms, numbers, codes, addresses and endings such as « ·e·s »
 * are none. A title typed in capitals is read word by word.
 */
export function wordsOf(text: string): readonly Word[] {
  const isTitle = text === text.toLocaleUpperCase('fr-FR');
  const blanked = text.replace(/\S+/gu, (run) => (ADDRESS.test(run) ? blank(run) : run)).replace(NOT_WORDS, blank);
  return [...blanked.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const whole = piece(raw, index);
    if (/\p{N}/u.test(raw)) return [];
    const prefix = ELIDED.exec(whole.text)?.[0].length ?? 0;
    const core = prefix === 0 ? whole : piece(raw.slice(prefix), index + prefix);
    const parts = partsOf(core, raw.slice(prefix)).filter((part) => isAskedFor(part.text, isTitle));
    if (parts.length === 0) return [];
    const readings: (readonly Piece[])[] = [[whole], ...(prefix === 0 ? [] : [[core]]), parts];
    return [{ ...core, readings: isSame(parts, core) ? readings.slice(0, -1) : readings }];
  });
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

function piece(raw: string, start: number): Piece {
  const text = raw.normalize('NFC').replaceAll('\u00AD', '').replace(/['ʼ]/gu, '’').replace(/[‐‑]/gu, '-');
  return { start, end: start + raw.length, text };
}

function partsOf({ start }: Piece, raw: string): readonly Piece[] {
  const parts = [...raw.matchAll(/[^·‐‑-]+/gu)].map((match) => piece(match[0], start + match.index));
  const last = parts.length - 1;
  return parts.filter(({ text }, rank) => {
    const lower = text.toLocaleLowerCase('fr-FR');
    return (rank === 0 || !ENDINGS.has(lower)) && (rank === last || !BEGINNINGS.has(lower));
  });
}

function isSame(parts: readonly Piece[], core: Piece): boolean {
  return parts.length === 1 && parts[0]?.text === core.text;
}

function isAskedFor(text: string, isTitle: boolean): boolean {
  if (text.length < 2 || BEGINNINGS.has(text.toLocaleLowerCase('fr-FR'))) return false;
  if (/^\p{Lu}[\p{Lu}\p{M}]*$/u.test(text)) return text.length > (isTitle ? 4 : LONGEST_ACRONYM);
  // « ETPs », « LibreOffice », « iPad »: written so on purpose. « DIrection » is not.
  return !/^\p{Lu}{2,}s$|\p{Ll}\p{Lu}/u.test(text);
}
