// One published comment, by its id.

import type { Site } from '../../domain/site.ts';
import { replicaOf, runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { findListed } from '../../storage/threads/listed-comments.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';
import { showListed, type ListedComment } from './listed-comment.ts';

/** Null: there is none such that everybody may read. @throws Failed `not-found` (site). */
export async function findComment(
  context: Context,
  { site: slug, id }: { site: string; id: string },
): Promise<{ site: Site; comment: ListedComment | null }> {
  const { sites, rows } = await runAll(replicaOf(context.settings.db), {
    sites: findSite(slug),
    rows: findListed(slug, [id]),
  });
  const [row] = rows;
  return { site: readSite(slug, sites[0]).site, comment: row ? showListed(row) : null };
}
