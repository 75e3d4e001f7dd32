-- Every act with a key writes one event in the batch of the act. Ids are UUIDv7, so they lie in the order of time.

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  -- Null: not one site's.
  site TEXT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  by_key TEXT NOT NULL,
  by_name TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_site ON events (site, id) WHERE site IS NOT NULL;
CREATE INDEX events_by_key ON events (by_key, id);
