-- Claims that are over are found by their end alone, of whatever site, so that the timer can forget them.

DROP INDEX comments_by_claim;
CREATE INDEX comments_by_claim ON comments (claimed_until, site) WHERE claimed_until IS NOT NULL;
