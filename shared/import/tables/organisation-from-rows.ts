import { collationKey } from '../../language/collation.ts';
import { DEFAULT_SETTINGS } from '../../model/default-kinds.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { findViolations } from '../../model/invariants.ts';
import type { KindId } from '../../model/kind.ts';
import type { Organisation } from '../../model/organisation.ts';
import { failure, success, type Result } from '../../result.ts';
import type { FoundDoubt, LineFate } from '../report.ts';
import { missionsOf, paragraphsOf, supervisorsOf } from './cells.ts';
import { findHeader, isLevelHeader, type ColumnMapping, type Header } from './columns.ts';
import { TableKinds } from './kinds.ts';
import { structureOf, type Node } from './structure.ts';
import { readRows } from './table-rows.ts';

export interface TableContext {
  readonly newId: () => EntityId;
  /** Name of the organisation; a neutral one without it. */
  readonly name?: string;
}

export interface TableImport {
  readonly organisation: Organisation;
  /** What the user should look at; `line` is the number of the row in the sheet. */
  readonly doubts: readonly FoundDoubt[];
  /** Where each row went. */
  readonly lines: readonly LineFate[];
}

/**
 * Makes an organisation of the rows of a table, one a entity. `rows` holds every row of the sheet,
 * the headers among the first ones; columns are matched by `mapping`, by their places, or by the
 * usual French headers without it (see `ColumnMapping`). Identifiers of the table become those of the entities.
 *
 * A kind that nobody knows is proposed, and a kind may stand where the table puts it: both are
 * data of this organisation, which breaks no rule of the model. Fails with one French sentence that
 * names the row: orphan, cycle, ambiguous parent, skipped level, missing name, duplicate identifier,
 * limits; or the column: unknown, or none for the names.
 */
export function organisationFromRows(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping | Header | undefined,
  context: TableContext,
): Result<TableImport> {
  const header = findHeader(rows, mapping);
  if (!header.ok) return header;
  const { row: headerRow, columns } = header.value;
  const read = readRows(rows, headerRow, columns);
  if (!read.ok) return read;
  const structure = structureOf(read.value.rows);
  if (!structure.ok) return structure;

  const levels = columns.of.niveau.map((index) => rows[headerRow]?.[index] ?? '');
  const builder = new Builder(structure.value, levels, context);
  const organisation = builder.organisation();
  const [violation] = findViolations(organisation);
  if (violation) return failure(violation.code, violation.message);

  const doubts = [
    ...[...columns.ignored, ...withoutHeader(rows, header.value)].map((name): FoundDoubt => ({
      code: 'column-ignored',
      message: `La colonne « ${name.slice(0, 80)} » n’a pas été reprise.`,
      line: Math.max(1, headerRow + 1),
    })),
    ...builder.doubts,
  ];
  return success({ organisation, doubts, lines: fatesOf(rows.length, headerRow, read.value.blank, builder) });
}

/** Columns that hold something under an empty header, and that nothing is read from, by their letters. */
function withoutHeader(rows: readonly (readonly string[])[], { row: headerRow, columns }: Header): readonly string[] {
  const headers = rows[headerRow] ?? [];
  const isRead = new Set(Object.values(columns.of).flat());
  const found = new Set<number>();
  for (const row of rows.slice(headerRow + 1)) {
    for (const [index, cell] of row.entries()) {
      if (!isRead.has(index) && cell.trim() !== '' && (headers[index] ?? '').trim() === '') found.add(index);
    }
  }
  return [...found].sort((a, b) => a - b).map(columnLetters);
}

/** A, B… Z, AA: as a spreadsheet names its columns. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCodePoint(65 + (index % 26));
}

class Builder {
  readonly doubts: FoundDoubt[] = [];
  readonly #nodes: readonly Node[];
  readonly #ids = new Map<Node, EntityId>();
  readonly #kinds = new TableKinds();
  readonly #levels: readonly string[];
  readonly #name: string;

  constructor(nodes: readonly Node[], levels: readonly string[], { newId, name }: TableContext) {
    this.#nodes = nodes;
    this.#levels = levels;
    this.#name = name?.trim().slice(0, 500) || 'Organisation';
    const taken = new Set(nodes.map(({ row }) => row?.id ?? ''));
    for (const node of nodes) this.#ids.set(node, node.row?.id || freshId(newId, taken));
  }

  organisation(): Organisation {
    const entities = new Map<EntityId, Entity>();
    const counts = new Map<Node | null, number>();
    const placements = new Map<string, { kind: KindId; parent: KindId | null; node: Node }>();
    const kindOf = new Map<Node, KindId>();
    for (const node of this.#nodes) {
      const kind = this.#kindOf(node);
      kindOf.set(node, kind);
      const position = counts.get(node.parent) ?? 0;
      counts.set(node.parent, position + 1);
      const parent = node.parent ? (kindOf.get(node.parent) ?? null) : null;
      if (this.#kinds.allow(kind, parent)) placements.set(`${kind} ${parent ?? ''}`, { kind, parent, node });
      entities.set(this.idOf(node), this.#entity(node, kind, position));
    }
    for (const one of placements.values()) this.#doubtPlacement(one);
    this.#doubtKinds(kindOf);
    this.#doubtNames();
    return { name: this.#name, settings: DEFAULT_SETTINGS, kinds: this.#kinds.kinds, entities, waiting: new Map() };
  }

  idOf(node: Node): EntityId {
    return this.#ids.get(node) as EntityId;
  }

  /** The entity of each row that was read. */
  *rowsOfEntities(): Iterable<readonly [number, EntityId]> {
    for (const node of this.#nodes) {
      if (!node.row) continue;
      for (const number of [node.row.number, ...node.row.continuations]) yield [number, this.idOf(node)];
    }
  }

  #kindOf(node: Node): KindId {
    const label = node.row?.kindLabel ?? '';
    if (label !== '') return this.#kinds.ofLabel(label);
    const header = node.column === null ? undefined : this.#levels[node.column];
    const byName = this.#kinds.ofName(node.name);
    if (byName !== undefined) return byName;
    return header !== undefined && isLevelHeader(header) ? this.#kinds.ofLabel(header) : this.#kinds.unknown();
  }

  #entity(node: Node, kind: KindId, position: number): Entity {
    const { row } = node;
    const usual = this.#kinds.get(kind)?.supervisor?.authority ?? 'hierarchique';
    const { roles, unknown } = supervisorsOf(row?.titles ?? '', row?.authorities ?? '', usual);
    const id = this.idOf(node);
    for (const authority of unknown) {
      this.#doubt('authority-unknown', `L’autorité « ${authority.slice(0, 60)} » de « ${node.name} » n’est pas connue : l’encadrement est noté ${usual}.`, node);
    }
    if (!row) this.#doubt('row-missing', `« ${node.name} » est citée comme niveau, sans ligne qui la décrive.`, node);
    return {
      id,
      parentId: node.parent ? this.idOf(node.parent) : null,
      position,
      kind,
      name: node.name,
      aliases: [],
      supervision: [...roles],
      purpose: [...paragraphsOf(row?.purpose ?? [])],
      missions: [...missionsOf(row?.missions ?? [])],
      blocks: [],
      clauses: {},
      sourceClauses: {},
      sharedWith: [],
    };
  }

  #doubtPlacement({ kind, parent, node }: { kind: KindId; parent: KindId | null; node: Node }): void {
    if (this.#kinds.proposed.includes(kind)) return;
    const label = this.#kinds.get(kind)?.label.singular ?? kind;
    const above = parent === null ? null : (this.#kinds.get(parent)?.label.singular ?? parent);
    const where = above === null ? 'au sommet' : `sous « ${above} »`;
    this.#doubt('unusual-placement', `« ${node.name} » (${label}) est placée ${where}, ce qui n’est pas usuel : l’organisation l’admet désormais.`, node);
  }

  #doubtKinds(kindOf: ReadonlyMap<Node, KindId>): void {
    for (const id of this.#kinds.proposed) {
      const nodes = [...kindOf].filter(([, kind]) => kind === id).map(([node]) => node);
      const label = this.#kinds.get(id)?.label.singular ?? id;
      this.doubts.push({
        code: 'kind-proposed',
        message: `Le type d’entité « ${label} » n’existait pas : il a été créé.`,
        ...(nodes[0] ? { line: nodes[0].number } : {}),
        entityIds: nodes.map((node) => this.idOf(node)),
      });
    }
  }

  #doubtNames(): void {
    const byName = new Map<string, Node[]>();
    for (const node of this.#nodes) {
      const key = collationKey(node.name);
      const same = byName.get(key);
      if (same) same.push(node);
      else byName.set(key, [node]);
    }
    for (const [first, ...others] of byName.values()) {
      if (!first || others.length === 0) continue;
      const numbers = [first, ...others].map(({ number }) => number);
      this.doubts.push({
        code: 'duplicate-name',
        message: `« ${first.name} » figure ${numbers.length} fois (lignes ${numbers.slice(0, 10).join(', ')}) : chaque ligne est devenue une entité.`,
        line: first.number,
        lines: numbers,
        entityIds: [first, ...others].map((node) => this.idOf(node)),
        answers: [
          { type: 'accept' },
          ...others.map((other) => ({ type: 'sameEntity', id: this.idOf(first), otherId: this.idOf(other) }) as const),
        ],
      });
    }
  }

  #doubt(code: string, message: string, node: Node): void {
    this.doubts.push({ code, message, line: node.number, entityIds: [this.idOf(node)] });
  }
}

function freshId(newId: () => EntityId, taken: ReadonlySet<string>): EntityId {
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}

function fatesOf(count: number, headerRow: number, blank: readonly number[], builder: Builder): readonly LineFate[] {
  const entityOf = new Map(builder.rowsOfEntities());
  const isBlank = new Set(blank);
  return Array.from({ length: count }, (_, index): LineFate => {
    const line = index + 1;
    const entityId = entityOf.get(line) ?? null;
    if (entityId !== null) return { line, entityId, field: 'row' };
    if (index <= headerRow) return { line, entityId: null, field: index === headerRow ? 'header' : 'title' };
    return { line, entityId: null, field: isBlank.has(line) ? 'blank' : 'unrecognised' };
  });
}
