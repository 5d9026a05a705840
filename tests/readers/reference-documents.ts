import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun,
} from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A paragraph of the document, put together from the lines of its text. */
export interface Piece {
  readonly text: string;
  /** Heading level from 1, by its number or capitals; 0 for other text. */
  readonly heading: number;
  /** List level from 0, or `null`. */
  readonly list: number | null;
}

const FOOTER = /^DRH - .*\d+ \/ \d+$/u;
const NUMBERED = /^(\d+(?:\.\d+)*)\.?\s+\S/u;
const BULLET = /^(-|o)(?:\s+|$)/u;
/** Lines of running text reach nearly to the margin; loose labels of charts do not. */
const FULL_LINE = 78;
/** A row of a chart: a level's noun, twice or more. */
const CHART_ROW = /^(Service|Secteur|Direction|Pôle|ADA|CE|Point d’appui) .* \1 /u;
/** The rows of one chart, that of the road agencies, and where its boxes are parted. */
const AGENCY_ROW = /^(?:ADA|CE|Point d’appui) /u;
const BETWEEN_BOXES = /\s+(?=(?:ADA|CE|Point d’appui)\s)/u;

/** The lines that hold text, without the page footers. */
export function textLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !FOOTER.test(line));
}

/** The words in their order, words cut by the margin joined: what a reader must give back. */
export function wordsOf(lines: readonly string[]): readonly string[] {
  return lines.join(' ').replaceAll(/(?<=\p{L}-)\s+(?=\p{Ll})/gu, '').split(/\s+/u).filter((word) => word !== '');
}

/** Paragraphs as a person would have typed them: lines cut by the margin joined again. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = '';
  let gap = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      gap++;
      continue;
    }
    if (FOOTER.test(line)) continue;
    const previous = pieces.at(-1);
    const heading = headingOf(raw, line);
    const isNew = heading > 0 || BULLET.test(line) || NUMBERED.test(line) || !goesOn(last, line, gap);
    if (previous && previous.heading === 0 && !isNew) {
      const isCut = /\p{L}-$/u.test(previous.text) && /^\p{Ll}/u.test(line);
      pieces[pieces.length - 1] = { ...previous, text: `${previous.text}${isCut ? '' : ' '}${line}` };
    } else {
      const bullet = BULLET.exec(line)?.[1];
      const list = bullet === undefined ? null : bullet === 'o' ? 1 : 0;
      // Spaces before a chart's row say that it leaves columns empty; it stands apart, as in the source.
      const isIndented = raw.startsWith('  ');
      if (isIndented) pieces.push({ text: '', heading: 0, list: null });
      pieces.push({ text: isIndented ? raw.trimEnd() : line, heading, list });
    }
    last = raw.trimStart();
    gap = 0;
  }
  return pieces;
}

/** A row of a table: a place in capitals, then a name. */
const TABLE_ROW = /^\p{Lu}{3}[\p{Lu} -]* \p{L}\p{Ll}/u;
/** Spaces that end a paragraph: a line cut by the margin has one at most. */
const PARAGRAPH_END = /[.)]\s{2,}$/u;

/** Whether a line goes on with the text of the one above, whose spaces at the end are kept. */
function goesOn(aboveLine: string, line: string, gap: number): boolean {
  const above = aboveLine.trimEnd();
  if (PARAGRAPH_END.test(aboveLine) || (TABLE_ROW.test(above) && TABLE_ROW.test(line))) return false;
  if (CHART_ROW.test(`${above} `) || CHART_ROW.test(`${line} `)) return false;
  if (/^\p{Ll}/u.test(line) && !/[.:;,]$/u.test(above)) return true;
  return gap <= 1 && above.length >= FULL_LINE;
}

/** A titled section is in capitals and set back by a space; a numbered title is in capitals too. */
function headingOf(raw: string, line: string): number {
  const isCapitals = line === line.toUpperCase() && /\p{Lu}{3}/u.test(line);
  if (!isCapitals || line.length > 120) return 0;
  const number = NUMBERED.exec(line)?.[1];
  if (number !== undefined) return Math.min(1 + number.split('.').length, 4);
  return raw.startsWith(' ') ? 1 : 0;
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** The text as a Word document: real lists, footers, and heading styles or only bold capitals. */
export async function referenceDocx(text: string, hasStyles: boolean): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [{
        reference: 'tirets',
        levels: ['-', 'o'].map((bullet, level) => ({ level, format: LevelFormat.BULLET, text: bullet, alignment: AlignmentType.LEFT })),
      }],
    },
    sections: [{
      footers: { default: new Footer({ children: [new Paragraph('DRH - Pied de page  1 / 61')] }) },
      children: piecesOf(text).map(({ text: words, heading, list }) => {
        const style = HEADINGS[heading - 1];
        if (list !== null) return new Paragraph({ text: words.replace(BULLET, ''), numbering: { reference: 'tirets', level: list } });
        if (style === undefined) return new Paragraph(words);
        const isPage = heading === 1;
        return hasStyles
          ? new Paragraph({ text: words, heading: style, pageBreakBefore: isPage })
          : new Paragraph({ children: [new TextRun({ text: words, bold: true })], pageBreakBefore: isPage });
      }),
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A small document by the same library: a table, a list and a title. */
export async function libraryDocx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)], borders: { top: { style: BorderStyle.SINGLE, size: 1 } } });
  const document = new Document({
    numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1 -' }] }] },
    sections: [{
      children: [
        new Paragraph({ text: 'Pôle du rivage', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ text: 'Phares', numbering: { reference: 'n', level: 0 } }),
        new Table({ rows: [new TableRow({ children: [cell('Niveau'), cell('Chef')] })] }),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const PAGE = { width: 595, height: 842, top: 780, bottom: 70, left: 50, leading: 14, column: 128 } as const;

/** The text as a PDF, line by line, with a header of its own and a footer on each page. */
export async function referencePdf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  let page = document.addPage([PAGE.width, PAGE.height]);
  let y: number = PAGE.top;
  let gap = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim().replaceAll('\u202F', ' ');
    if (line === '') {
      gap++;
      continue;
    }
    if (FOOTER.test(line)) continue;
    y -= gap > 1 ? PAGE.leading : 0;
    if (y < PAGE.bottom || headingOf(raw, line) === 1) {
      page = document.addPage([PAGE.width, PAGE.height]);
      y = PAGE.top;
    }
    const boxes = AGENCY_ROW.test(line) ? line.split(BETWEEN_BOXES) : [line];
    const empty = boxes.length > 1 && raw.startsWith('  ') ? 2 : 0;
    for (const [index, box] of boxes.entries()) {
      page.drawText(box, { x: PAGE.left + PAGE.column * (empty + index), y, size: 10, font });
    }
    y -= PAGE.leading;
    gap = 0;
  }
  const count = document.getPageCount();
  for (const [index, one] of document.getPages().entries()) {
    one.drawText(`DRH - Pied de page  ${index + 1} / ${count}`, { x: 200, y: 30, size: 8, font });
  }
  return document.save();
}
