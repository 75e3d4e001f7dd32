-- The search index, in a database of its own: `wrangler d1 export` takes no database with full-text tables. All of it is made from
-- the comments of the main database, and can be made again.

-- How far the comments have been taken up, with the id of the last one: another comment there, and it is another database.
-- `writer` changes with every write, so that a writer who read before another wrote writes nothing.
CREATE TABLE progress (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  indexed_seq INTEGER NOT NULL,
  indexed_id TEXT NOT NULL,
  writer TEXT NOT NULL
) STRICT;

INSERT INTO progress (id, indexed_seq, indexed_id, writer) VALUES (1, 0, '', '');

-- One row a comment, by its `seq` in the main database: its words as they are looked for, and its place in each order.
CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  by_time INTEGER NOT NULL,
  by_harm INTEGER NOT NULL,
  by_doubt INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  page TEXT NOT NULL,
  body TEXT NOT NULL,
  -- What the queue filters by, as words with a colon in them, which no text has: "site:blog status:pending".
  facets TEXT NOT NULL
) STRICT;

-- FTS5 gives hits in the order of the rowid and in no other for less than reading them all: so there is a table for each order,
-- with the place as its rowid. The words are cut by the service, for every script: "ascii" takes them as they are.
CREATE VIRTUAL TABLE words_by_time USING fts5 (
  name, email, website, page, body, facets, content = '', columnsize = 0, tokenize = "ascii tokenchars '-:'"
);
CREATE VIRTUAL TABLE words_by_harm USING fts5 (
  name, email, website, page, body, facets, content = '', columnsize = 0, tokenize = "ascii tokenchars '-:'"
);
CREATE VIRTUAL TABLE words_by_doubt USING fts5 (
  name, email, website, page, body, facets, content = '', columnsize = 0, tokenize = "ascii tokenchars '-:'"
);

CREATE TRIGGER documents_insert AFTER INSERT ON documents
BEGIN
  INSERT INTO words_by_time (rowid, name, email, website, page, body, facets)
  VALUES (NEW.by_time, NEW.name, NEW.email, NEW.website, NEW.page, NEW.body, NEW.facets);
  INSERT INTO words_by_harm (rowid, name, email, website, page, body, facets)
  VALUES (NEW.by_harm, NEW.name, NEW.email, NEW.website, NEW.page, NEW.body, NEW.facets);
  INSERT INTO words_by_doubt (rowid, name, email, website, page, body, facets)
  VALUES (NEW.by_doubt, NEW.name, NEW.email, NEW.website, NEW.page, NEW.body, NEW.facets);
END;

CREATE TRIGGER documents_update AFTER UPDATE ON documents
BEGIN
  INSERT INTO words_by_time (words_by_time, rowid, name, email, website, page, body, facets)
  VALUES ('delete', OLD.by_time, OLD.name, OLD.email, OLD.website, OLD.page, OLD.body, OLD.facets);
  INSERT INTO words_by_harm (words_by_harm, rowid, name, email, website, page, body, facets)
  VALUES ('delete', OLD.by_harm, OLD.name, OLD.email, OLD.website, OLD.page, OLD.body, OLD.facets);
  INSERT INTO words_by_doubt (words_by_doubt, rowid, name, email, website, page, body, facets)
  VALUES ('delete', OLD.by_doubt, OLD.name, OLD.email, OLD.website, OLD.page, OLD.body, OLD.facets);
  INSERT INTO words_by_time (rowid, name, email, website, page, body, facets)
  VALUES (NEW.by_time, NEW.name, NEW.email, NEW.website, NEW.page, NEW.body, NEW.facets);
  INSERT INTO words_by_harm (rowid, name, email, website, page, body, facets)
  VALUES (NEW.by_harm, NEW.name, NEW.email, NEW.website, NEW.page, NEW.body, NEW.facets);
  INSERT INTO words_by_doubt (rowid, name, email, website, page, body, facets)
  VALUES (NEW.by_doubt, NEW.name, NEW.email, NEW.website, NEW.page, NEW.body, NEW.facets);
END;

CREATE TRIGGER documents_delete AFTER DELETE ON documents
BEGIN
  INSERT INTO words_by_time (words_by_time, rowid, name, email, website, page, body, facets)
  VALUES ('delete', OLD.by_time, OLD.name, OLD.email, OLD.website, OLD.page, OLD.body, OLD.facets);
  INSERT INTO words_by_harm (words_by_harm, rowid, name, email, website, page, body, facets)
  VALUES ('delete', OLD.by_harm, OLD.name, OLD.email, OLD.website, OLD.page, OLD.body, OLD.facets);
  INSERT INTO words_by_doubt (words_by_doubt, rowid, name, email, website, page, body, facets)
  VALUES ('delete', OLD.by_doubt, OLD.name, OLD.email, OLD.website, OLD.page, OLD.body, OLD.facets);
END;
