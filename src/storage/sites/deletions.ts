// A site goes: first the site itself with its policy, which makes it unreachable, then all that it had, in bounded pieces.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { DeletionPart } from '../../domain/site-deletion.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';
import type { Tables } from '../tables.ts';

export interface SiteDeletion extends Act {
  slug: string;
}

/** The site, where the actor reaches it. */
function doomed({ actor, slug }: SiteDeletion) {
  return builder.selectFrom('sites').where('slug', '=', slug).where(isWithinReach(actor, 'slug'));
}

/** Tells that the site is deleted; the event is no site's, so that it stays. To be run first. */
export function insertSiteDeletionEvent(deletion: SiteDeletion): Write {
  const site = sql<null>`null`;
  const told = { site, subject: sql<string>`sites.slug`, changes: sql<string>`'{}'` };
  return insertEvents(doomed(deletion).select(eventOf(deletion, 'site.deleted', told)));
}

/** Notes what is to go. To be run before the site itself goes. */
export function insertDeletion(deletion: SiteDeletion): Write {
  const at = sql<number>`${deletion.at}`;
  const by = sql<string>`${deletion.actor.key}`.as('by_key');
  return builder
    .insertInto('site_deletions')
    .columns(['slug', 'started_at', 'touched_at', 'by_key'])
    .expression(doomed(deletion).select(['sites.slug', at.as('started_at'), at.as('touched_at'), by]));
}

/** The policies of a site that is to go. */
export function deletePolicies(slug: string): Write {
  return builder
    .deleteFrom('policies')
    .where('site', '=', slug)
    .where(({ exists, selectFrom }) => exists(selectFrom('site_deletions').select('slug').where('slug', '=', slug)));
}

/** The site itself. No row: it is not there, or out of reach. */
export function deleteSite(deletion: SiteDeletion): Query<{ slug: string }> {
  return builder
    .deleteFrom('sites')
    .where('slug', '=', deletion.slug)
    .where(isWithinReach(deletion.actor, 'slug'))
    .returning('slug');
}

/** A deletion that goes on; no row: there is none. */
export function findDeletion(slug: string): Query<{ started_at: number }> {
  return builder.selectFrom('site_deletions').select('started_at').where('slug', '=', slug);
}

/** Deletions of which no part went since a time, the longest first. */
export function findStalledDeletions(untouchedSince: number, limit: number): Query<{ slug: string }> {
  return builder
    .selectFrom('site_deletions')
    .select('slug')
    .where('touched_at', '<=', untouchedSince)
    .orderBy('touched_at')
    .limit(limit);
}

/** Notes that these comments go. To be run before they do: what is gone already is not counted twice. */
export function countComments(slug: string, ids: readonly string[], at: number): Write {
  const going = sql<number>`comments_gone + (select count(*) from comments where id in ${idsOf(ids)})`;
  return builder
    .updateTable('site_deletions')
    .set({ touched_at: at, part: 'comments', comments_gone: going })
    .where('slug', '=', slug);
}

/** Notes that so many other rows went, and what is being done now. */
export function countRows(slug: string, { part, rows, at }: { part: DeletionPart; rows: number; at: number }): Write {
  return builder
    .updateTable('site_deletions')
    .set({ touched_at: at, part, rows_gone: sql<number>`rows_gone + ${rows}` })
    .where('slug', '=', slug);
}

export interface DeletionRow {
  slug: string;
  started_at: number;
  touched_at: number;
  part: DeletionPart;
  comments_gone: number;
  /** As the counters have them: erased ones are left out. */
  comments_left: number;
  rows_gone: number;
}

/** Deletions that go on, by slug: those that the key began, or all where it reaches every site. */
export function findDeletions({ key, sites }: Actor, limit: number): Query<DeletionRow> {
  const left = sql<number>`coalesce((select pending + approved + rejected + spam + discarded from site_counts where site = slug), 0)`;
  return builder
    .selectFrom('site_deletions')
    .select(['slug', 'started_at', 'touched_at', 'part', 'comments_gone', 'rows_gone', left.as('comments_left')])
    .where('slug', '>', '')
    .where(sql<SqlBool>`(${sites === null ? 1 : 0} or by_key = ${key})`)
    .orderBy('slug')
    .limit(limit);
}

/** Nothing is left of it. */
export function endDeletion(slug: string): Write {
  return builder.deleteFrom('site_deletions').where('slug', '=', slug);
}

/** Some comments of the site. */
export function findCommentsOfSite(site: string, limit: number): Query<{ id: string; seq: number }> {
  return builder.selectFrom('comments').select(['id', 'seq']).where('site', '=', site).limit(limit);
}

const idsOf = (ids: readonly string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** The tables whose rows hang on a comment, and the column that says on which. */
export const commentTables = { decisions: 'comment_id', edits: 'comment_id', reports: 'comment_id' } as const;

/** What hangs on the comments. To be run before they go. */
export function deleteOfComments(ids: readonly string[]): Write[] {
  return Object.entries(commentTables).map(([table, column]) =>
    builder.deleteFrom(table as keyof typeof commentTables).where(sql<SqlBool>`${sql.ref(column)} in ${idsOf(ids)}`),
  );
}

/** Takes the comments out of their campaigns, which end with the last of them. To be run before they go. */
export function leaveCampaigns(ids: readonly string[]): Write {
  return builder
    .updateTable('comments')
    .set({ campaign_id: null })
    .where(sql<SqlBool>`id in ${idsOf(ids)}`)
    .where('campaign_id', 'is not', null);
}

/** The comments themselves. */
export function deleteComments(ids: readonly string[]): Write {
  return builder.deleteFrom('comments').where(sql<SqlBool>`id in ${idsOf(ids)}`);
}

/** The other tables with a column `site`, each with the columns of its key; campaigns end with their comments. */
export const siteTables = {
  pages: ['site', 'key'],
  authors: ['site', 'email_folded'],
  domains: ['site', 'domain'],
  checks: ['site', 'guid'],
  rates: ['site', 'kind', 'key'],
  traffic: ['site'],
  lists: ['site', 'part'],
  stats: ['site', 'day'],
  protocol_days: ['site', 'day', 'protocol', 'measured'],
  site_counts: ['site'],
  campaign_sites: ['campaign_id', 'site'],
  reporters: ['site', 'network'],
  sweeps: ['site'],
  subscriptions: ['id'],
  mails: ['seq'],
  events: ['id'],
} as const satisfies { [Table in keyof Tables]?: readonly (keyof Tables[Table])[] };

/** Nothing of a site that goes is told to its webhooks. */
export function silenceWebhooks(site: string): Write {
  return builder
    .updateTable('webhooks')
    .set({ enabled: 0 })
    .where('site', '=', site)
    .where(({ exists, selectFrom }) => exists(selectFrom('site_deletions').select('slug').where('slug', '=', site)));
}

const one = sql<number>`1`.as('one');

/** Some rows of the site in each table of those and in the webhooks'. One row for each row deleted. */
export function deleteOfSite(site: string, limit: number): Query<{ one: number }>[] {
  return [...deleteByTables(site, limit), ...deleteWebhooks(site, limit)];
}

/** What the site's webhooks have sent, and know of a WordPress; a webhook once it has none left. */
function deleteWebhooks(site: string, limit: number): Query<{ one: number }>[] {
  const tables = [
    ['deliveries', 'seq'],
    ['wordpress_comments', 'webhook_id, comment_id'],
    ['wordpress_posts', 'webhook_id, page'],
  ] as const;
  const ofSite = sql`select id from webhooks where site = ${site}`;
  const pieces = tables.map(([table, key]) => {
    const piece = sql`select ${sql.raw(key)} from ${sql.table(table)} where webhook_id in (${ofSite}) limit ${limit}`;
    return builder
      .deleteFrom(table)
      .where(sql<SqlBool>`(${sql.raw(key)}) in (${piece})`)
      .returning(one);
  });
  const left = sql.join(
    tables.map(([table]) => sql`select 1 from ${sql.table(table)} where webhook_id = webhooks.id`),
    sql` union all `,
  );
  const isEmpty = sql<SqlBool>`not exists (${left})`;
  return [...pieces, builder.deleteFrom('webhooks').where('site', '=', site).where(isEmpty).returning(one)];
}

function deleteByTables(site: string, limit: number): Query<{ one: number }>[] {
  return Object.entries(siteTables).map(([table, key]) => {
    const columns = sql.join(key.map((name) => sql.ref(name)));
    const piece = sql`select ${columns} from ${sql.table(table)} where site = ${site} limit ${limit}`;
    return builder
      .deleteFrom(table as keyof typeof siteTables)
      .where(sql<SqlBool>`(${columns}) in (${piece})`)
      .returning(one) as unknown as Query<{ one: number }>;
  });
}

/** Keys of one stretch of the walk. */
const keysAtOnce = 500;

/** The next keys of the walk. */
const keysAfter = (slug: string) =>
  sql`select id from keys where id > (select keys_after from site_deletions where slug = ${slug}) order by id limit ${keysAtOnce}`;

/** Takes the site from the next keys of the walk: one that reaches nothing else opens nothing any more. */
export function narrowKeys(slug: string, at: number): Write {
  const others = sql<string>`(select json_group_array(value) from json_each(keys.sites) where value <> ${slug})`;
  const isAlone = sql`json_array_length(keys.sites) = 1`;
  return builder
    .updateTable('keys')
    .set({
      sites: sql<string>`case when ${isAlone} then keys.sites else ${others} end`,
      hash: sql<string | null>`case when ${isAlone} then null else hash end`,
      deleted_at: sql<number | null>`case when ${isAlone} then coalesce(deleted_at, ${at}) else deleted_at end`,
    })
    .where(sql<SqlBool>`id in (${keysAfter(slug)})`)
    .where(sql<SqlBool>`exists (select 1 from json_each(keys.sites) where value = ${slug})`);
}

/** Moves the walk on. One row; `more` is 0 when it has come to its end. */
export function walkKeys(slug: string): Query<{ more: number }> {
  const stretch = sql`(${keysAfter(slug)})`;
  return builder
    .updateTable('site_deletions')
    .set({ keys_after: sql<string>`coalesce((select max(id) from ${stretch}), keys_after)` })
    .where('slug', '=', slug)
    .returning(sql<number>`exists (select 1 from keys where keys.id > site_deletions.keys_after)`.as('more'));
}
