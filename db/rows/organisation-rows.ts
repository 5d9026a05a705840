import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import type { OrganisationPatch } from '../../shared/commands/patch.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';
import { byId } from '../../shared/model/waiting.ts';
import { organisationJsonSchema, type Organisation } from '../../shared/model/organisation.ts';
import { damaged } from '../file-errors.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';
import { readEntities, writeEntities } from './entity-rows.ts';
import { insertHead, readHead, updateHead, type CreatedFrom } from './head-rows.ts';
import { readWaiting, writeWaiting } from './waiting-rows.ts';

/**
 * The stored organisation. Rows that do not make a sound one mean a damaged file.
 * @throws UserError `damaged`
 */
export function readOrganisation(database: ReadableDatabase): Organisation {
  const stored = organisationJsonSchema.safeParse(readRows(database));
  if (!stored.success) throw damaged(database.name);
  const { entities, waiting = [], ...head } = stored.data;
  const organisation = { ...head, entities: byId(entities), waiting: byId(waiting) };
  if (findViolations(organisation).length > 0) throw damaged(database.name);
  return organisation;
}

/** A sound file has our tables and JSON in its columns; anything else is damage too. */
function readRows(database: ReadableDatabase): object {
  try {
    return { ...readHead(database), entities: readEntities(database), waiting: readWaiting(database) };
  } catch (error) {
    const isSchemaFault = error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR';
    throw isSchemaFault || error instanceof SyntaxError ? damaged(database.name) : error;
  }
}

/** Writes a new file's organisation, and keeps it as the baseline of its journal. */
export function insertOrganisation(
  database: WritableDatabase,
  organisation: Organisation,
  createdFrom: CreatedFrom,
  createdAt: string,
): void {
  insertHead(database, organisation, createdFrom, createdAt);
  const empty = { ...organisation, entities: new Map<string, Entity>() };
  writeEntities(database, empty, { upserted: [...organisation.entities.values()], deleted: [] });
  if (organisation.waiting.size > 0) writeWaiting(database, [...organisation.waiting.values()]);
  database
    .prepare('INSERT INTO baseline (id, organisation) VALUES (1, ?)')
    .run(JSON.stringify(baselineOf(organisation)));
}

/** The organisation as its own JSON, unchecked: an organisation in memory is sound, and a baseline is checked when it is read. */
function baselineOf({ entities, waiting, ...head }: Organisation): object {
  const structure = { ...head, entities, waiting };
  return {
    ...head,
    entities: inDocumentOrder(structure),
    ...(waiting.size === 0 ? {} : { waiting: [...waiting.values()] }),
  };
}

/** Writes what one edit changes. @param before the state that the rows hold */
export function writePatch(
  database: WritableDatabase,
  before: Organisation,
  patch: OrganisationPatch,
): void {
  if (patch.head) updateHead(database, patch.head);
  writeEntities(database, before, patch);
  if (patch.waiting) writeWaiting(database, patch.waiting);
}

/** The organisation as it was when the file was created, as JSON. */
export function readBaseline(database: ReadableDatabase): unknown {
  return JSON.parse(database.prepare('SELECT organisation FROM baseline').pluck().get() as string);
}

/**
 * `fresh` with the parts that are the same as in `known` shared by identity, so that what another
 * process changed, and nothing else, shows as changed.
 */
export function sharingWith(known: Organisation, fresh: Organisation): Organisation {
  const kept = <T>(former: T, now: T): T => (isDeepStrictEqual(former, now) ? former : now);
  const entities = new Map(
    [...fresh.entities].map(([id, entity]) => [id, kept(known.entities.get(id), entity) ?? entity]),
  );
  const isWaitingSame = isDeepStrictEqual([...known.waiting.values()], [...fresh.waiting.values()]);
  return {
    name: fresh.name,
    settings: kept(known.settings, fresh.settings),
    kinds: kept(known.kinds, fresh.kinds),
    entities,
    waiting: isWaitingSame ? known.waiting : fresh.waiting,
  };
}
