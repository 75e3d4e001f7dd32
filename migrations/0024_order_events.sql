-- The place of an event in the order in which acts were stored. Its id is made before the batch of its act, so by ids an event
-- can come to stand before one that was read already; by places none can. A place is the time of the act (ms), or one more
-- than the latest place: no earlier than the act, and all events of one statement share it.

ALTER TABLE events ADD COLUMN place INTEGER NOT NULL DEFAULT 0;

DROP INDEX events_by_site;
DROP INDEX events_by_key;

UPDATE events SET place = at;

CREATE INDEX events_by_place ON events (place, id);
CREATE INDEX events_by_site ON events (site, place, id) WHERE site IS NOT NULL;
CREATE INDEX events_by_key ON events (by_key, place, id);

-- For what is inserted without a place, as by the version before.
CREATE TRIGGER events_take_place AFTER INSERT ON events WHEN NEW.place = 0
BEGIN
  UPDATE events SET place = max(NEW.at, (SELECT max(place) FROM events) + 1) WHERE id = NEW.id;
END;
