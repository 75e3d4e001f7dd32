// A job is taken back as one: each decision it made, unless a later one stands. Itself a job, which can be taken back.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { partCommentsMax, type Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { dropPartsOfNone, insertUndoParts } from '../../storage/moderation/job-parts.ts';
import { cancelJob, findJob, findUndoing, insertCancelEvent, insertUndoJob } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { runNextPart, sendJob, showJob } from './running-job.ts';

/**
 * Two trips and, where it is small, those of its only part. A job that still runs is cancelled first, in the same batch.
 * Asked again, it answers with the job that does it already.
 * @throws Failed `not-found`, also where a site of the job is out of reach; `conflict` when nothing of it is left to take back.
 */
export async function undoJob(
  context: Context,
  actor: Actor,
  input: { jobId: string; note?: string | undefined },
): Promise<Job> {
  const { db } = context.settings;
  const { jobId, note = null } = input;
  const act = { id: uuidv7(), actor, at: context.now };
  const undo = { ...act, id: uuidv7(), move: 'undo' as const, reason: null, note };
  const { known } = await runAll(db, { known: findJob(actor, jobId) });
  if (!known[0]) throw new Failed({ kind: 'not-found', what: 'job' });
  const { undoing } = await runAll(db, {
    event: insertCancelEvent(act, jobId),
    cancelled: cancelJob(act, jobId),
    parts: insertUndoParts(undo.id, jobId),
    job: insertUndoJob(undo, jobId),
    dropped: dropPartsOfNone(undo.id),
    undoing: findUndoing(actor, jobId),
  });
  const [row] = undoing;
  if (!row) throw new Failed({ kind: 'conflict', detail: 'Nothing of this job is left to take back.' });
  if (row.id !== undo.id) return showJob(row);
  if (row.total > partCommentsMax) {
    await sendJob(context, undo.id);
    return showJob(row);
  }
  await runNextPart(context, undo.id);
  const { found } = await runAll(db, { found: findJob(actor, undo.id) });
  return showJob(found[0] ?? row);
}
