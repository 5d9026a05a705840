import type { Entity, EntityId } from '../../shared/model/entity.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';

/** The parts of entities that have rows of their own: roles, missions, members of a group. */
export interface EntityParts {
  readonly supervision: ReadonlyMap<EntityId, readonly object[]>;
  readonly missions: ReadonlyMap<EntityId, readonly object[]>;
  readonly sharedWith: ReadonlyMap<EntityId, readonly string[]>;
}

interface RoleRow {
  readonly entity_id: string;
  readonly authority: string;
  readonly title: string;
  readonly ancestor_id: string | null;
}

interface MissionRow {
  readonly entity_id: string;
  readonly position: number;
  readonly text: string;
  readonly volet: string | null;
}

interface SubMissionRow {
  readonly entity_id: string;
  readonly mission_position: number;
  readonly text: string;
}

export function readParts(database: ReadableDatabase): EntityParts {
  const roles = database
    .prepare<[], RoleRow>('SELECT * FROM supervision_role ORDER BY entity_id, position')
    .all();
  const shares = database
    .prepare<[], { holder_id: string; member_id: string }>('SELECT * FROM text_share ORDER BY holder_id, position')
    .all();
  return {
    supervision: grouped(
      roles,
      (row) => row.entity_id,
      ({ authority, title, ancestor_id: ofAncestor }) =>
        ofAncestor === null ? { authority, title } : { authority, title, ofAncestor },
    ),
    missions: readMissions(database),
    sharedWith: grouped(shares, (row) => row.holder_id, (row) => row.member_id),
  };
}

function readMissions(database: ReadableDatabase): ReadonlyMap<EntityId, readonly object[]> {
  const rows = database.prepare<[], MissionRow>('SELECT * FROM mission ORDER BY entity_id, position').all();
  const subRows = database
    .prepare<[], SubMissionRow>('SELECT * FROM sub_mission ORDER BY entity_id, mission_position, position')
    .all();
  const children = new Map<EntityId, Map<number, { text: string }[]>>();
  for (const { entity_id: id, mission_position: position, text } of subRows) {
    const ofEntity = children.get(id) ?? new Map<number, { text: string }[]>();
    children.set(id, ofEntity);
    ofEntity.set(position, [...(ofEntity.get(position) ?? []), { text }]);
  }
  return grouped(
    rows,
    (row) => row.entity_id,
    ({ entity_id: id, position, text, volet }) => ({
      text,
      ...(volet === null ? {} : { group: volet }),
      children: children.get(id)?.get(position) ?? [],
    }),
  );
}

/** Writes the parts of entities; its statements are prepared once for all the entities of a patch. */
export function partWriter(database: WritableDatabase) {
  const deleteRoles = database.prepare('DELETE FROM supervision_role WHERE entity_id = ?');
  const deleteMissions = database.prepare('DELETE FROM mission WHERE entity_id = ?');
  const deleteShares = database.prepare('DELETE FROM text_share WHERE holder_id = ?');
  const insertRole = database.prepare(
    'INSERT INTO supervision_role (entity_id, position, authority, title, ancestor_id) VALUES (?, ?, ?, ?, ?)',
  );
  const insertMission = database.prepare(
    'INSERT INTO mission (entity_id, position, text, volet) VALUES (?, ?, ?, ?)',
  );
  const insertSubMission = database.prepare(
    'INSERT INTO sub_mission (entity_id, mission_position, position, text) VALUES (?, ?, ?, ?)',
  );
  const insertShare = database.prepare(
    'INSERT INTO text_share (holder_id, position, member_id) VALUES (?, ?, ?)',
  );

  return {
    /** Removes these parts of an entity, before the ones it has now are written. */
    remove(id: EntityId, changed: ChangedParts): void {
      if (changed.supervision) deleteRoles.run(id);
      if (changed.missions) deleteMissions.run(id);
      if (changed.sharedWith) deleteShares.run(id);
    },

    insert({ id, supervision, missions, sharedWith }: Entity, changed: ChangedParts): void {
      if (changed.supervision) {
        for (const [position, { authority, title, ofAncestor }] of supervision.entries()) {
          insertRole.run(id, position, authority, title, ofAncestor ?? null);
        }
      }
      if (changed.missions) {
        for (const [position, { text, group, children }] of missions.entries()) {
          insertMission.run(id, position, text, group ?? null);
          for (const [rank, child] of children.entries()) insertSubMission.run(id, position, rank, child.text);
        }
      }
      if (changed.sharedWith) {
        for (const [position, member] of sharedWith.entries()) insertShare.run(id, position, member);
      }
    },
  };
}

/** Which parts of an entity differ from what is stored. */
export type ChangedParts = Readonly<Record<keyof EntityParts, boolean>>;

/** States share what an edit left alone, so identity tells what changed; no former entity: everything. */
export function changedParts(former: Entity | undefined, entity: Entity): ChangedParts {
  return {
    supervision: former?.supervision !== entity.supervision,
    missions: former?.missions !== entity.missions,
    sharedWith: former?.sharedWith !== entity.sharedWith,
  };
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
