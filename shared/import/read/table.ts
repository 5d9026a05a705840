import type { CleanLine } from '../text/clean-lines.ts';

/**
 * Rows of a table whose lines came as plain text: cells where the reader knows them, columns parted
 * by wide gaps, or a first column in capitals (« COMMUNE Nom du lieu »).
 */
export function tableRows(lines: readonly CleanLine[]): string[][] {
  const rows = lines.map((line) => {
    if (line.hint.cells) return line.hint.cells.map((cell) => cell.trim());
    if (line.text.includes('\t')) return line.text.split('\t').map((cell) => cell.trim());
    return splitCapitals(line.text);
  });
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function splitCapitals(text: string): string[] {
  const words = text.split(' ');
  let count = 0;
  while (count < words.length && isCapital(words[count] ?? '')) count++;
  if (count === 0) return ['', text];
  if (count === words.length) return [text, ''];
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}

function isCapital(word: string): boolean {
  return word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase();
}
