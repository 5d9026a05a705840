import { UserError } from '../../../../shared/result.ts';
import type { FoundDoubt } from '../../../../shared/import/report.ts';
import type { Reading } from '../reading.ts';
import { linesOfPages } from './page-lines.ts';
import { pdfText } from './pdf-text.ts';

const LARGEST_FILE = 100 * 1024 * 1024;
/** The header may follow a few stray bytes, and the end mark precede some (PDF 32000-1, annex H.3). */
const HEADER_WITHIN = 1024;
const END_WITHIN = 4096;
const FEW_PAGES = 20;

/**
 * Reads a PDF into lines, in this thread and without a limit of time: `readPdf` is the guarded
 * way. Throws a `UserError`: no PDF, truncated, damaged, password, images only, too large.
 */
export async function readPdfHere(bytes: Uint8Array): Promise<Reading> {
  refuseUnlessWhole(bytes);
  const { pages, isDamaged } = await pdfText(bytes);
  const empty = pages.flatMap((pieces, index) => (pieces.length === 0 ? [index + 1] : []));
  if (empty.length === pages.length) {
    throw new UserError(
      'images-only',
      'Ce PDF ne contient que des images : il a sans doute été numérisé, et son texte ne peut pas être lu. Importez le document Word d’origine.',
    );
  }
  const { lines, dropped, open } = linesOfPages(pages);
  return { lines, notes: notesOf(empty, dropped, isDamaged), ...(open.length > 0 ? { doubts: [openBreaks(open)] } : {}) };
}

function refuseUnlessWhole(bytes: Uint8Array): void {
  const has = (mark: string, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).includes(mark, 0, 'latin1');
  if (!has('%PDF-', 0, HEADER_WITHIN)) throw new UserError('not-a-pdf', 'Ce fichier n’est pas un PDF.');
  if (bytes.length > LARGEST_FILE) throw new UserError('too-large', 'Ce PDF est trop volumineux : 100 Mo au plus.');
  if (!has('%%EOF', Math.max(0, bytes.length - END_WITHIN), bytes.length)) {
    throw new UserError('truncated', 'Ce PDF est incomplet : il s’arrête avant sa fin. Copiez-le ou téléchargez-le à nouveau.');
  }
}

/** Where a PDF whose paragraphs stand as close as their lines leaves open what begins one. */
function openBreaks(lines: readonly number[]): FoundDoubt {
  const told = lines.length === 1 ? 'cette ligne commence' : `ces ${lines.length} lignes commencent`;
  const goesOn = lines.length === 1 ? 'continue' : 'continuent';
  return {
    code: 'open-break',
    message: `Dans ce PDF, rien ne dit si ${told} un paragraphe ou ${goesOn} celui du dessus : vérifiez-le, aucun mot n’est perdu.`,
    ...(lines[0] === undefined ? {} : { line: lines[0] }),
    lines,
  };
}

function notesOf(empty: readonly number[], dropped: number, isDamaged: boolean): readonly string[] {
  const notes: string[] = [];
  if (isDamaged) notes.push('Ce PDF est endommagé par endroits : du texte peut manquer.');
  if (dropped > 0) notes.push(`${dropped} lignes d’en-tête et de pied de page n’ont pas été reprises.`);
  if (empty.length > 0) {
    const list = `${empty.slice(0, FEW_PAGES).join(', ')}${empty.length > FEW_PAGES ? '…' : ''}`;
    notes.push(
      empty.length === 1 ? `La page ${list} ne contient pas de texte.` : `Les pages ${list} ne contiennent pas de texte.`,
    );
  }
  return notes;
}
