import { APOSTROPHE, NBSP } from '../language/typography.ts';
import { isAddress } from './addresses.ts';

/**
 * A text with the signs that French printing wants, as far as they are beyond doubt: no-break spaces before
 * « : ; ! ? % € » and inside guillemets, « » for pairs of straight quotes, ’ between letters, … for three dots,
 * one space between words. Letters and words stay; done twice, it changes nothing more. Addresses are left alone.
 */
export function normaliseTypography(text: string): string {
  return withGuillemets(text)
    .replace(/«[ \t\u00A0\u202F\u2009]*(?=\S)/gu, `«${NBSP}`)
    .replace(/(?<=[^\s«])[ \t\u00A0\u202F\u2009]*»/gu, `${NBSP}»`)
    .split(/([ \t\u00A0\u202F\u2009]+)/u)
    .map((run, rank) => (rank % 2 === 1 ? oneSpace(run) : isAddress(run) ? run : signsOf(run)))
    .join('')
    .replace(/(?<=[^\s(«]) (?=[:;!?]+(?:[\s»),.]|$))/gu, NBSP)
    .replace(/(?<=\p{N}) (?=[%€])|(?<=\bn°) (?=\p{N})/giu, NBSP);
}

function oneSpace(run: string): string {
  if (run.length === 1) return run === ' ' || run === NBSP ? run : run === '\t' ? ' ' : NBSP;
  return /[\u00A0\u202F\u2009]/u.test(run) ? NBSP : ' ';
}

/** A run of characters without a space in it. */
function signsOf(run: string): string {
  return run
    .replace(/(?<=\p{L})'(?=[\p{L}«])/gu, APOSTROPHE)
    .replace(/(?<!\.)\.\.\.(?!\.)/gu, '…')
    .replace(/(?<=[\p{L}\p{N})»%…])(?=[;!?]+$)/u, NBSP)
    .replace(/(?<=[\p{L})»%…]{2})(?=:$)/u, NBSP);
}

/** « » for straight quotes, when each that opens has one that closes. */
function withGuillemets(text: string): string {
  const quotes = [...text.matchAll(/"/gu)].map(({ index }) => index);
  const isPaired = quotes.every((at, rank) => (rank % 2 === 0 ? opensAt(text, at) : closesAt(text, at)));
  if (quotes.length === 0 || quotes.length % 2 === 1 || !isPaired) return text;
  let rank = 0;
  return text.replace(/"/gu, () => (rank++ % 2 === 0 ? `«${NBSP}` : `${NBSP}»`));
}

function opensAt(text: string, at: number): boolean {
  return /^$|[\s(’'[«-]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at + 1));
}

function closesAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}.!?…%)]$/u.test(text.slice(0, at)) && /^(?:[\s,.;:!?)\]»]|$)/u.test(text.slice(at + 1));
}
