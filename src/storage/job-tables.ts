// The tables of acts on many comments as Kysely sees them; see `tables.ts`.

import type { Generated, GeneratedAlways } from 'kysely';
import type { JobMove, JobState } from '../domain/job.ts';

export interface JobsTable {
  id: string;
  move: JobMove;
  undoes: string | null;
  /** A JSON array of slugs. */
  sites: string;
  state: JobState;
  total: number;
  seen: Generated<number>;
  decided: Generated<number>;
  asked: string | null;
  by_key: string;
  by_name: string;
  reason: string | null;
  note: string | null;
  at: number;
  touched_at: number;
  /** Of an erasure what goes, JSON. */
  task: string | null;
}

export interface JobPartsTable {
  seq: GeneratedAlways<number>;
  job_id: string;
  part: number;
  /** JSON: [[comment id, version seen], ...]. */
  items: string;
  size: number;
  done_at: number | null;
}
