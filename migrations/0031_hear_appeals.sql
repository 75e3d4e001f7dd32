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

DROP TRIGGER comments_count_insert;
DROP TRIGGER comments_count_move;

CREATE TRIGGER comments_count_insert AFTER INSERT ON comments
BEGIN
  INSERT INTO site_counts (site, pending, approved, rejected, spam, discarded, reported, appealed)
  VALUES (
    NEW.site, NEW.queue_status IS 'pending', NEW.queue_status IS 'approved', NEW.queue_status IS 'rejected',
    NEW.queue_status IS 'spam', NEW.queue_status IS 'discarded', NEW.reports > 0, NEW.appeal IS 'open'
  )
  ON CONFLICT (site) DO UPDATE
  SET pending = pending + excluded.pending,
      approved = approved + excluded.approved,
      rejected = rejected + excluded.rejected,
      spam = spam + excluded.spam,
      discarded = discarded + excluded.discarded,
      reported = reported + excluded.reported,
      appealed = appealed + excluded.appealed;
END;

CREATE TRIGGER comments_count_move AFTER UPDATE ON comments
WHEN OLD.queue_status IS NOT NEW.queue_status OR (OLD.reports > 0) <> (NEW.reports > 0)
  OR (OLD.appeal IS 'open') <> (NEW.appeal IS 'open')
BEGIN
  UPDATE site_counts
  SET pending = pending + (NEW.queue_status IS 'pending') - (OLD.queue_status IS 'pending'),
      approved = approved + (NEW.queue_status IS 'approved') - (OLD.queue_status IS 'approved'),
      rejected = rejected + (NEW.queue_status IS 'rejected') - (OLD.queue_status IS 'rejected'),
      spam = spam + (NEW.queue_status IS 'spam') - (OLD.queue_status IS 'spam'),
      discarded = discarded + (NEW.queue_status IS 'discarded') - (OLD.queue_status IS 'discarded'),
      reported = reported + (NEW.reports > 0) - (OLD.reports > 0),
      appealed = appealed + (NEW.appeal IS 'open') - (OLD.appeal IS 'open')
  WHERE site = NEW.site;
END;

CREATE TRIGGER comments_tell_appeal AFTER UPDATE OF appeal_version ON comments
WHEN OLD.appeal_version IS NULL AND NEW.appeal_version IS NOT NULL AND EXISTS (SELECT 1 FROM webhooks WHERE site = NEW.site)
BEGIN
  INSERT INTO told_changes VALUES (NEW.site, NEW.id, 'comment.appealed', NEW.status, NEW.status, NEW.version);
END;
