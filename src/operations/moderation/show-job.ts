// How far a job has come.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { findJob } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { showJob } from './running-job.ts';

/** One trip. @throws Failed `not-found`, also where a site of the job is out of reach. */
export async function showOneJob(context: Context, actor: Actor, jobId: string): Promise<Job> {
  const { found } = await runAll(context.settings.db, { found: findJob(actor, jobId) });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'job' });
  return showJob(found[0]);
}
