-- Readers report comments, and authors appeal declines. What the queue shows of either stands on the comment's own row.

-- The version that the word of a human that stands was given for; 0 without a word. What readers and authors say after
-- it is open, what they said before it is answered: so an undo opens again exactly what the decision had answered.
ALTER TABLE comments ADD COLUMN word_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decisions ADD COLUMN from_word_version INTEGER;
ALTER TABLE decisions ADD COLUMN to_word_version INTEGER;

-- Open reports, their weights together, and how many give each reason, {"spam": 2}; then all reports there ever were.
ALTER TABLE comments ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN report_weight REAL NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN report_reasons TEXT CHECK (json_valid(report_reasons));
ALTER TABLE comments ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;
-- When reports held it; null: they never did.
ALTER TABLE comments ADD COLUMN reports_held_at INTEGER;

CREATE INDEX comments_reported ON comments (site, id) WHERE reports > 0;
CREATE INDEX comments_by_reports ON comments (site, report_weight, id) WHERE reports > 0;

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  comment_id TEXT NOT NULL,
  -- The reader's network, the keyed hash by which comments know theirs. It is forgotten after a month.
  network TEXT,
  reason TEXT NOT NULL,
  note TEXT,
  -- What it counted for when it came, by the record of its network.
  weight REAL NOT NULL,
  -- The comment's version that was there to read.
  version INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX reports_of_comment ON reports (comment_id, network);
CREATE INDEX reports_network_age ON reports (at) WHERE network IS NOT NULL;

-- How often moderators of a site agreed with a network's reports, and how many it made in the hour it made the latest.
CREATE TABLE reporters (
  site TEXT NOT NULL,
  network TEXT NOT NULL,
  confirmed INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  -- Hours since the epoch.
  hour INTEGER NOT NULL,
  filed INTEGER NOT NULL,
  PRIMARY KEY (site, network)
) STRICT, WITHOUT ROWID;

CREATE INDEX reporters_by_age ON reporters (hour);

-- What an author says against a decline, once, and the version the comment has had since.
ALTER TABLE comments ADD COLUMN appeal_text TEXT;
ALTER TABLE comments ADD COLUMN appealed_at INTEGER;
ALTER TABLE comments ADD COLUMN appeal_version INTEGER;
ALTER TABLE comments ADD COLUMN appeal TEXT GENERATED ALWAYS AS (
  CASE
    WHEN appeal_version IS NULL THEN NULL
    WHEN appeal_version > word_version THEN 'open'
    WHEN decided_status = 'approved' THEN 'granted'
    ELSE 'upheld'
  END
) VIRTUAL;

CREATE INDEX comments_appealed ON comments (site, id) WHERE appeal = 'open';

-- A report is right or wrong by the word that stands, if that was given after it. The record follows each decision and its undoing.
CREATE TRIGGER comments_answer_reports AFTER UPDATE OF word_version, decided_status ON comments
WHEN OLD.reported > 0 AND NEW.erased_at IS NULL
  AND (OLD.word_version <> NEW.word_version OR OLD.decided_status IS NOT NEW.decided_status)
BEGIN
  UPDATE reporters
  SET (confirmed, refused) = (
    SELECT
      max(0, confirmed + (version <= NEW.word_version AND coalesce(NEW.decided_status IN ('rejected', 'spam'), 0))
        - (version <= OLD.word_version AND coalesce(OLD.decided_status IN ('rejected', 'spam'), 0))),
      max(0, refused + (version <= NEW.word_version AND NEW.decided_status IS 'approved')
        - (version <= OLD.word_version AND OLD.decided_status IS 'approved'))
    FROM reports WHERE comment_id = NEW.id AND network = reporters.network
  )
  WHERE site = NEW.site AND network IN (SELECT network FROM reports WHERE comment_id = NEW.id AND network IS NOT NULL);
END;

-- Under a comment that reports hold no reply is visible, as under any that is not approved.
CREATE TRIGGER comments_hide_replies AFTER UPDATE OF reports_held_at ON comments
WHEN OLD.visible = 1 AND NEW.visible = 0
BEGIN
  UPDATE comments SET visible = 0 WHERE id IN (
    WITH RECURSIVE hidden (id) AS (
      SELECT id FROM comments WHERE parent_id = NEW.id AND visible = 1
      UNION ALL
      SELECT comments.id FROM hidden JOIN comments ON comments.parent_id = hidden.id WHERE comments.visible = 1
    )
    SELECT id FROM hidden
  );
END;

-- Whoever erases or deletes a comment does so with all that was said of it.
CREATE TRIGGER comments_erase_reports AFTER UPDATE OF erased_at ON comments
WHEN OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND (OLD.reported > 0 OR OLD.appeal_version IS NOT NULL)
BEGIN
  DELETE FROM reports WHERE comment_id = NEW.id;
  UPDATE comments
  SET reports = 0, report_weight = 0, report_reasons = NULL, reported = 0, reports_held_at = NULL,
      appeal_text = NULL, appealed_at = NULL, appeal_version = NULL
  WHERE id = NEW.id;
END;

CREATE TRIGGER comments_delete_reports AFTER DELETE ON comments WHEN OLD.reported > 0
BEGIN
  DELETE FROM reports WHERE comment_id = OLD.id;
END;
