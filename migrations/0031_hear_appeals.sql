-- Authors appeal declines by their status link. What is published is no open appeal, by whichever decision or undo it came to be.

DROP INDEX comments_appealed;
ALTER TABLE comments DROP COLUMN appeal;
ALTER TABLE comments ADD COLUMN appeal TEXT GENERATED ALWAYS AS (
  CASE
    WHEN appeal_version IS NULL THEN NULL
    WHEN status = 'approved' THEN 'granted'
    WHEN appeal_version > word_version THEN 'open'
    ELSE 'upheld'
  END
) VIRTUAL;
CREATE INDEX comments_appealed ON comments (site, id) WHERE appeal = 'open';

-- How many comments have open reports, and how many an open appeal: beside the counts of each status.
ALTER TABLE site_counts ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;
ALTER TABLE site_counts ADD COLUMN appealed INTEGER NOT NULL DEFAULT 0;

UPDATE site_counts
SET reported = (SELECT count(*) FROM comments WHERE comments.site = site_counts.site AND reports > 0),
    appealed = (SELECT count(*) FROM comments WHERE comments.site = site_counts.site AND appeal = 'open');

CREATE TRIGGER comments_count_voices_insert AFTER INSERT ON comments
WHEN NEW.reports > 0 OR NEW.appeal IS 'open'
BEGIN
  INSERT INTO site_counts (site, reported, appealed) VALUES (NEW.site, NEW.reports > 0, NEW.appeal IS 'open')
  ON CONFLICT (site) DO UPDATE
  SET reported = reported + excluded.reported, appealed = appealed + excluded.appealed;
END;

CREATE TRIGGER comments_count_voices AFTER UPDATE ON comments
WHEN (OLD.reports > 0) <> (NEW.reports > 0) OR (OLD.appeal IS 'open') <> (NEW.appeal IS 'open')
BEGIN
  UPDATE site_counts
  SET reported = reported + (NEW.reports > 0) - (OLD.reports > 0),
      appealed = appealed + (NEW.appeal IS 'open') - (OLD.appeal IS 'open')
  WHERE site = NEW.site;
END;

CREATE TRIGGER comments_tell_appeal AFTER UPDATE OF appeal_version ON comments
WHEN OLD.appeal_version IS NULL AND NEW.appeal_version IS NOT NULL AND EXISTS (SELECT 1 FROM webhooks WHERE site = NEW.site)
BEGIN
  INSERT INTO told_changes VALUES (NEW.site, NEW.id, 'comment.appealed', NEW.status, NEW.status, NEW.version);
END;
