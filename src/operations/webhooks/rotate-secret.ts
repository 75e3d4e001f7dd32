// A webhook gets another secret. For a stated time the one before signs too, so that a receiver loses nothing meanwhile.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Webhook } from '../../domain/webhook.ts';
import { runAll } from '../../storage/database.ts';
import { insertWebhookEvent, rotateSecret, type WebhookName } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { secretOf, showWebhook } from './shown-webhook.ts';

const hourMs = 3_600_000;

/** One trip. No hours: the secret before signs nothing from now on. @throws Failed `not-found`. */
export async function rotateWebhookSecret(
  context: Context,
  actor: Actor,
  { name, overlapHours }: { name: WebhookName; overlapHours: number },
): Promise<Webhook & { secret: string }> {
  const until = context.now + overlapHours * hourMs;
  const changes = { overlapUntil: { from: null, to: until } };
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes };
  const { rotated } = await runAll(context.settings.db, {
    event: insertWebhookEvent(act, 'webhook.rotated'),
    rotated: rotateSecret(act, until),
  });
  if (!rotated[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
  return { ...showWebhook(rotated[0]), secret: await secretOf(context.settings, rotated[0]) };
}
