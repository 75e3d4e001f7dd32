// What is due of a WordPress, one comment after the other: a reply may need the comment before it.

import type { Settings } from '../../env.ts';
import type { Attempt } from '../../outbound/webhook.ts';
import type { ClaimedRow } from '../../storage/webhooks/deliveries.ts';
import type { WebhookRow } from '../../storage/webhooks/webhooks.ts';
import { deliverComment } from './wordpress-comment.ts';
import { startTalk, Undelivered, type Talk } from './wordpress-talk.ts';

/** So many deliveries of one run, each of which asks once or more. */
export const limitOfWordPress = 3;

/** The attempts, in the order in which it happened. What there is no room for stays claimed, and is due again after a while. */
export async function sendToWordPress(
  settings: Settings,
  webhook: WebhookRow,
  rows: readonly ClaimedRow[],
): Promise<(readonly [ClaimedRow, Attempt])[]> {
  const attempts: (readonly [ClaimedRow, Attempt])[] = [];
  let talk: Talk | null = null;
  for (const row of rows.toSorted((one, other) => one.seq - other.seq)) {
    if (talk && !talk.hasRoom) break;
    const startedAt = Date.now();
    try {
      talk ??= await startTalk(settings, webhook);
      talk.lastStatus = null;
      if (row.comment_id === null) await checkRights(talk);
      else await deliverComment(talk, row.comment_id);
      const { lastStatus: status } = talk;
      attempts.push([row, { ms: Date.now() - startedAt, status, error: null, excerpt: null, retryAfterMs: null }]);
    } catch (fault) {
      if (!(fault instanceof Undelivered)) throw fault;
      attempts.push([row, { ...fault.attempt, error: fault.message, ms: Date.now() - startedAt }]);
    }
  }
  return attempts;
}

/** That the user is known, and may moderate. @throws Undelivered with what is missing. */
async function checkRights(talk: Talk): Promise<void> {
  const query = { context: 'edit', _fields: 'id,capabilities' };
  const { data, status } = await talk.ask({ method: 'GET', route: '/wp/v2/users/me', query, agent: 'Anteroom' });
  const { capabilities } = (data ?? {}) as { capabilities?: Record<string, unknown> };
  if (!capabilities) throw new Undelivered('no REST API of WordPress is there', { status });
  if (capabilities['moderate_comments'] === true) return;
  const missing = 'the user may not moderate comments; give it the role Editor or Administrator';
  throw new Undelivered(missing, { status });
}
