// All comments that a filter of the queue finds, for those who count them and those who decide them.

import type { Actor } from '../../domain/actor.ts';
import type { QueueStatus } from '../../domain/comment.ts';
import { jobCommentsMax } from '../../domain/job.ts';
import type { SearchField } from '../../domain/search-field.ts';
import type { QueueAsk, QueueFilter } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';
import { findAuthorsAsked } from './queue-authors.ts';
import { normaliseFilter, refuseIdleFields, sitesAsked, statusAsked } from './queue-asked.ts';
import { searchAll } from './search-queue.ts';

/** Comments looked at over all sites, where no index answers alone. */
const lookMax = 100_000;

export interface MatchesQuery extends Omit<QueueFilter, 'unappealed'> {
  site?: string | undefined;
  /** Left out: "pending", and of reported or appealed comments whatever it is. */
  status?: QueueStatus | undefined;
  /** Words to look for. */
  q?: string | undefined;
  /** Where the words must stand. */
  in?: readonly SearchField[] | undefined;
}

export interface MatchesAsked {
  sites: readonly string[];
  /** As it is compared. */
  filter: QueueFilter;
  /** What was looked for, and where. */
  words: readonly unknown[];
  /** One question a site, oldest first. */
  asks: QueueAsk[];
}

/** @throws Failed as `sitesAsked`, `findAuthorsAsked` and `searchAll` do. */
export async function readMatchesAsked(context: Context, actor: Actor, query: MatchesQuery): Promise<MatchesAsked> {
  refuseIdleFields(query);
  const { site, status: asGiven, q, in: fields, ...given } = query;
  const filter = normaliseFilter(leaveAppeals(given));
  const status = statusAsked(asGiven, filter);
  const sites = await sitesAsked(context, actor, site);
  const authors = await findAuthorsAsked(context, actor, { ...filter, sites });
  const asked = authors ? sites.filter((slug) => authors.has(slug)) : sites;
  const seqs =
    q === undefined ? undefined : await searchAll(context, actor, { q, fields, sites: asked, status, filter, authors });
  const asks = asked.map((slug) => ({
    site: slug,
    status,
    sort: 'oldest' as const,
    filter: { ...filter, author: authors?.get(slug) },
    after: null,
    limit: jobCommentsMax,
    scanMax: seqs ? jobCommentsMax + 1 : Math.floor(lookMax / asked.length),
    ...(seqs && { seqs }),
  }));
  return { sites: asked, filter, words: q === undefined ? [] : [q, fields ?? null], asks };
}

/** An appeal is decided by whoever reads it: many at once only where they are asked for. */
function leaveAppeals(filter: QueueFilter): QueueFilter {
  return filter.appeal === undefined ? { ...filter, unappealed: true } : filter;
}
