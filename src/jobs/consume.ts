// The entrance of the queues (`[[queues.consumers]]` in wrangler.toml): which operation runs for a message. No work is done here.

import { z } from 'zod';
import { readSettings, type Bindings } from '../env.ts';
import { carryOnJob } from '../operations/moderation/carry-on-job.ts';
import { carryOnSiteDeletion } from '../operations/sites/carry-on-deletion.ts';
import { eraseExpired } from '../operations/upkeep/erase-expired.ts';
import { deliverMails } from '../operations/mail/deliver-mails.ts';
import { deliverTo } from '../operations/webhooks/deliver.ts';

const message = z.union([
  z.object({ job: z.string() }),
  z.object({ sweep: z.string() }),
  z.object({ webhook: z.string() }),
  z.object({ mails: z.literal(true) }),
  z.object({ deletion: z.string() }),
]);

/**
 * Goes on with the job or the site that each message names, and sends what is due to the webhooks and by mail; a message that nobody can
 * read is let go.
 * @throws Failed `storage-down`, or Error when a secret is missing: the queue sends again what is not acknowledged, and logs it.
 */
export async function consumeMessages(batch: MessageBatch, bindings: Bindings): Promise<void> {
  const settings = readSettings(bindings);
  const webhooks: string[] = [];
  let areMailsDue = false;
  for (const sent of batch.messages) {
    const { data } = message.safeParse(sent.body);
    const context = { settings, now: Date.now() };
    if (data && 'webhook' in data) {
      webhooks.push(data.webhook);
      continue;
    }
    if (data && 'mails' in data) {
      areMailsDue = true;
      continue;
    }
    if (data && 'job' in data) await carryOnJob(context, data.job);
    else if (data && 'sweep' in data) await eraseExpired(context, data.sweep);
    else if (data) await carryOnSiteDeletion(context, data.deletion);
    sent.ack();
  }
  await deliverTo({ settings, now: Date.now() }, webhooks);
  if (areMailsDue) await deliverMails({ settings, now: Date.now() });
  batch.ackAll();
}
