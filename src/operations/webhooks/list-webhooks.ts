// The webhooks of a site, or one of them.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Webhook } from '../../domain/webhook.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import { findWebhook, findWebhooks, type WebhookName } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { showWebhook } from './shown-webhook.ts';

/** One trip. @throws Failed `not-found` for a site that is not there or out of reach. */
export async function listWebhooks(context: Context, actor: Actor, site: string): Promise<{ webhooks: Webhook[] }> {
  const { found, webhooks } = await runAll(context.settings.db, {
    found: findStoredSite(actor, site),
    webhooks: findWebhooks(actor, site),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  return { webhooks: webhooks.map(showWebhook) };
}

/** One trip. @throws Failed `not-found`. */
export async function showOneWebhook(context: Context, actor: Actor, name: WebhookName): Promise<Webhook> {
  const { found } = await runAll(context.settings.db, { found: findWebhook(actor, name) });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
  return showWebhook(found[0]);
}
