// The entrance of the timer (`[triggers]` in wrangler.toml): which operations run when it fires. No work is done here.

import { readSettings, type Bindings } from '../env.ts';
import { resumeStalledJobs } from '../operations/moderation/carry-on-job.ts';
import { resumeMails } from '../operations/mail/deliver-mails.ts';
import { keepIndexed } from '../operations/search/index-comments.ts';
import { resumeWebhooks } from '../operations/webhooks/deliver.ts';
import { resumeSiteDeletions } from '../operations/sites/carry-on-deletion.ts';
import { purgeExpired } from '../operations/upkeep/purge-expired.ts';
import { purgeLeftovers } from '../operations/upkeep/purge-leftovers.ts';
import { sendDueSites } from '../operations/upkeep/erase-expired.ts';

const tasks = [
  resumeStalledJobs,
  resumeWebhooks,
  resumeMails,
  purgeExpired,
  purgeLeftovers,
  sendDueSites,
  resumeSiteDeletions,
  keepIndexed,
] as const;

/**
 * What one firing of the timer runs: each task, whatever became of the one before.
 * @throws Error when a secret is missing; AggregateError of what went wrong, at the end: the platform counts the run as failed
 * and logs it.
 */
export async function runSchedule(bindings: Bindings, now: number): Promise<void> {
  const context = { settings: readSettings(bindings), now };
  const faults: unknown[] = [];
  for (const task of tasks) {
    try {
      await task(context);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length) throw new AggregateError(faults, faults.map(String).join('; '));
}
