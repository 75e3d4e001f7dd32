// What a deleted site had goes part by part: its comments first, then all else. The queue brings each part, and the timer goes on
// with what stands still.

import { runAll } from '../../storage/database.ts';
import {
  countComments,
  countRows,
  deleteComments,
  deleteOfComments,
  deleteOfSite,
  endDeletion,
  findCommentsOfSite,
  findDeletion,
  findStalledDeletions,
  leaveCampaigns,
  narrowKeys,
  walkKeys,
} from '../../storage/sites/deletions.ts';
import type { Context } from '../context.ts';
import { erasureQueries } from '../erasure-queries.ts';
import { forgetDocuments, outliveComments } from '../search-index.ts';

const commentsAtOnce = 100;
const rowsAtOnce = 500;
/** What was on its way when the site went has come in by then, and goes with the last part. */
const settleMs = 5 * 60_000;
const stalledMs = 5 * 60_000;
const deletionsMax = 20;

type JobContext = Pick<Context, 'settings' | 'now'>;

/** Deletes the next part of what a site had, in three trips, and tells the queue to come back while there is more. */
export async function carryOnSiteDeletion(context: JobContext, slug: string): Promise<void> {
  const { settings, now } = context;
  const { deletion, comments } = await runAll(settings.db, {
    deletion: findDeletion(slug),
    comments: findCommentsOfSite(slug, commentsAtOnce),
  });
  if (!deletion[0]) return;
  const isMore = comments.length > 0 ? await deletePart(context, slug, comments) : await deleteRest(context, slug);
  if (isMore) await settings.jobs.send({ deletion: slug });
  else if (now - deletion[0].started_at >= settleMs) await runAll(settings.db, { end: endDeletion(slug) });
}

/** Has the queue go on with deletions that stand still; what came in late goes then, too. */
export async function resumeSiteDeletions({ settings, now }: JobContext): Promise<void> {
  const { stalled } = await runAll(settings.db, { stalled: findStalledDeletions(now - stalledMs, deletionsMax) });
  for (const { slug } of stalled) await settings.jobs.send({ deletion: slug });
}

/** Comments are erased before they go: what was learnt of them elsewhere goes as it does for any other. */
async function deletePart(
  context: JobContext,
  slug: string,
  comments: readonly { id: string; seq: number }[],
): Promise<true> {
  const { settings, now } = context;
  const [ids, seqs] = [comments.map(({ id }) => id), comments.map(({ seq }) => seq)];
  await outliveComments(context, seqs);
  await runAll(settings.db, {
    ...erasureQueries({ commentIds: ids, actor: { sites: null }, at: now }),
    campaigns: leaveCampaigns(ids),
    dependent: deleteOfComments(ids),
    counted: countComments(slug, ids, now),
    gone: deleteComments(ids),
  });
  await forgetDocuments(context, seqs);
  return true;
}

async function deleteRest({ settings, now }: JobContext, slug: string): Promise<boolean> {
  const { rows, walk } = await runAll(settings.db, {
    rows: deleteOfSite(slug, rowsAtOnce),
    keys: narrowKeys(slug, now),
    walk: walkKeys(slug),
  });
  const isMore = walk[0]?.more === 1 || rows.some(({ length }) => length === rowsAtOnce);
  const gone = { part: isMore ? 'rest' : 'settling', rows: rows.flat().length, at: now } as const;
  await runAll(settings.db, { counted: countRows(slug, gone) });
  return isMore;
}
