import { cleanLines, type CleanLine } from '../text/clean-lines.ts';
import { bulletOf } from '../text/markers.ts';
import { joinBroken } from '../text/wrapping.ts';
import type { Split } from './line-placement.ts';

/** The lines that hold something, white space made plain, columns parted by tabs. */
export function plainLines(lines: readonly string[]): readonly CleanLine[] {
  return cleanLines(lines.map((text, index) => ({ number: index + 1, text }))).lines;
}

/** One line as a text: without its bullet, its columns parted by dashes. */
export function textOfLine(line: string): string {
  const bullet = bulletOf(line);
  return (bullet && bullet.text !== '' ? bullet.text : line).replaceAll(/\s*\t\s*/gu, ' – ').trim();
}

/** The texts that lines of a source become; together they hold every word of these. */
export function textsOfLines(lines: readonly string[], split: Split): readonly string[] {
  const texts: string[] = [];
  for (const { text: line } of plainLines(lines)) {
    const text = textOfLine(line);
    const last = texts.at(-1);
    const isNew = split === 'lines' || (split === 'bullets' && bulletOf(line) !== null);
    if (last === undefined || isNew) texts.push(text);
    else texts[texts.length - 1] = joinBroken(last, text);
  }
  return texts;
}

/** How these lines are most likely to be meant: bullets say it; else what ends in the middle of a sentence goes on. */
export function usualSplit(lines: readonly string[]): Split {
  const plain = plainLines(lines).map(({ text }) => text);
  if (plain.some((line) => bulletOf(line) !== null)) return 'bullets';
  const isBroken = plain.slice(1).some((line) => /^[\p{Ll},;)]/u.test(line));
  return isBroken ? 'none' : 'lines';
}
