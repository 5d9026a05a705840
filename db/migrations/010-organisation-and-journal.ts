/**
 * The first schema. Foreign keys between rows are deferred to the commit, so that one patch may
 * write its rows in any order.
 */
export const organisationAndJournal = `
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  settings TEXT NOT NULL CHECK (json_valid(settings) AND json_type(settings) = 'object'),
  created_from TEXT NOT NULL CHECK (created_from IN ('sample', 'document')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE kind (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL UNIQUE CHECK (position >= 0),
  singular TEXT NOT NULL CHECK (singular <> ''),
  plural TEXT NOT NULL CHECK (plural <> ''),
  gender TEXT NOT NULL CHECK (gender IN ('m', 'f')),
  parents TEXT NOT NULL CHECK (json_valid(parents) AND json_type(parents) = 'array'),
  counted TEXT NOT NULL CHECK (json_valid(counted)),
  count_label TEXT CHECK (count_label IS NULL OR json_valid(count_label)),
  supervisor TEXT CHECK (supervisor IS NULL OR json_valid(supervisor)),
  management_scope TEXT NOT NULL,
  titled TEXT NOT NULL CHECK (json_valid(titled)),
  management_line TEXT
) STRICT;

CREATE TABLE entity (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  parent_id TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind_id TEXT NOT NULL REFERENCES kind (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  grammar TEXT CHECK (grammar IS NULL OR json_valid(grammar)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),
  purpose TEXT NOT NULL CHECK (json_valid(purpose) AND json_type(purpose) = 'array'),
  blocks TEXT NOT NULL CHECK (json_valid(blocks) AND json_type(blocks) = 'array'),
  clauses TEXT NOT NULL CHECK (json_valid(clauses) AND json_type(clauses) = 'object'),
  source_clauses TEXT NOT NULL CHECK (json_valid(source_clauses) AND json_type(source_clauses) = 'object'),
  shared_title TEXT CHECK (shared_title <> ''),
  CHECK (parent_id <> id)
) STRICT;

-- The top ones count as siblings too; no id is empty.
CREATE UNIQUE INDEX entity_sibling_position ON entity (coalesce(parent_id, ''), position);
CREATE INDEX entity_parent ON entity (parent_id);
CREATE INDEX entity_kind ON entity (kind_id);

CREATE TABLE supervision_role (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  authority TEXT NOT NULL CHECK (authority IN ('hierarchique', 'technique', 'proximite', 'fonctionnelle')),
  title TEXT NOT NULL,
  ancestor_id TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX supervision_role_ancestor ON supervision_role (ancestor_id);

CREATE TABLE mission (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  volet TEXT CHECK (volet <> ''),
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sub_mission (
  entity_id TEXT NOT NULL,
  mission_position INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  PRIMARY KEY (entity_id, mission_position, position),
  FOREIGN KEY (entity_id, mission_position) REFERENCES mission (entity_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Whose texts are printed with those of the holder; an entity belongs to one group at most.
CREATE TABLE text_share (
  holder_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  member_id TEXT NOT NULL UNIQUE REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (holder_id, position),
  CHECK (holder_id <> member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  revision INTEGER PRIMARY KEY CHECK (revision > 0),
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('edit', 'undo', 'redo')),
  -- The edit that an undo takes back or a redo gives again.
  target INTEGER REFERENCES journal (revision),
  command TEXT NOT NULL CHECK (json_valid(command)),
  inverse TEXT NOT NULL CHECK (json_valid(inverse)),
  CHECK ((origin = 'edit') = (target IS NULL)),
  CHECK (target < revision)
) STRICT;

-- The organisation as it was created: replaying the journal over it gives the rows.
CREATE TABLE baseline (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organisation TEXT NOT NULL CHECK (json_valid(organisation))
) STRICT;
`;
