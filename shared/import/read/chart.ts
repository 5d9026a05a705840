import { isSameWords } from '../names/similarity.ts';
import { contentWords, isLinkWord, isNearWord } from '../text/fold.ts';
import type { CleanLine } from '../text/clean-lines.ts';
import type { NounBook } from '../text/nouns.ts';

/** One box of an org chart, as its loose lines give it. */
export interface ChartBox {
  text: string;
  readonly lines: number[];
  /** Row of the chart, and place in the row with empty places counted. */
  readonly row: number;
  readonly column: number;
  /** Level in the chart, where the drawing says it. */
  readonly level?: number;
}

/** A chart's boxes, in the order of its lines, with the number of places of each row. */
export interface ChartRows {
  readonly boxes: readonly ChartBox[];
  readonly widths: readonly number[];
}

/**
 * Reads the loose lines of a chart: several names side by side are parted, a name broken over two
 * lines is one. `known` are the content words of names that the text around speaks of; they part
 * names that have no common noun at their start.
 */
export function readChart(
  lines: readonly CleanLine[],
  known: readonly (readonly string[])[],
  nouns: NounBook,
): ChartRows {
  const boxes: ChartBox[] = [];
  const widths: number[] = [];
  const cellsOf = lines.map((line) => line.hint.cells ?? line.text.split('\t').flatMap((part) => partNames(part.trim(), known, nouns)));
  const starts = commonStarts(cellsOf.flat());
  for (const [place, line] of lines.entries()) {
    if (line.hint.cells) {
      // A table says itself which column a name stands in: its empty cells count.
      const row = widths.push(line.hint.cells.length) - 1;
      for (const [column, cell] of line.hint.cells.entries()) {
        if (cell.trim() !== '') boxes.push({ text: cell.trim(), lines: [line.number], row, column });
      }
      continue;
    }
    const cells = [...(cellsOf[place] ?? [])];
    const last = boxes.at(-1);
    const [first = ''] = cells;
    if (last && !line.hint.isShape && continuesName(last.text, first, known, nouns, starts)) {
      last.text = `${last.text} ${first}`;
      last.lines.push(line.number);
      cells.shift();
      if (cells.length === 0) continue;
    }
    // A page's first line often has one space before it, which says nothing of columns.
    const indent = line.gap === 0 && line.leading === 1 ? 0 : line.leading;
    const widest = Math.max(0, ...widths);
    const offset = Math.min(indent, Math.max(0, widest - cells.length));
    const row = widths.push(cells.length) - 1;
    for (const [index, text] of cells.entries()) {
      const level = line.hint.chartLevel;
      boxes.push({ text, lines: [line.number], row, column: index + offset, ...(level === undefined ? {} : { level }) });
    }
  }
  return { boxes, widths };
}

/** Beginnings, of two words at least, that several names have in common: a name that is one of them was cut there. */
function commonStarts(names: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const words = name.split(' ', LONGEST_START + 1);
    for (let length = 2; length < words.length; length++) {
      const start = words.slice(0, length).join(' ');
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([start]) => start));
}

/** Words of a common beginning at most. */
const LONGEST_START = 6;

/** Names side by side on one line, parted before each capitalised noun, then by the known names. */
function partNames(line: string, known: readonly (readonly string[])[], nouns: NounBook): string[] {
  const words = line.split(/\s+/u);
  const cells: string[] = [];
  let start = 0;
  for (let index = 1; index < words.length; index++) {
    if (!nouns.startsBox(words.slice(index, index + 4).join(' '))) continue;
    const before = words.slice(start, index);
    const previous = before.at(-1) ?? '';
    const isNounAlone = (nouns.match(before.join(' '))?.words ?? 0) >= before.length;
    if (isNounAlone || isLinkWord(previous) || /[-–—/&:’'(]$/u.test(previous)) continue;
    cells.push(before.join(' '));
    start = index;
  }
  cells.push(words.slice(start).join(' '));
  return cells.flatMap((cell) => (nouns.startsBox(cell) ? [cell] : partByKnownNames(cell, known)));
}

/** « Budget et paie Accueil »: cut where known names, one after the other, use up the whole line. */
function partByKnownNames(cell: string, known: readonly (readonly string[])[]): readonly string[] {
  const words = cell.split(/\s+/u);
  const content = words.map((word) => contentWords(word));
  const sorted = [...known].filter((name) => name.length > 0).sort((a, b) => b.length - a.length);
  const cuts: number[] = [];
  let index = 0;
  while (index < words.length) {
    const end = sorted.map((name) => endOfName(content, index, name)).find((one) => one > 0) ?? 0;
    if (end === 0) return [cell];
    cuts.push(index);
    index = end;
  }
  if (cuts.length < 2) return [cell];
  return cuts.map((from, at) =>
    words
      .slice(from, cuts[at + 1] ?? words.length)
      .join(' ')
      .replace(/^[\s/,;–—-]+|[\s/,;–—-]+$/gu, ''),
  );
}

/** Index after the words that spell the name from `from` on, and after link words that follow; 0 if they do not. */
function endOfName(content: readonly (readonly string[])[], from: number, name: readonly string[]): number {
  let matched = 0;
  let index = from;
  while (index < content.length && matched < name.length) {
    for (const word of content[index] ?? []) {
      if (!isNearWord(word, name[matched] ?? '')) return 0;
      matched++;
    }
    index++;
  }
  if (matched < name.length) return 0;
  while (index < content.length && content[index]?.length === 0) index++;
  return index;
}

/** Whether a box's text goes on with the next line's first cell. */
function continuesName(
  name: string,
  next: string,
  known: readonly (readonly string[])[],
  nouns: NounBook,
  starts: ReadonlySet<string>,
): boolean {
  if (next === '' || nouns.startsBox(next)) return false;
  if (/^\p{Ll}/u.test(next) || /^[)&/–—-]/u.test(next)) return true;
  if (starts.has(name)) return true;
  const lastWord = name.slice(name.lastIndexOf(' ') + 1);
  if (isLinkWord(lastWord) || /[-–—&,/:’'(]$/u.test(name)) return true;
  if ((name.match(/\(/gu) ?? []).length > (name.match(/\)/gu) ?? []).length) return true;
  const joined = contentWords(`${name} ${next}`);
  const bare = joined.slice(nouns.match(name) ? 1 : 0);
  return known.some((one) => isSameWords(one, joined) || isSameWords(one, bare));
}
