import { expect, test } from 'vitest';
import { readPdfHere } from '../../electron/services/import/pdf/read-pages.ts';
import { importLines } from '../../shared/import/import-lines.ts';
import type { SourceLine } from '../../shared/import/source.ts';
import { unwrap } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { outlineOf } from './outline-of.ts';
import { printed } from './printed-pdf.ts';
import { piecesOf, wordsOf, type Piece } from './reference-documents.ts';

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

test('items set in further than others are below them, with the same bullet too', async () => {
  const pieces = [
    piece('DIRECTION DES PHARES', 1),
    ...OWN.filter(({ list, heading }) => list === null && heading === 0),
    piece('La Direction des phares a pour principales missions :'),
    ...['Allumer les feux', 'Entretenir les balises'].flatMap((text, index) => [
      piece(`${text}, `.repeat(9), 0, 0),
      piece(`Visiter chaque îlot ${letters(index)}`, 0, 1),
      piece(`Peindre chaque tour ${letters(index)}`, 0, 1),
    ]),
  ];
  const { lines } = await readPdfHere(await printed(pieces, 6, ['-', '-']));
  const { organisation } = unwrap(importLines(lines, { fileName: 'phares.pdf', format: 'pdf', newId: countingIds() }));
  const direction = [...organisation.entities.values()].find(({ kind }) => kind === 'direction');
  expect(direction?.missions.map(({ children }) => children.map(({ text }) => text))).toEqual([
    ['Visiter chaque îlot a', 'Peindre chaque tour a'],
    ['Visiter chaque îlot b', 'Peindre chaque tour b'],
  ]);
});

/** Texts of which the margin leaves lines of three words, begins some with a dash, and ends some where a name may end. */
const HARD: readonly Piece[] = [
  ...OWN,
  ...['appontements/débarcadères', 'embarcadères/passerelles'].map((word) => piece(`Relier ${`${word} `.repeat(8).trimEnd()}`, 0, 0)),
  ...Array.from({ length: 12 }, (_, index) => piece(`Ouvrir ${'un '.repeat(index)}port${' – au quai nord – au quai sud'.repeat(8)}`, 0, 0)),
  ...Array.from({ length: 30 }, (_, index) => [
    piece('Digue de la mer et du quai de la mer et du quai de la mer et du quai de la mer et du quai'.slice(0, 62 + index).trimEnd()),
    piece('Embarcadère nord'),
  ]).flat(),
];

test.each([0, 6])('stretched lines are whole again, and a line that is not stretched ends its text (%i points between them)', async (gap) => {
  const { lines } = await readPdfHere(await printed(HARD, gap, ['-', 'o'], true));
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  expect(texts).toEqual(HARD.map(({ text, list }) => (list === null ? text : `- ${text}`)));
});

test('what the margin leaves open is a doubt with its lines', async () => {
  const ends = Array.from({ length: 40 }, (_, index) => piece(`${'Le port garde la mer et le quai, '.repeat(4).slice(0, 65 + index)}.`));
  const { lines, doubts = [] } = await readPdfHere(await printed([...OWN, ...ends], 0));
  expect(doubts.map(({ code, message }) => [code, message.startsWith('Dans ce PDF, rien ne dit si')])).toEqual([['open-break', true]]);
  expect(doubts[0]?.lines?.map((line) => lines[line - 1]?.text.slice(0, 8))).toEqual(doubts[0]?.lines?.map(() => 'Le port '));
});

const imported = (lines: readonly SourceLine[], format: string) =>
  outlineOf(unwrap(importLines(lines, { fileName: `reference.${format}`, format, newId: countingIds() })).organisation);

test.skipIf(referencePath === null)(name('the reference printed by a word processor gives back its words and its organisation'), async () => {
  const text = new TextDecoder().decode(readReference());
  const pieces = piecesOf(text).filter((one) => one.text !== '');
  const words = wordsOf(pieces.map((one) => one.text.replace(/^[-o]\s*/u, '')));
  const organisation = imported(text.split('\n').map((line, index) => ({ number: index + 1, text: line })), 'txt');
  for (const [gap, isJustified] of [[6, false], [0, false], [0, true]] as const) {
    const { lines } = await readPdfHere(await printed(pieces, gap, ['-', 'o'], isJustified));
    expect(wordsOf(lines.map((line) => line.text.replace(/^[-o](?:\s|$)/u, '')))).toEqual(words);
    expect(imported(lines, 'pdf')).toEqual(organisation);
  }
});
