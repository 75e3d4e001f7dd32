// An owner makes a webhook of a site. Its secret is said once.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { digestAboveByDefault, webhooksMax, type NewWebhook, type Webhook } from '../../domain/webhook.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import { insertWebhook, insertWebhookEvent } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { checkSettings } from './checked-settings.ts';
import { sealPassword } from './sealed-password.ts';
import { columnsOf, secretOf, showWebhook } from './shown-webhook.ts';
import { changesBetween } from './told-changes.ts';

/**
 * One trip. @throws Failed `not-found` (site), `invalid`, `forbidden` where more is to be sent than the key may read,
 * `conflict` where the site has as many as it may.
 */
export async function makeWebhook(
  context: Context,
  actor: Actor,
  { site, wanted }: { site: string; wanted: NewWebhook },
): Promise<Webhook & { secret: string }> {
  const { password, ...settings } = completed(wanted);
  checkSettings(context, actor, { wanted: settings, needsPassword: true, password });
  const act = { id: uuidv7(), actor, at: context.now };
  const of = { id: act.id, url: settings.url, user: settings.user };
  const sealed = password === undefined ? null : await sealPassword(context.settings, of, password);
  const { found, made } = await runAll(context.settings.db, {
    found: findStoredSite(actor, site),
    made: insertWebhook(act, site, columnsOf(settings, sealed)),
    event: insertWebhookEvent(
      { ...act, site, webhook: act.id, changes: changesBetween(null, settings) },
      'webhook.made',
    ),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  if (!made[0])
    throw new Failed({ kind: 'conflict', detail: `The site has ${webhooksMax} webhooks, and no room for more.` });
  return { ...showWebhook(made[0]), secret: await secretOf(context.settings, made[0]) };
}

/** A WordPress gets comments whole, each of them, and no appeals. */
function completed(wanted: NewWebhook) {
  const { digestAbove = digestAboveByDefault[wanted.format], format } = wanted;
  if (format !== 'wordpress') return { ...wanted, digestAbove };
  const kinds = wanted.kinds.filter((kind) => kind !== 'comment.appealed');
  return { ...wanted, digestAbove, kinds, includeText: true, includeAddress: true };
}
