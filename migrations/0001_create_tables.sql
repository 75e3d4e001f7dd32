-- Anteroom's tables. Times are integer milliseconds UTC. Everything is keyed by site, so that a site can move to a database of its own.

CREATE TABLE sites (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 40),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  version INTEGER NOT NULL DEFAULT 1,
  policy_version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Each version of a site's policy is kept: an assessment names the one it was made under.
CREATE TABLE policies (
  site TEXT NOT NULL REFERENCES sites (slug),
  version INTEGER NOT NULL,
  policy TEXT NOT NULL CHECK (json_valid(policy)),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (site, version)
) STRICT, WITHOUT ROWID;

-- A page appears with its first comment, or when a moderator closes it. `changes` counts what a reader could notice.
CREATE TABLE pages (
  site TEXT NOT NULL,
  key TEXT NOT NULL,
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  close_after_days INTEGER CHECK (close_after_days > 0),
  changes INTEGER NOT NULL DEFAULT 0,
  visible INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (site, key)
) STRICT, WITHOUT ROWID;

-- An author at one site is a folded email address. The counts are of moderators' decisions that stand, never of the machine's.
CREATE TABLE authors (
  site TEXT NOT NULL,
  email_folded TEXT NOT NULL,
  id TEXT NOT NULL,
  approved INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  spam INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (site, email_folded)
) STRICT, WITHOUT ROWID;

-- The record of linked registrable domains, by the same decisions.
CREATE TABLE domains (
  site TEXT NOT NULL,
  domain TEXT NOT NULL,
  approved INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  spam INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (site, domain)
) STRICT, WITHOUT ROWID;

-- What the queue shows of a comment stands on its own row, so that a page of the queue joins nothing.
CREATE TABLE comments (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  page TEXT NOT NULL,
  -- The thread: `root_id` is the comment's own id for a root. The parent's name and the start of its text are copied.
  parent_id TEXT,
  root_id TEXT NOT NULL,
  depth INTEGER NOT NULL DEFAULT 0,
  parent_name TEXT,
  parent_body TEXT,
  author_id TEXT,
  email_folded TEXT,
  name TEXT,
  email TEXT,
  website TEXT,
  body TEXT NOT NULL,
  staff TEXT,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'spam')),
  -- The last word of a human, null until there is one.
  decided_status TEXT CHECK (decided_status IN ('approved', 'rejected', 'spam')),
  version INTEGER NOT NULL DEFAULT 1,
  -- Approved, and every ancestor too.
  visible INTEGER NOT NULL CHECK (visible IN (0, 1)),
  verdict TEXT NOT NULL CHECK (verdict IN ('approve', 'hold', 'spam', 'discard')),
  spam REAL,
  toxicity REAL,
  harm REAL NOT NULL,
  doubt REAL NOT NULL,
  signals TEXT NOT NULL,
  domains TEXT NOT NULL CHECK (json_valid(domains)),
  assessment TEXT NOT NULL CHECK (json_valid(assessment)),
  fingerprint TEXT,
  duplicate_key TEXT,
  idempotency_key TEXT,
  idempotency_payload TEXT,
  first_status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  erased_at INTEGER,
  -- Where a moderator finds the comment: its status, but blatant spam that nobody looked at lies apart, and what is erased lies nowhere.
  shelf TEXT GENERATED ALWAYS AS (
    CASE
      WHEN erased_at IS NOT NULL THEN NULL
      WHEN verdict = 'discard' AND status = 'spam' AND decided_status IS NULL THEN 'discarded'
      ELSE status
    END
  ) VIRTUAL
) STRICT;

-- Ties are broken by id, not by seq: SQLite walks (harm, id) < (?, ?) along the index, but not with the rowid in it.
CREATE INDEX comments_by_time ON comments (site, shelf, created_at, id);
CREATE INDEX comments_by_harm ON comments (site, shelf, harm, id);
CREATE INDEX comments_by_doubt ON comments (site, shelf, doubt, id);
CREATE INDEX comments_by_author ON comments (author_id, id) WHERE author_id IS NOT NULL;
CREATE INDEX comments_roots ON comments (site, page, seq) WHERE visible = 1 AND parent_id IS NULL;
CREATE INDEX comments_replies ON comments (root_id, visible, seq) WHERE parent_id IS NOT NULL;
CREATE INDEX comments_children ON comments (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX comments_by_fingerprint ON comments (site, fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX comments_by_duplicate_key ON comments (duplicate_key) WHERE duplicate_key IS NOT NULL AND status <> 'rejected';
CREATE UNIQUE INDEX comments_by_idempotency_key ON comments (site, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX comments_idempotency_age ON comments (created_at) WHERE idempotency_key IS NOT NULL;

-- Append-only. The unique index is the net under the guard in the insert.
CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  comment_id TEXT NOT NULL,
  seen_version INTEGER NOT NULL,
  move TEXT NOT NULL CHECK (move IN ('approve', 'reject', 'spam', 'restore', 'undo')),
  undoes TEXT,
  from_status TEXT NOT NULL,
  from_decided_status TEXT,
  to_status TEXT NOT NULL,
  to_decided_status TEXT,
  by_key TEXT NOT NULL,
  by_name TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX decisions_by_comment ON decisions (comment_id, seen_version);

-- Texts as they were before a moderator edited them. Erasing a comment erases its rows here.
CREATE TABLE edits (
  comment_id TEXT NOT NULL,
  seen_version INTEGER NOT NULL,
  body_before TEXT NOT NULL,
  by_key TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (comment_id, seen_version)
) STRICT, WITHOUT ROWID;

-- The times of the latest comments of one client network (keyed hash) or one email address, oldest first, as a JSON array
-- no longer than the hourly limit: an exact sliding window in one row.
CREATE TABLE rates (
  site TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('network', 'email')),
  key TEXT NOT NULL,
  stamps TEXT NOT NULL,
  touched_hour INTEGER NOT NULL,
  PRIMARY KEY (site, kind, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX rates_by_age ON rates (touched_hour);

-- How busy a site is: the times of its latest comments, and comments by hour since the epoch ({"494112": 7}), for surges.
CREATE TABLE traffic (
  site TEXT PRIMARY KEY,
  stamps TEXT NOT NULL,
  hours TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Comments by site and shelf, kept by triggers, never counted at read time.
CREATE TABLE counts (
  site TEXT NOT NULL,
  shelf TEXT NOT NULL,
  comments INTEGER NOT NULL,
  PRIMARY KEY (site, shelf)
) STRICT, WITHOUT ROWID;

-- Moderators' keys: only the SHA-256 of the random key is stored.
CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('owner', 'moderator', 'reader')),
  sites TEXT CHECK (json_valid(sites)),
  hash TEXT NOT NULL UNIQUE,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
