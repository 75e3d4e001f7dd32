-- Who is written to by mail, which is nobody who has not said yes to a first mail, and what is sent to them.

CREATE TABLE subscriptions (
  -- Of an author: the author's id.
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('moderator', 'author')),
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'stopped')),
  -- Confirmation mails there were, when the latest was, and when the next may be.
  asks INTEGER NOT NULL DEFAULT 0,
  asked_at INTEGER,
  ask_after INTEGER NOT NULL DEFAULT 0,
  -- Since when the state is as it is.
  changed_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  -- Of moderators alone: an author's address stands with the comments, and nowhere else.
  address TEXT,
  name TEXT,
  every_minutes INTEGER,
  include_text INTEGER CHECK (include_text IN (0, 1)),
  include_address INTEGER CHECK (include_address IN (0, 1)),
  -- What the latest digest told: when, how many waited, and when the newest of them came.
  told_at INTEGER,
  told_count INTEGER NOT NULL DEFAULT 0,
  told_newest_at INTEGER NOT NULL DEFAULT 0,
  -- When the queue is looked into next.
  due_at INTEGER
) STRICT;

CREATE INDEX subscriptions_by_site ON subscriptions (site, role, id);
CREATE UNIQUE INDEX subscriptions_by_address ON subscriptions (site, address) WHERE address IS NOT NULL;
CREATE INDEX subscriptions_due ON subscriptions (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE mails (
  seq INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  subscription_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('confirm', 'digest', 'test', 'approved', 'reply')),
  -- The author's own comment, and the reply to it. What they say is read when it is sent: what was erased meanwhile is not told.
  about TEXT NOT NULL DEFAULT '',
  reply TEXT NOT NULL DEFAULT '',
  -- Of a confirmation, for whose sake limits count: the keyed hash of the network that asked for it.
  network TEXT,
  at INTEGER NOT NULL,
  -- "dropped": there was nothing to tell any more, or nobody.
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dead', 'dropped')),
  due_at INTEGER,
  -- The day within which it is tried begins here.
  since INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Of the latest attempt.
  tried_at INTEGER,
  status INTEGER,
  error TEXT
) STRICT;

CREATE INDEX mails_due ON mails (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX mails_by_site ON mails (site, seq);
CREATE INDEX mails_dead ON mails (site, seq) WHERE state = 'dead';
CREATE INDEX mails_by_subscription ON mails (subscription_id, seq);
CREATE INDEX mails_confirm ON mails (site, at) WHERE kind = 'confirm';
-- One digest at a time, and each approval and reply is told once, however often it is undone.
CREATE UNIQUE INDEX mails_digest ON mails (subscription_id) WHERE kind = 'digest' AND state = 'waiting';
CREATE UNIQUE INDEX mails_once ON mails (about, kind, reply) WHERE kind IN ('approved', 'reply');
