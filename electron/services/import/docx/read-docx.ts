import { UserError } from '../../../../shared/result.ts';
import { refuseCompoundFile } from '../archive/compound-file.ts';
import type { XmlElement } from '../archive/xml.ts';
import { openArchive } from '../archive/zip.ts';
import type { Reading } from '../reading.ts';
import { readBody, readBox } from './body.ts';
import type { DocxContext, Tally } from './context.ts';
import { diagramTexts } from './diagram.ts';
import { notesOf } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { readPackage } from './package.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a Word document (.docx) into lines: one a paragraph (two where it holds a line break), one
 * a table row, one a text box or shape. Automatic numbers and bullets are text; headings, list
 * levels, cells and page starts are hints. Tracked changes are read as accepted. Headers, footers,
 * comments, footnotes, hidden text and the table of contents are left out; the notes say what.
 *
 * Never writes anything. Throws a `UserError` with one French sentence: password, older format
 * (.doc), damaged or truncated file, no Word document, too large once unfolded, DOCTYPE.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  refuseCompoundFile(bytes);
  if (!isZip(bytes)) {
    throw new UserError('not-a-document', 'Ce fichier n’est pas un document Word (.docx) : enregistrez-le à ce format avant de l’importer.');
  }
  const parts = readPackage(openArchive(bytes));
  const styles = readStyles(parts.styles);
  const tally: Tally = {
    insertions: 0, deletions: 0, moves: 0, footnotes: 0, images: 0, contentsLines: 0, foreignParts: 0,
  };
  const context: DocxContext = {
    styles,
    numbering: readNumbering(parts.numbering, styles),
    diagram: (id) => diagramTexts(parts.related(id)),
    tally,
    fields: [],
    areFieldsClosed: areFieldsClosed(parts.body),
    readBox: (content) => readBox(content, context),
  };
  const lines = readBody(parts.body, context);
  if (lines.every(({ text }) => text.trim() === '')) {
    throw new UserError('empty', 'Ce document ne contient pas de texte.');
  }
  return { lines, notes: notesOf(tally) };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether as many fields end as begin: a field left open would swallow the rest of the document. */
function areFieldsClosed(body: XmlElement): boolean {
  let open = 0;
  let isSound = true;
  const visit = (element: XmlElement) => {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') open++;
    if (type === 'end') open--;
    isSound &&= open >= 0;
    element.children.forEach(visit);
  };
  visit(body);
  return isSound && open === 0;
}
