-- Sites that are being deleted: nobody reaches them any more, and what they had goes part by part.
CREATE TABLE site_deletions (
  slug TEXT PRIMARY KEY,
  started_at INTEGER NOT NULL,
  -- When a part of it last went.
  touched_at INTEGER NOT NULL,
  -- How far the walk over the keys has come, by id.
  keys_after TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX site_deletions_by_touch ON site_deletions (touched_at);
