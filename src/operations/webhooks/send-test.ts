// An owner sends a test event: it is tried at once, and the answer told.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Delivery } from '../../domain/webhook.ts';
import { runAll } from '../../storage/database.ts';
import { findDelivery, insertTest, setNextRun } from '../../storage/webhooks/deliveries.ts';
import { findWebhook, insertWebhookEvent, type WebhookName } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { wakeLater } from '../due-webhooks.ts';
import { runWebhook } from './delivery-run.ts';
import { showDelivery } from './shown-delivery.ts';

/**
 * Takes as long as the endpoint does, 12 seconds at most. What fails is tried again like any other event.
 * @throws Failed `not-found`, `conflict` where the webhook is disabled.
 */
export async function sendTest(context: Context, actor: Actor, name: WebhookName): Promise<Delivery> {
  const { db } = context.settings;
  const [webhook] = (await runAll(db, { found: findWebhook(actor, name) })).found;
  if (!webhook) throw new Failed({ kind: 'not-found', what: 'webhook' });
  if (webhook.enabled === 0) throw new Failed({ kind: 'conflict', detail: 'The webhook is disabled.' });
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes: {} };
  const { made } = await runAll(db, {
    event: insertWebhookEvent(act, 'webhook.tested'),
    made: insertTest(webhook.id, context.now),
    next: setNextRun(webhook.id),
  });
  const seq = made[0]?.seq ?? 0;
  await wakeLater(context, webhook.id, await runWebhook(context, webhook.id, { only: seq }));
  const { tested } = await runAll(db, { tested: findDelivery(webhook.id, { seq, at: context.now }) });
  if (!tested[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
  return showDelivery(tested[0]);
}
