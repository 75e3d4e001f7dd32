-- A moderator's browser signs in with a key once and carries a session from then on. A sign-in link is a session not opened yet.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  -- SHA-256 of the cookie's secret, or of the link's while it waits to be opened.
  hash TEXT NOT NULL UNIQUE,
  -- The key it acts for, and the hash that key had: a key that was deleted or replaced opens nothing through it.
  key TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  -- What the browser said it is.
  browser TEXT,
  created_at INTEGER NOT NULL,
  -- Null: a link nobody has opened yet.
  opened_at INTEGER,
  used_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_key ON sessions (key, id);
CREATE INDEX sessions_by_end ON sessions (ends_at);
