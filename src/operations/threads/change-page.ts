// A page is closed, reopened, or told to close by itself.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
import { checkPage } from '../../intake/page.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import { insertPageEvent, setPage } from '../../storage/threads/pages.ts';
import type { Context } from '../context.ts';
import { readStoredSite, showPage, type Page } from './shown-page.ts';

export interface ChangedPage extends Page {
  /** Nothing was known of this page before: no comment, no setting. Perhaps it is spelled otherwise. */
  isNew: boolean;
}

/** Two trips. @throws Failed `not-found`, `invalid` for a page that is not one of the site's. */
export async function changePage(
  context: Context,
  actor: Actor,
  input: { site: string; page: string; closed?: boolean | undefined; closeAfterDays?: number | null | undefined },
): Promise<ChangedPage> {
  const { db } = context.settings;
  const { sites } = await runAll(db, { sites: findStoredSite(actor, input.site) });
  const site = readStoredSite(sites[0]);
  const { closed, closeAfterDays } = input;
  const act = { id: uuidv7(), actor, at: context.now };
  const change = { ...act, site: site.slug, key: keyOf(input.page, site), closed, closeAfterDays };
  const { pages } = await runAll(db, { event: insertPageEvent(change), pages: setPage(change) });
  if (!pages[0]) throw new Error('the upsert gave no row');
  return { ...showPage(pages[0], site.closeAfterDays, context.now), isNew: pages[0].changes === 0 };
}

function keyOf(raw: string, site: Site): string {
  const { faults, page } = checkPage(raw, site.hosts);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  return page;
}
