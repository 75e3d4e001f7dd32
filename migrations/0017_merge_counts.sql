-- The counts of a site are one row, not one for each status: a decision writes one row less.

CREATE TABLE site_counts (
  site TEXT PRIMARY KEY,
  pending INTEGER NOT NULL DEFAULT 0,
  approved INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  spam INTEGER NOT NULL DEFAULT 0,
  discarded INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO site_counts (site, pending, approved, rejected, spam, discarded)
SELECT site,
  coalesce(sum(comments) FILTER (WHERE queue_status = 'pending'), 0),
  coalesce(sum(comments) FILTER (WHERE queue_status = 'approved'), 0),
  coalesce(sum(comments) FILTER (WHERE queue_status = 'rejected'), 0),
  coalesce(sum(comments) FILTER (WHERE queue_status = 'spam'), 0),
  coalesce(sum(comments) FILTER (WHERE queue_status = 'discarded'), 0)
FROM counts
GROUP BY site;

DROP TRIGGER comments_count_insert;
DROP TRIGGER comments_count_move;
DROP TABLE counts;

-- As the version before reads them.
CREATE VIEW counts (site, queue_status, comments) AS
SELECT site, 'pending', pending FROM site_counts
UNION ALL SELECT site, 'approved', approved FROM site_counts
UNION ALL SELECT site, 'rejected', rejected FROM site_counts
UNION ALL SELECT site, 'spam', spam FROM site_counts
UNION ALL SELECT site, 'discarded', discarded FROM site_counts;

CREATE TRIGGER comments_count_insert AFTER INSERT ON comments
BEGIN
  INSERT INTO site_counts (site, pending, approved, rejected, spam, discarded)
  VALUES (
    NEW.site, NEW.queue_status IS 'pending', NEW.queue_status IS 'approved', NEW.queue_status IS 'rejected',
    NEW.queue_status IS 'spam', NEW.queue_status IS 'discarded'
  )
  ON CONFLICT (site) DO UPDATE
  SET pending = pending + excluded.pending,
      approved = approved + excluded.approved,
      rejected = rejected + excluded.rejected,
      spam = spam + excluded.spam,
      discarded = discarded + excluded.discarded;
END;

CREATE TRIGGER comments_count_move AFTER UPDATE ON comments WHEN OLD.queue_status IS NOT NEW.queue_status
BEGIN
  UPDATE site_counts
  SET pending = pending + (NEW.queue_status IS 'pending') - (OLD.queue_status IS 'pending'),
      approved = approved + (NEW.queue_status IS 'approved') - (OLD.queue_status IS 'approved'),
      rejected = rejected + (NEW.queue_status IS 'rejected') - (OLD.queue_status IS 'rejected'),
      spam = spam + (NEW.queue_status IS 'spam') - (OLD.queue_status IS 'spam'),
      discarded = discarded + (NEW.queue_status IS 'discarded') - (OLD.queue_status IS 'discarded')
  WHERE site = NEW.site;
END;
