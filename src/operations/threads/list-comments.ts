// Published comments as a flat list with a total, leafed through by number: for software that knows lists, not threads.

import type { Site } from '../../domain/site.ts';
import { replicaOf, runAll, type Query } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import {
  findListed,
  listRepliesTo,
  listedMax,
  listOfSite,
  listRepliesOfPage,
  listRoots,
} from '../../storage/threads/listed-comments.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';
import { showListed, type ListedComment } from './listed-comment.ts';

export interface ListAsk {
  site: string;
  /** Of this page alone, by its key; null: of the site. */
  page: string | null;
  /** The answers to a comment; "none": first comments of threads alone; null: all. */
  parent: string | null;
  order: 'asc' | 'desc';
  /** From 0 on. */
  offset: number;
  limit: number;
}

/** Two trips. `total` counts to 1,000 at the most, the newest or the oldest by `order`. @throws Failed `not-found` (site). */
export async function listComments(
  context: Context,
  ask: ListAsk,
): Promise<{ site: Site; comments: ListedComment[]; total: number }> {
  const db = replicaOf(context.settings.db);
  const { site: slug, parent, order } = ask;
  const { sites, lists } = await runAll(db, { sites: findSite(slug), lists: queriesOf(ask) });
  const { site } = readSite(slug, sites[0]);
  const found = lists
    .flat()
    .filter(({ parent_id: above }) => parent !== 'none' || !above)
    .toSorted((one, other) => (order === 'asc' ? one.seq - other.seq : other.seq - one.seq))
    .slice(0, listedMax);
  const ids = found.slice(ask.offset, ask.offset + ask.limit).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : (await runAll(db, { rows: findListed(slug, ids) })).rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const comments = ids.flatMap((id) => byId.get(id) ?? []);
  return { site, comments: comments.map(showListed), total: found.length };
}

type Found = Query<{ id: string; seq: number; parent_id?: string | null }>;

/** What the list is made of. */
function queriesOf({ site, page, parent, order }: ListAsk): Found[] {
  if (parent !== null && parent !== 'none') return [listRepliesTo({ site, page, parent })];
  if (page === null) return [listOfSite({ site, order })];
  const roots = listRoots({ site, page, order });
  return parent === 'none' ? [roots] : [roots, listRepliesOfPage({ site, page, order })];
}
