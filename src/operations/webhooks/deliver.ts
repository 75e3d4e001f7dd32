// What the queue and the timer do for webhooks: send what is due, and see to it that they are run again.

import { runAll } from '../../storage/database.ts';
import { deleteOldDeliveries, findDueWebhooks } from '../../storage/webhooks/deliveries.ts';
import { wakeLater, wakeWebhooks } from '../due-webhooks.ts';
import { runWebhook, type RunContext } from './delivery-run.ts';

/** One run's worth of requests and queries on the free plan. */
const webhooksAtOnce = 4;
const deliveriesKeptMs = 30 * 86_400_000;
const rowsMax = 500;
const wokenMax = 20;

/**
 * Runs the webhooks, four at most; the others are woken again. @throws Failed `storage-down`: the queue tries again.
 */
export async function deliverTo(context: RunContext, webhooks: readonly string[]): Promise<void> {
  const wanted = [...new Set(webhooks)];
  await Promise.all(
    wanted.slice(0, webhooksAtOnce).map(async (id) => wakeLater(context, id, await runWebhook(context, id))),
  );
  await wakeWebhooks(context, wanted.slice(webhooksAtOnce));
}

/**
 * Wakes what lost its message: with a killed process, or as it was due so much later. Without a queue it is run here. Deletes
 * what is a month old, a bounded piece of it: with a firing every 15 minutes that is 48,000 a day.
 */
export async function resumeWebhooks(context: RunContext): Promise<void> {
  const { due } = await runAll(context.settings.db, {
    due: findDueWebhooks(context.now, wokenMax),
    forgotten: deleteOldDeliveries(context.now - deliveriesKeptMs, rowsMax),
  });
  const ids = due.map(({ id }) => id);
  if (context.settings.webhooks === null) await deliverTo(context, ids);
  else await wakeWebhooks(context, ids);
}
