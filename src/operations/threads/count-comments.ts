// How many comments each of many pages shows: for lists of articles, in one call.

import { Failed } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { checkPage } from '../../intake/page.ts';
import { replicaOf, runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { findVisibleCounts } from '../../storage/threads/visible-counts.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';

export interface CommentCounts {
  site: Site;
  /** In the order asked for; `page` as it was asked. */
  counts: { page: string; comments: number }[];
}

/**
 * One round trip, at most three rows a page and two for the site.
 * @throws Failed `not-found` for a site that isn't there, `invalid` for a page that can't be the site's.
 */
export async function countComments(
  context: Context,
  ask: { site: string; pages: readonly string[] },
): Promise<CommentCounts> {
  const keys = ask.pages.map(pageKeyOf);
  const { sites, rows } = await runAll(replicaOf(context.settings.db), {
    sites: findSite(ask.site),
    rows: findVisibleCounts(ask.site, [...new Set(keys)]),
  });
  const { site } = readSite(ask.site, sites[0]);
  const faults = ask.pages.flatMap((page) => checkPage(page, site.hosts).faults);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults: faults.slice(0, 1) }, site);
  const visible = new Map(rows.map((row) => [row.key, row.visible]));
  const counts = ask.pages.map((page, at) => ({ page, comments: visible.get(keys[at] ?? '') ?? 0 }));
  return { site, counts };
}
