// A moderator decides all that a filter of the queue finds: few at once, many as a job. The count shown before is the consent:
// it holds for that many, and for no others.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { Move } from '../../domain/decision.ts';
import { Failed } from '../../domain/failure.ts';
import { partCommentsMax, type Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { countComments, dropPartsOfNone, insertMatches } from '../../storage/moderation/job-parts.ts';
import { findJob, findRepeated, insertJob, type NewJob } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import type { Outcomes } from './made-decisions.ts';
import { readMatchesAsked, type MatchesAsked, type MatchesQuery } from './matches-asked.ts';
import { runNextPart, sendJob, showJob } from './running-job.ts';

/** Numbers of parts that one site may take up. */
const partsOfSite = 1_000;

export interface MatchingInput {
  filter: MatchesQuery;
  /** As the preview said. */
  count: number;
  move: Move;
  reason?: string | undefined;
  note?: string | undefined;
}

/**
 * Writes the comments down as they are, and decides up to 500 of them at once; more are left to a job that runs on its own.
 * The same key asking for the same again, with an end in time, gets the job it got before.
 * @throws Failed `conflict` with the count as it is now, when it is another; as the queue does for the same filter.
 */
export async function decideMatching(
  context: Context,
  actor: Actor,
  input: MatchingInput,
): Promise<Outcomes & { job: Job }> {
  const asked = await readMatchesAsked(context, actor, input.filter);
  const { reason = null, note = null, move } = input;
  const job: NewJob = { id: uuidv7(), move, actor, reason, note, at: context.now };
  const made = await makeJob(context, job, { ...asked, ...input });
  const none: Outcomes = { decided: [], conflicts: [] };
  if (made.id !== job.id) return { job: made, ...none };
  if (made.total > partCommentsMax) {
    await sendJob(context, job.id);
    return { job: made, ...none };
  }
  const outcomes = await runNextPart(context, job.id);
  const { found } = await runAll(context.settings.db, { found: findJob(actor, job.id) });
  return { job: found[0] ? showJob(found[0]) : made, ...(outcomes ?? none) };
}

/** One trip. The job made, or the one that was made for the same question before. */
async function makeJob(context: Context, job: NewJob, asked: MatchesAsked & MatchingInput): Promise<Job> {
  const hash = await hashOf(job, asked);
  const { counted, found, earlier } = await runAll(context.settings.db, {
    parts: asked.asks.map((ask, i) => insertMatches(job.id, ask, i * partsOfSite)),
    job: insertJob(job, { sites: asked.sites, count: asked.count, hash }),
    counted: countComments(job.id),
    dropped: dropPartsOfNone(job.id),
    found: findJob(job.actor, job.id),
    earlier: findRepeated(job.actor, hash),
  });
  const row = found[0] ?? earlier[0];
  if (row) return showJob(row);
  const count = counted[0]?.comments ?? 0;
  const detail = `These are ${count} comments now, not ${asked.count}: look at them again.`;
  throw new Failed({ kind: 'conflict', detail, count });
}

/** Without an end in time the same question is another one later: what has come in since belongs to it. */
function hashOf({ id, move, reason, note }: NewJob, asked: MatchesAsked & MatchingInput) {
  const { sites, filter, words, asks, count } = asked;
  const isOpen = asks.some((ask) => ask.filter.to === undefined);
  return digest(
    JSON.stringify([isOpen ? id : null, move, reason, note, sites, filter, ...words, asks[0]?.status, count]),
  );
}
