// Jobs within a key's reach, latest first.

import type { Actor } from '../../domain/actor.ts';
import type { Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { findJobs } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { showJob } from './running-job.ts';

/** One trip. @throws Failed `invalid` for a broken cursor. */
export async function listJobs(
  context: Context,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ jobs: Job[]; next: string | null }> {
  const isPlace = (parts: unknown[]): parts is [string] => parts.length === 1 && typeof parts[0] === 'string';
  const before = cursor === undefined ? null : readCursor(cursor, isPlace)[0];
  const { rows } = await runAll(context.settings.db, { rows: findJobs(actor, { before, limit: limit + 1 }) });
  const jobs: Job[] = rows.slice(0, limit).map(showJob);
  const last = rows.length > limit ? jobs.at(-1) : undefined;
  return { jobs, next: last ? writeCursor([last.id]) : null };
}
