-- When comments arrive and when they wait longest, by the hour: two more counters on the row of a site and day. "hour:13" counts
-- what readers sent from 13:00 UTC on, "hour-wait:13:5" those of them that waited so long (the steps of "wait").

DROP TRIGGER comments_stats_insert;
DROP TRIGGER comments_stats_move;
ALTER TABLE comments DROP COLUMN counted;
ALTER TABLE comments ADD COLUMN counted TEXT GENERATED ALWAYS AS (
  CASE WHEN source IS NOT NULL AND assessment = 'null' AND erased_at IS NULL THEN '[]' ELSE
    '["comment:' || verdict || ':' || coalesce(verdict_by_score, verdict)
      || ':' || coalesce(min(CAST(spam * 10 AS INTEGER), 9), '-')
      || ':' || coalesce(min(CAST(toxicity * 10 AS INTEGER), 9), '-')
      || ':' || toxic || ':' || word
      || iif(staff IS NULL, '","hour:' || (created_at / 3600000 % 24), '')
      || coalesce('","wait:' || wait || '","hour-wait:' || (created_at / 3600000 % 24) || ':' || wait, '')
      || CASE
        WHEN word IN ('staff', 'none') OR signals = '' THEN ''
        ELSE replace(rtrim(signals, '|'), '|', '","signal:' || decided_status || ':')
      END
      || '"]'
  END
) VIRTUAL;

-- As they were: of the new column.
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

-- What is stored already. Of an erased row nobody knows any more whether a moderator wrote it, where it was published at once, nor
-- whether we judged it, where it was imported: such count in no hour.
WITH
  readers AS (
    SELECT site, created_at / 86400000 AS day, created_at / 3600000 % 24 AS hour, wait
    FROM comments
    WHERE staff IS NULL AND counted <> '[]' AND (erased_at IS NULL OR (source IS NULL AND first_status <> 'approved'))
  ),
  counters AS (
    SELECT site, day, 'hour:' || hour AS counter, count(*) AS comments FROM readers GROUP BY site, day, counter
    UNION ALL
    SELECT site, day, 'hour-wait:' || hour || ':' || wait AS counter, count(*) FROM readers
    WHERE wait IS NOT NULL GROUP BY site, day, counter
  ),
  by_day AS (SELECT site, day, json_group_object(counter, comments) AS counts FROM counters GROUP BY site, day)
UPDATE stats SET counts = json_patch(stats.counts, by_day.counts)
FROM by_day
WHERE by_day.site = stats.site AND by_day.day = stats.day;
