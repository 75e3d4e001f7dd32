// The newest comments that everybody may read, for feeds: of a site, or of one page.

import { Failed } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { checkPage } from '../../intake/page.ts';
import { replicaOf, runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { bodyUnitsMax, findNewest, findNewestRoots, type NewestRow } from '../../storage/threads/newest-comments.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import { readSite } from '../known-site.ts';

/** Goes up when the same comments are told in another shape. */
const shape = 1;
/** Entries of a feed. */
const limit = 50;
/** The site's latest that are looked at for them: a page's own are in no index of their own. */
const among = { site: 100, page: 400 };

export interface NewestComment {
  id: string;
  page: string;
  name: string | null;
  /** The text, or its beginning and an ellipsis. */
  body: string;
  /** Milliseconds UTC. */
  createdAt: number;
}

/**
 * The latest 50, newest first: of a page all threads' first comments, and the replies among the site's latest 400. The
 * revision stands for all that a feed tells.
 * @throws Failed `not-found` for a site that isn't there, `invalid` for a page that can't be the site's.
 */
export async function listNewest(
  context: Context,
  ask: { site: string; page: string | null },
): Promise<{ site: Site; comments: NewestComment[]; revision: string }> {
  const db = replicaOf(context.settings.db);
  const page = ask.page === null ? null : pageKeyOf(ask.page);
  const known = findSite(ask.site);
  const { sites, newest, roots } =
    page === null
      ? {
          ...(await runAll(db, { sites: known, newest: findNewest({ ...ask, page, limit, among: among.site }) })),
          roots: [],
        }
      : await runAll(db, {
          sites: known,
          newest: findNewest({ ...ask, page, limit, among: among.page }),
          roots: findNewestRoots({ ...ask, page, limit }),
        });
  const { site } = readSite(ask.site, sites[0]);
  const { faults } = ask.page === null ? { faults: [] } : checkPage(ask.page, site.hosts);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults }, site);
  const found = new Map([...roots, ...newest].map((row) => [row.id, row]));
  const rows = [...found.values()].toSorted((a, b) => b.created_at - a.created_at).slice(0, limit);
  const comments = rows.map(show);
  const { title, locale, hosts, keyUrl } = site;
  const told = JSON.stringify([shape, ask.page, title, locale, hosts, keyUrl, comments]);
  return { site, comments, revision: (await digest(told)).slice(0, 32) };
}

function show({ id, page, name, body, created_at: createdAt }: NewestRow): NewestComment {
  return { id, page, name, body: body.length < bodyUnitsMax ? body : `${body.trimEnd()} …`, createdAt };
}
