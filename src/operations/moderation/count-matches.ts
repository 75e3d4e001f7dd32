// How many comments a filter of the queue finds: what a moderator sees before deciding them all.

import type { Actor } from '../../domain/actor.ts';
import { jobCommentsMax } from '../../domain/job.ts';
import { runAll } from '../../storage/database.ts';
import { countMatches } from '../../storage/moderation/job-parts.ts';
import { findExistingSlugs, findLookEnd, looksInVain } from '../../storage/moderation/queue.ts';
import { Failed } from '../../domain/failure.ts';
import type { Context } from '../context.ts';
import { readMatchesAsked, type MatchesQuery } from './matches-asked.ts';

export interface MatchCount {
  /** At most 20,000: as many as one act takes, the oldest first. */
  count: number;
  /** There may be more than those. */
  more: boolean;
  /** The filter's end in time, ms UTC: its own, or now. Asked with it, what comes in later is none of these. */
  to: number;
}

/** One trip more than the filter's address takes. @throws Failed as the queue does for the same filter. */
export async function countMatchesOf(context: Context, actor: Actor, query: MatchesQuery): Promise<MatchCount> {
  const { to = context.now } = query;
  const { sites, asks } = await readMatchesAsked(context, actor, { ...query, to });
  const { existing, counts, ends } = await runAll(context.settings.db, {
    existing: findExistingSlugs(sites),
    counts: asks.map(countMatches),
    ends: asks.filter((ask) => !ask.seqs && looksInVain(ask)).map(findLookEnd),
  });
  if (query.site !== undefined && sites.length > 0 && existing.length === 0)
    throw new Failed({ kind: 'not-found', what: 'site' });
  const found = counts.flat().reduce((sum, { matches }) => sum + matches, 0);
  const isCut = asks.some(({ seqs = [] }) => seqs.length > jobCommentsMax);
  return {
    count: Math.min(found, jobCommentsMax),
    more: isCut || found > jobCommentsMax || ends.flat().length > 0,
    to,
  };
}
