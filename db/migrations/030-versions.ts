/**
 * Named states of the whole organisation. `content` is JSON, deflated, in base64; `digest` the SHA-256 of
 * that JSON. Triggers hold the locks whatever program writes.
 */
export const versions = `
CREATE TABLE version (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL UNIQUE CHECK (name_key <> ''),
  status TEXT NOT NULL
    CHECK (status IN ('brouillon', 'projet', 'avis', 'arrete', 'en-vigueur', 'remplacee')),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  based_on TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  opinion TEXT CHECK (opinion IS NULL OR (json_valid(opinion) AND json_type(opinion) = 'object')),
  act TEXT CHECK (act IS NULL OR (json_valid(act) AND json_type(act) = 'object')),
  effective_on TEXT CHECK (effective_on IS NULL OR effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  replaced_by TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  content TEXT NOT NULL CHECK (content <> ''),
  CHECK (based_on <> id),
  CHECK (replaced_by <> id),
  CHECK ((status IN ('en-vigueur', 'remplacee')) = (effective_on IS NOT NULL)),
  CHECK ((status = 'remplacee') = (replaced_by IS NOT NULL)),
  CHECK (status NOT IN ('brouillon', 'projet') OR (opinion IS NULL AND act IS NULL)),
  CHECK (status <> 'avis' OR (opinion IS NOT NULL AND act IS NULL)),
  CHECK (status <> 'arrete' OR act IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX version_in_force ON version (status) WHERE status = 'en-vigueur';
CREATE INDEX version_based_on ON version (based_on);
CREATE INDEX version_replaced_by ON version (replaced_by);

CREATE TRIGGER version_content_lock BEFORE UPDATE OF content, digest ON version
WHEN OLD.status NOT IN ('brouillon', 'projet')
BEGIN SELECT RAISE(ABORT, 'the content of this version is frozen'); END;

CREATE TRIGGER version_lock BEFORE UPDATE ON version
WHEN OLD.status IN ('en-vigueur', 'remplacee') AND (
  OLD.name IS NOT NEW.name OR OLD.opinion IS NOT NEW.opinion OR OLD.act IS NOT NEW.act
  OR OLD.created_at IS NOT NEW.created_at
  OR (OLD.effective_on IS NOT NEW.effective_on AND NEW.status IN ('en-vigueur', 'remplacee'))
)
BEGIN SELECT RAISE(ABORT, 'this version is locked'); END;

CREATE TRIGGER version_delete_lock BEFORE DELETE ON version
WHEN OLD.status NOT IN ('brouillon', 'projet')
BEGIN SELECT RAISE(ABORT, 'this version cannot be deleted'); END;

-- The version that the present state was started from.
CREATE TABLE working_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version_id TEXT REFERENCES version (id) ON DELETE SET NULL
) STRICT;
INSERT INTO working_version VALUES (1, NULL);
CREATE INDEX working_version_version ON working_version (version_id);

-- Journal entries that put a version's content in the place of the present state.
CREATE TABLE version_restoration (
  revision INTEGER PRIMARY KEY REFERENCES journal (revision),
  version_id TEXT REFERENCES version (id) ON DELETE SET NULL,
  former_version_id TEXT REFERENCES version (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX version_restoration_version ON version_restoration (version_id);
CREATE INDEX version_restoration_former ON version_restoration (former_version_id);

CREATE TABLE version_event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label <> '')
) STRICT;
`;
