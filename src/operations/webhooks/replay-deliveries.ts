// Deliveries begin anew: one, or those that were given up. Each keeps its id, by which a receiver knows what it has seen.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findDeliveries, findDelivery, releaseNext, replay, setNextRun } from '../../storage/webhooks/deliveries.ts';
import { findWebhook, insertWebhookEvent, type WebhookName } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { wakeWebhooks } from '../due-webhooks.ts';
import { readDeliveryId } from './shown-delivery.ts';

const replayedMax = 500;

/** Two trips. @throws Failed `not-found`, `conflict` where it waits already. */
export async function replayDelivery(
  context: Context,
  actor: Actor,
  { delivery, ...name }: WebhookName & { delivery: string },
): Promise<{ replayed: number; more: boolean }> {
  const place = readDeliveryId(delivery);
  const { webhook, rows } = await runAll(context.settings.db, {
    webhook: findWebhook(actor, name),
    rows: findDelivery(name.webhook, place),
  });
  if (!webhook[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
  if (!rows[0]) throw new Failed({ kind: 'not-found', what: 'delivery' });
  if (rows[0].state === 'waiting') throw new Failed({ kind: 'conflict', detail: 'The delivery waits already.' });
  return { replayed: await begin(context, actor, { name, seqs: [place.seq] }), more: false };
}

/** The latest 500 that were given up; `more`: there are others, call again. Two trips. @throws Failed `not-found`. */
export async function replayDead(
  context: Context,
  actor: Actor,
  name: WebhookName,
): Promise<{ replayed: number; more: boolean }> {
  const { found, dead } = await runAll(context.settings.db, {
    found: findWebhook(actor, name),
    dead: findDeliveries(name.webhook, { state: 'dead', before: null, limit: replayedMax + 1 }),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
  const seqs = dead.slice(0, replayedMax).map(({ seq }) => seq);
  return { replayed: await begin(context, actor, { name, seqs }), more: dead.length > replayedMax };
}

async function begin(
  context: Context,
  actor: Actor,
  { name, seqs }: { name: WebhookName; seqs: readonly number[] },
): Promise<number> {
  const { now } = context;
  const changes = { deliveries: { from: null, to: seqs.length } };
  const { begun } = await runAll(context.settings.db, {
    event: insertWebhookEvent({ id: uuidv7(), actor, at: now, ...name, changes }, 'webhook.replayed'),
    begun: replay(name.webhook, seqs, now),
    released: releaseNext(seqs, now),
    next: setNextRun(name.webhook),
  });
  await wakeWebhooks(context, [name.webhook]);
  return begun.length;
}
