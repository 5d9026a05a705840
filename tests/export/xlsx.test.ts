import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { safeText } from '../../electron/services/export/docx/safe-text.ts';
import { columnLetters } from '../../electron/services/export/xlsx/cell-xml.ts';
import { organisationSheets } from '../../electron/services/export/xlsx/organisation-sheets.ts';
import type { Cell, Sheet } from '../../electron/services/export/xlsx/sheet.ts';
import { workbook, writeXlsx } from '../../electron/services/export/xlsx/write-xlsx.ts';
import { importTable } from '../../electron/services/import/tables/import-table.ts';
import { readXlsx } from '../../electron/services/import/tables/xlsx.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';
import { ORGANISATIONS } from '../document/docx-organisations.ts';
import { anEntity, countingIds, fromOutline } from '../support/organisations.ts';
import { elementsOf } from './xml-reading.ts';

const DATE = '2026-11-24';
const ABOUT = { title: 'Essai', author: 'DRH', date: DATE };

/** A cell as our reader gives it back: text, blank where there is nothing. */
function read(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day.slice(0, 10);
  return typeof cell === 'number' ? String(cell) : cell.split('\n').map(safeText).join('\n');
}

/** Rows as read, without the blanks at their end. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
}

function rowsOf({ columns, rows }: Sheet): readonly (readonly string[])[] {
  return trimmed([columns.map(({ title }) => title), ...rows.map((row) => row.map(read))]);
}

describe.each(ORGANISATIONS)('the workbook of %s', (_name, organisation) => {
  it('is valid Office Open XML', async () => {
    expect(await validate(new Uint8Array(writeXlsx(organisation, DATE)), 'xlsx')).toEqual([]);
  }, 120_000);

  it('gives back its rows when it is read', async () => {
    const sheets = await readXlsx(writeXlsx(organisation, DATE));
    expect(sheets.map(({ name, rows }) => [name, trimmed(rows)])).toEqual(
      organisationSheets(organisation, DATE).map((sheet) => [sheet.name, rowsOf(sheet)]),
    );
  });

  it('has the same bytes each time', () => {
    expect(Buffer.compare(writeXlsx(organisation, DATE), writeXlsx(organisation, DATE))).toBe(0);
  });
});

const FIRST = fromOutline('p pole Pôle a\n  d direction Direction b\n    s service Service c\n    t service Service d');

describe('the workbook', () => {
  it('is imported as the same structure', async () => {
    const [, sample = FIRST] = ORGANISATIONS[0] ?? [];
    const { organisation: back } = await importTable('x.xlsx', 'xlsx', writeXlsx(sample, DATE), { newId: countingIds() });
    // A table's names have plain spaces once imported.
    const shape = (one: typeof back) =>
      inDocumentOrder(one).map(({ id, parentId, kind, name, purpose }) => ({ id, parentId, kind, name: name.replaceAll('\u00A0', ' '), purpose }));
    expect(shape(back)).toEqual(shape(sample));
  });

  it('says missions, sub-missions, supervision and counts', () => {
    const organisation = { ...FIRST, entities: new Map(FIRST.entities) };
    organisation.entities.set(
      's',
      anEntity({
        ...(FIRST.entities.get('s') ?? { id: 's' }),
        missions: [{ text: 'Tenir', children: [{ text: 'Écrire' }, { text: 'Lire' }] }, { text: 'Servir', group: 'Volet sport', children: [] }],
        supervision: [{ authority: 'hierarchique', title: '', ofAncestor: 'd' }, { authority: 'technique', title: 'Référente technique' }],
        sharedWith: ['t'],
      }),
    );
    organisation.entities.set('d', anEntity({ ...(FIRST.entities.get('d') ?? { id: 'd' }), supervision: [{ authority: 'hierarchique', title: 'Directrice' }] }));
    const [, missions, supervision, counts] = organisationSheets(organisation, DATE);
    expect([missions?.rows, supervision?.rows, counts?.rows]).toEqual([
      [
        ['Service c', 'Service', null, 1, null, 'Tenir', 'Service d', 's'],
        ['Service c', 'Service', null, 1, 1, 'Écrire', 'Service d', 's'],
        ['Service c', 'Service', null, 1, 2, 'Lire', 'Service d', 's'],
        ['Service c', 'Service', 'Volet sport', 2, null, 'Servir', 'Service d', 's'],
      ],
      [
        ['Direction b', 'Direction', 'Hiérarchique', 'Directrice', null, 'd'],
        ['Service c', 'Service', 'Hiérarchique', 'Directrice', 'Direction b', 's'],
        ['Service c', 'Service', 'Technique', 'Référente technique', null, 's'],
      ],
      [
        ['Pôles', 1, 1],
        ['Directions', 1, 1],
        ['Services', 2, 2],
        ['Toutes les entités', 4, null],
        ['Missions écrites', 2, null],
        ['Sous-missions écrites', 2, null],
        ['Décomptes établis le', { day: DATE }, null],
      ],
    ]);
  });

  it('keeps its titles in sight, has widths and filters, and types its cells', () => {
    const parts = unzipSync(writeXlsx(FIRST, DATE));
    const elements = elementsOf(new TextDecoder().decode(parts['xl/worksheets/sheet4.xml']));
    const of = (name: string) => elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
    expect(of('pane')).toEqual([{ xSplit: '1', ySplit: '1', topLeftCell: 'B2', activePane: 'bottomRight', state: 'frozen' }]);
    expect([of('autoFilter'), of('col').map(({ width }) => width)]).toEqual([[{ ref: 'A1:C8' }], ['40', '14', '18']]);
    // 24 November 2026 as spreadsheets count days.
    expect(elements.filter(({ name, attributes }) => name === 'c' && attributes['r']?.startsWith('B') === true).map(({ text }) => text).at(-1)).toBe('46350');
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

test('any text comes back as it went in, and never is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(text, fc.constantFrom('=1+1', '+33', '-1', '@A1', '=cmd|x', '_x0041_', '_x005F_x0041_', ' a ', 'a\nb')), { minLength: 1, maxLength: 6 }), async (texts) => {
      const cells = texts.map((one) => one.split('\n').map(safeText).join('\n'));
      const bytes = workbook([{ name: 'Essai', columns: cells.map(() => ({ title: 'T', width: 10 })), rows: [cells] }], ABOUT);
      const [sheet] = await readXlsx(bytes);
      expect(trimmed(sheet?.rows.slice(1) ?? [])).toEqual(trimmed([cells]).filter((row) => row.length > 0));
      const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
      expect(elementsOf(xml).filter(({ name, attributes }) => name === 'f' || (name === 'c' && attributes['t'] !== 's'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a text that begins like a formula is marked as text', () => {
  const parts = unzipSync(workbook([{ name: 'Essai', columns: [{ title: 'T', width: 9 }], rows: [['=1+1'], ['un']] }], ABOUT));
  const decode = (path: string) => elementsOf(new TextDecoder().decode(parts[path]));
  const formats = decode('xl/styles.xml').filter(({ name, path }) => name === 'xf' && path.includes('cellXfs'));
  const cells = decode('xl/worksheets/sheet1.xml').filter(({ name }) => name === 'c').slice(1);
  expect(cells.map(({ attributes }) => formats[Number(attributes['s'])]?.attributes['quotePrefix'])).toEqual(['1', undefined]);
});

test('columns have the letters of spreadsheets', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
