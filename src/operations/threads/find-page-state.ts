// Whether a page takes comments, for whoever shows its form.

import type { PageState } from '../../domain/page.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { runAll } from '../../storage/database.ts';
import { findPageByKey } from '../../storage/threads/pages.ts';
import type { Context } from '../context.ts';
import { readPageState } from '../page-state.ts';

/** The page by any spelling of its URL; null when nobody has commented on it yet, and no moderator has closed it. */
export async function findPageState(context: Context, site: string, page: string): Promise<PageState | null> {
  const {
    rows: [row],
  } = await runAll(context.settings.db, { rows: findPageByKey(site, pageKeyOf(page)) });
  return readPageState(row);
}
