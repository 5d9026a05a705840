import { APOSTROPHE, NBSP } from '../language/typography.ts';
import { isAddress } from './addresses.ts';
import { withLigature } from './ligatures.ts';

/** What stands from `start` to the caret becomes `by`, and the caret stands behind it. */
export interface Correction {
  readonly start: number;
  readonly by: string;
}

/**
 * What French typography makes of the character just typed before the caret; `null` when it is right as it is.
 * No-break spaces before « : ; ! ? % € » and inside guillemets, « » for straight quotes, ’ behind a letter,
 * … for three dots, one space between words, œ in words that are sure to have it. Nothing after the caret
 * changes, and no letter other than oe.
 */
export function correctTyped(text: string, caret: number): Correction | null {
  const typed = text.charAt(caret - 1);
  const before = text.slice(0, caret - 1);
  const head = ENDS_WORD.test(typed) ? withLigatureAtEnd(before) : before;
  const corrected = headWith(head, typed, text.slice(caret));
  const written = text.slice(0, caret);
  if (corrected === written) return null;
  const start = commonLength(corrected, written);
  return { start, by: corrected.slice(start) };
}

const ENDS_WORD = /[\s,.;:!?)»"]/u;
const SPACES_AT_END = /[ \u00A0]+$/u;

/** What stands before the caret once `typed` is there too. */
function headWith(head: string, typed: string, after: string): string {
  switch (typed) {
    case "'":
      return /\p{L}$/u.test(head) ? head + APOSTROPHE : head + typed;
    case '"':
      return withQuote(head, after);
    case '«':
      return /^[\s\u00A0]/u.test(after) ? head + typed : `${head}«${NBSP}`;
    case '»':
      return head === '' ? typed : `${head.replace(SPACES_AT_END, '')}${NBSP}»`;
    case '.':
      return /(?:^|[^.])\.\.$/u.test(head) ? `${head.slice(0, -2)}…` : head + typed;
    case ' ':
      return withSpace(head);
    case ':':
    case ';':
    case '!':
    case '?':
      return withTwoPartSign(head, typed);
    case '%':
    case '€':
      return head.replace(/(?<=\p{N}) $/u, NBSP) + typed;
    default:
      return /\p{N}/u.test(typed) ? head.replace(/(?<=\bn°) $/iu, NBSP) + typed : head + typed;
  }
}

/** A straight quote closes the guillemets that are open, opens new ones at the beginning of a word, or stays. */
function withQuote(head: string, after: string): string {
  const open = head.split('«').length - head.split('»').length;
  if (open > 0) return `${head.replace(SPACES_AT_END, '')}${NBSP}»`;
  const isAtWord = /(?:^|[\s(’['-])$/u.test(head);
  return isAtWord && !/^[ \u00A0]*»/u.test(after) ? `${head}«${NBSP}` : `${head}"`;
}

/** A second space is one too many, and « 8 : » is a colon only once a space follows it. */
function withSpace(head: string): string {
  if (SPACES_AT_END.test(head)) return head;
  return /\p{N}:$/u.test(head) && !isAddress(lastRun(head)) ? `${head.slice(0, -1)}${NBSP}: ` : `${head} `;
}

function withTwoPartSign(head: string, typed: string): string {
  if (isAddress(lastRun(head) + (typed === ':' ? typed : ''))) return head + typed;
  if (/[^\s(«] $/u.test(head)) return `${head.slice(0, -1)}${NBSP}${typed}`;
  // « 8:30 » and « C: » may be meant.
  const takesSpace = typed === ':' ? /[\p{L})»%…]{2}$|[)»%…]$/u : /[\p{L}\p{N})»%°…]$/u;
  return takesSpace.test(head) ? `${head}${NBSP}${typed}` : head + typed;
}

function withLigatureAtEnd(head: string): string {
  return head.replace(/[\p{L}’-]+$/u, (word) => {
    const elided = /^(?:[dlnsc]|qu)’/iu.exec(word)?.[0] ?? '';
    return elided + withLigature(word.slice(elided.length));
  });
}

function lastRun(head: string): string {
  return /[^\s\u00A0]*$/u.exec(head)?.[0] ?? '';
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}
