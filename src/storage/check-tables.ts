// The table of checks as Kysely sees it. Mirrors migrations/.

import type { CheckWord } from '../domain/check.ts';
import type { Verdict } from '../domain/verdict.ts';

export interface ChecksTable {
  site: string;
  /** A UUIDv7 without its hyphens. */
  guid: string;
  /** Null: it was never asked about. */
  verdict: Verdict | null;
  spam: number | null;
  toxicity: number | null;
  /** Keyed hashes. */
  text_hash: string;
  author_hash: string | null;
  network: string | null;
  /** Registrable domains linked, a JSON array of at most four. */
  domains: string;
  /** The comment in the queue. */
  queued_as: string | null;
  word: CheckWord | null;
  word_at: number | null;
}
