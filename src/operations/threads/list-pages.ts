// The pages of a site that have comments or settings of their own.

import type { Actor } from '../../domain/actor.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import { findPageByKey, findPages } from '../../storage/threads/pages.ts';
import type { Context } from '../context.ts';
import { readStoredSite, showPage, type Page } from './shown-page.ts';

/** Pages by key, or the one asked for. One trip. @throws Failed `not-found`, also for a site out of reach. */
export async function listPages(
  context: Context,
  actor: Actor,
  {
    site,
    page,
    limit,
    cursor = '',
  }: { site: string; page?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<{ pages: Page[]; next: string | null }> {
  const wanted =
    page === undefined ? findPages(site, { after: cursor, limit: limit + 1 }) : findPageByKey(site, pageKeyOf(page));
  const { sites, rows } = await runAll(context.settings.db, { sites: findStoredSite(actor, site), rows: wanted });
  const { closeAfterDays } = readStoredSite(sites[0]);
  const shown = rows.slice(0, limit);
  return {
    pages: shown.map((one) => showPage(one, closeAfterDays, context.now)),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
  };
}
