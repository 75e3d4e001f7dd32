// A moderator decides many comments at once, each as it was seen: one trip, however many they are.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { Move } from '../../domain/decision.ts';
import type { Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { insertDonePart } from '../../storage/moderation/job-parts.ts';
import { findJob, insertDoneJob } from '../../storage/moderation/jobs.ts';
import type { LeftAlone } from '../../storage/moderation/decisions.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { decisionQueries, newDecisionSet, outcomesOf, type Outcomes } from './made-decisions.ts';
import { showJob } from './running-job.ts';

/**
 * Makes the same move on all of them. What has changed meanwhile, or isn't there, stays as it is and is listed. What was
 * decided is one job, done already, that can be undone as one; null: nothing was.
 */
export async function decideComments(
  context: Context,
  actor: Actor,
  input: {
    /** No comment twice. */
    comments: readonly { id: string; version: number }[];
    move: Move;
    reason?: string | undefined;
    note?: string | undefined;
  },
): Promise<Outcomes & { job: Job | null }> {
  const items = input.comments.map(({ id, version }) => ({ commentId: id, version }));
  const id = uuidv7();
  const set = newDecisionSet(context, actor, { ...input, items, job: { id, part: null } });
  const { reason, note, at } = set;
  const { found, ...rows } = await runAll(context.settings.db, {
    ...decisionQueries(set, input.move),
    job: insertDoneJob({ id, move: input.move, actor, reason, note, at }, set),
    part: insertDonePart(id, set),
    found: findJob(actor, id),
  });
  await wakeTold(context, rows.applied);
  const job = found[0] ?? (await findFirstJob(context, actor, rows.leftAlone));
  return { job: job ? showJob(job) : null, ...outcomesOf(set, input.move, rows) };
}

/** A call that is repeated is answered with the job it made before. */
async function findFirstJob(context: Context, actor: Actor, leftAlone: readonly LeftAlone[]) {
  const first = leftAlone.find(({ job_id }) => job_id !== null)?.job_id;
  if (!first) return undefined;
  const { found } = await runAll(context.settings.db, { found: findJob(actor, first) });
  return found[0];
}
