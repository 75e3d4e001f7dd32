// What waits at each site in a key's reach: one row a site, for a badge or a monitor.

import type { Actor } from '../../domain/actor.ts';
import type { QueueCounts } from '../../domain/comment.ts';
import { runAll } from '../../storage/database.ts';
import { findWaiting, type WaitingRow } from '../../storage/moderation/waiting.ts';
import type { Context } from '../context.ts';

export interface Waiting extends QueueCounts {
  site: string;
  /** Milliseconds UTC; null when nothing is pending. */
  oldestPendingAt: number | null;
}

/** Sites by slug, one trip. `next` is the cursor of the next page. */
export async function countWaiting(
  context: Context,
  actor: Actor,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
): Promise<{ sites: Waiting[]; next: string | null }> {
  const { rows } = await runAll(context.settings.db, { rows: findWaiting(actor, { after: cursor, limit: limit + 1 }) });
  const shown = rows.slice(0, limit);
  return { sites: shown.map(showWaiting), next: rows.length > limit ? (shown.at(-1)?.site ?? null) : null };
}

function showWaiting({ site, counts, oldest_pending_at: oldestPendingAt }: WaitingRow): Waiting {
  const none: QueueCounts = { pending: 0, approved: 0, rejected: 0, spam: 0, discarded: 0, reported: 0, appealed: 0 };
  return { site, ...none, ...(JSON.parse(counts ?? '{}') as Partial<QueueCounts>), oldestPendingAt };
}
