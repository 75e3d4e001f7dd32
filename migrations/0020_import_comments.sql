-- Comments that come from another system, or from another Anteroom: where each is from stands on its row, so that none comes
-- twice, and whatever follows a new comment can tell them apart. `source` is null for what was submitted here.

ALTER TABLE comments ADD COLUMN source TEXT;
-- Its id there.
ALTER TABLE comments ADD COLUMN source_id TEXT;

CREATE UNIQUE INDEX comments_by_source ON comments (site, source, source_id) WHERE source IS NOT NULL;

-- What comes decided teaches as a decision here does. A submission never does: nothing more is written for one.
DROP TRIGGER comments_count_author;
CREATE TRIGGER comments_count_author AFTER INSERT ON comments WHEN NEW.email_folded IS NOT NULL
BEGIN
  UPDATE authors
  SET approved = approved + (NEW.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam'),
      now_pending = now_pending + (NEW.queue_status IS 'pending'),
      now_approved = now_approved + (NEW.queue_status IS 'approved'),
      now_rejected = now_rejected + (NEW.queue_status IS 'rejected'),
      now_spam = now_spam + (NEW.queue_status IS 'spam'),
      now_discarded = now_discarded + (NEW.queue_status IS 'discarded')
  WHERE site = NEW.site AND email_folded = NEW.email_folded;
END;

CREATE TRIGGER comments_learn_domains AFTER INSERT ON comments WHEN NEW.decided_status IS NOT NULL AND NEW.domains <> '[]'
BEGIN
  INSERT OR IGNORE INTO domains (site, domain) SELECT NEW.site, value FROM json_each(NEW.domains);
  UPDATE domains
  SET approved = approved + (NEW.decided_status IS 'approved'),
      rejected = rejected + (NEW.decided_status IS 'rejected'),
      spam = spam + (NEW.decided_status IS 'spam')
  WHERE site = NEW.site AND domain IN (SELECT value FROM json_each(NEW.domains));
END;

-- What comes erased holds its replies, and is none of the comments that can be read.
DROP TRIGGER comments_show_insert;
CREATE TRIGGER comments_show_insert AFTER INSERT ON comments WHEN NEW.visible = 1
BEGIN
  INSERT INTO pages (site, key, changes, visible, created_at)
  VALUES (NEW.site, NEW.page, 1, NEW.erased_at IS NULL, NEW.created_at)
  ON CONFLICT (site, key) DO UPDATE SET changes = changes + 1, visible = visible + (NEW.erased_at IS NULL);
END;

-- The record of the machine is of what it judged: a comment that came without our assessment counts in no counter.
DROP TRIGGER comments_stats_insert;
DROP TRIGGER comments_stats_move;
ALTER TABLE comments DROP COLUMN counted;
ALTER TABLE comments ADD COLUMN counted TEXT GENERATED ALWAYS AS (
  CASE WHEN source IS NOT NULL AND assessment = 'null' AND erased_at IS NULL THEN '[]' ELSE
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
  END
) VIRTUAL;

CREATE TRIGGER comments_stats_insert AFTER INSERT ON comments WHEN NEW.source IS NULL OR NEW.assessment <> 'null'
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
  INSERT INTO stats (site, day, counts)
  VALUES (NEW.site, NEW.created_at / 86400000, iif(OLD.counted <> '[]', '{}', (
    SELECT json_group_object(json_extract(NEW.counted, '$[' || place || ']'), 1)
    FROM counted_places WHERE place < json_array_length(NEW.counted)
  )))
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
