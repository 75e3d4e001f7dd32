-- The machine's track record: what each comment counts in stands on its own row, computed by the database, and the counters
-- of a site and the day its comments came in are one row. A decision, its undoing, an edit take their counts along exactly.

-- The toxicity score reached the threshold of the policy it was made under: the machine calls it toxic.
ALTER TABLE comments ADD COLUMN toxic INTEGER NOT NULL DEFAULT 0 CHECK (toxic IN (0, 1));
-- When a human first had the word that stands, and the reason that stands; null without a word.
ALTER TABLE comments ADD COLUMN decided_at INTEGER;
ALTER TABLE comments ADD COLUMN decided_reason TEXT;

ALTER TABLE decisions ADD COLUMN from_decided_at INTEGER;
ALTER TABLE decisions ADD COLUMN from_decided_reason TEXT;
ALTER TABLE decisions ADD COLUMN to_decided_at INTEGER;
ALTER TABLE decisions ADD COLUMN to_decided_reason TEXT;

UPDATE comments SET toxic = 1
WHERE erased_at IS NULL AND toxicity >= (
  SELECT coalesce(json_extract(policy, '$.thresholds.toxicity.hold'), 0.5)
  FROM policies
  WHERE policies.site = comments.site AND policies.version = json_extract(comments.assessment, '$.policyVersion')
);

UPDATE comments
SET decided_at = (
      SELECT min(at) FROM decisions
      WHERE comment_id = comments.id AND to_decided_status IS NOT NULL AND seen_version > coalesce((
        SELECT max(seen_version) FROM decisions AS taken_back
        WHERE taken_back.comment_id = comments.id AND taken_back.to_decided_status IS NULL
      ), 0)
    ),
    decided_reason = (
      SELECT reason FROM decisions AS given
      WHERE comment_id = comments.id AND to_decided_status = comments.decided_status AND move <> 'undo' AND NOT EXISTS (
        SELECT 1 FROM decisions AS undoing WHERE undoing.comment_id = given.comment_id AND undoing.undoes = given.id
      )
      ORDER BY seen_version DESC LIMIT 1
    )
WHERE decided_status IS NOT NULL AND erased_at IS NULL;

-- What a later undo goes back to.
UPDATE decisions SET from_decided_at = (
  SELECT min(at) FROM decisions AS earlier
  WHERE earlier.comment_id = decisions.comment_id AND earlier.seen_version < decisions.seen_version
    AND earlier.to_decided_status IS NOT NULL
)
WHERE from_decided_status IS NOT NULL;

-- What people said of a comment. A refusal tells whether it was for toxicity where its reason is 'toxic' or begins with 'toxic-'.
-- A moderator's own comment judges nobody.
ALTER TABLE comments ADD COLUMN word TEXT GENERATED ALWAYS AS (
  CASE
    WHEN staff IS NOT NULL THEN 'staff'
    WHEN decided_status IS NULL THEN 'none'
    WHEN decided_status <> 'rejected' THEN decided_status
    WHEN trim(coalesce(decided_reason, '')) = '' THEN 'rejected'
    WHEN lower(decided_reason) = 'toxic' OR substr(lower(decided_reason), 1, 6) = 'toxic-' THEN 'toxic'
    ELSE 'other'
  END
) VIRTUAL;

-- How long a comment that the machine held waited: 0 under a minute, 1 under two, 2 under four, and so on.
ALTER TABLE comments ADD COLUMN wait INTEGER GENERATED ALWAYS AS (
  CASE
    WHEN staff IS NOT NULL OR first_status <> 'pending' OR decided_at IS NULL THEN NULL
    WHEN decided_at - created_at < 60000 THEN 0
    WHEN decided_at - created_at < 120000 THEN 1
    WHEN decided_at - created_at < 240000 THEN 2
    WHEN decided_at - created_at < 480000 THEN 3
    WHEN decided_at - created_at < 960000 THEN 4
    WHEN decided_at - created_at < 1920000 THEN 5
    WHEN decided_at - created_at < 3840000 THEN 6
    WHEN decided_at - created_at < 7680000 THEN 7
    WHEN decided_at - created_at < 15360000 THEN 8
    WHEN decided_at - created_at < 30720000 THEN 9
    WHEN decided_at - created_at < 61440000 THEN 10
    WHEN decided_at - created_at < 122880000 THEN 11
    WHEN decided_at - created_at < 245760000 THEN 12
    WHEN decided_at - created_at < 491520000 THEN 13
    WHEN decided_at - created_at < 983040000 THEN 14
    WHEN decided_at - created_at < 1966080000 THEN 15
    WHEN decided_at - created_at < 3932160000 THEN 16
    ELSE 17
  END
) VIRTUAL;

-- The counters a comment counts in, a JSON array of names: first "comment:" with its verdict, what the scores say, the tenth each
-- score lies in ("-": no score), whether it is called toxic, and the word; then, once it is decided, its wait and each signal.
ALTER TABLE comments ADD COLUMN counted TEXT GENERATED ALWAYS AS (
  '["comment:' || verdict || ':' || coalesce(verdict_by_score, verdict)
    || ':' || coalesce(min(CAST(spam * 10 AS INTEGER), 9), '-')
    || ':' || coalesce(min(CAST(toxicity * 10 AS INTEGER), 9), '-')
    || ':' || toxic || ':' || word
    || coalesce('","wait:' || wait, '')
    || CASE
      WHEN word IN ('staff', 'none') OR signals = '' THEN ''
      ELSE replace(rtrim(signals, '|'), '|', '","signal:' || decided_status || ':')
    END
    || '"]'
) VIRTUAL;

-- The places in such an array. Reading the array by them reads no row, which json_each does for each name.
CREATE VIEW counted_places (place) AS
VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
  (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42),
  (43), (44), (45), (46), (47), (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

CREATE TABLE stats (
  site TEXT NOT NULL,
  -- The day the comments came in, in days since the epoch.
  day INTEGER NOT NULL,
  -- How many comments count in each: {"wait:3": 7}.
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  PRIMARY KEY (site, day)
) STRICT, WITHOUT ROWID;

INSERT INTO stats (site, day, counts)
SELECT site, day, json_group_object(counter, comments)
FROM (
  SELECT site, created_at / 86400000 AS day, value AS counter, count(*) AS comments
  FROM comments, json_each(counted)
  WHERE erased_at IS NULL
  GROUP BY site, day, counter
)
GROUP BY site, day;

CREATE TRIGGER comments_stats_insert AFTER INSERT ON comments
BEGIN
  INSERT INTO stats (site, day, counts)
  VALUES (NEW.site, NEW.created_at / 86400000, (
    SELECT json_group_object(json_extract(NEW.counted, '$[' || place || ']'), 1)
    FROM counted_places WHERE place < json_array_length(NEW.counted)
  ))
  ON CONFLICT (site, day) DO UPDATE SET counts = json_patch(counts, (
    SELECT json_group_object(key, 1 + coalesce(json_extract(stats.counts, '$."' || key || '"'), 0))
    FROM (
      SELECT json_extract(NEW.counted, '$[' || place || ']') AS key
      FROM counted_places WHERE place < json_array_length(NEW.counted)
    )
  ));
END;

-- What is erased stays counted as it was: counts name nobody. A null in a patch takes the counter away.
CREATE TRIGGER comments_stats_move
AFTER UPDATE OF verdict, verdict_by_score, spam, toxicity, toxic, signals, decided_status, decided_at, decided_reason ON comments
WHEN OLD.counted <> NEW.counted AND NEW.erased_at IS NULL
BEGIN
  INSERT INTO stats (site, day, counts) VALUES (NEW.site, NEW.created_at / 86400000, '{}')
  ON CONFLICT (site, day) DO UPDATE SET counts = json_patch(counts, (
    SELECT json_group_object(key, nullif(change + coalesce(json_extract(stats.counts, '$."' || key || '"'), 0), 0))
    FROM (
      SELECT json_extract(OLD.counted, '$[' || place || ']') AS key, -1 AS change
      FROM counted_places WHERE place < json_array_length(OLD.counted) AND instr(NEW.counted, '"' || key || '"') = 0
      UNION ALL
      SELECT json_extract(NEW.counted, '$[' || place || ']') AS key, 1
      FROM counted_places WHERE place < json_array_length(NEW.counted) AND instr(OLD.counted, '"' || key || '"') = 0
    )
  ));
END;
