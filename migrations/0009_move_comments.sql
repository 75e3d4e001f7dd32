-- A comment that changes its page takes its place in the counters along: both pages have changed for their readers.

CREATE TRIGGER comments_move AFTER UPDATE OF page ON comments WHEN OLD.page IS NOT NEW.page
BEGIN
  UPDATE pages
  SET changes = changes + 1, visible = visible - (OLD.erased_at IS NULL)
  WHERE site = OLD.site AND key = OLD.page AND OLD.visible = 1;
  INSERT INTO pages (site, key, changes, visible, created_at)
  VALUES (NEW.site, NEW.page, NEW.visible, NEW.visible = 1 AND NEW.erased_at IS NULL, NEW.created_at)
  ON CONFLICT (site, key) DO UPDATE SET changes = changes + 1, visible = visible + excluded.visible WHERE NEW.visible = 1;
END;
