// The tables of readers' reports as Kysely sees them; see tables.ts.

import type { Generated } from 'kysely';

export interface ReportsTable {
  id: string;
  comment_id: string;
  /** The reader's network as a keyed hash; null once it is a month old. */
  network: string | null;
  reason: string;
  note: string | null;
  weight: number;
  /** The comment's version that was there to read. */
  version: number;
  at: number;
}

export interface ReportersTable {
  site: string;
  network: string;
  confirmed: Generated<number>;
  refused: Generated<number>;
  /** Of the latest report, in hours since the epoch, and how many were made in it. */
  hour: number;
  filed: number;
}
