import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import type { Piece } from './reference-documents.ts';

const PAGE = { width: 595, height: 842, top: 780, bottom: 70, left: 57, right: 538 } as const;
const LEADING = 1.17;

/**
 * Paragraphs as a word processor prints them: broken at the margin, hanging lists, bold larger titles.
 * @param gap points between two paragraphs
 * @param bullets sign of each level of lists
 * @param isJustified whether the lines that the margin broke are stretched to it
 */
export async function printed(pieces: readonly Piece[], gap = 0, bullets = ['-', 'o'], isJustified = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = { plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) };
  let page = document.addPage([PAGE.width, PAGE.height]);
  let y: number = PAGE.top;
  for (const { text, heading, list } of pieces) {
    const font = heading > 0 ? fonts.bold : fonts.plain;
    const size = heading > 0 ? 15 - heading : 11;
    const words = (list === null ? text : text.replace(/^[-o]\s*/u, '')).replaceAll('\u202F', ' ');
    const left = PAGE.left + (list === null ? 0 : 18 * (list + 1));
    if (heading === 1 && y < PAGE.top) {
      page = document.addPage([PAGE.width, PAGE.height]);
      y = PAGE.top;
    }
    const lines = broken(words, font, size, PAGE.right - left);
    for (const [index, line] of lines.entries()) {
      if (y < PAGE.bottom) {
        page = document.addPage([PAGE.width, PAGE.height]);
        y = PAGE.top;
      }
      if (index === 0 && list !== null) page.drawText(bullets[list] ?? '-', { x: left - 18, y, size, font });
      if (isJustified && index < lines.length - 1) drawStretched(page, line.split(' '), { left, y, size, font });
      else page.drawText(line, { x: left, y, size, font });
      y -= LEADING * size;
    }
    y -= gap;
  }
  return document.save();
}

function drawStretched(page: PDFPage, words: readonly string[], { left, y, size, font }: { left: number; y: number; size: number; font: PDFFont }): void {
  // Letter by letter: the file does not bring letters nearer, which the width of a whole word takes into account.
  const widths = words.map((word) => word.split('').reduce((sum, letter) => sum + font.widthOfTextAtSize(letter, size), 0));
  const gap = (PAGE.right - left - widths.reduce((sum, width) => sum + width, 0)) / Math.max(words.length - 1, 1);
  let x = left;
  for (const [rank, word] of words.entries()) {
    page.drawText(word, { x, y, size, font });
    x += (widths[rank] ?? 0) + gap;
  }
}

function broken(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trimEnd().split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last === undefined || font.widthOfTextAtSize(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
