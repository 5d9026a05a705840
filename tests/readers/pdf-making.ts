import { degrees, PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';

/** Text to print on a page: place from the bottom left corner, in points. */
export interface Ink {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Centre of the text instead of its left end. */
  readonly isCentred?: boolean;
  readonly rotate?: number;
}

/** A PDF with these pages. */
export async function aPdf(pages: readonly (readonly Ink[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const inks of pages) {
    const page = document.addPage([595, 842]);
    for (const ink of inks) print(page, font, ink);
  }
  return document.save({ useObjectStreams: false });
}

/** Lines of a text, one under the other from the top, 14 points apart. */
export function linesFrom(top: number, texts: readonly string[], x = 60): readonly Ink[] {
  return texts.map((text, index) => ({ text, x, y: top - 14 * index })).filter(({ text }) => text !== '');
}

function print(page: PDFPage, font: PDFFont, { text, x, y, size = 10, isCentred = false, rotate = 0 }: Ink): void {
  const left = isCentred ? x - font.widthOfTextAtSize(text, size) / 2 : x;
  page.drawText(text, { x: left, y, size, font, rotate: degrees(rotate) });
}
