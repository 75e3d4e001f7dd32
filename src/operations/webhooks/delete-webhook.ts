// A webhook is deleted: nothing is sent any more, and what waits never.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { deleteWebhook, insertWebhookEvent, type WebhookName } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';

/** One trip. @throws Failed `not-found`. */
export async function removeWebhook(context: Context, actor: Actor, name: WebhookName): Promise<void> {
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes: {} };
  const { deleted } = await runAll(context.settings.db, {
    event: insertWebhookEvent(act, 'webhook.deleted'),
    deleted: deleteWebhook(act),
  });
  if (!deleted[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
}
