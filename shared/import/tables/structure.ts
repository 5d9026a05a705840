import { collationKey } from '../../language/collation.ts';
import { failure, success, type Result } from '../../result.ts';
import type { TableRow } from './table-rows.ts';

/** An entity to be: a row, or a level that rows name and no row describes. */
export interface Node {
  readonly name: string;
  readonly row: TableRow | null;
  /** Row where it is first named. */
  readonly number: number;
  readonly parent: Node | null;
  /** Rank of the level column that names it, or `null`. */
  readonly column: number | null;
}

/** Nobody stacks more levels; a longer chain is a mistake in the table. */
const DEEPEST = 50;
const TOP_WORDS = new Set(['', 'aucun', 'aucune', 'neant', 'racine', 'sommet', 'sans']);

/**
 * Who stands under whom, parents before their children, siblings in the order of the rows. By the
 * parent column (identifiers first, then names), else the level columns, else the level figures.
 * Fails, naming the row, on an orphan, an ambiguous parent, a cycle or a skipped level.
 */
export function structureOf(rows: readonly TableRow[]): Result<readonly Node[]> {
  const columns = rows[0]?.path.length ?? 0;
  if (columns > DEEPEST) return failure('too-deep', `Le tableau a plus de ${DEEPEST} colonnes de niveaux.`);
  if (columns > 0) return success(byLevelColumns(rows));
  if (rows.some(({ parent }) => !isTop(parent))) return byParents(rows);
  return byLevels(rows);
}

function isTop(parent: string): boolean {
  return TOP_WORDS.has(collationKey(parent));
}

function byParents(rows: readonly TableRow[]): Result<readonly Node[]> {
  const byId = new Map<string, TableRow>();
  const byName = new Map<string, TableRow[]>();
  for (const row of rows) {
    if (row.id !== '') byId.set(row.id.toLowerCase(), row);
    const key = collationKey(row.name);
    const same = byName.get(key);
    if (same) same.push(row);
    else byName.set(key, [row]);
  }
  const parentOf = new Map<TableRow, TableRow | null>();
  for (const row of rows) {
    const found = isTop(row.parent) ? success(null) : parentRow(row, byId, byName);
    if (!found.ok) return found;
    parentOf.set(row, found.value);
  }
  const cycle = findCycle(rows, parentOf);
  if (cycle) {
    const numbers = cycle.map(({ number }) => number);
    const first = cycle[0] as TableRow;
    return failure(
      'cycle',
      cycle.length === 1
        ? `Ligne ${first.number} : « ${first.name} » est rattachée à elle-même.`
        : `Lignes ${numbers.slice(0, 10).join(', ')} : le rattachement de « ${first.name} » tourne en rond.`,
    );
  }
  return inOrder(rows, parentOf);
}

function parentRow(
  row: TableRow,
  byId: ReadonlyMap<string, TableRow>,
  byName: ReadonlyMap<string, readonly TableRow[]>,
): Result<TableRow> {
  const known = byId.get(row.parent.toLowerCase());
  if (known) return success(known);
  const named = byName.get(collationKey(row.parent)) ?? [];
  const others = named.filter((one) => one !== row);
  const candidates = others.length > 0 ? others : named;
  const [first, second] = candidates;
  if (!first) {
    return failure('orphan', `Ligne ${row.number} : « ${row.name} » est rattachée à « ${row.parent} », qui n’est pas dans le tableau.`);
  }
  if (second) {
    return failure(
      'ambiguous-parent',
      `Ligne ${row.number} : deux entités portent le nom « ${row.parent} » (lignes ${first.number} et ${second.number}) ; rattachez par identifiant.`,
    );
  }
  return success(first);
}

/** The rows of a cycle, from the first in the table, or `null`. */
function findCycle(
  rows: readonly TableRow[],
  parentOf: ReadonlyMap<TableRow, TableRow | null>,
): readonly TableRow[] | null {
  const sound = new Set<TableRow>();
  for (const row of rows) {
    const path: TableRow[] = [];
    const onPath = new Set<TableRow>();
    for (let at: TableRow | null = row; at && !sound.has(at); at = parentOf.get(at) ?? null) {
      if (onPath.has(at)) {
        const cycle = path.slice(path.indexOf(at));
        return cycle.toSorted((a, b) => a.number - b.number);
      }
      onPath.add(at);
      path.push(at);
    }
    for (const one of path) sound.add(one);
  }
  return null;
}

function inOrder(
  rows: readonly TableRow[],
  parentOf: ReadonlyMap<TableRow, TableRow | null>,
): Result<readonly Node[]> {
  const children = new Map<TableRow | null, TableRow[]>();
  for (const row of rows) {
    const parent = parentOf.get(row) ?? null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const nodes: Node[] = [];
  const visit = (parent: Node | null, depth: number): boolean =>
    (children.get(parent?.row ?? null) ?? []).every((row) => {
      const node: Node = { name: row.name, row, number: row.number, parent, column: null };
      nodes.push(node);
      return depth < DEEPEST && visit(node, depth + 1);
    });
  if (visit(null, 0)) return success(nodes);
  return failure('too-deep', `Ligne ${nodes.at(-1)?.number ?? 1} : le tableau a plus de ${DEEPEST} niveaux.`);
}

function byLevels(rows: readonly TableRow[]): Result<readonly Node[]> {
  const nodes: Node[] = [];
  const path: { readonly level: number; readonly node: Node }[] = [];
  for (const row of rows) {
    const level = row.level ?? path[0]?.level ?? 1;
    while ((path.at(-1)?.level ?? -1) >= level) path.pop();
    const above = path.at(-1);
    if (above && level > above.level + 1) {
      return failure('skipped-level', `Ligne ${row.number} : « ${row.name} » est au niveau ${level}, sans entité au niveau ${level - 1} au-dessus.`);
    }
    if (path.length >= DEEPEST) return failure('too-deep', `Ligne ${row.number} : le tableau a plus de ${DEEPEST} niveaux.`);
    const node: Node = { name: row.name, row, number: row.number, parent: above?.node ?? null, column: null };
    nodes.push(node);
    path.push({ level, node });
  }
  return success(nodes);
}

/**
 * Level columns: each row gives the path from the top. Cells left empty before the first filled
 * one go on with the row above (merged cells); empty ones between two filled ones are levels that
 * this branch has not.
 */
function byLevelColumns(rows: readonly TableRow[]): readonly Node[] {
  const nodes: LevelNode[] = [];
  const byPath = new Map<string, LevelNode>();
  let above: readonly string[] = [];
  for (const row of rows) {
    const first = row.path.findIndex((cell) => cell !== '');
    const path = row.path.map((cell, index) => (first < 0 || index < first ? (above[index] ?? '') : cell));
    above = path;
    let key = '';
    let parent: LevelNode | null = null;
    const steps = stepsOf(row, path);
    for (const [index, { name, column }] of steps.entries()) {
      key += `\n${collationKey(name)}`;
      const own = index === steps.length - 1 ? row : null;
      const known = byPath.get(key);
      if (known && (own === null || known.row === null)) {
        known.row ??= own;
        parent = known;
      } else {
        const node: LevelNode = { name, row: own, number: row.number, parent, column };
        nodes.push(node);
        if (!known) byPath.set(key, node);
        parent = node;
      }
    }
  }
  return nodes;
}

/** A level named by the rows below it, until its own row comes. */
interface LevelNode extends Node {
  row: TableRow | null;
}

/** The names from the top down to the row's entity, which may have a column of its own. */
function stepsOf(row: TableRow, path: readonly string[]): readonly { name: string; column: number | null }[] {
  const steps = path.flatMap((name, column) => (name === '' ? [] : [{ name, column }]));
  return steps.at(-1)?.name === row.name ? steps : [...steps, { name: row.name, column: null }];
}
