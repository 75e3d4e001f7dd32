// What a job came to and did not decide, as it stands now.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findConflicts, type ConflictRow } from '../../storage/moderation/job-parts.ts';
import { findJob } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { DecisionConflict } from './made-decisions.ts';

/** One trip. @throws Failed `not-found`, also where a site of the job is out of reach, or `invalid` for a broken cursor. */
export async function listConflicts(
  context: Context,
  actor: Actor,
  ask: { jobId: string; limit: number; cursor?: string | undefined },
): Promise<{ conflicts: DecisionConflict[]; next: string | null }> {
  const { jobId, limit, cursor } = ask;
  const isPlace = (parts: unknown[]): parts is [number, number] =>
    parts.length === 2 && parts.every((part) => typeof part === 'number');
  const after = cursor === undefined ? ([-1, -1] as const) : readCursor(cursor, isPlace);
  const { found, rows } = await runAll(context.settings.db, {
    found: findJob(actor, jobId),
    rows: findConflicts(actor, jobId, { after, limit: limit + 1 }),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'job' });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { conflicts: shown.map(showConflict), next: last ? writeCursor([last.part, last.place]) : null };
}

function showConflict({ id, status, version, by, ...row }: ConflictRow): DecisionConflict {
  const current = status === null || version === null ? null : { status, version, by };
  return { id, current, erased: row.erased_at !== null, withdrawn: row.withdrawn_at !== null };
}
