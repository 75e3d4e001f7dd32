// Sites and their settings. A site is there together with the first version of its policy.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SiteSettings } from '../../domain/site.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';

export interface StoredSite {
  slug: string;
  settings: string;
  version: number;
  policy_version: number;
  created_at: number;
}

const columns = ['slug', 'settings', 'version', 'policy_version', 'created_at'] as const;

/** Sites within the actor's reach by slug, after a slug. */
export function findSites(actor: Actor, { after, limit }: { after: string; limit: number }): Query<StoredSite> {
  return builder
    .selectFrom('sites')
    .select(columns)
    .where('slug', '>', after)
    .where(isWithinReach(actor, 'slug'))
    .orderBy('slug')
    .limit(limit);
}

/** The site without its policy; no row when it is absent or out of the actor's reach. */
export function findStoredSite(actor: Actor, slug: string): Query<StoredSite> {
  return builder.selectFrom('sites').select(columns).where('slug', '=', slug).where(isWithinReach(actor, 'slug'));
}

/** No row: the slug is taken, or its site is still being deleted. */
export function insertSite(slug: string, settings: SiteSettings, at: number): Query<StoredSite> {
  return builder
    .insertInto('sites')
    .columns(['slug', 'settings', 'created_at'])
    .expression(
      builder
        .selectNoFrom([
          sql<string>`${slug}`.as('slug'),
          sql<string>`${JSON.stringify(settings)}`.as('settings'),
          sql<number>`${at}`.as('created_at'),
        ])
        .where(isFree(slug)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns);
}

/** Tells of a new site. To be run before it is inserted. */
export function insertSiteEvent(act: Act, slug: string, settings: SiteSettings): Write {
  const changes = Object.fromEntries(Object.entries(settings).map(([name, to]) => [name, { from: null, to }]));
  const subject = sql<string>`${slug}`;
  return insertEvents(
    builder
      .selectNoFrom(
        eventOf(act, 'site.made', { site: subject, subject, changes: sql<string>`${JSON.stringify(changes)}` }),
      )
      .where(isFree(slug)),
  );
}

/** No site has the slug, and nothing is left of one that had it. */
function isFree(slug: string) {
  return sql<SqlBool>`not exists (select 1 from sites where slug = ${slug})
    and not exists (select 1 from site_deletions where slug = ${slug})`;
}

/** The empty policy every site begins with; leaves an existing one alone. */
export function insertFirstPolicy(site: string, by: string, at: number): Write {
  return builder
    .insertInto('policies')
    .columns(['site', 'version', 'policy', 'by', 'at'])
    .expression(
      builder
        .selectFrom('sites')
        .where('slug', '=', site)
        .select([
          'slug as site',
          sql<number>`1`.as('version'),
          sql<string>`'{}'`.as('policy'),
          sql<string>`${by}`.as('by'),
          sql<number>`${at}`.as('at'),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing());
}

export interface SiteChange extends Act {
  slug: string;
  changes: Partial<SiteSettings>;
  /** The version seen; null: whatever it has. */
  version: number | null;
}

/** Tells which settings are changed, from what to what. To be run before they are. */
export function insertSiteChangeEvent(change: SiteChange): Write {
  const slug = sql<string>`sites.slug`;
  const patch = sql`${JSON.stringify(change.changes)}`;
  const changes = sql<string>`(select json_group_object(name, json_object('from', json(was), 'to', json(becomes))) from (
    select 'version' as name, sites.version as was, sites.version + 1 as becomes
    union all
    select key, coalesce(sites.settings -> key, 'null'), coalesce(${patch} -> key, 'null') from json_each(${patch})
  ) as setting where was is not becomes)`;
  return insertEvents(
    builder
      .selectFrom('sites')
      .where('slug', '=', change.slug)
      .where(isAsSeen(change))
      .select(eventOf(change, 'site.changed', { site: slug, subject: slug, changes })),
  );
}

/** Lays the changes over the settings, where the site still has the version seen. No row: it hasn't. */
export function updateSite(change: SiteChange): Query<StoredSite> {
  return builder
    .updateTable('sites')
    .set((eb) => ({
      settings: laidOver(change.changes),
      version: eb('version', '+', 1),
    }))
    .where('slug', '=', change.slug)
    .where(isAsSeen(change))
    .returning(columns);
}

/** RFC 7396 takes out what is null; here null is a setting like another, which may not be the default. */
function laidOver(changes: Partial<SiteSettings>) {
  const patched = sql<string>`json_patch(settings, ${JSON.stringify(changes)})`;
  const nulls = Object.entries(changes).filter(([, value]) => value === null);
  if (nulls.length === 0) return patched;
  return sql<string>`json_set(${patched}, ${sql.join(nulls.map(([name]) => sql`${sql.lit(`$.${name}`)}, null`))})`;
}

function isAsSeen({ actor, version }: SiteChange) {
  return sql<SqlBool>`${isWithinReach(actor, 'slug')} and version = coalesce(${version}, version)`;
}
