import type { CleanLine } from '../text/clean-lines.ts';
import { contentWords, fold } from '../text/fold.ts';
import { bulletOf, sectionNumberOf } from '../text/markers.ts';
import type { NounBook } from '../text/nouns.ts';
import { isInCapitals, isPartTitle, readsAsLabel, readsAsTitle } from '../text/titles.ts';
import { continuesText, joinBroken, type Wrapping } from '../text/wrapping.ts';
import { mayComposition } from './sentences.ts';
import type { Unit } from './unit.ts';

/** A text longer than this starts a new unit: no paragraph of a real document is so long. */
const LONGEST_TEXT = 20_000;

export interface UnitContext {
  readonly nouns: NounBook;
  readonly wrapping: Wrapping;
  /** Lines that the page furniture stood before: a page begins there. */
  readonly pageStarts: ReadonlySet<number>;
}

/** Joins broken lines and sorts the pieces: titles, paragraphs, items of lists, loose labels. */
export function buildUnits(lines: readonly CleanLine[], context: UnitContext): readonly Unit[] {
  const builder = new UnitBuilder(lines, context);
  for (let index = 0; index < lines.length; index++) builder.read(index);
  return builder.units;
}

class UnitBuilder {
  readonly units: Unit[] = [];
  readonly #lines: readonly CleanLine[];
  readonly #context: UnitContext;
  /** Bullets of the open list, outermost first. */
  #glyphs: string[] = [];
  /** Folded texts of the last units: a chart starts with a name just spoken of. */
  #recent: string[] = [];
  #recentTitles: string[] = [];
  /** First figure of the last numbered title: 3 after « 3. » and « 3.1 ». */
  #lastPart = 0;

  constructor(lines: readonly CleanLine[], context: UnitContext) {
    this.#lines = lines;
    this.#context = context;
  }

  read(index: number): void {
    const line = this.#lines[index];
    if (!line) return;
    const title = this.#titleAt(index);
    if (title) return this.#addTitle(line, title);
    const bullet = line.hint.listLevel === undefined ? (bulletOf(line.text) ?? this.#numberedItem(line.text)) : listItem(line);
    if (bullet) return this.#addItem(line, bullet);
    const last = this.units.at(-1);
    if (last && this.#continues(last, line)) return this.#extend(last, line);
    if (last && this.#isLooseAfter(last, index)) return this.#addLoose(last, line);
    this.#remember();
    this.#glyphs = [];
    this.units.push({ type: 'paragraph', ...this.#piece(line, line.text) });
  }

  /** « 2. Second » in a list that « : » introduces, or that is numbered already. */
  #numberedItem(text: string): { glyph: string; text: string } | null {
    const numbered = sectionNumberOf(text.replace(/\t/gu, ' '));
    const last = this.units.at(-1);
    if (!numbered?.isMarked || numbered.number.length > 1 || !/^\d/u.test(text)) return null;
    if (isInCapitals(numbered.text) || isPartTitle(numbered.text)) return null;
    const isInList = last?.type === 'item' ? last.glyph === '1.' : last?.type === 'paragraph' && last.text.endsWith(':');
    return isInList ? { glyph: '1.', text: numbered.text } : null;
  }

  #continues(last: Unit, line: CleanLine): boolean {
    const previous = last.lines.at(-1);
    if (!previous || last.text.length > LONGEST_TEXT) return false;
    if (last.type === 'loose') return false;
    if (last.type === 'item' && last.text === '') return false;
    const isPageBreak = this.#startsPage(line);
    const glyph = last.type === 'item' ? last.glyph : '';
    if (last.type === 'title') {
      return (
        isInCapitals(last.text) &&
        isInCapitals(line.text) &&
        !this.#context.nouns.match(line.text) &&
        continuesText({ text: last.text, previous, isPageBreak, glyph }, line, this.#context.wrapping)
      );
    }
    return continuesText({ text: last.text, previous, isPageBreak, glyph }, line, this.#context.wrapping);
  }

  #extend(last: Unit, line: CleanLine): void {
    const joined = joinBroken(last.text, line.text.replace(/\t/gu, ' '));
    last.offsets.push(joined.length - line.text.length);
    last.text = joined;
    last.lines.push(line);
  }

  #addTitle(line: CleanLine, title: { number: readonly number[]; text: string }): void {
    this.#remember();
    this.#glyphs = [];
    const level = line.hint.heading ?? null;
    this.units.push({ type: 'title', ...title, ...this.#piece(line, title.text), level });
    this.#lastPart = title.number[0] ?? 0;
    this.#recentTitles = [...this.#recentTitles.slice(-5), title.text];
  }

  #addItem(line: CleanLine, bullet: { glyph: string; text: string }): void {
    if (this.units.at(-1)?.type !== 'item') this.#remember();
    let depth = line.hint.listLevel;
    if (depth === undefined) {
      depth = this.#glyphs.indexOf(bullet.glyph);
      if (depth < 0) depth = this.#glyphs.push(bullet.glyph) - 1;
      this.#glyphs.length = depth + 1;
    }
    this.units.push({ type: 'item', depth, glyph: bullet.glyph, ...this.#piece(line, bullet.text) });
  }

  #addLoose(last: Unit, line: CleanLine): void {
    if (last.type === 'loose') {
      last.offsets.push(last.text.length + 1);
      last.text = `${last.text}\n${line.text}`;
      last.lines.push(line);
      return;
    }
    this.#remember();
    this.#glyphs = [];
    this.units.push({ type: 'loose', ...this.#piece(line, line.text) });
  }

  /** Whether the line is a label of its own: in a chart or table that goes on, or that starts here. */
  #isLooseAfter(last: Unit, index: number): boolean {
    const line = this.#lines[index];
    if (!line) return false;
    if (line.hint.isShape || line.hint.cells) return true;
    if (!readsAsLabel(line.text)) return false;
    if (last.type === 'loose') return true;
    // The rest of a badly broken item: a chart's names do not end so.
    if (last.type === 'item' && /[,;]$/u.test(line.text)) return false;
    if (last.type === 'paragraph' && (last.text.endsWith(':') || mayComposition(last.text))) {
      return this.#context.nouns.startsBox(line.text) || this.#isLabelAt(index + 1) || last.text.endsWith(':');
    }
    return this.#isSpokenOf(line.text, last) && (this.#isLabelAt(index + 1) || last.type === 'paragraph');
  }

  #isLabelAt(index: number): boolean {
    const line = this.#lines[index];
    return line !== undefined && readsAsLabel(line.text) && !bulletOf(line.text) && !this.#titleAt(index);
  }

  /** Whether a label names the section's entity, or somebody the last paragraphs speak of. */
  #isSpokenOf(label: string, last: Unit): boolean {
    const words = contentWords(label);
    if (words.length < 2 || !/^\p{Lu}/u.test(label)) return false;
    const isTitle = this.#recentTitles.some((title) => {
      const titleWords = contentWords(title);
      const shared = words.filter((word) => titleWords.includes(word)).length;
      return shared > 0 && shared >= Math.max(words.length, titleWords.length) * 0.6;
    });
    if (isTitle) return true;
    const folded = fold(label);
    return [...this.#recent, fold(last.text)].some((text) => text.includes(folded));
  }

  /** The title that stands at a line, if one does. */
  #titleAt(index: number): { number: readonly number[]; text: string } | null {
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
      if (this.#numberedItem(text) || /^\(?\w{1,3}\)/u.test(text)) return null;
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
    return isPlain && this.#opensPlainSection(index, text) ? { number: [], text } : null;
  }

  /** « 4. » after the title « 3. » of the same section. */
  #isNextPart(number: readonly number[]): boolean {
    const [first = 0] = number;
    return number.length === 1 && first > 1 && first === this.#lastPart + 1;
  }

  /** Whether a line in ordinary letters is a title: what follows is a section about it. */
  #opensPlainSection(index: number, text: string): boolean {
    const last = this.units.at(-1);
    if (last?.type === 'loose' && !fold(last.text).includes(fold(text))) return false;
    if (last?.type === 'paragraph' && /[:,]$/u.test(last.text)) return false;
    if (this.#recentTitles.some((title) => fold(title) === fold(text))) return false;
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
    if (noun && subject === fold(noun.noun.singular) && this.#startsPage(line)) return true;
    const words = contentWords(text);
    const said = new Set(contentWords(following.slice(0, 200)));
    return words.length > 1 && words.filter((word) => said.has(word)).length >= Math.max(2, words.length * 0.7);
  }

  #piece(line: CleanLine, text: string) {
    const isMultiple = text.includes('\t') && (line.hint.cells ?? []).length === 0;
    return {
      lines: [line],
      offsets: [0],
      text: isMultiple ? text.replace(/\t/gu, ' ') : text,
      startsPage: this.#startsPage(line),
    };
  }

  #startsPage(line: CleanLine): boolean {
    return (
      line.hint.pageStart === true ||
      this.#context.pageStarts.has(line.number) ||
      (line.leading === 1 && line.gap === 0)
    );
  }

  #remember(): void {
    const last = this.units.at(-1);
    if (last) this.#recent = [...this.#recent.slice(-7), fold(last.text.slice(0, 600))];
  }
}

function listItem(line: CleanLine): { glyph: string; text: string } {
  const bullet = bulletOf(line.text);
  return { glyph: '', text: bullet?.text ?? line.text };
}
