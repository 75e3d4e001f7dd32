// Which webhooks a change of comments is told to, for its RETURNING: the rows themselves are written by triggers, and a
// change that asks for nobody is found by the timer.

import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely';
import type { WebhookKind } from '../domain/webhook.ts';

/** Ids with commas between them, or null. At a site without a webhook this reads nothing. */
export interface Told {
  told: string | null;
}

/** Of a change of a status. */
export const statusKind = sql<WebhookKind>`'comment.' || iif(comments.status = 'pending', 'held', comments.status)`;

/** The webhooks that want events of this kind, of the row of comments. */
export function toldWebhooks(kind: RawBuilder<WebhookKind>): AliasedRawBuilder<string | null, 'told'> {
  return sql<string | null>`(select group_concat(id) from webhooks
    where webhooks.site = comments.site and enabled = 1 and instr(kinds, '|' || ${kind} || '|') > 0)`.as('told');
}
