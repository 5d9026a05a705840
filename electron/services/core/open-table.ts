import type { ImportColumns, ImportTable } from '../../../shared/api/import-messages.ts';
import { findHeader, headerAt } from '../../../shared/import/tables/columns.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import type { ImportResult } from '../import/import-file.ts';
import { importSheet, readTable } from '../import/tables/import-table.ts';

/** What the window sees of a table: enough to tell its columns apart. */
const SEEN = { rows: 25, columns: 200, characters: 200, sheets: 50 } as const;

/** A table file that was opened, to be read by columns that may change. */
export interface OpenTable {
  /** What the window needs to match columns, without `problem`. */
  readonly seen: Omit<ImportTable, 'problem'>;
  /** Reads it by these columns. @throws UserError with one sentence that names the row or the column */
  readBy(columns: ImportColumns): ImportResult;
}

/** Opens a table file. @throws UserError for one that cannot be read */
export async function openTable(
  fileName: string,
  format: 'xlsx' | 'csv',
  bytes: Uint8Array,
  newId: () => EntityId,
): Promise<OpenTable> {
  const sheets = (await readTable(format, bytes)).slice(0, SEEN.sheets);
  if (sheets.every(({ rows }) => isBlank(rows))) throw new UserError('empty', 'Ce tableau est vide.');
  return {
    seen: {
      sheets: sheets.map(({ name, rows }) => ({ name, rows: firstCells(rows), rowCount: rows.length })),
      guess: guess(sheets.map(({ rows }) => rows)),
    },
    readBy({ sheet: rank, headerRow, columns }) {
      const sheet = sheets[rank];
      if (!sheet) throw new UserError('bad-columns', 'Ce classeur n’a pas cette feuille.');
      const header = unwrap(headerAt(sheet.rows, headerRow, columns));
      return importSheet({ fileName, format, sheets, sheet }, header, newId);
    },
  };
}

type Rows = readonly (readonly string[])[];

/** The first sheet whose columns are recognised; otherwise the first that holds something, its columns unknown. */
function guess(sheets: readonly Rows[]): ImportColumns {
  for (const [sheet, rows] of sheets.entries()) {
    const header = findHeader(rows, undefined);
    if (!header.ok) continue;
    const { row, columns } = header.value;
    const found = Object.entries(columns.of).filter(([, places]) => places.length > 0);
    return { sheet, headerRow: row, columns: Object.fromEntries(found.map(([field, places]) => [field, [...places]])) };
  }
  const sheet = Math.max(0, sheets.findIndex((rows) => !isBlank(rows)));
  return { sheet, headerRow: likelyHeader(sheets[sheet] ?? []), columns: {} };
}

/** The first row that looks like headers: several cells, no figures. */
function likelyHeader(rows: Rows): number {
  const isHeader = (cells: readonly string[]) =>
    cells.filter((cell) => /\p{L}/u.test(cell)).length > 1 && cells.every((cell) => !/^\d+$/u.test(cell.trim()));
  return Math.max(0, rows.slice(0, SEEN.rows).findIndex(isHeader));
}

function isBlank(rows: Rows): boolean {
  return rows.every((row) => row.every((cell) => cell.trim() === ''));
}

function firstCells(rows: Rows): string[][] {
  return rows
    .slice(0, SEEN.rows)
    .map((row) => row.slice(0, SEEN.columns).map((cell) => cell.slice(0, SEEN.characters)));
}
