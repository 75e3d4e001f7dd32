// One run of a webhook: what is due is claimed, sent a few at a time, and settled. A run that dies leaves its claims, which
// are due again a little later.

import { runAll } from '../../storage/database.ts';
import type { Attempt } from '../../outbound/webhook.ts';
import { sendMessage } from '../../outbound/webhook.ts';
import {
  claimDue,
  findClaimed,
  releaseNext,
  setNextRun,
  settle,
  type ClaimedRow,
  type Settlement,
} from '../../storage/webhooks/deliveries.ts';
import { disableGone, findWebhookToRun, type WebhookRow } from '../../storage/webhooks/webhooks.ts';
import type { Context } from '../context.ts';
import { claimedMax, claimMs, findAddressFault, sendInRounds, waitAfter } from '../sending.ts';
import { chatMessage } from './chat-message.ts';
import { deliveryId } from './shown-delivery.ts';
import { secretsInForce } from './shown-webhook.ts';
import { standardMessage } from './standard-message.ts';
import { limitOfWordPress, sendToWordPress } from './wordpress-run.ts';

/** Then 1 min, 4 min, ... 17 h. */
const firstWaitMs = 15_000;
const dayMs = 86_400_000;
const gone = 410;

export type RunContext = Pick<Context, 'settings' | 'now'>;

/** Two trips, if there is something to send. Gives when the webhook is to be run next, or null. */
export async function runWebhook(
  context: RunContext,
  webhook: string,
  { only = null }: { only?: number | null } = {},
): Promise<number | null> {
  const { db } = context.settings;
  const until = context.now + claimMs;
  const claim = { webhook, now: context.now, until, limit: claimedMax, limitOfWordPress, only };
  const { found, claimed, rows, next } = await runAll(db, {
    found: findWebhookToRun(webhook),
    claimed: claimDue(claim),
    rows: findClaimed(claim),
    next: setNextRun(webhook),
  });
  const mine = new Set(claimed.map(({ seq }) => seq));
  const taken = rows.filter(({ seq }) => mine.has(seq));
  if (!found[0] || taken.length === 0) return next[0]?.due_at ?? null;
  const settlements = await sendAll(context, found[0], taken);
  const now = Date.now();
  const done = settlements.filter(({ state }) => state !== 'waiting').map(({ seq }) => seq);
  const after = await runAll(db, {
    settled: settle(settlements),
    released: releaseNext(done, now),
    gone: settlements.some(({ answer }) => isGone(found[0], answer.status)) ? [disableGone(webhook)] : [],
    next: setNextRun(webhook),
  });
  return after.next[0]?.due_at ?? null;
}

/** A WordPress says so of a comment. */
function isGone(webhook: WebhookRow | undefined, status: number | null): boolean {
  return status === gone && webhook?.format !== 'wordpress';
}

async function sendAll(context: RunContext, webhook: WebhookRow, rows: readonly ClaimedRow[]): Promise<Settlement[]> {
  const { settings, now } = context;
  const fault = await findAddressFault({ name: 'the address', url: webhook.url }, settings.allowsLocalWebhooks);
  if (webhook.format === 'wordpress') {
    const done =
      fault === null
        ? await sendToWordPress(settings, webhook, rows)
        : rows.map((row) => [row, refused(fault)] as const);
    return done.map(([row, attempt]) => settlementOf(row, attempt));
  }
  const secrets = await secretsInForce(settings, webhook, now);
  const sendOne = async (row: ClaimedRow): Promise<Settlement> => {
    const body = webhook.format === 'standard' ? standardMessage(webhook, row) : chatMessage(webhook, row);
    const message = { url: webhook.url, id: deliveryId(row), body, secrets };
    return settlementOf(row, fault === null ? await sendMessage(message) : refused(fault));
  };
  return sendInRounds(rows, sendOne);
}

function refused(error: string): Attempt {
  return { ms: 0, status: null, error, excerpt: null, retryAfterMs: null };
}

function settlementOf({ seq, attempts, since }: ClaimedRow, attempt: Attempt): Settlement {
  const { ms, status, error, excerpt, retryAfterMs } = attempt;
  const at = Date.now();
  const done = { seq, attempts, answer: { at, ms, status, error, excerpt } };
  if (error === null) return { ...done, state: 'delivered', dueAt: null };
  const dueAt = at + Math.max(waitAfter(attempts, firstWaitMs), retryAfterMs ?? 0);
  if (attempt.isFinal || status === gone || dueAt > since + dayMs) return { ...done, state: 'dead', dueAt: null };
  return { ...done, state: 'waiting', dueAt };
}
