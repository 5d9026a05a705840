PRAGMA application_id = 1330074417;
PRAGMA user_version = 60;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  settings TEXT NOT NULL CHECK (json_valid(settings) AND json_type(settings) = 'object'),
  created_from TEXT NOT NULL CHECK (created_from IN ('sample', 'document')),
  created_at TEXT NOT NULL
, waiting TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(waiting) AND json_type(waiting) = 'array'), house_style TEXT
  CHECK (house_style IS NULL OR (json_valid(house_style) AND json_type(house_style) = 'object'))) STRICT;
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
, hue INTEGER CHECK (hue BETWEEN 0 AND 11)) STRICT;
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
CREATE TABLE baseline (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organisation TEXT NOT NULL CHECK (json_valid(organisation))
) STRICT;
BEGIN;

INSERT INTO organisation VALUES (1, 'Département du Val', '{"documentTitle":"Organisation générale des services","issuer":"DRH","topAuthority":"Président du Conseil départemental","preamble":[],"managementLineNote":""}', 'document', '2026-11-24T08:30:00.000Z', '[]',NULL);

INSERT INTO kind VALUES ('cabinet', 0, 'cabinet', 'cabinets', 'm', '[null]', 'false', NULL, '{"authority":"hierarchique","function":"Directeur de Cabinet","titlePattern":"Directeur de Cabinet"}', 'global', '"always"', NULL, NULL);
INSERT INTO kind VALUES ('direction-generale', 1, 'direction générale', 'directions générales', 'f', '[null]', 'true', '{"singular":"Direction générale des services","plural":"Directions générales"}', '{"authority":"hierarchique","function":"Directeur général des services","titlePattern":"Directeur général des services"}', 'global', '"always"', 'Direction générale des services', NULL);
INSERT INTO kind VALUES ('pole', 2, 'pôle', 'pôles', 'm', '["direction-generale",null]', 'true', NULL, '{"authority":"hierarchique","function":"Directeur général adjoint","titlePattern":"Directeur général adjoint en charge {de_nom}"}', 'global', '"always"', 'Pôle', NULL);
INSERT INTO kind VALUES ('service', 3, 'service', 'services', 'm', '["pole","direction-generale"]', 'true', NULL, '{"authority":"hierarchique","function":"Responsable de service","titlePattern":"Responsable {de_nom}"}', 'opérationnel', '["pole","direction-generale"]', 'Service', 4);

INSERT INTO entity VALUES ('cab', NULL, 0, 'cabinet', 'Cabinet du président', NULL, '[]', '[]', '[]', '{}', '{}', NULL);
INSERT INTO entity VALUES ('dg', NULL, 1, 'direction-generale', 'Direction générale', NULL, '[]', '[]', '[]', '{}', '{}', NULL);
INSERT INTO entity VALUES ('p1', 'dg', 0, 'pole', 'Pôle ressources', NULL, '[]', '[]', '[]', '{}', '{}', NULL);
INSERT INTO entity VALUES ('s1', 'p1', 0, 'service', 'Service achats', NULL, '[]', '[]', '[]', '{}', '{}', 'Ensemble');

INSERT INTO supervision_role VALUES ('s1', 0, 'hierarchique', 'Responsable', NULL);
INSERT INTO supervision_role VALUES ('s1', 1, 'fonctionnelle', '', 'p1');

INSERT INTO mission VALUES ('s1', 0, 'Acheter', 'Volet achats');

INSERT INTO sub_mission VALUES ('s1', 0, 0, 'au mieux');

INSERT INTO text_share VALUES ('s1', 0, 'p1');

INSERT INTO journal VALUES (1, '2026-11-24T08:30:00.000Z', '« Cabinet » renommée « Cabinet du président »', 'edit', NULL, '{"type":"renameEntity","payload":{"id":"cab","name":"Cabinet du président"}}', '{"type":"renameEntity","payload":{"id":"cab","name":"Cabinet"}}');
INSERT INTO journal VALUES (2, '2026-11-24T08:30:00.000Z', 'Vocation : « Service achats »', 'edit', NULL, '{"type":"setPurpose","payload":{"id":"s1","purpose":["Il achète."]}}', '{"type":"setPurpose","payload":{"id":"s1","purpose":[]}}');
INSERT INTO journal VALUES (3, '2026-11-24T08:30:00.000Z', 'Annulation : Vocation : « Service achats »', 'undo', 2, '{"type":"setPurpose","payload":{"id":"s1","purpose":[]}}', '{"type":"setPurpose","payload":{"id":"s1","purpose":["Il achète."]}}');

INSERT INTO baseline VALUES (1, '{"name":"Département du Val","settings":{"documentTitle":"Organisation générale des services","issuer":"DRH","topAuthority":"Président du Conseil départemental","preamble":[],"managementLineNote":""},"kinds":[{"id":"cabinet","label":{"singular":"cabinet","plural":"cabinets"},"gender":"m","parents":[null],"counted":false,"supervisor":{"authority":"hierarchique","function":"Directeur de Cabinet","titlePattern":"Directeur de Cabinet"},"managementScope":"global","titled":"always","managementLine":null},{"id":"direction-generale","label":{"singular":"direction générale","plural":"directions générales"},"gender":"f","parents":[null],"counted":true,"countLabel":{"singular":"Direction générale des services","plural":"Directions générales"},"supervisor":{"authority":"hierarchique","function":"Directeur général des services","titlePattern":"Directeur général des services"},"managementScope":"global","titled":"always","managementLine":"Direction générale des services"},{"id":"pole","label":{"singular":"pôle","plural":"pôles"},"gender":"m","parents":["direction-generale",null],"counted":true,"supervisor":{"authority":"hierarchique","function":"Directeur général adjoint","titlePattern":"Directeur général adjoint en charge {de_nom}"},"managementScope":"global","titled":"always","managementLine":"Pôle"},{"id":"service","label":{"singular":"service","plural":"services"},"gender":"m","parents":["pole","direction-generale"],"counted":true,"supervisor":{"authority":"hierarchique","function":"Responsable de service","titlePattern":"Responsable {de_nom}"},"managementScope":"opérationnel","titled":["pole","direction-generale"],"managementLine":"Service"}],"entities":[{"id":"cab","parentId":null,"position":0,"kind":"cabinet","name":"Cabinet","aliases":[],"supervision":[],"purpose":[],"missions":[],"blocks":[],"clauses":{},"sourceClauses":{},"sharedWith":[]},{"id":"dg","parentId":null,"position":1,"kind":"direction-generale","name":"Direction générale","aliases":[],"supervision":[],"purpose":[],"missions":[],"blocks":[],"clauses":{},"sourceClauses":{},"sharedWith":[]},{"id":"p1","parentId":"dg","position":0,"kind":"pole","name":"Pôle ressources","aliases":[],"supervision":[],"purpose":[],"missions":[],"blocks":[],"clauses":{},"sourceClauses":{},"sharedWith":[]},{"id":"s1","parentId":"p1","position":0,"kind":"service","name":"Service achats","aliases":[],"supervision":[{"authority":"hierarchique","title":"Responsable"},{"authority":"fonctionnelle","title":"","ofAncestor":"p1"}],"purpose":[],"missions":[{"text":"Acheter","group":"Volet achats","children":[{"text":"au mieux"}]}],"blocks":[],"clauses":{},"sourceClauses":{},"sharedWith":["p1"],"sharedTitle":"Ensemble"}]}');

ALTER TABLE entity ADD COLUMN source_forms TEXT
  CHECK (source_forms IS NULL OR (json_valid(source_forms) AND json_type(source_forms) = 'object'));
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

INSERT INTO version (id, name, name_key, status, note, created_at, digest, content)
VALUES ('v1', 'Projet', 'projet', 'projet', '', '2026-11-24T08:30:00.000Z', '197b2528a37fee1f4eb154385894b087c383cbaa0eb199860b4c56cf3b8fc18a', 'q1ZKK8qvSs1TsiopKk2tBQA=');

CREATE TABLE edit_reversal (
  revision INTEGER PRIMARY KEY REFERENCES journal (revision),
  reversed INTEGER NOT NULL REFERENCES journal (revision),
  CHECK (reversed < revision)
) STRICT;
CREATE INDEX edit_reversal_reversed ON edit_reversal (reversed);
COMMIT;
