// What digests tell: how a site's queue stands when they are sent, not when they were due.

import { digestCommentsMax } from '../../domain/mail.ts';
import { runAll } from '../../storage/database.ts';
import type { ClaimedMail } from '../../storage/mail/mails.ts';
import { countWaitingAt, findNewestWaiting, type WaitingComment } from '../../storage/mail/waiting-comments.ts';
import type { Context } from '../context.ts';

/** Characters of a text that a digest shows. */
export const textShownMax = 300;

export interface Digest {
  count: number;
  /** Milliseconds UTC. */
  oldestAt: number;
  /** The newest first. */
  comments: WaitingComment[];
}

/** By site, of the mails that are digests; one trip. A site where nothing waits is not among them. */
export async function readDigests(
  { settings }: Pick<Context, 'settings'>,
  mails: readonly ClaimedMail[],
): Promise<Map<string, Digest>> {
  const sites = [...new Set(mails.filter(({ kind }) => kind === 'digest').map(({ site }) => site))];
  if (sites.length === 0) return new Map();
  const { counts, newest } = await runAll(settings.db, {
    counts: sites.map((site) => countWaitingAt(site)),
    newest: sites.map((site) => findNewestWaiting(site, digestCommentsMax, textShownMax + 1)),
  });
  return new Map(
    sites.flatMap((site, i) => {
      const comments = newest[i] ?? [];
      if (comments.length === 0) return [];
      const [row] = counts[i] ?? [];
      const oldestAt = row?.oldest_at ?? comments.at(-1)?.created_at ?? 0;
      return [[site, { count: Math.max(row?.pending ?? 0, comments.length), oldestAt, comments }] as const];
    }),
  );
}
