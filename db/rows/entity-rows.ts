import type { OrganisationPatch } from '../../shared/commands/patch.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';
import { changedParts, partWriter, readParts } from './entity-parts.ts';
import { fromColumn, toColumn } from './json-column.ts';

interface EntityRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly position: number;
  readonly kind_id: string;
  readonly name: string;
  readonly grammar: string | null;
  readonly aliases: string;
  readonly purpose: string;
  readonly blocks: string;
  readonly clauses: string;
  readonly source_clauses: string;
  readonly source_forms: string | null;
  readonly shared_title: string | null;
}

/** Added to a position while its row waits for its new place: no list of siblings is that long. */
const ASIDE = 1_000_000_000;

/** The entities as stored, not yet checked. */
export function readEntities(database: ReadableDatabase): readonly object[] {
  const parts = readParts(database);
  const rows = database.prepare<[], EntityRow>('SELECT * FROM entity').all();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    position: row.position,
    kind: row.kind_id,
    name: row.name,
    ...(row.grammar === null ? {} : { grammar: fromColumn(row.grammar) }),
    aliases: fromColumn(row.aliases),
    supervision: parts.supervision.get(row.id) ?? [],
    purpose: fromColumn(row.purpose),
    missions: parts.missions.get(row.id) ?? [],
    blocks: fromColumn(row.blocks),
    clauses: fromColumn(row.clauses),
    sourceClauses: fromColumn(row.source_clauses),
    ...(row.source_forms === null ? {} : { sourceForms: fromColumn(row.source_forms) }),
    sharedWith: parts.sharedWith.get(row.id) ?? [],
    ...(row.shared_title === null ? {} : { sharedTitle: row.shared_title }),
  }));
}

/**
 * Writes what a patch changes in the entities. Positions are unique among siblings at every
 * moment: the rows that change are first put aside, then written at their places.
 * @param before the state that the rows hold
 */
export function writeEntities(
  database: WritableDatabase,
  before: Organisation,
  { upserted, deleted }: Pick<OrganisationPatch, 'upserted' | 'deleted'>,
): void {
  const parts = partWriter(database);
  const remove = database.prepare('DELETE FROM entity WHERE id = ?');
  for (const id of deleted) remove.run(id);
  const putAside = database.prepare('UPDATE entity SET position = position + ? WHERE id = ?');
  for (const entity of upserted) {
    const former = before.entities.get(entity.id);
    if (!former) continue;
    putAside.run(ASIDE, entity.id);
    parts.remove(entity.id, changedParts(former, entity));
  }
  const upsert = database.prepare(UPSERT);
  for (const entity of upserted) upsert.run(columnsOf(entity));
  for (const entity of upserted) {
    parts.insert(entity, changedParts(before.entities.get(entity.id), entity));
  }
}

const UPSERT = `
INSERT INTO entity (id, parent_id, position, kind_id, name, grammar, aliases, purpose, blocks, clauses,
  source_clauses, source_forms, shared_title)
VALUES (@id, @parentId, @position, @kind, @name, @grammar, @aliases, @purpose, @blocks, @clauses,
  @sourceClauses, @sourceForms, @sharedTitle)
ON CONFLICT (id) DO UPDATE SET
  parent_id = excluded.parent_id, position = excluded.position, kind_id = excluded.kind_id,
  name = excluded.name, grammar = excluded.grammar, aliases = excluded.aliases,
  purpose = excluded.purpose, blocks = excluded.blocks, clauses = excluded.clauses,
  source_clauses = excluded.source_clauses, source_forms = excluded.source_forms, shared_title = excluded.shared_title`;

function columnsOf(entity: Entity): Record<string, string | number | null> {
  return {
    id: entity.id,
    parentId: entity.parentId,
    position: entity.position,
    kind: entity.kind,
    name: entity.name,
    grammar: toColumn(entity.grammar),
    aliases: toColumn(entity.aliases),
    purpose: toColumn(entity.purpose),
    blocks: toColumn(entity.blocks),
    clauses: toColumn(entity.clauses),
    sourceClauses: toColumn(entity.sourceClauses),
    sourceForms: toColumn(entity.sourceForms),
    sharedTitle: entity.sharedTitle ?? null,
  };
}
