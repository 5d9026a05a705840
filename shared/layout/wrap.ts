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
export function wrapText(text: string, width: number, style: TextStyle): readonly string[] {
  if (widthOf(text, style) <= width) return [text.trimEnd()];
  const space = widthOf(' ', style);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [index, word] of text.split(' ').entries()) {
    let gap = index > 0 && line !== '' ? ' ' : '';
    for (const piece of word.includes('-') ? word.split(/(?<=-)/u) : [word]) {
      const pieceWidth = widthOf(piece, style);
      const gapWidth = gap === '' ? 0 : space;
      if (used + gapWidth + pieceWidth <= width) {
        line += gap + piece;
        used += gapWidth + pieceWidth;
      } else {
        if (line !== '') lines.push(line);
        const parts = pieceWidth > width ? broken(piece, width, style) : [piece];
        lines.push(...parts.slice(0, -1));
        line = parts.at(-1) ?? '';
        used = widthOf(line, style);
      }
      gap = '';
    }
  }
  return [...lines, line];
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
