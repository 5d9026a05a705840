import { wordsOf, type Piece, type Word } from './words.ts';

/** Something in a text that is likely to be a slip. */
export interface Fault {
  readonly kind: 'unknown' | 'repeated';
  readonly start: number;
  readonly end: number;
  /** The word as written, without its article: « organisaton » in « l’organisaton ». */
  readonly word: string;
}

/** Whether a word is right; `undefined` as long as nobody knows. */
export type Knowledge = (word: string) => boolean | undefined;

export interface Checked {
  readonly faults: readonly Fault[];
  /** Words that have to be asked for before the text is wholly checked. */
  readonly unasked: readonly string[];
}

/** Words that French does say twice: « nous nous engageons ». */
const TWICE = new Set(['nous', 'vous', 'faire', 'très', 'bis']);

/**
 * What is likely to be wrong in a text, in its order. Words that are not known yet are no faults.
 * @param words those of the text, for whoever has read it before
 */
export function checkText(text: string, knows: Knowledge, words: readonly Word[] = wordsOf(text)): Checked {
  const faults: Fault[] = [];
  const unasked = new Set<string>();
  let before: Word | undefined;
  for (const word of words) {
    const verdict = judge(word, knows, unasked);
    if (verdict.length > 0) {
      faults.push(...verdict.map(({ start, end }): Fault => ({ kind: 'unknown', start, end, word: text.slice(start, end) })));
    } else if (before && isRepeated(text, before, word)) {
      faults.push({ kind: 'repeated', start: word.start, end: word.end, word: word.text });
    }
    before = word;
  }
  return { faults, unasked: [...unasked] };
}

/** The pieces of a word that are wrong; none when it is right or not known yet. */
function judge({ readings }: Word, knows: Knowledge, unasked: Set<string>): readonly Piece[] {
  let wrong: readonly Piece[] = [];
  let isOpen = false;
  for (const reading of readings) {
    const verdicts = reading.map(({ text }) => knows(text));
    if (verdicts.every((verdict) => verdict === true)) return [];
    for (const [rank, verdict] of verdicts.entries()) {
      if (verdict !== undefined) continue;
      isOpen = true;
      unasked.add(reading[rank]?.text ?? '');
    }
    wrong = reading.filter((_, rank) => verdicts[rank] === false);
  }
  return isOpen ? [] : wrong;
}

function isRepeated(text: string, before: Word, word: Word): boolean {
  const [first] = before.readings[0] ?? [];
  const [second] = word.readings[0] ?? [];
  if (!first || !second || first.text.length < 2 || TWICE.has(second.text.toLowerCase())) return false;
  return first.text.toLowerCase() === second.text.toLowerCase() && /^[ \u00A0]+$/u.test(text.slice(first.end, second.start));
}

/** The text with another word in the place of a fault; a repeated word goes with the space before it. */
export function replaceFault(text: string, { kind, start, end }: Fault, by: string): string {
  const head = text.slice(0, start);
  return (kind === 'repeated' && by === '' ? head.trimEnd() : head) + by + text.slice(end);
}
