import { degrees, PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readPdfHere } from '../../electron/services/import/pdf/read-pages.ts';
import { aPdf, linesFrom, type Ink } from './pdf-making.ts';

async function textsOf(...pages: (readonly Ink[])[]): Promise<readonly string[]> {
  return (await readPdfHere(await aPdf(pages))).lines.map(({ text }) => text);
}

test('pieces on one baseline make a line, from left to right, whatever their order in the file', async () => {
  expect(await textsOf([{ text: 'deuxième', x: 100, y: 700 }, { text: 'premier', x: 60, y: 700 }, { text: 'avant', x: 60, y: 720 }])).toEqual(['avant', 'premier deuxième']);
});

test('each page’s first line starts a page', async () => {
  const { lines } = await readPdfHere(await aPdf([linesFrom(700, ['a', 'b']), linesFrom(700, ['c', 'd'])]));
  expect(lines).toEqual([
    { number: 1, text: 'a', hint: { pageStart: true } },
    { number: 2, text: 'b' },
    { number: 3, text: 'c', hint: { pageStart: true } },
    { number: 4, text: 'd' },
  ]);
});

test('French letters and signs are kept', async () => {
  const text = 'L’œuvre – « été » : médico-sociaux, 12 € …';
  expect(await textsOf(linesFrom(700, [text]))).toEqual([text]);
});

test('a word cut at the end of a line stays cut, for the importer to join', async () => {
  expect(await textsOf(linesFrom(700, ['les établissements médico-', 'sociaux et l’accompa-', 'gnement']))).toEqual(['les établissements médico-', 'sociaux et l’accompa-', 'gnement']);
});

test('a wide gap becomes three spaces, but not after a bullet or a number', async () => {
  const inks = [
    { text: 'Service est', x: 60, y: 700 }, { text: 'Service ouest', x: 300, y: 700 },
    { text: '-', x: 60, y: 680 }, { text: 'accueillir', x: 90, y: 680 },
    { text: '3.1', x: 60, y: 660 }, { text: 'SECTEUR', x: 120, y: 660 },
  ];
  expect((await textsOf(inks)).filter((text) => text !== '')).toEqual(['Service est   Service ouest', '- accueillir', '3.1 SECTEUR']);
});

test('a wider distance between lines becomes a blank line', async () => {
  expect(await textsOf(linesFrom(700, ['un', 'deux', 'trois', '', 'quatre', 'cinq']))).toEqual(['un', 'deux', 'trois', '', 'quatre', 'cinq']);
});

test('an exponent belongs to its line, text printed twice is read once', async () => {
  const inks = [{ text: 'le 1', x: 60, y: 700 }, { text: 'er', x: 77, y: 704, size: 6 }, { text: 'GRAS', x: 60, y: 680 }, { text: 'GRAS', x: 60.3, y: 680 }];
  expect((await textsOf(inks)).filter((text) => text !== '')).toEqual(['le 1er', 'GRAS']);
});

test('an exponent and an index may stand on one line', async () => {
  const inks = [{ text: 'x', x: 60, y: 700 }, { text: '2', x: 65.1, y: 703.5, size: 6 }, { text: 'i', x: 70, y: 696.5, size: 6 }, { text: 'fin', x: 76, y: 700 }];
  expect(await textsOf(inks)).toEqual(['x2 i fin']);
});

test('the names of a chart broken over two lines are joined, each in its place on the row', async () => {
  const box = (text: string, x: number, y: number): Ink => ({ text, x, y, isCentred: true });
  const inks = [
    box('Direction du littoral', 300, 740),
    box('Service ports', 150, 700),
    box('Service phares et', 300, 706), box('balises', 300, 694),
    box('Service pêche', 450, 700),
    box('Secteur criées et', 200, 660), box('halles', 200, 648),
    box('Secteur', 400, 660), box('conchyliculture', 400, 648),
  ];
  expect((await textsOf(inks)).filter((text) => text !== '')).toEqual([
    'Direction du littoral',
    'Service ports   Service phares et balises   Service pêche',
    'Secteur criées et halles   Secteur conchyliculture',
  ]);
});

test('columns left empty at the left of a chart’s row are spaces before it', async () => {
  const row = (y: number, ...names: (string | null)[]): readonly Ink[] =>
    names.flatMap((text, index) => (text === null ? [] : [{ text, x: 100 + 130 * index, y, isCentred: true }]));
  const inks = [
    ...row(740, 'Agence nord', 'Agence sud', 'Agence est', 'Agence ouest'),
    ...row(712, 'Centre A', 'Centre B', 'Centre C', 'Centre D'),
    ...row(698, null, 'Centre E', null, 'Centre F'),
    ...row(684, null, null, 'Dépôt G', 'Dépôt H'),
    ...row(656, null, null, null, 'Dépôt I'),
    ...linesFrom(628, ['Une phrase', 'et la suite', 'du texte']),
  ];
  expect(await textsOf(inks)).toEqual([
    'Agence nord   Agence sud   Agence est   Agence ouest', '',
    'Centre A   Centre B   Centre C   Centre D', '',
    ' Centre E   Centre F',
    '  Dépôt G   Dépôt H', '',
    '   Dépôt I', '',
    'Une phrase', 'et la suite', 'du texte',
  ]);
});

test('lines of prose that happen to be centred on each other are never joined', async () => {
  const inks = ['Un titre assez long pour deux', 'lignes centrées'].map((text, index) => ({ text, x: 300, y: 700 - 14 * index, isCentred: true }));
  expect(await textsOf(inks)).toEqual(['Un titre assez long pour deux', 'lignes centrées']);
});

test('headers and footers that come back are left out, with a note; a line that does not is kept', async () => {
  const pages = [1, 2, 3, 4].map((page) => [
    { text: 'Organigramme des services', x: 60, y: 810 },
    ...linesFrom(760, [`Début ${'abcd'[page - 1]}`, 'Suite', 'Texte', 'Autre', `Fin ${'abcd'[page - 1]}`]),
    { text: `page ${page} / 4`, x: 280, y: 30 },
  ]);
  const { lines, notes } = await readPdfHere(await aPdf(pages));
  expect(lines.map(({ text }) => text).filter((text) => text !== '')).toEqual(
    ['a', 'b', 'c', 'd'].flatMap((letter) => [`Début ${letter}`, 'Suite', 'Texte', 'Autre', `Fin ${letter}`]),
  );
  expect(notes).toEqual(['8 lignes d’en-tête et de pied de page n’ont pas été reprises.']);
});

test('text printed over the end of another is a word of its own', async () => {
  expect(await textsOf([{ text: 'Recouvert', x: 60, y: 700 }, { text: 'dessus', x: 85, y: 700 }])).toEqual(['Recouvert dessus']);
});

test('a page without text is named', async () => {
  const { notes } = await readPdfHere(await aPdf([linesFrom(700, ['a']), [], linesFrom(700, ['c'])]));
  expect(notes).toEqual(['La page 2 ne contient pas de texte.']);
});

test('a page turned by a quarter is read as it is shown', async () => {
  const document = await PDFDocument.load(await aPdf([[{ text: 'en haut', x: 200, y: 100, rotate: 90 }, { text: 'en bas', x: 300, y: 100, rotate: 90 }]]));
  document.getPage(0).setRotation(degrees(90));
  const { lines } = await readPdfHere(await document.save());
  expect(lines.map(({ text }) => text).filter((text) => text !== '')).toEqual(['en haut', 'en bas']);
});

test('text written upwards beside ordinary text comes after it, in one piece', async () => {
  const inks = [{ text: 'En marge du texte', x: 30, y: 600, rotate: 90 }, ...linesFrom(700, ['un', 'deux', 'trois'])];
  expect((await textsOf(inks)).filter((text) => text !== '')).toEqual(['un', 'deux', 'trois', 'En marge du texte']);
});

test('the bytes that were read are left as they were, and can be read again', async () => {
  const bytes = await aPdf([linesFrom(700, ['Texte'])]);
  const copy = bytes.slice();
  await readPdfHere(bytes);
  expect(bytes).toEqual(copy);
  expect((await readPdfHere(bytes)).lines).toHaveLength(1);
});
