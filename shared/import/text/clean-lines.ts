import type { LineHint, SourceLine } from '../source.ts';

/** A line that has text, cleaned, with what its white space tells about the page. */
export interface CleanLine {
  readonly number: number;
  readonly text: string;
  /** Spaces before the text. */
  readonly leading: number;
  /** Spaces after the text: two or more often end a paragraph in text taken from a PDF. */
  readonly trailing: number;
  /** Blank lines since the last line that has text. */
  readonly gap: number;
  readonly hint: LineHint;
}

/** Lines with text, white space made plain; and the numbers of the blank ones. */
export function cleanLines(source: readonly SourceLine[]): {
  readonly lines: readonly CleanLine[];
  readonly blank: readonly number[];
} {
  const lines: CleanLine[] = [];
  const blank: number[] = [];
  let gap = 0;
  for (const { number, text, hint } of source) {
    const plain = plainText(text);
    const trimmed = plain.trim();
    if (trimmed === '') {
      blank.push(number);
      gap++;
      continue;
    }
    const leading = plain.length - plain.trimStart().length;
    lines.push({
      number,
      text: trimmed.replace(/ {2,}/gu, (run) => (hint?.cells ? run : keepColumns(run))),
      leading,
      trailing: plain.length - plain.trimEnd().length,
      gap,
      hint: hint ?? {},
    });
    gap = 0;
  }
  return { lines, blank };
}

/** Two spaces are a slip; three or more part two columns, as a tab does. */
function keepColumns(run: string): string {
  return run.length >= 3 ? '\t' : ' ';
}

/** No-break and other special spaces become plain ones; invisible characters go. */
function plainText(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\v\f\r]/gu, ' ')
    .replace(/\t+/gu, '   ')
    .normalize('NFC');
}
