-- A key is allowed what its role or its own scopes name. A deleted key keeps its row, without its secret's hash, so that what
-- it made is still found; names are compared as they read. Names stored before are folded as far as SQL can: ASCII.

CREATE TABLE keys_rebuilt (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  role TEXT CHECK (role IN ('owner', 'moderator', 'reader')),
  scopes TEXT CHECK (json_valid(scopes)),
  sites TEXT CHECK (json_valid(sites)),
  hash TEXT UNIQUE,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((role IS NULL) <> (scopes IS NULL)),
  CHECK ((hash IS NULL) = (deleted_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO keys_rebuilt (id, name, name_folded, role, sites, hash, created_by, created_at)
SELECT id, name, replace(replace(replace(replace(lower(name), 'i', 'l'), '1', 'l'), '|', 'l'), '0', 'o'),
  role, sites, hash, created_by, created_at
FROM keys;

DROP TABLE keys;
ALTER TABLE keys_rebuilt RENAME TO keys;

CREATE INDEX keys_by_name ON keys (name, id) WHERE deleted_at IS NULL;
CREATE INDEX keys_by_folded_name ON keys (name_folded) WHERE deleted_at IS NULL;
CREATE INDEX keys_by_maker ON keys (created_by);
