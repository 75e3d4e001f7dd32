-- Many comments decided as one act, which is followed, cancelled and undone as one. What was meant is written down at its
-- start, in parts of at most 500 comments; each part is decided in one batch, whoever runs it and however often.

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  move TEXT NOT NULL CHECK (move IN ('approve', 'reject', 'spam', 'restore', 'undo')),
  -- The job that is taken back.
  undoes TEXT,
  -- Slugs, a JSON array: the sites of its comments.
  sites TEXT NOT NULL CHECK (json_valid(sites)),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
  -- Comments meant, come to, and decided of those.
  total INTEGER NOT NULL,
  seen INTEGER NOT NULL DEFAULT 0,
  decided INTEGER NOT NULL DEFAULT 0,
  -- A hash of what was asked for, by which the same call sent again is known.
  asked TEXT,
  by_key TEXT NOT NULL,
  by_name TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  at INTEGER NOT NULL,
  touched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX jobs_running ON jobs (touched_at) WHERE state = 'running';
CREATE INDEX jobs_undoing ON jobs (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX jobs_by_asked ON jobs (by_key, asked) WHERE asked IS NOT NULL;

CREATE TABLE job_parts (
  seq INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  -- Comments with the version seen, a JSON array: [["id", 1], ...].
  items TEXT NOT NULL CHECK (json_valid(items)),
  size INTEGER NOT NULL,
  done_at INTEGER
) STRICT;

CREATE UNIQUE INDEX job_parts_of_job ON job_parts (job_id, part);
CREATE INDEX job_parts_to_do ON job_parts (job_id, part) WHERE done_at IS NULL;

-- The job a decision was made by; null: it was made by itself.
ALTER TABLE decisions ADD COLUMN job_id TEXT;
