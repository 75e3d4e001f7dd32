// A page as moderators are shown it, by the settings of its site.

import { Failed } from '../../domain/failure.ts';
import { closingTime, isPageOpen, type PageState } from '../../domain/page.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import type { StoredSite } from '../../storage/sites/sites.ts';
import type { PageRow } from '../../storage/threads/pages.ts';

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

/** @throws Failed `not-found`, also for a site out of reach. */
export function readStoredSite(row: StoredSite | undefined): Site {
  if (!row) throw new Failed({ kind: 'not-found', what: 'site' });
  return parseStoredSite(row.slug, row.settings);
}

/** The stored row as it is answered at a time (ms UTC). */
export function showPage(row: PageRow, siteCloseAfterDays: number | null, now: number): Page {
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
