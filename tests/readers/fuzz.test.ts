import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import { openPdfReader } from '../../electron/services/import/pdf/read-pdf.ts';
import { importTable } from '../../electron/services/import/tables/import-table.ts';
import { countingIds } from '../support/organisations.ts';
import { mutated, seeded } from './mutations.ts';
import { aPdf, linesFrom } from './pdf-making.ts';
import { resultOrRefusal } from './refusals.ts';
import { diagramXml, field, instruction, p, r, wordParts } from './word-xml.ts';
import { workbookParts } from './workbooks.ts';

const CASES = 400;

/** Reads so many mutated files; each must end in a result or in one French sentence. */
async function outcomes(seed: number, make: (random: () => number) => Uint8Array, read: (bytes: Uint8Array) => unknown) {
  const counts: Record<string, number> = {};
  const random = seeded(seed);
  for (let index = 0; index < CASES; index++) {
    const bytes = make(random);
    const outcome = await resultOrRefusal(() => read(bytes));
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

const LIST = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const STYLES = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>';
const BODY =
  p('Pôle', '<w:pStyle w:val="B"/>') +
  p('Service', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  p('mission', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
  `<w:p>${field('begin')}${instruction(' TOC ')}${field('separate')}${r('Pôle 3')}${field('end')}</w:p>` +
  `<w:p><w:ins>${r('neuf')}</w:ins><w:del>${r('ancien')}</w:del><w:r><w:br w:type="page"/><w:tab/></w:r></w:p>` +
  `<w:p><w:r><w:drawing><dgm:relIds r:dm="rId5"/><wps:txbx><w:txbxContent>${p('Boîte')}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>` +
  `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl><w:sectPr><w:type w:val="nextPage"/></w:sectPr>`;
const WORD = wordParts(BODY, {
  styles: STYLES, numbering: LIST, others: { 'word/diagrams/data1.xml': diagramXml([['node', 'Cercle']]) }, relations: [['rId5', 'diagramData', 'diagrams/data1.xml']],
});

test('mutated .docx archives are read or refused', async () => {
  const whole = zipSync(WORD);
  const counts = await outcomes(1, (random) => mutated(whole, random), readDocx);
  expect(counts['damaged']).toBeGreaterThan(CASES / 4);
});

test('mutated parts inside a sound .docx are read or refused', async () => {
  const paths = Object.keys(WORD);
  const counts = await outcomes(2, (random) => {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    return zipSync({ ...WORD, [path]: mutated(WORD[path] ?? new Uint8Array(), random) });
  }, readDocx);
  expect(counts['read']).toBeGreaterThan(CASES / 20);
});

/** Elements and attributes that the reader knows, to be put together at random. */
const NAMES = [
  'w:p', 'w:p', 'w:p', 'w:r', 'w:r', 'w:r', 'w:t', 'w:t', 'w:t', 'w:pPr', 'w:rPr', 'w:numPr', 'w:numId', 'w:ilvl', 'w:pStyle', 'w:outlineLvl', 'w:tbl', 'w:tr', 'w:tc',
  'w:trPr', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:fldChar', 'w:instrText', 'w:fldSimple', 'w:sdt', 'w:sdtPr', 'w:sdtContent', 'w:docPartObj', 'w:docPartGallery',
  'w:br', 'w:tab', 'w:sym', 'w:vanish', 'w:sectPr', 'w:type', 'w:drawing', 'w:pict', 'w:txbxContent', 'dgm:relIds', 'v:textpath', 'a:txBody', 'a:p', 'a:t', 'mc:AlternateContent', 'mc:Choice', 'mc:Fallback', 'w:altChunk', 'w:hyperlink',
];
const ATTRIBUTES = ['w:val="0"', 'w:val="1"', 'w:val="-3"', 'w:val="99999999"', 'w:val="B"', 'w:val="Table of Contents"', 'w:type="page"', 'w:fldCharType="begin"', 'w:fldCharType="end"', 'w:fldCharType="separate"', 'w:instr="TOC"', 'w:char="F0B7"', 'w:char="zz"', 'w:font="Symbol"', 'r:dm="rId5"', 'r:dm="toString"', 'string="mot"'];

function randomXml(random: () => number, depth: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: Math.floor(random() * 6) }, () => {
    const name = pick(NAMES);
    const attribute = random() < 0.5 ? ` ${pick(ATTRIBUTES)}` : '';
    const inside = depth === 0 || random() < 0.2 ? 'mot' : randomXml(random, depth - 1);
    return `<${name}${attribute}>${inside}</${name}>`;
  }).join('');
}

test('elements put together without sense are read or refused', async () => {
  const counts = await outcomes(7, (random) => {
    const styles = random() < 0.5 ? STYLES : randomXml(random, 3);
    return zipSync(wordParts(p('Début') + randomXml(random, 7), { styles, numbering: LIST, relations: [['rId5', 'diagramData', 'styles.xml']] }), { level: 0 });
  }, readDocx);
  expect(counts['read']).toBeGreaterThan(CASES / 2);
});

const reader = openPdfReader();
afterAll(() => reader.close());

test('mutated .pdf files are read or refused', async () => {
  const whole = await aPdf([linesFrom(700, ['Pôle mer', 'Service ports', '- accueillir']), linesFrom(700, ['Service phares'])]);
  const counts = await outcomes(3, (random) => mutated(whole, random), (bytes) => reader.read(bytes));
  expect(counts['read']).toBeGreaterThan(CASES / 20);
}, 120_000);

const ROWS = [['Id', 'Nom', 'Type', 'Parent', 'Missions'], ['1', 'Pôle mer', 'Pôle', '', 'a ; b'], ['2', 'Service ports', 'Service', '1', 'c'], ['3', 'Bureau', 'Bureau', '2', 'd']];
const BOOK = workbookParts([{ name: 'A', rows: ROWS }]);
const table = (format: 'xlsx' | 'csv') => (bytes: Uint8Array) => importTable('a', format, bytes, { newId: countingIds() });

test('mutated .xlsx archives are read or refused', async () => {
  const whole = zipSync(BOOK);
  await outcomes(4, (random) => mutated(whole, random), table('xlsx'));
});

test('mutated parts inside a sound .xlsx are read or refused', async () => {
  const paths = Object.keys(BOOK);
  const counts = await outcomes(5, (random) => {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    return zipSync({ ...BOOK, [path]: mutated(BOOK[path] ?? new Uint8Array(), random) });
  }, table('xlsx'));
  expect(counts['read']).toBeGreaterThan(CASES / 40);
});

test('mutated .csv files are read or refused', async () => {
  const whole = new Uint8Array(Buffer.from(ROWS.map((row) => row.join(';')).join('\n')));
  const counts = await outcomes(6, (random) => mutated(whole, random), table('csv'));
  expect(counts['read']).toBeGreaterThan(CASES / 10);
});

test('no reader can write: none of them knows the disk', () => {
  const root = resolve(import.meta.dirname, '../../electron/services/import');
  const files = ['archive', 'docx', 'pdf', 'tables'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)));
  expect(files.length).toBeGreaterThan(25);
  expect(files.filter((file) => /node:(?:fs|child_process|net|http)/u.test(readFileSync(file, 'utf8')))).toEqual([]);
});
