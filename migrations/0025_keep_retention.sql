-- What a site keeps no longer than it says is erased by the timer, site by site: when it looks through each next.

CREATE TABLE sweeps (
  site TEXT PRIMARY KEY,
  due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sweeps_by_time ON sweeps (due_at);

INSERT INTO sweeps (site, due_at) SELECT slug, 0 FROM sites;

CREATE TRIGGER sites_sweep AFTER INSERT ON sites
BEGIN
  INSERT OR IGNORE INTO sweeps (site, due_at) VALUES (NEW.slug, NEW.created_at + 86400000);
END;

-- How far the timer has come with what it walks through in the order of ids.
CREATE TABLE walks (
  name TEXT PRIMARY KEY,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO walks (name, position) VALUES ('campaigns', '');

-- Written down at each site, so that "never" can be told from "not said".
UPDATE sites SET settings = json_set(settings, '$.eraseSpamAfterDays', 15, '$.eraseRejectedAfterDays', 30);
