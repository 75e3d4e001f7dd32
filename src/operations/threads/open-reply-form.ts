// What a reply form on any page needs to be built: how its site wants it, whether the page takes comments, and a form token.

import { Failed } from '../../domain/failure.ts';
import { isPageOpen } from '../../domain/page.ts';
import type { Site } from '../../domain/site.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { checkPage } from '../../intake/page.ts';
import { runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { findPageByKey } from '../../storage/threads/pages.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';
import { readPageState } from '../page-state.ts';
import { makeFormToken } from '../tokens.ts';

export interface ReplyForm {
  site: Site;
  isOpen: boolean;
  formToken: string;
}

/**
 * One round trip. `page`: its URL in any spelling, or its key.
 * @throws Failed `not-found` for a site that isn't there, `invalid` for a page that can't be the site's.
 */
export async function openReplyForm(context: Context, ask: { site: string; page: string }): Promise<ReplyForm> {
  const { settings, now } = context;
  const {
    sites,
    pages: [row],
  } = await runAll(settings.db, { sites: findSite(ask.site), pages: findPageByKey(ask.site, pageKeyOf(ask.page)) });
  const { site } = readSite(ask.site, sites[0]);
  const { faults } = checkPage(ask.page, site.hosts);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults }, site);
  const formToken = await makeFormToken(settings, site.slug, now);
  return { site, isOpen: isPageOpen(readPageState(row), site.closeAfterDays, now), formToken };
}
