// What the queue and the timer do for jobs: decide the next part, and find those that nobody goes on with.

import { runAll } from '../../storage/database.ts';
import { findStalledJobs } from '../../storage/moderation/jobs.ts';
import { runNextPart, sendJob, type JobContext } from './running-job.ts';

/** Longer than a part takes: a job that nobody has worked on for so long has lost its message. */
const stalledMs = 30_000;
const jobsMax = 20;

/**
 * Decides one part and has the queue come back for the next: a run stays within the 50 queries of D1's free plan.
 * @throws Failed `storage-down`: the queue tries again.
 */
export async function carryOnJob(context: JobContext, jobId: string): Promise<void> {
  const outcomes = await runNextPart(context, jobId);
  if (outcomes !== null) await sendJob(context, jobId);
}

/** Sends the jobs again that lost their message: with a killed process, or after as many failures as the queue bears. */
export async function resumeStalledJobs(context: JobContext): Promise<void> {
  const { jobs } = await runAll(context.settings.db, { jobs: findStalledJobs(context.now - stalledMs, jobsMax) });
  for (const { id } of jobs) await sendJob(context, id);
}
