-- A moderator edits a text: why is kept beside the earlier text, and the record of linked domains follows the new text.

ALTER TABLE edits ADD COLUMN note TEXT;

CREATE TRIGGER comments_relearn AFTER UPDATE OF domains ON comments
WHEN NEW.decided_status IS NOT NULL AND OLD.decided_status IS NEW.decided_status AND OLD.domains IS NOT NEW.domains AND NEW.erased_at IS NULL
BEGIN
  UPDATE domains
  SET approved = approved - (NEW.decided_status IS 'approved'),
      rejected = rejected - (NEW.decided_status IS 'rejected'),
      spam = spam - (NEW.decided_status IS 'spam')
  WHERE site = NEW.site AND domain IN (SELECT value FROM json_each(OLD.domains));
  INSERT OR IGNORE INTO domains (site, domain) SELECT NEW.site, value FROM json_each(NEW.domains);
  UPDATE domains
  SET approved = approved + (NEW.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam')
  WHERE site = NEW.site AND domain IN (SELECT value FROM json_each(NEW.domains));
END;
