import { LIMITS } from '../../../../shared/model/entity.ts';
import { UserError } from '../../../../shared/result.ts';

/** Rows of a table: one an entity, some blank, some that go on with missions. */
export const MOST_ROWS = 3 * LIMITS.entities;
/** Cells of a table, blank ones included. */
export const MOST_CELLS = 5_000_000;

/** Columns of a table: each row may be that wide. */
const MOST_COLUMNS = 1_000;
/** Characters of one cell: Excel stops at 32,767. */
const LONGEST_CELL = 100_000;
/** Characters of all cells, repeated ones included. */
const MOST_CHARACTERS = 40_000_000;

/** Refuses a sheet whose cells, repeated ones counted each time, would take minutes to go through. */
export function checkSize(rows: readonly (readonly string[])[]): void {
  let characters = 0;
  if (rows.length > MOST_ROWS) throw tooManyRows();
  for (const [index, row] of rows.entries()) {
    if (row.length > MOST_COLUMNS) {
      throw new UserError('too-large', `Ce tableau est trop large : ${MOST_COLUMNS} colonnes au plus.`);
    }
    for (const cell of row) {
      characters += cell.length;
      if (cell.length > LONGEST_CELL || characters > MOST_CHARACTERS) {
        throw new UserError('too-large', `Les textes de ce tableau sont trop longs, à partir de la ligne ${index + 1}.`);
      }
    }
  }
}

/** The refusal of a table past these limits. */
export function tooManyRows(): UserError {
  return new UserError('too-large', `Ce tableau est trop grand : ${MOST_ROWS} lignes au plus.`);
}
