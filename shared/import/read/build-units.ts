import type { CleanLine } from '../text/clean-lines.ts';
import { contentWords, fold } from '../text/fold.ts';
import { bulletOf } from '../text/markers.ts';
import { isInCapitals, readsAsLabels } from '../text/titles.ts';
import { continuesText, joinBroken } from '../text/wrapping.ts';
import { ListLevels } from './list-levels.ts';
import { mayComposition } from './sentences.ts';
import { numberedItem, TitleFinder, type FoundTitle } from './title-finder.ts';
import { startsPage, type Unit, type UnitContext } from './unit.ts';

/** A text longer than this starts a new unit: no paragraph of a real document is so long. */
const LONGEST_TEXT = 20_000;

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
  readonly #levels = new ListLevels();
  /** Folded texts of the last units: a chart starts with a name just spoken of. */
  #recent: string[] = [];
  readonly #titles: TitleFinder;

  constructor(lines: readonly CleanLine[], context: UnitContext) {
    this.#lines = lines;
    this.#context = context;
    this.#titles = new TitleFinder(lines, context);
  }

  read(index: number): void {
    const line = this.#lines[index];
    if (!line) return;
    const title = this.#titles.at(index, this.units.at(-1));
    if (title) return this.#addTitle(line, title);
    const bullet = line.hint.listLevel === undefined ? (bulletOf(line.text) ?? numberedItem(line.text, this.units.at(-1))) : listItem(line);
    if (bullet) return this.#addItem(line, bullet);
    const last = this.units.at(-1);
    if (last && this.#continues(last, line)) return this.#extend(last, line);
    if (last && this.#isLooseAfter(last, index)) return this.#addLoose(last, line);
    this.#remember();
    this.#levels.close();
    this.units.push({ type: 'paragraph', ...this.#piece(line, line.text) });
  }

  #continues(last: Unit, line: CleanLine): boolean {
    const previous = last.lines.at(-1);
    if (!previous || last.text.length > LONGEST_TEXT) return false;
    if (last.type === 'loose') return false;
    if (last.type === 'item' && last.text === '') return false;
    const isPageBreak = startsPage(line, this.#context);
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

  #addTitle(line: CleanLine, title: FoundTitle): void {
    this.#remember();
    this.#levels.close();
    const level = line.hint.heading ?? null;
    this.units.push({ type: 'title', ...title, ...this.#piece(line, title.text), level });
    this.#titles.pass(title);
  }

  #addItem(line: CleanLine, bullet: { glyph: string; text: string }): void {
    if (this.units.at(-1)?.type !== 'item') this.#remember();
    const depth = line.hint.listLevel ?? this.#levels.depthOf(bullet.glyph, line.hint.indent);
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
    this.#levels.close();
    this.units.push({ type: 'loose', ...this.#piece(line, line.text) });
  }

  /** Whether the line is a label of its own: in a chart or table that goes on, or that starts here. */
  #isLooseAfter(last: Unit, index: number): boolean {
    const line = this.#lines[index];
    if (!line) return false;
    if (line.hint.isShape || line.hint.cells) return true;
    if (!readsAsLabels(line.text)) return false;
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
    return line !== undefined && readsAsLabels(line.text) && !bulletOf(line.text) && !this.#titles.at(index, this.units.at(-1));
  }

  /** Whether a label names the section's entity, or somebody the last paragraphs speak of. */
  #isSpokenOf(label: string, last: Unit): boolean {
    const words = contentWords(label);
    if (words.length < 2 || !/^\p{Lu}/u.test(label)) return false;
    const isTitle = this.#titles.recent.some((title) => {
      const titleWords = contentWords(title);
      const shared = words.filter((word) => titleWords.includes(word)).length;
      return shared > 0 && shared >= Math.max(words.length, titleWords.length) * 0.6;
    });
    if (isTitle) return true;
    const folded = fold(label);
    return [...this.#recent, fold(last.text)].some((text) => text.includes(folded));
  }

  #piece(line: CleanLine, text: string) {
    const isMultiple = text.includes('\t') && (line.hint.cells ?? []).length === 0;
    return {
      lines: [line],
      offsets: [0],
      text: isMultiple ? text.replace(/\t/gu, ' ') : text,
      startsPage: startsPage(line, this.#context),
    };
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
