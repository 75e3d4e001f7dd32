-- A moderator's key can claim a comment for some minutes: others see who looks at it. It stands on the comment's own row, as
-- all that the queue shows, ends by itself, and leaves no record.

ALTER TABLE comments ADD COLUMN claimed_by TEXT;
ALTER TABLE comments ADD COLUMN claimed_name TEXT;
ALTER TABLE comments ADD COLUMN claimed_until INTEGER;

CREATE INDEX comments_by_claim ON comments (site, claimed_until) WHERE claimed_until IS NOT NULL;
