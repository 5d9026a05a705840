import { PDFDocument, StandardFonts, type PDFFont } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readPdfHere } from '../../electron/services/import/pdf/read-pages.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { piecesOf, wordsOf, type Piece } from './reference-documents.ts';

const PAGE = { width: 595, height: 842, top: 780, bottom: 70, left: 57, right: 538 } as const;
const LEADING = 1.17;

/** Paragraphs as a word processor prints them: broken at the margin, hanging lists, bold larger titles. */
async function printed(pieces: readonly Piece[], gap = 0): Promise<Uint8Array> {
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
    for (const [index, line] of broken(words, font, size, PAGE.right - left).entries()) {
      if (y < PAGE.bottom) {
        page = document.addPage([PAGE.width, PAGE.height]);
        y = PAGE.top;
      }
      if (index === 0 && list !== null) page.drawText(list === 0 ? '-' : 'o', { x: left - 18, y, size, font });
      page.drawText(line, { x: left, y, size, font });
      y -= LEADING * size;
    }
    y -= gap;
  }
  return document.save();
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

const piece = (text: string, heading = 0, list: number | null = null): Piece => ({ text, heading, list });

const OWN: readonly Piece[] = [
  piece('PÔLE DES RIVAGES, DES PORTS DE COMMERCE ET DE PLAISANCE ET DES PHARES ET BALISES DU LITTORAL', 1),
  ...Array.from({ length: 30 }, (_, index) => [
    piece(`Le pôle numéro ${index} veille sur les digues, les quais et les écluses, avec l’appui des communes du littoral et du Conseil Départemental, sans lesquels rien ne tient debout.`),
    piece(`Entretenir les ${index} balises et les feux de chaque chenal, puis rendre compte de leur état à la Capitainerie des ports de la Côte d’Émeraude et du Golfe des Embruns`, 0, 0),
    piece('Court', 0, 0),
  ]).flat(),
];

test.each([0, 6])('paragraphs, items and titles broken by the margin are whole again, over pages too (%i points between them)', async (gap) => {
  const { lines } = await readPdfHere(await printed(OWN, gap));
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  expect(texts).toEqual(OWN.map(({ text, list }) => (list === null ? text : `- ${text}`)));
});

/** A name for a number: figures that change are a page's furniture. */
const letters = (index: number): string => String(index).split('').map((figure) => 'abcdefghij'[Number(figure)]).join('');

test('lines broken by hand short of the margin are left as they are', async () => {
  const hand = Array.from({ length: 80 }, (_, index) => [
    piece(`Le service entretient les balises ${letters(index)}, les feux`),
    piece(`et les quais du port ${letters(index)}.`),
  ]).flat();
  const { lines } = await readPdfHere(await printed([...OWN, ...hand]));
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  expect(texts.slice(-hand.length)).toEqual(hand.map(({ text }) => text));
});

const name = (text: string) => (referencePath === null ? `${text} (${referenceMissing})` : text);

test.skipIf(referencePath === null)(name('the reference printed by a word processor gives back its words'), async () => {
  const text = new TextDecoder().decode(readReference());
  const pieces = piecesOf(text).filter((one) => one.text !== '');
  const { lines } = await readPdfHere(await printed(pieces, 6));
  expect(wordsOf(lines.map((line) => line.text.replace(/^[-o](?:\s|$)/u, '')))).toEqual(wordsOf(pieces.map((one) => one.text.replace(/^[-o]\s*/u, ''))));
});
