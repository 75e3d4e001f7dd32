// Whether a comment may be left at a place, whatever it says: for protocols that ask this before they look at the fields.

import { isPageOpen } from '../../domain/page.ts';
import type { Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { findPage, findParents } from '../../storage/submissions/evidence.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';
import { readPageState } from '../page-state.ts';
import { isAnswerable, isOldId } from './attach-reply.ts';

export interface Place {
  site: Site;
  isOpen: boolean;
  /** Whether the comment named can be replied to, or none is named. */
  isAnswerable: boolean;
}

/** One trip. `page` null: none is meant, and it is open. @throws Failed `not-found` for a site that isn't there. */
export async function findPlace(
  context: Context,
  ask: { site: string; page: string | null; parent: string | null },
): Promise<Place> {
  const { sites, pages, parents } = await runAll(context.settings.db, {
    sites: findSite(ask.site),
    pages: ask.page === null ? [] : [findPage(ask.site, ask.page)],
    parents: ask.parent === null ? [] : [findParents(ask.site, ask.parent)],
  });
  const { site } = readSite(ask.site, sites[0]);
  return {
    site,
    isOpen: isPageOpen(readPageState(pages[0]?.[0]), site.closeAfterDays, context.now),
    isAnswerable:
      ask.parent === null ||
      (site.oldParents && isOldId(ask.parent)) ||
      isAnswerable(parents[0]?.[0], { parentId: ask.parent, page: ask.page }),
  };
}
