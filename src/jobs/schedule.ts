// The entrance of the timer (`[triggers]` in wrangler.toml): which operations run when it fires. No work is done here.

import { readSettings, type Bindings } from '../env.ts';
import { resumeStalledJobs } from '../operations/moderation/carry-on-job.ts';
import { keepIndexed } from '../operations/search/index-comments.ts';
import { purgeExpired } from '../operations/upkeep/purge-expired.ts';

/**
 * What one firing of the timer runs.
 * @throws Error when a secret is missing or the search index does not answer: the platform counts the run as failed and logs it.
 */
export async function runSchedule(bindings: Bindings, now: number): Promise<void> {
  const context = { settings: readSettings(bindings), now };
  await resumeStalledJobs(context);
  await purgeExpired(context);
  await keepIndexed(context);
}
