-- What the guards of a submission rest on: whose an approved comment is as typed, what its author proved, which texts an
-- author sent from a network, how many comments a site has stored on a day; and pages only where there is something to read.

-- The name in lower case, so that an earlier approved comment is found by address and name as typed.
ALTER TABLE comments ADD COLUMN name_folded TEXT;
-- The first comment of the author that the sender proved to be; null: nothing was proved.
ALTER TABLE comments ADD COLUMN proved_id TEXT;

-- By SQLite's lower(), which knows ASCII: an author of another script is held once more.
UPDATE comments SET name_folded = lower(name) WHERE name IS NOT NULL;

CREATE INDEX comments_by_person ON comments (site, email, name_folded, website) WHERE decided_status = 'approved';
CREATE INDEX comments_by_proof ON comments (proved_id, seq) WHERE proved_id IS NOT NULL AND decided_status IS NOT NULL;

-- Of the kind 'email' (an author by address, within one network): short hashes of the texts sent, as long as the stamps.
ALTER TABLE rates ADD COLUMN said TEXT NOT NULL DEFAULT '[]';

-- The running day, in days since the epoch, and the comments stored on it.
ALTER TABLE traffic ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE traffic ADD COLUMN day_comments INTEGER NOT NULL DEFAULT 0;

-- Anybody can name a page: it gets a row when a comment on it can be read, or when a moderator sets something for it.
DROP TRIGGER comments_show_insert;
CREATE TRIGGER comments_show_insert AFTER INSERT ON comments WHEN NEW.visible = 1
BEGIN
  INSERT INTO pages (site, key, changes, visible, created_at) VALUES (NEW.site, NEW.page, 1, 1, NEW.created_at)
  ON CONFLICT (site, key) DO UPDATE SET changes = changes + 1, visible = visible + 1;
END;

DROP TRIGGER comments_show_change;
CREATE TRIGGER comments_show_change AFTER UPDATE OF visible, erased_at, body ON comments
WHEN OLD.visible = 1 OR NEW.visible = 1
BEGIN
  INSERT INTO pages (site, key, created_at) VALUES (NEW.site, NEW.page, NEW.created_at) ON CONFLICT (site, key) DO NOTHING;
  UPDATE pages
  SET changes = changes + 1,
      visible = visible + (NEW.visible = 1 AND NEW.erased_at IS NULL) - (OLD.visible = 1 AND OLD.erased_at IS NULL)
  WHERE site = NEW.site AND key = NEW.page;
END;

DROP TRIGGER comments_move;
CREATE TRIGGER comments_move AFTER UPDATE OF page ON comments WHEN OLD.page IS NOT NEW.page AND OLD.visible = 1
BEGIN
  UPDATE pages SET changes = changes + 1, visible = visible - (OLD.erased_at IS NULL) WHERE site = OLD.site AND key = OLD.page;
  INSERT INTO pages (site, key, changes, visible, created_at)
  VALUES (NEW.site, NEW.page, 1, NEW.erased_at IS NULL, NEW.created_at)
  ON CONFLICT (site, key) DO UPDATE SET changes = changes + 1, visible = visible + excluded.visible;
END;

DELETE FROM pages WHERE changes = 0 AND visible = 0 AND closed = 0 AND close_after_days IS NULL;
