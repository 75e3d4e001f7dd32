// Pages are listed, closed, reopened, and told to close by themselves.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { closingTime, isPageOpen, type PageState } from '../../domain/page.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findPageByKey, findPages, setPage, type PageRow } from '../../storage/threads/pages.ts';
import { findStoredSite, type StoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { checkPage, pageKeyOf } from '../../intake/page.ts';
import { missing, readText } from '../../intake/text.ts';

export interface Page {
  /** What its comments are filed under. */
  page: string;
  closed: boolean;
  /** Days after its first comment; null: the site's setting counts. */
  closeAfterDays: number | null;
  open: boolean;
  /** Milliseconds UTC; null: never by itself. */
  closesAt: number | null;
  /** Comments a reader can see. */
  comments: number;
  createdAt: number;
}

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
  const [[row], rows] = await runAll(context.settings.db, [findStoredSite(actor, site), wanted]);
  const { closeAfterDays } = readStoredSite(row);
  const shown = rows.slice(0, limit);
  return {
    pages: shown.map((one) => showPage(one, closeAfterDays, context.now)),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
  };
}

/** Two trips. @throws Failed `not-found`, `invalid` for a page that is not one of the site's. */
export async function changePage(
  context: Context,
  actor: Actor,
  input: { site: string; page: string; closed?: boolean | undefined; closeAfterDays?: number | null | undefined },
): Promise<Page> {
  const { db } = context.settings;
  const [[row]] = await runAll(db, [findStoredSite(actor, input.site)]);
  const site = readStoredSite(row);
  const { closed, closeAfterDays } = input;
  const place = { site: site.slug, key: keyOf(input.page, site) };
  const [[page]] = await runAll(db, [setPage(place, { closed, closeAfterDays, at: context.now })]);
  if (!page) throw new Error('the upsert gave no row');
  return showPage(page, site.closeAfterDays, context.now);
}

function keyOf(page: string, site: Site): string {
  const text = readText(page);
  if (text === null) throw new Failed({ kind: 'invalid', faults: [missing('page')] });
  const checked = checkPage(text, site.hosts);
  if (checked.faults.length) throw new Failed({ kind: 'invalid', faults: checked.faults });
  return checked.page;
}

function readStoredSite(row: StoredSite | undefined): Site {
  if (!row) throw new Failed({ kind: 'not-found', what: 'site' });
  return parseStoredSite(row.slug, row.settings);
}

function showPage(row: PageRow, siteCloseAfterDays: number | null, now: number): Page {
  const state: PageState = {
    closed: row.closed === 1,
    closeAfterDays: row.close_after_days,
    createdAt: row.created_at,
  };
  return {
    page: row.key,
    closed: state.closed,
    closeAfterDays: state.closeAfterDays,
    open: isPageOpen(state, siteCloseAfterDays, now),
    closesAt: closingTime(state, siteCloseAfterDays),
    comments: row.visible,
    createdAt: state.createdAt,
  };
}
