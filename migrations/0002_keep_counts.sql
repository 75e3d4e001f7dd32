-- What must always agree with the comments is kept by the database itself.

CREATE TRIGGER comments_count_insert AFTER INSERT ON comments
BEGIN
  INSERT INTO counts (site, shelf, comments) VALUES (NEW.site, NEW.shelf, 1)
  ON CONFLICT (site, shelf) DO UPDATE SET comments = comments + 1;
END;

CREATE TRIGGER comments_count_move AFTER UPDATE ON comments WHEN OLD.shelf IS NOT NEW.shelf
BEGIN
  UPDATE counts SET comments = comments - 1 WHERE site = OLD.site AND shelf = OLD.shelf;
  INSERT INTO counts (site, shelf, comments) SELECT NEW.site, NEW.shelf, 1 WHERE NEW.shelf IS NOT NULL
  ON CONFLICT (site, shelf) DO UPDATE SET comments = comments + 1;
END;

-- The page's change counter (its ETag) and its number of readable comments.
CREATE TRIGGER comments_show_insert AFTER INSERT ON comments
BEGIN
  INSERT INTO pages (site, key, changes, visible, created_at)
  VALUES (NEW.site, NEW.page, NEW.visible, NEW.visible, NEW.created_at)
  ON CONFLICT (site, key) DO UPDATE SET changes = changes + 1, visible = visible + 1 WHERE NEW.visible = 1;
END;

CREATE TRIGGER comments_show_change AFTER UPDATE OF visible, erased_at, body ON comments
WHEN OLD.visible = 1 OR NEW.visible = 1
BEGIN
  UPDATE pages
  SET changes = changes + 1,
      visible = visible + (NEW.visible = 1 AND NEW.erased_at IS NULL) - (OLD.visible = 1 AND OLD.erased_at IS NULL)
  WHERE site = NEW.site AND key = NEW.page;
END;

-- The record of the author and of the linked domains follows what humans decided, and follows an undo back exactly.
CREATE TRIGGER comments_learn AFTER UPDATE OF decided_status ON comments
WHEN OLD.decided_status IS NOT NEW.decided_status
BEGIN
  UPDATE authors
  SET approved = approved + (NEW.decided_status IS 'approved') - (OLD.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected') - (OLD.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam') - (OLD.decided_status IS 'spam')
  WHERE site = NEW.site AND email_folded = NEW.email_folded;
  INSERT OR IGNORE INTO domains (site, domain) SELECT NEW.site, value FROM json_each(NEW.domains);
  UPDATE domains
  SET approved = approved + (NEW.decided_status IS 'approved') - (OLD.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected') - (OLD.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam') - (OLD.decided_status IS 'spam')
  WHERE site = NEW.site AND domain IN (SELECT value FROM json_each(NEW.domains));
END;
