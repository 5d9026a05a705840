import type { Measure } from './text-metrics.ts';

/** How a text is set. */
export interface TextStyle {
  /** Font size, in the unit of the widths. */
  readonly size: number;
  readonly isBold: boolean;
  readonly measure: Measure;
}

/**
 * Lines of a text in a given width, broken as word processors do: after spaces and hyphens, never at
 * a no-break space; a word wider than the line is broken between letters. At least one line.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  firstIndent = 0,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = firstIndent;
  for (const word of text.split(/(?<=[ \t-])(?=\S)/u)) {
    const wordWidth = widthOf(word.trimEnd(), style);
    if (used + wordWidth > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (wordWidth > width) {
      const pieces = broken(word, width, style);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = widthOf(line, style);
    } else {
      line += word;
      used += widthOf(word, style);
    }
  }
  return [...lines, line.trimEnd()];
}

function widthOf(text: string, { size, isBold, measure }: TextStyle): number {
  return measure(text, isBold) * size;
}

function broken(word: string, width: number, style: TextStyle): readonly string[] {
  const pieces: string[] = [''];
  let used = 0;
  for (const sign of word) {
    const signWidth = widthOf(sign, style);
    if (used + signWidth > width && used > 0) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += sign;
    used += signWidth;
  }
  return pieces;
}
