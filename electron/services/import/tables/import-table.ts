import { findHeader, type ColumnMapping, type Header } from '../../../../shared/import/tables/columns.ts';
import { organisationFromRows } from '../../../../shared/import/tables/organisation-from-rows.ts';
import { identified, type FoundDoubt, type ImportReport, type LineFate } from '../../../../shared/import/report.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../../../shared/result.ts';
import { readCsv } from './csv.ts';
import { readXlsx, type Sheet } from './xlsx.ts';

export interface TableImportContext {
  readonly newId: () => EntityId;
  /** Columns to read; by their usual headers without it. */
  readonly columns?: ColumnMapping;
}

/**
 * The sheets of a table file, for the dialog that matches columns. A .csv is one sheet. Throws a
 * `UserError` for anything that cannot be read.
 */
export async function readTable(format: 'xlsx' | 'csv', bytes: Uint8Array): Promise<readonly Sheet[]> {
  return format === 'xlsx' ? readXlsx(bytes) : [{ name: '', rows: readCsv(bytes) }];
}

/**
 * Imports a table, one row an entity (see `organisationFromRows`). Of a workbook, the first sheet
 * whose columns are recognised is read; a doubt names the others that hold something. In the
 * report a line is a row of the sheet. Throws a `UserError` with one French sentence; writes nothing.
 */
export async function importTable(
  fileName: string,
  format: 'xlsx' | 'csv',
  bytes: Uint8Array,
  { newId, columns }: TableImportContext,
): Promise<{ readonly organisation: Organisation; readonly report: ImportReport; readonly source: readonly string[] }> {
  const sheets = (await readTable(format, bytes)).filter(({ rows }) => !isBlank(rows));
  const sheet = sheets.find(({ rows }) => findHeader(rows, columns).ok) ?? sheets[0];
  if (!sheet) throw new UserError('empty', 'Ce tableau est vide.');
  return importSheet({ fileName, format, sheets, sheet }, columns, newId);
}

/** One sheet of a table file, to be read as an organisation. */
export interface ChosenSheet {
  readonly fileName: string;
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
}

/** Reads the chosen sheet, by the headers or the places of its columns. Throws a `UserError`; see `importTable`. */
export function importSheet(
  { fileName, format, sheets, sheet }: ChosenSheet,
  columns: ColumnMapping | Header | undefined,
  newId: () => EntityId,
): { readonly organisation: Organisation; readonly report: ImportReport; readonly source: readonly string[] } {
  const name = fileName.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  const { organisation, doubts, lines } = unwrap(organisationFromRows(sheet.rows, columns, { newId, name }));
  const unread = sheets
    .filter((one) => one !== sheet && !isBlank(one.rows))
    .map((one): FoundDoubt => ({
      code: 'sheet-ignored',
      message: `La feuille « ${one.name} » n’a pas été lue : l’import lit la feuille « ${sheet.name} ».`,
    }));
  return {
    organisation,
    report: {
      source: { fileName, format, lines: sheet.rows.length },
      counts: countBy([...organisation.entities.values()], ({ kind }) => kind),
      fields: countBy(lines, ({ field }) => field),
      unrecognised: unrecognised(lines, sheet),
      doubts: identified([...doubts, ...unread]),
      lines: [...lines],
    },
    source: sheet.rows.map((row) => row.join('\t')),
  };
}

function isBlank(rows: Sheet['rows']): boolean {
  return rows.every((row) => row.every((cell) => cell.trim() === ''));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function unrecognised(lines: readonly LineFate[], { rows }: Sheet): ImportReport['unrecognised'] {
  return lines
    .filter(({ field }) => field === 'unrecognised')
    .map(({ line }) => ({ line, text: (rows[line - 1] ?? []).join(' ').trim() }));
}
