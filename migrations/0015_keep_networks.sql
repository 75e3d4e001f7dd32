-- The network a comment came from, as the keyed hash by which floods are counted: so that a site's list can name it. It is
-- forgotten after a month.

ALTER TABLE comments ADD COLUMN network TEXT;

CREATE INDEX comments_network_age ON comments (created_at) WHERE network IS NOT NULL;
