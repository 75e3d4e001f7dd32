-- How far the deletion of a site has come, and who began it.
ALTER TABLE site_deletions ADD COLUMN by_key TEXT NOT NULL DEFAULT '';
ALTER TABLE site_deletions ADD COLUMN part TEXT NOT NULL DEFAULT 'comments' CHECK (part IN ('comments', 'rest', 'settling'));
ALTER TABLE site_deletions ADD COLUMN comments_gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE site_deletions ADD COLUMN rows_gone INTEGER NOT NULL DEFAULT 0;
