import { failure, success, type Failure, type Result } from '../../result.ts';
import { LIMITS } from '../../model/entity.ts';
import type { Columns, TableField } from './columns.ts';

/** One row of the table that makes an entity, as written. */
export interface TableRow {
  /** Number of the row in the sheet, from 1. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly parent: string;
  /** Depth from a column of figures, or `null`. */
  readonly level: number | null;
  /** Cells of the level columns, empty without such columns. */
  readonly path: readonly string[];
  readonly titles: string;
  readonly authorities: string;
  readonly purpose: string[];
  readonly missions: string[];
  /** Rows below without a name, which go on with this entity's missions. */
  readonly continuations: number[];
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Numbers of the rows without anything in them. */
  readonly blank: readonly number[];
}

const LONGEST_ID = 200;

/**
 * Reads the rows below the header. Fails, naming the row, on one that has no name and continues
 * nothing, on a level that is no figure, and past the limits of one organisation.
 */
export function readRows(
  rows: readonly (readonly string[])[],
  headerRow: number,
  columns: Columns,
): Result<TableRows> {
  const found: TableRow[] = [];
  const blank: number[] = [];
  for (let index = headerRow + 1; index < rows.length; index++) {
    const number = index + 1;
    const row = readRow(number, rows[index] ?? [], columns);
    if (!row.ok) return row;
    const { value } = row;
    const last = found.at(-1);
    if (value === null) {
      blank.push(number);
    } else if (value.name !== '') {
      if (found.length >= LIMITS.entities) {
        return failure('too-many', `Ce tableau a trop de lignes : ${LIMITS.entities} entités au plus.`);
      }
      found.push(value);
    } else if (last && isContinuation(value)) {
      last.purpose.push(...value.purpose);
      last.missions.push(...value.missions);
      last.continuations.push(number);
    } else {
      return failure('no-name', `Ligne ${number} : le nom de l’entité manque.`);
    }
  }
  const twice = duplicateId(found);
  if (twice) return twice;
  if (found.length === 0) return failure('empty', 'Ce tableau ne contient aucune entité sous ses titres de colonnes.');
  return success({ rows: found, blank });
}

function readRow(number: number, cells: readonly string[], { of }: Columns): Result<TableRow | null> {
  if (cells.every((cell) => cell.trim() === '')) return success(null);
  const all = (field: TableField) => of[field].map((index) => cells[index] ?? '');
  const one = (field: TableField) => (all(field)[0] ?? '').replaceAll(/\s+/gu, ' ').trim();
  const hasPath = of.niveau.length > 1;
  const path = hasPath ? all('niveau').map((cell) => cell.replaceAll(/\s+/gu, ' ').trim()) : [];
  const figure = hasPath ? '' : one('niveau');
  const [level] = /\d+/u.exec(figure) ?? [];
  if (figure !== '' && level === undefined) {
    return failure('bad-level', `Ligne ${number} : le niveau « ${figure.slice(0, 40)} » n’est pas un nombre.`);
  }
  const name = one('nom') || (path.findLast((cell) => cell !== '') ?? '');
  if (name.length > LIMITS.nameLength) {
    return failure('name-too-long', `Ligne ${number} : le nom dépasse ${LIMITS.nameLength} caractères.`);
  }
  if (cells.some((cell) => cell.length > LIMITS.textLength)) {
    return failure('text-too-long', `Ligne ${number} : un texte dépasse ${LIMITS.textLength} caractères.`);
  }
  return success({
    number,
    id: one('id'),
    name,
    kindLabel: one('type'),
    parent: one('parent'),
    level: level === undefined ? null : Number(level),
    path,
    titles: all('encadrement').join('\n'),
    authorities: all('autorite').join('\n'),
    purpose: all('vocation').filter((cell) => cell.trim() !== ''),
    missions: all('missions').filter((cell) => cell.trim() !== ''),
    continuations: [],
  });
}

function duplicateId(rows: readonly TableRow[]): Failure | null {
  const byId = new Map<string, TableRow>();
  for (const row of rows) {
    if (row.id === '') continue;
    if (row.id.length > LONGEST_ID) {
      return failure('id-too-long', `Ligne ${row.number} : l’identifiant dépasse ${LONGEST_ID} caractères.`);
    }
    const other = byId.get(row.id.toLowerCase());
    if (other) {
      return failure('duplicate-id', `Ligne ${row.number} : l’identifiant « ${row.id} » est déjà celui de la ligne ${other.number}.`);
    }
    byId.set(row.id.toLowerCase(), row);
  }
  return null;
}

function isContinuation(row: TableRow): boolean {
  const says = [row.id, row.kindLabel, row.parent, row.titles.trim(), row.authorities.trim()];
  return says.every((text) => text === '') && row.purpose.length + row.missions.length > 0;
}
