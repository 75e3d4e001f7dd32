-- What becomes of comments is told to the webhooks of their site: the database itself writes a row for each event and
-- webhook, in the batch of the change. Where a site has no webhook, it writes nothing.

CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  url TEXT NOT NULL,
  -- How the messages are put.
  format TEXT NOT NULL CHECK (format IN ('standard', 'slack', 'discord', 'telegram')),
  -- Telegram's chat.
  chat TEXT,
  -- Kinds of events as "|comment.held|comment.spam|".
  kinds TEXT NOT NULL,
  include_address INTEGER NOT NULL CHECK (include_address IN (0, 1)),
  include_text INTEGER NOT NULL CHECK (include_text IN (0, 1)),
  -- What comes above so many events of a minute is counted in one digest; null: never.
  digest_above INTEGER,
  note TEXT,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  -- "gone": the endpoint answered 410.
  disabled_by TEXT CHECK (disabled_by IN ('owner', 'gone')),
  -- Counts changes.
  version INTEGER NOT NULL DEFAULT 1,
  -- The secrets are derived, never stored. The one before signs too, up to a time.
  secret_number INTEGER NOT NULL DEFAULT 1,
  overlap_until INTEGER,
  created_at INTEGER NOT NULL,
  -- Events of the latest minute that had some, in minutes since the epoch.
  minute INTEGER NOT NULL DEFAULT 0,
  minute_events INTEGER NOT NULL DEFAULT 0,
  -- When something is to be sent next, or null; early at times, never late.
  due_at INTEGER
) STRICT;

CREATE INDEX webhooks_by_site ON webhooks (site, id);
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE deliveries (
  seq INTEGER PRIMARY KEY,
  webhook_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- Null: of no comment. What the comment is like is read when it is sent: what was erased meanwhile is not told.
  comment_id TEXT,
  from_status TEXT,
  status TEXT,
  version INTEGER,
  -- Of a digest: events by kind, JSON.
  counts TEXT CHECK (json_valid(counts)),
  at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dead')),
  -- Of all that waits for one webhook and comment, one row at most has a time.
  due_at INTEGER,
  -- The day within which it is tried begins here.
  since INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- The latest answers, a JSON array.
  answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers))
) STRICT;

CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, seq);
CREATE INDEX deliveries_waiting ON deliveries (webhook_id, comment_id, seq) WHERE state = 'waiting';
CREATE INDEX deliveries_due ON deliveries (webhook_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_dead ON deliveries (webhook_id, seq) WHERE state = 'dead';
CREATE UNIQUE INDEX deliveries_digests ON deliveries (webhook_id, at) WHERE kind = 'digest';

-- What is inserted here is told to the webhooks of the site, and never stored. No view: an export of the database has none.
CREATE TABLE told_changes (
  site TEXT,
  comment_id TEXT,
  kind TEXT,
  from_status TEXT,
  status TEXT,
  version INTEGER
) STRICT;

CREATE TRIGGER told_changes_insert BEFORE INSERT ON told_changes
BEGIN
  UPDATE webhooks
  SET minute_events = 1 + iif(minute = unixepoch() / 60, minute_events, 0),
      minute = unixepoch() / 60,
      due_at = min(coalesce(due_at, unixepoch() * 1000), unixepoch() * 1000)
  WHERE site = NEW.site AND enabled = 1 AND instr(kinds, '|' || NEW.kind || '|') > 0;
  -- A comment's next event waits for the one before.
  INSERT INTO deliveries (webhook_id, kind, comment_id, from_status, status, version, at, since, due_at)
  SELECT id, NEW.kind, NEW.comment_id, NEW.from_status, NEW.status, NEW.version,
    CAST(unixepoch('subsec') * 1000 AS INTEGER), unixepoch() * 1000,
    iif(
      EXISTS (SELECT 1 FROM deliveries WHERE webhook_id = webhooks.id AND comment_id = NEW.comment_id AND state = 'waiting'),
      NULL,
      unixepoch() * 1000
    )
  FROM webhooks
  WHERE site = NEW.site AND enabled = 1 AND instr(kinds, '|' || NEW.kind || '|') > 0
    AND (digest_above IS NULL OR minute_events <= digest_above);
  -- A digest is sent when its minute is over: nothing is added to it after.
  INSERT INTO deliveries (webhook_id, kind, counts, at, since, due_at)
  SELECT id, 'digest', json_object(NEW.kind, 1), minute * 60000, minute * 60000 + 62000, minute * 60000 + 62000
  FROM webhooks
  WHERE site = NEW.site AND enabled = 1 AND instr(kinds, '|' || NEW.kind || '|') > 0 AND minute_events > digest_above
  ON CONFLICT (webhook_id, at) WHERE kind = 'digest' DO UPDATE SET
    counts = json_set(counts, '$."' || NEW.kind || '"', 1 + coalesce(json_extract(counts, '$."' || NEW.kind || '"'), 0));
  SELECT RAISE(IGNORE);
END;

-- What comes from another system is no event here.
CREATE TRIGGER comments_tell_insert AFTER INSERT ON comments
WHEN NEW.source IS NULL AND EXISTS (SELECT 1 FROM webhooks WHERE site = NEW.site)
BEGIN
  INSERT INTO told_changes VALUES (
    NEW.site, NEW.id, 'comment.' || iif(NEW.status = 'pending', 'held', NEW.status), NULL, NEW.status, NEW.version
  );
END;

CREATE TRIGGER comments_tell_change AFTER UPDATE OF status, body, erased_at ON comments
WHEN (OLD.status <> NEW.status OR OLD.body <> NEW.body OR OLD.erased_at IS NOT NEW.erased_at)
  AND EXISTS (SELECT 1 FROM webhooks WHERE site = NEW.site)
BEGIN
  INSERT INTO told_changes
  SELECT NEW.site, NEW.id, 'comment.edited', OLD.status, NEW.status, NEW.version
  WHERE OLD.body <> NEW.body AND NEW.erased_at IS NULL;
  INSERT INTO told_changes
  SELECT NEW.site, NEW.id, 'comment.' || iif(NEW.status = 'pending', 'held', NEW.status), OLD.status, NEW.status, NEW.version
  WHERE OLD.status <> NEW.status;
  INSERT INTO told_changes
  SELECT NEW.site, NEW.id, 'comment.erased', OLD.status, NEW.status, NEW.version
  WHERE OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL;
END;

CREATE TRIGGER comments_tell_deleted AFTER DELETE ON comments
WHEN OLD.erased_at IS NULL AND EXISTS (SELECT 1 FROM webhooks WHERE site = OLD.site)
BEGIN
  INSERT INTO told_changes VALUES (OLD.site, OLD.id, 'comment.erased', OLD.status, OLD.status, OLD.version + 1);
END;
