import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importTable, readTable } from '../../electron/services/import/tables/import-table.ts';
import { importReportSchema } from '../../shared/import/report.ts';
import { countingIds } from '../support/organisations.ts';
import { refusalCode, refusalMessage } from './refusals.ts';
import { aWorkbook, workbookParts } from './workbooks.ts';
import { compoundFile, zipBytes } from './zip-bytes.ts';

const ROWS = [
  ['Nom', 'Type', 'Rattachement', 'Missions'],
  ['Pôle mer', 'Pôle', '', ''],
  ['Service œuvres d’été', 'Service', 'Pôle mer', 'accueillir'],
];

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const rowsOf = async (bytes: Uint8Array) => (await readTable('csv', bytes))[0]?.rows.filter((row) => row.join('') !== '');
const csv = (separator: string) => ROWS.map((row) => row.join(separator)).join('\r\n');

test('a .csv is read whatever its separator', async () => {
  for (const separator of [';', ',', '\t']) expect(await rowsOf(bytesOf(csv(separator)))).toEqual(ROWS);
});

test('a .csv is read in UTF-8 with or without mark, in UTF-16 and in windows-1252', async () => {
  const text = csv(';');
  const wide = Buffer.from(text, 'utf16le');
  const windows = Buffer.from(text.replaceAll('œ', '\u009C').replaceAll('’', '\u0092'), 'latin1');
  for (const bytes of [bytesOf(`\uFEFF${text}`), Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]), wide, windows]) {
    expect(await rowsOf(new Uint8Array(bytes))).toEqual(ROWS);
  }
});

test('quoted cells hold separators, quotation marks and lines', async () => {
  expect(await rowsOf(bytesOf('Nom;Missions\n"Service ""ports""";"a\nb; c"'))).toEqual([['Nom', 'Missions'], ['Service "ports"', 'a\nb; c']]);
});

test('a .csv that is no text, does not close a mark or is too large is refused', async () => {
  const refused = (bytes: Uint8Array) => refusalCode(() => readTable('csv', bytes));
  expect(await refused(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 0, 0, 0]))).toBe('not-a-table');
  expect(await refused(bytesOf('Nom;Type\n"Service;b\nc;d'))).toBe('damaged');
  expect(await refused(bytesOf(`Nom\n${'a\n'.repeat(60_001)}`))).toBe('too-large');
  expect(await refused(bytesOf(`Nom${';'.repeat(2000)}`))).toBe('too-large');
  expect(await refused(new Uint8Array(21 * 1024 * 1024))).toBe('too-large');
});

test('a workbook gives the same organisation as a .csv, and a valid report', async () => {
  const fromCsv = await importTable('services.csv', 'csv', bytesOf(csv(';')), { newId: countingIds() });
  const fromXlsx = await importTable('C:\\tables\\services.xlsx', 'xlsx', aWorkbook([{ name: 'Services', rows: ROWS }]), { newId: countingIds() });
  expect(fromXlsx.organisation).toEqual(fromCsv.organisation);
  expect(fromXlsx.organisation.name).toBe('services');
  expect(importReportSchema.parse(fromXlsx.report)).toMatchObject({
    source: { format: 'xlsx', lines: 3 }, counts: { pole: 1, service: 1 }, fields: { header: 1, row: 2 }, unrecognised: [],
  });
});

test('figures, dates and yes or no are text', async () => {
  const [sheet] = await readTable('xlsx', aWorkbook([{ name: 'A', rows: [], xml: '<row r="1"><c r="A1"><v>1200</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="d"><v>2026-01-02</v></c></row>' }]));
  expect(sheet?.rows[0]?.slice(0, 2)).toEqual(['1200', 'oui']);
});

test('the first sheet with names is read, and the others are named', async () => {
  const { organisation, report } = await importTable(
    'a.xlsx', 'xlsx',
    aWorkbook([{ name: 'Lisez-moi', rows: [['Bonjour']] }, { name: 'Services', rows: ROWS }, { name: 'Vide', rows: [] }]),
    { newId: countingIds() },
  );
  expect(organisation.entities.size).toBe(2);
  expect(report.doubts.map(({ code }) => code)).toEqual(['sheet-ignored']);
});

test('rows are numbered as the sheet shows them, blank ones included', async () => {
  const bytes = aWorkbook([{ name: 'A', rows: [], xml: '<row r="2"><c r="A2" t="inlineStr"><is><t>Nom</t></is></c><c r="B2" t="inlineStr"><is><t>Parent</t></is></c></row><row r="9"><c r="A9" t="inlineStr"><is><t>Quai</t></is></c><c r="B9" t="inlineStr"><is><t>Rien</t></is></c></row>' }]);
  expect(await refusalMessage(() => importTable('a.xlsx', 'xlsx', bytes, { newId: countingIds() }))).toMatch(/^Ligne 9/u);
});

const refusedBook = (bytes: Uint8Array) => refusalCode(() => readTable('xlsx', bytes));
const withSheet = (xml: string) => aWorkbook([{ name: 'A', rows: [], xml }]);

test('a workbook under a password, an older one, no workbook and a truncated one are refused', async () => {
  expect(await refusedBook(compoundFile('EncryptedPackage'))).toBe('encrypted');
  expect(await refusalMessage(() => readTable('xlsx', compoundFile('Workbook')))).toMatch(/\.xls/u);
  expect(await refusedBook(bytesOf('Nom;Type'))).toBe('not-a-table');
  expect(await refusedBook(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('not-a-table');
  const whole = aWorkbook([{ name: 'A', rows: ROWS }]);
  for (let length = 4; length < whole.length; length += 97) expect(await refusedBook(whole.slice(0, length))).toBe('damaged');
});

test('a cell at the far end of the sheet does not fill the memory', async () => {
  const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;
  expect(await refusedBook(withSheet(`<row r="1">${cell('A1')}${cell('XFD1')}</row><row r="59000">${cell('A59000')}</row>`))).toBe('too-large');
  expect(await refusedBook(withSheet(`<row r="1048576">${cell('A1048576')}</row>`))).toBe('too-large');
  expect(await refusedBook(withSheet('<row r="1e9"/>'))).toBe('damaged');
  expect(await refusedBook(withSheet('<row r="Infinity"/>'))).toBe('damaged');
  expect(await refusedBook(withSheet('<row r="999999999"/>'))).toBe('damaged');
  expect(await refusedBook(withSheet(`<row r="1">${cell('ZZZ9')}</row>`))).toBe('damaged');
});

test('a workbook formatted down to its last row, but filled at its top, is read', async () => {
  const [sheet] = await readTable('xlsx', withSheet('<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"/>'));
  expect(sheet?.rows.filter((row) => row.join('') !== '')).toEqual([['7']]);
});

test('a DOCTYPE, a bomb and a lying size are refused', async () => {
  const parts = workbookParts([{ name: 'A', rows: ROWS }]);
  const with_ = (path: string, content: Uint8Array) => zipSync({ ...parts, [path]: content });
  expect(await refusedBook(with_('xl/sharedStrings.xml', strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>')))).toBe('forbidden-xml');
  expect(await refusedBook(with_('xl/sharedStrings.xml', new Uint8Array(45 * 1024 * 1024)))).toBe('too-large');
  const lying = Object.entries({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(90 * 1024 * 1024) });
  expect(await refusedBook(zipBytes(lying.map(([name, content]) => ({ name, content, declared: Math.min(content.length, 5000) }))))).toBe('too-large');
});

test('one long text that every cell repeats is refused before it is gone through', async () => {
  const cells = Array.from({ length: 3000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`).join('');
  const parts = workbookParts([{ name: 'A', rows: [], xml: cells }], ['a'.repeat(90_000)]);
  expect(await refusedBook(zipSync(parts))).toBe('too-large');
});
