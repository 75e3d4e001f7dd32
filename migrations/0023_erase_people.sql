-- A person's comments are erased as one act, by the same jobs as many decisions: `task` says what of them goes.

CREATE TABLE jobs_rebuilt (
  id TEXT PRIMARY KEY,
  move TEXT NOT NULL CHECK (move IN ('approve', 'reject', 'spam', 'restore', 'undo', 'erase')),
  -- The job that is taken back.
  undoes TEXT,
  -- Slugs, a JSON array: the sites of its comments.
  sites TEXT NOT NULL CHECK (json_valid(sites)),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
  -- Comments meant, come to, and decided or erased of those.
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
  touched_at INTEGER NOT NULL,
  -- Of an erasure what goes, JSON; never whose.
  task TEXT CHECK (json_valid(task))
) STRICT, WITHOUT ROWID;

INSERT INTO jobs_rebuilt (id, move, undoes, sites, state, total, seen, decided, asked, by_key, by_name, reason, note, at, touched_at)
SELECT id, move, undoes, sites, state, total, seen, decided, asked, by_key, by_name, reason, note, at, touched_at FROM jobs;

DROP TABLE jobs;
ALTER TABLE jobs_rebuilt RENAME TO jobs;

CREATE INDEX jobs_running ON jobs (touched_at) WHERE state = 'running';
CREATE INDEX jobs_undoing ON jobs (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX jobs_by_asked ON jobs (by_key, asked) WHERE asked IS NOT NULL;
