-- What software of Akismet's protocol asked about, so that it can correct the answer later. No text, name or address: hashes
-- keyed by the deployment's secret tell which check a correction is of.

CREATE TABLE checks (
  site TEXT NOT NULL,
  -- A UUIDv7 without its hyphens: it begins with the time.
  guid TEXT NOT NULL,
  -- What was answered; null: it was never asked about, only corrected.
  verdict TEXT CHECK (verdict IN ('approve', 'hold', 'spam', 'discard')),
  spam REAL,
  toxicity REAL,
  text_hash TEXT NOT NULL,
  -- By address, or by name without one.
  author_hash TEXT,
  network TEXT,
  -- Registrable domains linked, a JSON array of at most four.
  domains TEXT NOT NULL CHECK (json_valid(domains)),
  -- The comment that stands in the queue for it.
  queued_as TEXT,
  -- What people said of it where it was asked from.
  word TEXT CHECK (word IN ('spam', 'ham')),
  word_at INTEGER,
  PRIMARY KEY (site, guid)
) STRICT, WITHOUT ROWID;

CREATE INDEX checks_of_text ON checks (site, text_hash, author_hash);
CREATE INDEX checks_of_author ON checks (site, author_hash) WHERE author_hash IS NOT NULL;
-- Words on what stands in no queue: those on comments are decisions, and counted as such.
CREATE INDEX checks_corrected ON checks (site, text_hash, word) WHERE word IS NOT NULL AND queued_as IS NULL;

-- The record of the linked domains follows the words, and follows each change of them exactly.
CREATE TRIGGER checks_teach_domains AFTER UPDATE OF word ON checks
WHEN NEW.word IS NOT OLD.word AND NEW.queued_as IS NULL AND NEW.domains <> '[]'
BEGIN
  INSERT OR IGNORE INTO domains (site, domain) SELECT NEW.site, value FROM json_each(NEW.domains);
  UPDATE domains
  SET approved = max(0, approved + (NEW.word IS 'ham') - (OLD.word IS 'ham')),
      spam = max(0, spam + (NEW.word IS 'spam') - (OLD.word IS 'spam'))
  WHERE site = NEW.site AND domain IN (SELECT value FROM json_each(NEW.domains));
END;
