// A webhook's settings are changed, those that are named. What was kept while it was disabled is sent once it is enabled.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Webhook, WebhookChange, WebhookSettings } from '../../domain/webhook.ts';
import { runAll } from '../../storage/database.ts';
import {
  findWebhook,
  insertWebhookChangeEvent,
  updateWebhook,
  type WebhookName,
} from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { wakeWebhooks } from '../due-webhooks.ts';
import { checkSettings } from './checked-settings.ts';
import { sealPassword } from './sealed-password.ts';
import { columnsOf, settingsOf, showWebhook } from './shown-webhook.ts';
import { changesBetween } from './told-changes.ts';

/**
 * Two trips. @throws Failed `not-found`, `invalid`, `forbidden` where more is sent than the key may read, `conflict` when a
 * version is given that is not the current one, or another change came in between.
 */
export async function changeWebhook(
  context: Context,
  actor: Actor,
  { name, changes, version }: { name: WebhookName; changes: WebhookChange; version: number | undefined },
): Promise<Webhook> {
  const { db } = context.settings;
  const before = (await runAll(db, { found: findWebhook(actor, name) })).found[0];
  if (!before) throw new Failed({ kind: 'not-found', what: 'webhook' });
  if (version !== undefined && version !== before.version) throw stale(before.version);
  const { password, ...others } = changes;
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  const from = settingsOf(before);
  const to: WebhookSettings = { ...from, ...(Object.fromEntries(given) as Partial<WebhookSettings>) };
  // It was sealed for these, and goes nowhere else.
  const needsPassword = from.url !== to.url || from.user !== to.user;
  checkSettings(context, actor, { wanted: to, needsPassword, password });
  const of = { id: before.id, url: to.url, user: to.user };
  const sealed = password === undefined ? before.password_sealed : await sealPassword(context.settings, of, password);
  const told = { ...changesBetween(from, to), ...(password !== undefined && { password: { from: '…', to: '…' } }) };
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes: told };
  const update = { ...act, columns: columnsOf(to, sealed), version: before.version };
  const { updated } = await runAll(db, { event: insertWebhookChangeEvent(update), updated: updateWebhook(update) });
  if (!updated[0]) throw stale(before.version + 1);
  if (to.enabled && !from.enabled) await wakeWebhooks(context, [before.id]);
  return showWebhook(updated[0]);
}

function stale(version: number): Failed {
  return new Failed({ kind: 'conflict', detail: `The webhook is at version ${version} by now.` });
}
