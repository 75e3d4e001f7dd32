// A running job is cancelled: what it has decided stays, the rest is left alone.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Job } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { cancelJob, findJob, insertCancelEvent } from '../../storage/moderation/jobs.ts';
import type { Context } from '../context.ts';
import { showJob } from './running-job.ts';

/** One trip. A job that has ended stays as it is. @throws Failed `not-found`, also where a site of the job is out of reach. */
export async function cancelRunningJob(context: Context, actor: Actor, jobId: string): Promise<Job> {
  const act = { id: uuidv7(), actor, at: context.now };
  const { found } = await runAll(context.settings.db, {
    event: insertCancelEvent(act, jobId),
    cancelled: cancelJob(act, jobId),
    found: findJob(actor, jobId),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'job' });
  return showJob(found[0]);
}
