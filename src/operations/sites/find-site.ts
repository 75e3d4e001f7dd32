// A site's settings, for routes that need nothing else of it.

import type { Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';

/** @throws Failed `not-found`. */
export async function findSiteSettings(context: Context, slug: string): Promise<Site> {
  const { rows } = await runAll(context.settings.db, { rows: findSite(slug) });
  return readSite(slug, rows[0]).site;
}
