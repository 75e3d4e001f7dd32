-- Comments are delivered to the site's own WordPress: a webhook of one more format, which signs in there. The table is made
-- anew for its new format; the triggers that name it find it by its name.

CREATE TABLE webhooks_before AS SELECT * FROM webhooks;
DROP TABLE webhooks;

CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  url TEXT NOT NULL,
  -- How the messages are put.
  format TEXT NOT NULL CHECK (format IN ('standard', 'slack', 'discord', 'telegram', 'wordpress')),
  -- Telegram's chat.
  chat TEXT,
  -- Whom WordPress knows, and their application password, which only the deployment's secret opens.
  user TEXT,
  password_sealed TEXT,
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
  due_at INTEGER,
  CHECK ((format = 'wordpress') = (user IS NOT NULL AND password_sealed IS NOT NULL)),
  CHECK (format <> 'wordpress' OR digest_above IS NULL)
) STRICT;

INSERT INTO webhooks (
  id, site, url, format, chat, kinds, include_address, include_text, digest_above, note, enabled, disabled_by, version,
  secret_number, overlap_until, created_at, minute, minute_events, due_at
)
SELECT id, site, url, format, chat, kinds, include_address, include_text, digest_above, note, enabled, disabled_by, version,
  secret_number, overlap_until, created_at, minute, minute_events, due_at
FROM webhooks_before;
DROP TABLE webhooks_before;

CREATE INDEX webhooks_by_site ON webhooks (site, id);
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE due_at IS NOT NULL;

-- Which of WordPress's comments is which of ours. A row is there before WordPress is asked to make one.
CREATE TABLE wordpress_comments (
  webhook_id TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  -- WordPress's number of the post, and the comment's time, by which it is found again.
  post INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- WordPress's number of the comment; null: it may have been made there, or not.
  remote_id INTEGER,
  -- What WordPress was told last: the status, and a keyed hash of all else.
  sent_status TEXT,
  sent_print TEXT,
  -- Somebody has deleted it there.
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  -- How often it was about to be made again, and until when nobody else may.
  retries INTEGER NOT NULL DEFAULT 0,
  busy_until INTEGER NOT NULL,
  PRIMARY KEY (webhook_id, comment_id)
) STRICT, WITHOUT ROWID;

-- The numbers of the posts that pages are.
CREATE TABLE wordpress_posts (
  webhook_id TEXT NOT NULL,
  page TEXT NOT NULL,
  post INTEGER NOT NULL,
  PRIMARY KEY (webhook_id, page)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER webhooks_forget AFTER DELETE ON webhooks WHEN OLD.format = 'wordpress'
BEGIN
  DELETE FROM wordpress_comments WHERE webhook_id = OLD.id;
  DELETE FROM wordpress_posts WHERE webhook_id = OLD.id;
END;

-- A person who is taken off a comment whose text stays is taken off it in WordPress, too.
CREATE TRIGGER comments_tell_unnamed AFTER UPDATE OF name, email, website ON comments
WHEN (OLD.name IS NOT NEW.name OR OLD.email IS NOT NEW.email OR OLD.website IS NOT NEW.website)
  AND NEW.erased_at IS NULL
  AND EXISTS (SELECT 1 FROM webhooks WHERE site = NEW.site AND format = 'wordpress' AND enabled = 1)
BEGIN
  UPDATE webhooks
  SET due_at = min(coalesce(due_at, unixepoch() * 1000), unixepoch() * 1000)
  WHERE site = NEW.site AND format = 'wordpress' AND enabled = 1;
  INSERT INTO deliveries (webhook_id, kind, comment_id, from_status, status, version, at, since, due_at)
  SELECT id, 'comment.edited', NEW.id, OLD.status, NEW.status, NEW.version,
    CAST(unixepoch('subsec') * 1000 AS INTEGER), unixepoch() * 1000,
    iif(
      EXISTS (SELECT 1 FROM deliveries WHERE webhook_id = webhooks.id AND comment_id = NEW.id AND state = 'waiting'),
      NULL,
      unixepoch() * 1000
    )
  FROM webhooks
  WHERE site = NEW.site AND format = 'wordpress' AND enabled = 1;
END;
