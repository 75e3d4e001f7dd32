// One site's settings, for moderators.

import type { Actor } from '../../domain/actor.ts';
import type { Context } from '../context.ts';
import { findShownSite, type SiteAnswer } from './site-answer.ts';

/** One trip. @throws Failed `not-found`, also for a site out of reach. */
export function showSiteSettings(context: Context, actor: Actor, slug: string): Promise<SiteAnswer> {
  return findShownSite(context, actor, slug);
}
