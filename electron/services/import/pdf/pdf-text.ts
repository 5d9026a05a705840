import { getDocumentProxy } from 'unpdf';
import { UserError } from '../../../../shared/result.ts';
import type { TextPiece } from './pieces.ts';

/** Bounds of what a PDF may hold. */
const MOST_PAGES = 2_000;
const MOST_PIECES = 1_000_000;
const MOST_CHARACTERS = 20_000_000;

export interface PdfText {
  readonly pages: readonly (readonly TextPiece[])[];
  /** Whether the file is damaged and text may be missing. */
  readonly isDamaged: boolean;
}

/**
 * The text of a PDF, piece by piece, page by page. A file that is not sound is read as far as it
 * goes, and says so. Throws a `UserError`: password, damaged, too many pages or too much text.
 */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  try {
    return { pages: await readPages(bytes, true), isDamaged: false };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return { pages: await readDamaged(bytes), isDamaged: true };
  }
}

async function readDamaged(bytes: Uint8Array): Promise<PdfText['pages']> {
  try {
    return await readPages(bytes, false);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('damaged', 'Ce PDF est endommagé : il ne peut pas être lu.');
  }
}

async function readPages(bytes: Uint8Array, stopAtErrors: boolean): Promise<PdfText['pages']> {
  // The library takes the bytes it is given for itself.
  const document = await getDocumentProxy(bytes.slice(), {
    verbosity: 0,
    stopAtErrors,
    isOffscreenCanvasSupported: false,
  }).catch((error: unknown) => {
    throw isPasswordError(error) ? passwordNeeded() : error;
  });
  try {
    if (document.numPages > MOST_PAGES) throw tooMuch();
    const pages: TextPiece[][] = [];
    let pieces = 0;
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { transform } = page.getViewport({ scale: 1 });
      const found = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [toPiece(item, transform)] : [],
      );
      pieces += items.length;
      characters += found.reduce((sum, { text }) => sum + text.length, 0);
      if (pieces > MOST_PIECES || characters > MOST_CHARACTERS) throw tooMuch();
      pages.push(found.filter(isPlaced));
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Where a piece stands on the page as it is shown: its own matrix, then the page's (PDF 32000-1, 8.3). */
function toPiece(
  { str: text, width, transform: own, fontName: font }: { str: string; width: number; transform: readonly number[]; fontName: string },
  page: readonly number[],
): TextPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, x = 0, y = 0] = own;
  const along = { x: a * m0 + c * m1, y: b * m0 + d * m1 };
  const up = { x: a * m2 + c * m3, y: b * m2 + d * m3 };
  const size = Math.hypot(up.x, up.y) || Math.hypot(along.x, along.y);
  const degrees = Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI / 5) * 5;
  return { text, x: a * x + c * y + e, y: b * x + d * y + f, width, size, angle: degrees === 0 ? 0 : degrees, font };
}

function isPlaced({ x, y, width, size }: TextPiece): boolean {
  return [x, y, width, size].every((value) => Number.isFinite(value)) && size > 0;
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

function passwordNeeded(): UserError {
  return new UserError('encrypted', 'Ce PDF est protégé par un mot de passe : enregistrez-en une copie sans mot de passe, puis importez la copie.');
}

function tooMuch(): UserError {
  return new UserError('too-large', `Ce PDF est trop volumineux pour être importé : ${MOST_PAGES} pages au plus.`);
}
