// Sites and their settings. A site is there together with the first version of its policy.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SiteSettings } from '../../domain/site.ts';
import { builder, type Query, type Write } from '../database.ts';
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

/** No row: the slug is taken. */
export function insertSite(slug: string, settings: SiteSettings, at: number): Query<StoredSite> {
  return builder
    .insertInto('sites')
    .values({ slug, settings: JSON.stringify(settings), created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns);
}

/** The empty policy every site begins with; leaves an existing one alone. */
export function insertFirstPolicy(site: string, by: string, at: number): Write {
  return builder
    .insertInto('policies')
    .values({ site, version: 1, policy: '{}', by, at })
    .onConflict((conflict) => conflict.doNothing());
}

/** Lays the changes over the settings, where the site still has the version seen (null: whatever it has). No row: it hasn't. */
export function updateSite(
  actor: Actor,
  { slug, changes, version }: { slug: string; changes: Partial<SiteSettings>; version: number | null },
): Query<StoredSite> {
  const query = builder
    .updateTable('sites')
    .set((eb) => ({
      // RFC 7396: null takes a member out, and a setting left out has its default, which is null wherever null is allowed.
      settings: sql<string>`json_patch(settings, ${JSON.stringify(changes)})`,
      version: eb('version', '+', 1),
    }))
    .where('slug', '=', slug)
    .where(isWithinReach(actor, 'slug'));
  return (version === null ? query : query.where('version', '=', version)).returning(columns);
}
