// Spam, rejected comments and checks are erased once a site keeps them no longer, and what its author withdrew after a week. The timer finds the sites whose turn it is; each goes
// through the queue in bounded parts. What nobody has decided waits as long as it takes.

import { withdrawnKeptMs } from '../../domain/author-change.ts';
import { dayMs } from '../../domain/durations.ts';
import { erasedAtOnceMax } from '../../domain/erasure.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { deleteOldChecks } from '../../storage/checks/checks.ts';
import {
  findDueSites,
  findOutlived,
  findSettings,
  findWithdrawn,
  setDue,
  type Outlived,
} from '../../storage/upkeep/retention.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { erasureQueries } from '../erasure-queries.ts';
import { forgetDocuments } from '../search-index.ts';

const sitesMax = 10;
/** Comments looked at in one part: those decided late are passed by. */
const lookMax = 1_000;
/** Checks forgotten in one part. */
const checksMax = 1_000;

type JobContext = Pick<Context, 'settings' | 'now'>;

/** Has the queue look through the sites whose turn it is. One trip, and a message a site. */
export async function sendDueSites({ settings, now }: JobContext): Promise<void> {
  const { due } = await runAll(settings.db, { due: findDueSites(now, sitesMax) });
  for (const { site } of due) await settings.jobs.send({ sweep: site });
}

/**
 * Erases one part of what a site keeps no longer, at most 200 comments and 1,000 checks, in two trips and one to the search index. Tells the queue
 * to come back while there is more; else the site's next turn is in a day.
 */
export async function eraseExpired(context: JobContext, site: string): Promise<number> {
  const { settings, now } = context;
  const { rows } = await runAll(settings.db, { rows: findSettings(site) });
  const kept = rows[0] && parseStoredSite(site, rows[0].settings);
  const { withdrawn, found, checks } = await runAll(settings.db, {
    withdrawn: findWithdrawn(site, now - withdrawnKeptMs, erasedAtOnceMax + 1),
    found: kept ? asksOf(kept, now).map((ask) => findOutlived(ask, lookMax)) : [],
    checks: kept ? [deleteOldChecks(site, guidOf(now - kept.eraseChecksAfterDays * dayMs), checksMax)] : [],
  });
  const outlived = found.flat().filter(({ is_over }) => is_over === 1);
  const over = [...new Map([...withdrawn, ...outlived].map((one) => [one.id, one])).values()];
  const part = over.slice(0, erasedAtOnceMax);
  const isDone = over.length <= erasedAtOnceMax && checks.flat().length < checksMax;
  const erasure = {
    commentIds: part.map(({ id }) => id),
    actor: { sites: null },
    at: now,
    keepsSpamSketches: true as const,
  };
  const erased = await runAll(settings.db, {
    ...(part.length ? erasureQueries(erasure) : {}),
    next: isDone ? [setDue(site, now + dayMs)] : [],
  });
  if ('comments' in erased) await wakeTold(context, erased.comments);
  await forgetDocuments(
    context,
    part.map(({ seq }) => seq),
  );
  if (!isDone) await settings.jobs.send({ sweep: site });
  return part.length;
}

/** Guids begin with the time, ms UTC, in 12 hex digits. */
function guidOf(at: number): string {
  return Math.max(0, at).toString(16).padStart(12, '0');
}

function asksOf(
  { slug: site, eraseSpamAfterDays: spam, eraseRejectedAfterDays: rejected }: Site,
  now: number,
): Outlived[] {
  const ask = (status: Outlived['status'], days: number | null) =>
    days === null ? [] : [{ site, status, until: now - days * dayMs }];
  return [...ask('discarded', spam), ...ask('spam', spam), ...ask('rejected', rejected)];
}
