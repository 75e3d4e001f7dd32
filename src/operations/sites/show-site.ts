// One site's settings, for moderators.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { showSite, type SiteAnswer } from './site-answer.ts';

/** One trip. @throws Failed `not-found`, also for a site out of reach. */
export async function showSiteSettings(context: Context, actor: Actor, slug: string): Promise<SiteAnswer> {
  const { rows } = await runAll(context.settings.db, { rows: findStoredSite(actor, slug) });
  if (!rows[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  return showSite(rows[0]);
}
