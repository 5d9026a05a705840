import type { CleanLine } from '../text/clean-lines.ts';
import { fold } from '../text/fold.ts';

export interface Furniture {
  /** Lines of page headers, page footers and page numbers. */
  readonly numbers: ReadonlySet<number>;
  /** Lines of the table of contents. */
  readonly contents: ReadonlySet<number>;
  /** Who publishes the document, where its footer says so: « DRH ». */
  readonly issuer?: string;
  readonly documentTitle?: string;
}

/** « 6 / 61 », « Page 6 sur 61 », « p. 6 », « - 6 - »: a page number, with the text around it. */
const PAGE_OF_PAGES = /^(.*?)[\s|–—-]*(?:page\s*)?\b(\d{1,4})\s*(?:\/|sur|de)\s*(\d{1,4})\s*(.*)$/iu;
const PAGE_WORD = /^(.*?)[\s|–—-]*\b(?:page|p\.)\s*(\d{1,4})\s*[-–—]?\s*$/iu;
const LONE_NUMBER = /^[-–—\s]*(\d{1,4})[-–—\s]*$/u;
const DOT_LEADERS = /(?:\.{4,}|…{2,}|\t)\s*\d{1,4}$/u;

/** An entry of a table of contents, dots included. */
const LONGEST_ENTRY = 400;

/**
 * Finds what belongs to the page and not to the text: lines that repeat with a page number in them,
 * whatever their words, and the entries of a table of contents.
 */
export function findFurniture(lines: readonly CleanLine[]): Furniture {
  const numbers = new Set<number>();
  const contents = new Set<number>();
  const footers = new Map<string, { line: CleanLine; page: number; around: string }[]>();
  const loneNumbers: { line: CleanLine; page: number }[] = [];
  for (const line of lines) {
    if (line.text.length <= LONGEST_ENTRY && DOT_LEADERS.test(line.text)) contents.add(line.number);
    if (line.text.length > 160) continue;
    const lone = LONE_NUMBER.exec(line.text);
    if (lone) loneNumbers.push({ line, page: Number(lone[1]) });
    const found = pageNumberIn(line.text);
    if (!found) continue;
    const key = fold(found.around);
    const group = footers.get(key) ?? [];
    group.push({ line, ...found });
    footers.set(key, group);
  }
  let best: { around: string; count: number } | null = null;
  for (const group of footers.values()) {
    const first = group[0];
    if (!first || !isRising(group.map(({ page }) => page)) || (group.length < 2 && !isSure(first.line.text))) continue;
    for (const { line } of group) numbers.add(line.number);
    if (first.around !== '' && group.length > (best?.count ?? 0)) {
      best = { around: first.around, count: group.length };
    }
  }
  if (loneNumbers.length >= 2 && isRising(loneNumbers.map(({ page }) => page))) {
    for (const { line } of loneNumbers) numbers.add(line.number);
  }
  for (const line of repeatedBeside(lines, numbers)) numbers.add(line);
  return { numbers, contents, ...(best ? issuerAndTitle(best.around) : {}) };
}

function pageNumberIn(text: string): { page: number; around: string } | null {
  const ofPages = PAGE_OF_PAGES.exec(text);
  if (ofPages && Number(ofPages[2]) <= Number(ofPages[3])) {
    return { page: Number(ofPages[2]), around: `${ofPages[1] ?? ''} ${ofPages[4] ?? ''}`.trim() };
  }
  const word = PAGE_WORD.exec(text);
  return word ? { page: Number(word[2]), around: (word[1] ?? '').trim() } : null;
}

/** Whether one occurrence is enough: nothing but « 6 / 61 » or « Page 6 ». */
function isSure(text: string): boolean {
  return /^(?:page\s*)?\d{1,4}\s*\/\s*\d{1,4}$/iu.test(text) || /^page\s*\d{1,4}$/iu.test(text);
}

function isRising(pages: readonly number[]): boolean {
  return pages.every((page, index) => index === 0 || page > (pages[index - 1] ?? 0));
}

/** A header of words only, that stands next to a page number again and again. */
function repeatedBeside(lines: readonly CleanLine[], numbers: ReadonlySet<number>): readonly number[] {
  const beside = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const isBeside = [lines[index - 1], lines[index + 1]].some((one) => one && numbers.has(one.number));
    if (!isBeside || numbers.has(line.number) || line.text.length > 100) continue;
    const key = fold(line.text);
    const group = beside.get(key);
    if (group) group.push(line.number);
    else beside.set(key, [line.number]);
  }
  return [...beside.values()].filter((group) => group.length >= 3).flat();
}

function issuerAndTitle(around: string): { issuer?: string; documentTitle?: string } {
  const parts = around.split(/\s+[-–—|]\s+|\t/u).map((part) => part.trim()).filter((part) => part !== '');
  const [issuer, ...title] = parts;
  if (issuer === undefined) return {};
  return title.length === 0 ? { documentTitle: issuer } : { issuer, documentTitle: title.join(' – ') };
}
