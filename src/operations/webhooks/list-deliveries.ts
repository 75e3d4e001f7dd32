// What a webhook has sent and is to send, with the answers; or what was given up.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Delivery } from '../../domain/webhook.ts';
import { runAll } from '../../storage/database.ts';
import { findDeliveries } from '../../storage/webhooks/deliveries.ts';
import { findWebhook, type WebhookName } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { showDelivery } from './shown-delivery.ts';

export interface DeliveriesAsk extends WebhookName {
  state?: 'dead' | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Latest first. One trip. @throws Failed `not-found`, `invalid` for a broken cursor. */
export async function listDeliveries(
  context: Context,
  actor: Actor,
  { state, limit, cursor, ...name }: DeliveriesAsk,
): Promise<{ deliveries: Delivery[]; next: string | null }> {
  const before = cursor === undefined ? null : placeOf(cursor);
  const { found, rows } = await runAll(context.settings.db, {
    found: findWebhook(actor, name),
    rows: findDeliveries(name.webhook, { state, before, limit: limit + 1 }),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'webhook' });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    deliveries: shown.map(showDelivery),
    next: last && rows.length > limit ? writeCursor([last.seq]) : null,
  };
}

function placeOf(cursor: string): number {
  return readCursor(cursor, (parts): parts is [number] => parts.length === 1 && typeof parts[0] === 'number')[0];
}
