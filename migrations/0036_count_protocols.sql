-- What other services' protocols were used for, counted by day: calls, and how what people said of a text agrees with its
-- score. No text, no ids, nobody's name.
CREATE TABLE protocol_days (
  site TEXT NOT NULL,
  -- In days since the epoch.
  day INTEGER NOT NULL,
  protocol TEXT NOT NULL CHECK (protocol IN ('akismet', 'perspective', 'openai')),
  -- What was scored and then corrected or confirmed ("TOXICITY", "spam"); "" counts the calls.
  measured TEXT NOT NULL CHECK (length(measured) <= 40),
  calls INTEGER NOT NULL DEFAULT 0,
  -- What people called good, and what they called bad, by its score: below .5, below .8, above.
  good_low INTEGER NOT NULL DEFAULT 0,
  good_middle INTEGER NOT NULL DEFAULT 0,
  good_high INTEGER NOT NULL DEFAULT 0,
  bad_low INTEGER NOT NULL DEFAULT 0,
  bad_middle INTEGER NOT NULL DEFAULT 0,
  bad_high INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (site, day, protocol, measured)
) STRICT, WITHOUT ROWID;

CREATE INDEX keys_of_protocols ON keys (sites, name) WHERE protocol IS NOT NULL AND deleted_at IS NULL;
