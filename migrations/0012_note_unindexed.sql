-- Comments that have changed since the search index took them up. A new one needs no row: the index knows how far it has come.
-- `changes` counts, so that a row is deleted only if the comment has not changed again meanwhile.

CREATE TABLE unindexed (
  seq INTEGER PRIMARY KEY,
  changes INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TRIGGER comments_unindex AFTER UPDATE ON comments
WHEN OLD.queue_status IS NOT NEW.queue_status OR OLD.page IS NOT NEW.page OR OLD.body IS NOT NEW.body OR OLD.assessment IS NOT NEW.assessment
BEGIN
  INSERT INTO unindexed (seq) VALUES (NEW.seq) ON CONFLICT (seq) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER comments_unindex_deleted AFTER DELETE ON comments
BEGIN
  INSERT INTO unindexed (seq) VALUES (OLD.seq) ON CONFLICT (seq) DO UPDATE SET changes = changes + 1;
END;
