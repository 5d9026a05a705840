import { SaxesParser } from 'saxes';
import { UserError } from '../../../../shared/result.ts';
import { damaged } from '../archive/refusals.ts';
import { MOST_CELLS, MOST_ROWS, tooManyRows } from './limits.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const CHUNK = 1 << 16;

/**
 * Refuses what would make the workbook library fill the memory or turn without end: a part that
 * is not well formed, has a DOCTYPE, or places a cell at a row or column whose rectangle, blank
 * cells included, would be huge. Throws a `UserError`.
 */
export function guardSheetPart(bytes: Uint8Array): void {
  let row = 0;
  let cell: { readonly row: number; readonly column: number } | null = null;
  let lastRow = 0;
  let lastColumn = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new UserError('forbidden-xml', 'Ce fichier contient une déclaration (DOCTYPE) qui n’a pas sa place dans un classeur : il n’a pas été lu.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'row') {
      row = rowNumber(attributes['r'], row + 1);
    } else if (local === 'c') {
      cell = cellPlace(attributes['r']);
    } else if (cell && (local === 'v' || local === 'is')) {
      lastRow = Math.max(lastRow, cell.row, row);
      lastColumn = Math.max(lastColumn, cell.column);
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name.slice(name.indexOf(':') + 1) === 'c') cell = null;
  });
  const text = new TextDecoder().decode(bytes);
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  if (lastRow > MOST_ROWS || lastRow * lastColumn > MOST_CELLS) throw tooManyRows();
}

/** Rows go down: the library fills the gap above each one. */
function rowNumber(text: string | undefined, next: number): number {
  if (text === undefined) return next;
  const row = /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : 0;
  if (row < next || row > LAST_ROW) throw damaged();
  return row;
}

function cellPlace(text: string | undefined): { readonly row: number; readonly column: number } {
  const [, letters = '', figures = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(text ?? '') ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  const row = Number(figures);
  if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) throw damaged();
  return { row, column };
}
