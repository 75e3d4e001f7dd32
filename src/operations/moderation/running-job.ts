// A job on its way: its next part is decided in one batch that also closes it, so a part is decided once, whoever runs it
// and however often. What is left goes through the queue.

import type { Actor } from '../../domain/actor.ts';
import type { Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { closePart, findNextPart, finishJob, tallyPart, type PartItem } from '../../storage/moderation/job-parts.ts';
import { cancelJobOfDeletedKey, type JobRow } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { erasePart } from './erased-part.ts';
import { wakeTold } from '../due-webhooks.ts';
import { decisionQueries, newDecisionSet, outcomesOf, type Outcomes } from './made-decisions.ts';

export type JobContext = Pick<Context, 'settings' | 'now'>;

/**
 * Decides the job's next part, two trips. Null when there is none left to do.
 * @throws Failed `storage-down`; then the part is as it was, or done.
 */
export async function runNextPart(context: JobContext, jobId: string): Promise<Outcomes | null> {
  const { db } = context.settings;
  const { items } = await runAll(db, {
    cancelled: cancelJobOfDeletedKey(jobId, context.now),
    items: findNextPart(jobId),
  });
  const [first] = items;
  if (!first) return null;
  const { part, move, reason, note } = first;
  if (move === 'erase') {
    await erasePart(context, jobId, items);
    return { decided: [], conflicts: [] };
  }
  const job = { id: jobId, part };
  const set = newDecisionSet(context, actorOf(first), { items: items.map(itemOf), reason, note, job });
  const rows = await runAll(db, {
    cancelled: cancelJobOfDeletedKey(jobId, context.now),
    ...decisionQueries(set, move),
    tallied: tallyPart(set),
    closed: closePart(set),
    finished: finishJob(jobId),
  });
  await wakeTold(context, rows.applied);
  return outcomesOf(set, move, rows);
}

/** Has the queue go on with the job. Should it not take the message, the timer finds the job. */
export async function sendJob({ settings }: JobContext, jobId: string): Promise<void> {
  try {
    await settings.jobs.send({ job: jobId });
  } catch {
    // The job is stored: `resumeStalledJobs` sends it again.
  }
}

/** A job as it is shown. */
export function showJob(row: JobRow): Job {
  const { id, move, undoes, state, total, seen, decided, by_name: by, at } = row;
  const conflicts = seen - decided;
  return {
    id,
    move,
    undoes,
    undoneBy: row.undone_by,
    state,
    total,
    seen,
    decided,
    conflicts,
    by,
    at,
    touchedAt: row.touched_at,
  };
}

/** Reach was asked for when the comments were written down: here it is every site. */
function actorOf({ by_key: key, by_name: name }: PartItem): Actor {
  return { key, name, scopes: [], sites: null };
}

/** An undo takes back a decision whatever the version is now, as long as no later one stands. */
function itemOf({ comment_id: commentId, seen_version, undoes }: PartItem) {
  return undoes === null ? { commentId, version: seen_version } : { commentId, version: null, undoes };
}
