-- An author edits or withdraws a comment of their own. What the queue shows of it stands on the comment's own row.

ALTER TABLE comments ADD COLUMN author_edits INTEGER NOT NULL DEFAULT 0;
-- The latest of these edits.
ALTER TABLE comments ADD COLUMN author_edited_at INTEGER;
-- Its author has taken it back: nobody publishes it again, and the timer erases it.
ALTER TABLE comments ADD COLUMN withdrawn_at INTEGER;

CREATE INDEX comments_withdrawn ON comments (site, withdrawn_at) WHERE withdrawn_at IS NOT NULL AND erased_at IS NULL;

-- An edited text leaves its campaign, and may come to be of one again: it is counted there as one that comes in.
CREATE TRIGGER comments_rejoin_campaign AFTER UPDATE OF campaign_id ON comments
WHEN OLD.campaign_id IS NULL AND NEW.campaign_id IS NOT NULL
BEGIN
  INSERT INTO campaigns (id, founder, bands, signature, size, published, spam, site, touched_site, first_at, latest_at)
  VALUES (
    NEW.campaign_id, NEW.id, NEW.campaign_bands, NEW.campaign_signature, 1, NEW.status = 'approved',
    NEW.decided_status IS 'spam', NEW.site, NEW.site, NEW.created_at, NEW.created_at
  )
  ON CONFLICT (id) DO UPDATE SET
    size = size + 1,
    published = published + excluded.published,
    spam = spam + excluded.spam,
    site = iif(site = excluded.site, site, NULL),
    touched_site = excluded.touched_site,
    latest_at = max(latest_at, excluded.latest_at);
END;
