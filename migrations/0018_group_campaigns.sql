-- Campaigns: comments of one text or nearly one, of all sites. A campaign begins with the first comment of a text, which
-- later ones are compared with; two make it one that is shown. All of it is kept by the triggers below.

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  -- The comment that the others are like, and the sketch of its text (keyed; of a short one a keyed hash).
  founder TEXT NOT NULL,
  bands TEXT NOT NULL CHECK (json_valid(bands)),
  signature TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- Of the members: those approved now, by whomever, and those that humans called spam.
  published INTEGER NOT NULL,
  spam INTEGER NOT NULL,
  -- The only site that has comments of it. Null once there is a second: what each has stands in campaign_sites then.
  site TEXT,
  -- Whose comment changed the counts last.
  touched_site TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  latest_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX campaigns_by_size ON campaigns (size, id) WHERE size > 1;
CREATE INDEX campaigns_of_site ON campaigns (site, size, id) WHERE size > 1 AND site IS NOT NULL;

-- Where a new text looks for its like: of all members the founder's alone, so that a campaign does not drift.
CREATE TABLE campaign_bands (
  band TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The same counts of each site, where there are several.
CREATE TABLE campaign_sites (
  campaign_id TEXT NOT NULL,
  site TEXT NOT NULL,
  members INTEGER NOT NULL,
  published INTEGER NOT NULL,
  spam INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, site)
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_sites_by_members ON campaign_sites (site, members, campaign_id);

ALTER TABLE comments ADD COLUMN campaign_id TEXT;
ALTER TABLE comments ADD COLUMN campaign_bands TEXT CHECK (json_valid(campaign_bands));
ALTER TABLE comments ADD COLUMN campaign_signature TEXT;
-- Members when this one came, itself among them, as far as was known.
ALTER TABLE comments ADD COLUMN campaign_size INTEGER;

CREATE INDEX comments_by_campaign ON comments (campaign_id, site, id) WHERE campaign_id IS NOT NULL;

-- The same text on other pages was counted by this.
DROP INDEX comments_by_fingerprint;
ALTER TABLE comments DROP COLUMN fingerprint;

CREATE TRIGGER comments_join_campaign AFTER INSERT ON comments WHEN NEW.campaign_id IS NOT NULL
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
    latest_at = excluded.latest_at;
END;

CREATE TRIGGER campaigns_found AFTER INSERT ON campaigns
BEGIN
  -- What is taken already, or not there, is left out.
  INSERT OR IGNORE INTO campaign_bands VALUES (NEW.bands ->> 0, NEW.id);
  INSERT OR IGNORE INTO campaign_bands VALUES (NEW.bands ->> 1, NEW.id);
  INSERT OR IGNORE INTO campaign_bands VALUES (NEW.bands ->> 2, NEW.id);
  INSERT OR IGNORE INTO campaign_bands VALUES (NEW.bands ->> 3, NEW.id);
END;

CREATE TRIGGER campaigns_count_site AFTER UPDATE OF size, published, spam ON campaigns WHEN NEW.site IS NULL
BEGIN
  INSERT INTO campaign_sites (campaign_id, site, members, published, spam)
  SELECT OLD.id, OLD.site, OLD.size, OLD.published, OLD.spam WHERE OLD.site IS NOT NULL;
  INSERT INTO campaign_sites (campaign_id, site, members, published, spam)
  VALUES (NEW.id, NEW.touched_site, NEW.size - OLD.size, NEW.published - OLD.published, NEW.spam - OLD.spam)
  ON CONFLICT (campaign_id, site) DO UPDATE SET
    members = members + excluded.members, published = published + excluded.published, spam = spam + excluded.spam;
END;

CREATE TRIGGER comments_tell_campaign AFTER UPDATE OF status, decided_status ON comments
WHEN NEW.campaign_id IS NOT NULL AND OLD.campaign_id IS NEW.campaign_id AND (
  (OLD.status = 'approved') <> (NEW.status = 'approved') OR (OLD.decided_status IS 'spam') <> (NEW.decided_status IS 'spam')
)
BEGIN
  UPDATE campaigns
  SET published = published + (NEW.status = 'approved') - (OLD.status = 'approved'),
      spam = spam + (NEW.decided_status IS 'spam') - (OLD.decided_status IS 'spam'),
      touched_site = NEW.site
  WHERE id = NEW.campaign_id;
END;

-- An edited or an erased text is of no campaign any more. Where it was the founder's, nothing made of it is left: the
-- first of the other members, by site and time, takes its place.
CREATE TRIGGER comments_leave_campaign AFTER UPDATE OF campaign_id ON comments
WHEN OLD.campaign_id IS NOT NULL AND NEW.campaign_id IS NULL
BEGIN
  UPDATE campaigns
  SET size = size - 1,
      published = published - (OLD.status = 'approved'),
      spam = spam - (OLD.decided_status IS 'spam'),
      touched_site = OLD.site
  WHERE id = OLD.campaign_id;
  DELETE FROM campaign_sites WHERE campaign_id = OLD.campaign_id AND site = OLD.site AND members = 0;
  DELETE FROM campaigns WHERE id = OLD.campaign_id AND size = 0;
  UPDATE campaigns
  SET (founder, bands, signature) = (
    SELECT id, campaign_bands, campaign_signature FROM comments
    WHERE campaign_id = OLD.campaign_id ORDER BY site, id LIMIT 1
  )
  WHERE id = OLD.campaign_id AND founder = OLD.id;
END;

CREATE TRIGGER campaigns_found_anew AFTER UPDATE OF founder ON campaigns
BEGIN
  DELETE FROM campaign_bands WHERE band IN (SELECT value FROM json_each(OLD.bands)) AND campaign_id = OLD.id;
  INSERT OR IGNORE INTO campaign_bands SELECT value, NEW.id FROM json_each(NEW.bands);
END;

CREATE TRIGGER campaigns_end AFTER DELETE ON campaigns
BEGIN
  DELETE FROM campaign_bands WHERE band IN (SELECT value FROM json_each(OLD.bands)) AND campaign_id = OLD.id;
END;
