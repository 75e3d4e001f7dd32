// The search database's tables as Kysely sees them. Mirrors migrations/search.

import type { SearchField } from '../domain/search-field.ts';

/** One row. */
export interface ProgressTable {
  id: number;
  /** The last comment taken up: its `seq`, and its id. */
  indexed_seq: number;
  indexed_id: string;
  /** A random word of whoever wrote last. */
  writer: string;
}

/** A comment's words, each field's with spaces between, and what the queue filters by. */
export interface DocumentsTable extends Record<SearchField, string> {
  seq: number;
  by_time: number;
  by_harm: number;
  by_doubt: number;
  facets: string;
}

/** The same words as a full-text table; the rowid is the place in its order. */
export interface WordsTable {
  rowid: number;
}

export interface SearchTables {
  progress: ProgressTable;
  documents: DocumentsTable;
  words_by_time: WordsTable;
  words_by_harm: WordsTable;
  words_by_doubt: WordsTable;
}
