import type { CleanLine } from '../text/clean-lines.ts';
import { contentWords, fold } from '../text/fold.ts';
import { bulletOf, sectionNumberOf } from '../text/markers.ts';
import { isInCapitals, isPartTitle, readsAsLabel, readsAsTitle } from '../text/titles.ts';
import { startsPage, type Unit, type UnitContext } from './unit.ts';

export interface FoundTitle {
  readonly number: readonly number[];
  readonly text: string;
}

/** Tells titles from other lines: by number, capitals, level nouns and what follows them. */
export class TitleFinder {
  readonly #lines: readonly CleanLine[];
  readonly #context: UnitContext;
  /** The last titles: a chart starts with the name of one of them. */
  recent: readonly string[] = [];
  /** First figure of the last numbered title: 3 after « 3. » and « 3.1 ». */
  #lastPart = 0;

  constructor(lines: readonly CleanLine[], context: UnitContext) {
    this.#lines = lines;
    this.#context = context;
  }

  /** Takes note of a title gone past. */
  pass({ number, text }: FoundTitle): void {
    this.#lastPart = number[0] ?? 0;
    this.recent = [...this.recent.slice(-5), text];
  }

  /** The title that stands at a line, if one does; `last` is the piece before it. */
  at(index: number, last: Unit | undefined): FoundTitle | null {
    const line = this.#lines[index];
    if (!line) return null;
    const { nouns } = this.#context;
    const text = line.text.replace(/\t/gu, ' ');
    const numbered = sectionNumberOf(text);
    if (line.hint.heading !== undefined) {
      return numbered?.isMarked ? { number: numbered.number, text: numbered.text } : { number: [], text };
    }
    if (line.hint.isShape || line.hint.cells || line.hint.listLevel !== undefined) return null;
    if (numbered) {
      if (numberedItem(text, last) || /^\(?\w{1,3}\)/u.test(text)) return null;
      const isLong = numbered.number.length > 1;
      const hasName = numbered.isMarked || /\s/u.test(numbered.text);
      const reads =
        readsAsTitle(numbered.text, nouns) ||
        ((isLong || this.#isNextPart(numbered.number)) &&
          /^\p{Lu}/u.test(numbered.text) &&
          readsAsLabel(numbered.text.replace(/:$/u, '').trim()));
      if (hasName && reads && (numbered.isMarked || isInCapitals(numbered.text))) {
        return { number: numbered.number, text: numbered.text };
      }
      return null;
    }
    if (bulletOf(text) || /[.;,]$/u.test(text) || text.length > 160) return null;
    if (isInCapitals(text)) {
      const isName = /\s/u.test(text) && (nouns.match(text) !== null || isPartTitle(text));
      return isName || this.#announcesSection(index, text) ? { number: [], text } : null;
    }
    const isPlain = nouns.match(text) !== null && readsAsLabel(text);
    return isPlain && this.#opensPlainSection(index, text, last) ? { number: [], text } : null;
  }

  /** « 4. » after the title « 3. » of the same section. */
  #isNextPart(number: readonly number[]): boolean {
    const [first = 0] = number;
    return number.length === 1 && first > 1 && first === this.#lastPart + 1;
  }

  /** Whether a line in ordinary letters is a title: what follows is a section about it. */
  #opensPlainSection(index: number, text: string, last: Unit | undefined): boolean {
    if (last?.type === 'loose' && !fold(last.text).includes(fold(text))) return false;
    if (last?.type === 'paragraph' && /[:,]$/u.test(last.text)) return false;
    if (this.recent.some((title) => fold(title) === fold(text))) return false;
    const next = this.#lines[index + 1];
    if (next && readsAsLabel(next.text) && !sectionNumberOf(next.text) && !isPartTitle(next.text)) return false;
    return this.#announcesSection(index, text);
  }

  #announcesSection(index: number, text: string): boolean {
    const line = this.#lines[index];
    const next = this.#lines[index + 1];
    if (!line || !next) return false;
    const number = sectionNumberOf(next.text);
    if (number && number.number.at(-1) === 1 && isPartTitle(number.text)) return true;
    const following = this.#lines.slice(index + 1, index + 4).map((one) => one.text).join(' ');
    if (!/vocation|pour principales missions|placee? sous|rattachee? a|est chargee? de/u.test(fold(following))) return false;
    const noun = this.#context.nouns.match(text);
    const subject = /^(?:la|le|l'|cette|cet|ce) ?([^\s,]+)/u.exec(fold(following))?.[1];
    if (noun && subject === fold(noun.noun.singular) && startsPage(line, this.#context)) return true;
    const words = contentWords(text);
    const said = new Set(contentWords(following.slice(0, 200)));
    return words.length > 1 && words.filter((word) => said.has(word)).length >= Math.max(2, words.length * 0.7);
  }
}

/** « 2. Second » in a list that « : » introduces, or that is numbered already. */
export function numberedItem(text: string, last: Unit | undefined): { glyph: string; text: string } | null {
  const numbered = sectionNumberOf(text.replace(/\t/gu, ' '));
  if (!numbered?.isMarked || numbered.number.length > 1 || !/^\d/u.test(text)) return null;
  if (isInCapitals(numbered.text) || isPartTitle(numbered.text)) return null;
  const isInList = last?.type === 'item' ? last.glyph === '1.' : last?.type === 'paragraph' && last.text.endsWith(':');
  return isInList ? { glyph: '1.', text: numbered.text } : null;
}
