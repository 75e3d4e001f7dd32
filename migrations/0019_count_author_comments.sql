-- How many comments an author has in each status of the queue stands on the author's row, kept by the database: the page of
-- an author counts nothing. What was decided and how it stands change in one step, so a decision writes no row more.

ALTER TABLE authors ADD COLUMN now_pending INTEGER NOT NULL DEFAULT 0;
ALTER TABLE authors ADD COLUMN now_approved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE authors ADD COLUMN now_rejected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE authors ADD COLUMN now_spam INTEGER NOT NULL DEFAULT 0;
ALTER TABLE authors ADD COLUMN now_discarded INTEGER NOT NULL DEFAULT 0;

UPDATE authors SET
  now_pending = (SELECT count(*) FROM comments WHERE author_id = authors.id AND queue_status = 'pending'),
  now_approved = (SELECT count(*) FROM comments WHERE author_id = authors.id AND queue_status = 'approved'),
  now_rejected = (SELECT count(*) FROM comments WHERE author_id = authors.id AND queue_status = 'rejected'),
  now_spam = (SELECT count(*) FROM comments WHERE author_id = authors.id AND queue_status = 'spam'),
  now_discarded = (SELECT count(*) FROM comments WHERE author_id = authors.id AND queue_status = 'discarded');

-- An author's first comment is counted when the author is stored after it.
CREATE TRIGGER comments_count_author AFTER INSERT ON comments WHEN NEW.email_folded IS NOT NULL
BEGIN
  UPDATE authors
  SET now_pending = now_pending + (NEW.queue_status IS 'pending'),
      now_approved = now_approved + (NEW.queue_status IS 'approved'),
      now_rejected = now_rejected + (NEW.queue_status IS 'rejected'),
      now_spam = now_spam + (NEW.queue_status IS 'spam'),
      now_discarded = now_discarded + (NEW.queue_status IS 'discarded')
  WHERE site = NEW.site AND email_folded = NEW.email_folded;
END;

DROP TRIGGER comments_learn;
CREATE TRIGGER comments_learn AFTER UPDATE OF decided_status ON comments
WHEN OLD.decided_status IS NOT NEW.decided_status
BEGIN
  INSERT OR IGNORE INTO domains (site, domain) SELECT NEW.site, value FROM json_each(NEW.domains);
  UPDATE domains
  SET approved = approved + (NEW.decided_status IS 'approved') - (OLD.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected') - (OLD.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam') - (OLD.decided_status IS 'spam')
  WHERE site = NEW.site AND domain IN (SELECT value FROM json_each(NEW.domains));
END;

CREATE TRIGGER comments_learn_author AFTER UPDATE ON comments
WHEN OLD.email_folded IS NOT NULL
  AND (OLD.decided_status IS NOT NEW.decided_status OR OLD.queue_status IS NOT NEW.queue_status)
BEGIN
  UPDATE authors
  SET approved = approved + (NEW.decided_status IS 'approved') - (OLD.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected') - (OLD.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam') - (OLD.decided_status IS 'spam'),
      now_pending = now_pending + (NEW.queue_status IS 'pending') - (OLD.queue_status IS 'pending'),
      now_approved = now_approved + (NEW.queue_status IS 'approved') - (OLD.queue_status IS 'approved'),
      now_rejected = now_rejected + (NEW.queue_status IS 'rejected') - (OLD.queue_status IS 'rejected'),
      now_spam = now_spam + (NEW.queue_status IS 'spam') - (OLD.queue_status IS 'spam'),
      now_discarded = now_discarded + (NEW.queue_status IS 'discarded') - (OLD.queue_status IS 'discarded')
  WHERE site = OLD.site AND email_folded = OLD.email_folded;
END;
