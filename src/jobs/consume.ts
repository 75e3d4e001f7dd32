// The entrance of the queue (`[[queues.consumers]]` in wrangler.toml): which operation runs for a message. No work is done here.

import { z } from 'zod';
import { readSettings, type Bindings } from '../env.ts';
import { carryOnJob } from '../operations/moderation/carry-on-job.ts';
import { eraseExpired } from '../operations/upkeep/erase-expired.ts';

const message = z.union([z.object({ job: z.string() }), z.object({ sweep: z.string() })]);

/**
 * Goes on with the job or the site that each message names; a message that nobody can read is let go.
 * @throws Failed `storage-down`, or Error when a secret is missing: the queue sends again what is not acknowledged, and logs it.
 */
export async function consumeJobs(batch: MessageBatch, bindings: Bindings): Promise<void> {
  const settings = readSettings(bindings);
  for (const sent of batch.messages) {
    const read = message.safeParse(sent.body);
    const context = { settings, now: Date.now() };
    if (read.data && 'job' in read.data) await carryOnJob(context, read.data.job);
    else if (read.data) await eraseExpired(context, read.data.sweep);
    sent.ack();
  }
}
