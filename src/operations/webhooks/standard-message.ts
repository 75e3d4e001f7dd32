// What is sent of an event, by the Standard Webhooks specification: type, timestamp, data. An address and a text go along
// only where the webhook is marked for them, and as they stand when it is sent.

import type { ClaimedRow } from '../../storage/webhooks/deliveries.ts';
import type { WebhookRow } from '../../storage/webhooks/webhooks.ts';

const minuteMs = 60_000;

/** The body as JSON. */
export function standardMessage(webhook: WebhookRow, row: ClaimedRow): string {
  const timestamp = new Date(row.at).toISOString();
  return JSON.stringify({ type: row.kind, timestamp, data: { site: webhook.site, ...dataOf(webhook, row) } });
}

function dataOf(webhook: WebhookRow, row: ClaimedRow): object {
  if (row.kind === 'webhook.test') return { webhook: webhook.id };
  if (row.kind === 'digest')
    return { from: row.at, to: row.at + minuteMs, counts: JSON.parse(row.counts ?? '{}') as object };
  return { comment: commentOf(webhook, row), from: row.from_status, decision: decisionOf(row) };
}

function commentOf(webhook: WebhookRow, row: ClaimedRow): object {
  const isGone = row.page === null || row.erased_at !== null;
  return {
    id: row.comment_id,
    page: row.page,
    parent: row.parent_id,
    status: row.status,
    version: row.version,
    verdict: row.verdict,
    scores: { spam: row.spam, toxicity: row.toxicity },
    reasons: (row.signals ?? '').split('|').filter(Boolean),
    createdAt: row.created_at,
    withdrawn: row.withdrawn_at !== null,
    ...(webhook.include_text === 1 && !isGone ? { name: row.name, website: row.website, body: row.body } : {}),
    ...(webhook.include_address === 1 && !isGone ? { email: row.email } : {}),
  };
}

/** What a moderator decided; null: the machine, an edit or an erasure brought it about. */
function decisionOf({ move, reason }: ClaimedRow): object | null {
  return move === null ? null : { move, reason };
}
