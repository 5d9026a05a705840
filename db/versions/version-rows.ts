import { z } from 'zod';
import type { Organisation } from '../../shared/model/organisation.ts';
import { nameKey } from '../../shared/versions/names.ts';
import { versionSchema, type Version, type VersionId } from '../../shared/versions/version.ts';
import { damaged } from '../file-errors.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';
import { fromColumn, toColumn } from '../rows/json-column.ts';
import { unpack, type Snapshot } from './snapshot.ts';

interface VersionRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly note: string;
  readonly created_at: string;
  readonly based_on: string | null;
  readonly opinion: string | null;
  readonly act: string | null;
  readonly effective_on: string | null;
  readonly replaced_by: string | null;
}

const COLUMNS = 'id, name, status, note, created_at, based_on, opinion, act, effective_on, replaced_by';

/** Every version without its content, oldest first. @throws UserError `damaged` */
export function readVersions(database: ReadableDatabase): readonly Version[] {
  const rows = database
    .prepare<[], VersionRow>(`SELECT ${COLUMNS} FROM version ORDER BY created_at, rowid`)
    .all();
  const versions = z.array(versionSchema).safeParse(rows.map(versionOf));
  if (!versions.success) throw damaged(database.name);
  return versions.data;
}

/** What a version holds. @throws UserError `damaged-version` */
export function readContent(database: ReadableDatabase, { id, name }: Version): Organisation {
  const snapshot = database
    .prepare<[VersionId], Snapshot>('SELECT digest, content FROM version WHERE id = ?')
    .get(id);
  return unpack(snapshot ?? { digest: '', content: '' }, name);
}

/** Digest and packed content, to be copied as they are. */
export function readSnapshot(database: ReadableDatabase, id: VersionId): Snapshot | null {
  return (
    database.prepare<[VersionId], Snapshot>('SELECT digest, content FROM version WHERE id = ?').get(id) ?? null
  );
}

/** Digest of what a version holds, without opening it. */
export function readDigest(database: ReadableDatabase, id: VersionId): string | null {
  return (database.prepare('SELECT digest FROM version WHERE id = ?').pluck().get(id) as string | undefined) ?? null;
}

export function insertVersion(database: WritableDatabase, version: Version, snapshot: Snapshot): void {
  database
    .prepare(
      `INSERT INTO version (${COLUMNS}, name_key, digest, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      version.id,
      version.name,
      version.status,
      version.note,
      version.createdAt,
      version.basedOn,
      toColumn(version.opinion),
      toColumn(version.act),
      version.effectiveOn,
      version.replacedBy,
      nameKey(version.name),
      snapshot.digest,
      snapshot.content,
    );
}

/** Writes everything about a version but its content. */
export function updateVersion(database: WritableDatabase, version: Version): void {
  database
    .prepare(
      `UPDATE version SET name = ?, name_key = ?, status = ?, note = ?, based_on = ?, opinion = ?, act = ?,
         effective_on = ?, replaced_by = ? WHERE id = ?`,
    )
    .run(
      version.name,
      nameKey(version.name),
      version.status,
      version.note,
      version.basedOn,
      toColumn(version.opinion),
      toColumn(version.act),
      version.effectiveOn,
      version.replacedBy,
      version.id,
    );
}

export function updateContent(database: WritableDatabase, id: VersionId, { digest, content }: Snapshot): void {
  database.prepare('UPDATE version SET digest = ?, content = ? WHERE id = ?').run(digest, content, id);
}

/** Deletes a version; those that were started from it count as started from the one before. */
export function deleteVersion(database: WritableDatabase, { id, basedOn }: Version): void {
  database.prepare('UPDATE version SET based_on = ? WHERE based_on = ?').run(basedOn, id);
  database.prepare('UPDATE working_version SET version_id = ? WHERE version_id = ?').run(basedOn, id);
  database.prepare('DELETE FROM version WHERE id = ?').run(id);
}

function versionOf(row: VersionRow): Record<keyof Version, unknown> {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    note: row.note,
    createdAt: row.created_at,
    basedOn: row.based_on,
    opinion: row.opinion === null ? null : fromColumn(row.opinion),
    act: row.act === null ? null : fromColumn(row.act),
    effectiveOn: row.effective_on,
    replacedBy: row.replaced_by,
  };
}
