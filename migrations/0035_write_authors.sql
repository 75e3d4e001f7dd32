-- Authors may have themselves written to: when their comment is approved, and when a reply to it is published. A comment without
-- a wish has no row here, and costs nothing more.

CREATE TABLE wishes (
  comment TEXT PRIMARY KEY,
  wish TEXT NOT NULL CHECK (wish IN ('replies', 'approval', 'all')),
  -- 1: whoever wishes it is still to be asked whether it was them.
  due INTEGER CHECK (due = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX wishes_due ON wishes (due, comment) WHERE due = 1;

-- A minute passes before a mail goes: what is undone within it is told to nobody.
CREATE TRIGGER comments_mail_approval AFTER UPDATE OF status ON comments
WHEN NEW.status = 'approved' AND OLD.status <> 'approved' AND EXISTS (SELECT 1 FROM wishes WHERE comment = NEW.id)
BEGIN
  INSERT INTO mails (site, subscription_id, kind, about, at, since, due_at)
  SELECT NEW.site, NEW.author_id, 'approved', NEW.id, unixepoch() * 1000, unixepoch() * 1000, unixepoch() * 1000 + 60000
  FROM wishes JOIN subscriptions ON subscriptions.id = NEW.author_id
  WHERE wishes.comment = NEW.id AND wish IN ('approval', 'all') AND subscriptions.state = 'confirmed'
  ON CONFLICT DO NOTHING;
  -- Nobody is asked for the sake of spam. A human says it is none: now they may be.
  UPDATE wishes SET due = 1 WHERE comment = NEW.id AND OLD.status = 'spam';
END;

-- A reply that comes in approved is told by the statement that follows its insert, where its parent's author wished it: a trigger
-- would read the parent of each.
CREATE TRIGGER comments_mail_shown_reply AFTER UPDATE OF visible ON comments
WHEN NEW.visible = 1 AND OLD.visible = 0 AND NEW.source IS NULL AND EXISTS (SELECT 1 FROM wishes WHERE comment = NEW.parent_id)
BEGIN
  INSERT INTO mails (site, subscription_id, kind, about, reply, at, since, due_at)
  SELECT NEW.site, own.author_id, 'reply', own.id, NEW.id, unixepoch() * 1000, unixepoch() * 1000, unixepoch() * 1000 + 60000
  FROM wishes JOIN comments AS own ON own.id = wishes.comment JOIN subscriptions ON subscriptions.id = own.author_id
  WHERE wishes.comment = NEW.parent_id AND wish IN ('replies', 'all') AND own.author_id IS NOT NEW.author_id
    AND subscriptions.state = 'confirmed'
  ON CONFLICT DO NOTHING;
END;

-- Whoever is forgotten is written to no more, and that they were is forgotten, too.
CREATE TRIGGER comments_forget_wish AFTER UPDATE OF author_id ON comments
WHEN OLD.author_id IS NOT NULL AND NEW.author_id IS NULL
BEGIN
  DELETE FROM wishes WHERE comment = OLD.id;
END;

CREATE TRIGGER comments_delete_wish AFTER DELETE ON comments
BEGIN
  DELETE FROM wishes WHERE comment = OLD.id;
END;

CREATE TRIGGER authors_forget_mails AFTER DELETE ON authors
BEGIN
  DELETE FROM mails WHERE subscription_id = OLD.id;
  DELETE FROM subscriptions WHERE id = OLD.id;
END;
