import { expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import { readPdf } from '../../electron/services/import/pdf/read-pdf.ts';
import { importLines } from '../../shared/import/import-lines.ts';
import type { SourceLine } from '../../shared/import/source.ts';
import { unwrap } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { outlineOf } from './outline-of.ts';
import { libraryDocx, piecesOf, referenceDocx, referencePdf, textLines, wordsOf } from './reference-documents.ts';

test('a document of the docx library: heading, roman list and table', async () => {
  const { lines } = await readDocx(await libraryDocx());
  expect(lines.map(({ text, hint }) => [text, hint?.heading, hint?.listLevel, hint?.cells])).toEqual([
    ['Pôle du rivage', 1, undefined, undefined],
    ['I - Phares', undefined, 0, undefined],
    ['Niveau Chef', undefined, undefined, ['Niveau', 'Chef']],
  ]);
});

const name = (text: string) => (referencePath === null ? `${text} (${referenceMissing})` : text);
const reference = () => new TextDecoder().decode(readReference());

test.skipIf(referencePath === null)(name('the reference as .docx with heading styles gives back its words, headings and lists'), async () => {
  const text = reference();
  const { lines, notes } = await readDocx(await referenceDocx(text, true));
  expect(wordsOf(lines.map((line) => line.text))).toEqual(wordsOf(textLines(text)));
  const pieces = piecesOf(text);
  expect(lines.map(({ hint }) => hint?.heading ?? 0)).toEqual(pieces.map(({ heading }) => heading));
  expect(lines.map(({ hint }) => hint?.listLevel ?? null)).toEqual(pieces.map(({ list }) => list));
  expect(notes).toEqual([]);
});

test.skipIf(referencePath === null)(name('the reference as .docx without heading styles gives back its words'), async () => {
  const text = reference();
  const { lines } = await readDocx(await referenceDocx(text, false));
  expect(wordsOf(lines.map((line) => line.text))).toEqual(wordsOf(textLines(text)));
  expect(lines.some(({ hint }) => hint?.heading !== undefined)).toBe(false);
});

test.skipIf(referencePath === null)(name('the reference as .pdf gives back its words, its pages and not its footers'), async () => {
  const text = reference();
  const { lines, notes } = await readPdf(await referencePdf(text));
  expect(wordsOf(lines.map((line) => line.text))).toEqual(wordsOf(textLines(text)));
  const pages = lines.filter(({ hint }) => hint?.pageStart).length;
  expect(notes).toEqual([`${pages} lignes d’en-tête et de pied de page n’ont pas été reprises.`]);
});

function outlineFrom(lines: readonly SourceLine[], format: string) {
  const { organisation, report } = unwrap(importLines(lines, { fileName: `reference.${format}`, format, newId: countingIds() }));
  expect(report.unrecognised).toEqual([]);
  return outlineOf(organisation);
}

test.skipIf(referencePath === null)(name('the reference is one organisation as .txt, as .docx with and without styles, and as .pdf'), async () => {
  const text = reference();
  const fromText = outlineFrom(text.split('\n').map((line, index) => ({ number: index + 1, text: line })), 'txt');
  expect(outlineFrom((await readDocx(await referenceDocx(text, true))).lines, 'docx')).toEqual(fromText);
  expect(outlineFrom((await readDocx(await referenceDocx(text, false))).lines, 'docx')).toEqual(fromText);
  expect(outlineFrom((await readPdf(await referencePdf(text))).lines, 'pdf')).toEqual(fromText);
});
