import { bulletOf } from './markers.ts';
import type { CleanLine } from './clean-lines.ts';
import { isLinkWord } from './fold.ts';
import { readsAsSentence } from './titles.ts';

/** How a document breaks its lines, measured on the document itself. */
export interface Wrapping {
  /** Whether long lines are broken at all: a .docx gives whole paragraphs. */
  readonly isWrapped: boolean;
  /**
   * A line and the next line's first word together are at least this long where a line was broken:
   * for each bullet, since each has its own indent, and under « » for plain text.
   */
  readonly widths: ReadonlyMap<string, number>;
  /** Blank lines between the two halves of a broken line. */
  readonly gap: number;
}

/** Learns it from the lines that start in lower case: each of them continues the line before. */
export function measureWrapping(lines: readonly CleanLine[]): Wrapping {
  const sums = new Map<string, number[]>([['', []]]);
  const all: number[] = [];
  const gaps = new Map<number, number>();
  let glyph = '';
  for (const [index, line] of lines.entries()) {
    const bullet = bulletOf(line.text);
    if (bullet) glyph = bullet.glyph;
    const previous = lines[index - 1];
    if (!previous || bullet) continue;
    if (!startsInLowerCase(line.text)) {
      if (/[.!?:]$/u.test(previous.text)) glyph = '';
      continue;
    }
    if (line.gap > 3 || previous.text.length < 40 || /[.!?:;]$/u.test(previous.text)) continue;
    const sum = previous.text.length + 1 + firstWord(line.text).length;
    all.push(sum);
    const ofGlyph = sums.get(glyph);
    if (ofGlyph) ofGlyph.push(sum);
    else sums.set(glyph, [sum]);
    gaps.set(line.gap, (gaps.get(line.gap) ?? 0) + 1);
  }
  const longest = percentile(all, 1);
  const beyond = lines.filter((line) => line.text.length > longest * 1.2).length;
  const isWrapped = all.length > 0 && percentile(all, 0.5) < 200 && beyond <= lines.length * 0.01;
  const widths = new Map([['', percentile(all, 0.06)]]);
  for (const [key, values] of sums) if (values.length >= 8) widths.set(key, percentile(values, 0.06));
  const gap = [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return { isWrapped, widths, gap };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 80;
}

export interface BreakContext {
  /** Text gathered so far, of which `previous` is the last line. */
  readonly text: string;
  readonly previous: CleanLine;
  /** Bullet of the item that the text is, empty for a paragraph. */
  readonly glyph: string;
  /** Whether a page ends between the two lines. */
  readonly isPageBreak: boolean;
}

/**
 * Whether a line without a bullet or number of its own continues the text before it, rather than
 * starting a paragraph: by letter case, punctuation, room left on the line and blank lines between.
 */
export function continuesText(context: BreakContext, line: CleanLine, wrapping: Wrapping): boolean {
  const { text, previous, isPageBreak } = context;
  if (line.hint.heading !== undefined || line.hint.isShape || line.hint.cells) return false;
  if (previous.hint.isShape || previous.hint.cells || !wrapping.isWrapped) return false;
  const hasEnded = /[.!?:;…]["»”)]*$/u.test(text);
  const isOpen = /[-–—(&/’']$/u.test(text) || isLinkWord(text.slice(text.lastIndexOf(' ') + 1)) || hasOpenBracket(text);
  if (previous.hint.endsText && !isOpen && !startsInLowerCase(line.text) && !line.text.startsWith('(')) return false;
  const width = wrapping.widths.get(context.glyph) ?? wrapping.widths.get('') ?? 80;
  const isFull = previous.text.length + 1 + firstWord(line.text).length >= width;
  if (startsInLowerCase(line.text)) {
    return !hasEnded || (isFull && line.gap <= wrapping.gap && !/[.!?]$/u.test(text));
  }
  if (isPageBreak) return !hasEnded && (isFull || isOpen);
  if (line.gap > wrapping.gap) return false;
  if (hasEnded) return isFull && previous.trailing < 2 && !text.endsWith(':');
  if (isFull || isOpen || line.text.startsWith('(')) return true;
  const isShortEnd = previous.text.length < width / 2 || /[,;:]$/u.test(text) || line.text.endsWith(':');
  return context.glyph !== '' && !isShortEnd && !readsAsSentence(line.text);
}

/** Whether a bracket near the end of the text still waits for its other half. */
function hasOpenBracket(text: string): boolean {
  const end = text.slice(-200);
  return end.lastIndexOf('(') > end.lastIndexOf(')');
}

/** The two halves of a broken line as one text; a hyphen at the break keeps no space after it. */
export function joinBroken(text: string, next: string): string {
  if (/\p{L}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text + next;
  return `${text} ${next}`;
}

/** Whether the line can only be the rest of another: lower case or closing punctuation first. */
export function startsInLowerCase(text: string): boolean {
  return /^["«(]?\s*\p{Ll}/u.test(text) || /^[,;:.)»]/u.test(text);
}

function firstWord(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? '';
}
