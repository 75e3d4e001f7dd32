// Sites are made, listed and changed.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { completeSiteSettings, parseStoredSite, type Site, type SiteSettings } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import {
  findSites,
  findStoredSite,
  insertFirstPolicy,
  insertSite,
  updateSite,
  type StoredSite,
} from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';

export interface SiteAnswer extends Site {
  version: number;
  policyVersion: number;
  createdAt: number;
}

/** Members left out, or undefined, keep what they are. */
type SiteChanges = { [Setting in keyof SiteSettings]?: SiteSettings[Setting] | undefined };
type NewSite = SiteChanges & Pick<Site, 'slug' | 'title' | 'hosts'>;

/** Sites within the key's reach by slug. One trip; `next` is the cursor of the next page. */
export async function listSites(
  context: Context,
  actor: Actor,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
): Promise<{ sites: SiteAnswer[]; next: string | null }> {
  const [rows] = await runAll(context.settings.db, [findSites(actor, { after: cursor, limit: limit + 1 })]);
  const shown = rows.slice(0, limit);
  return { sites: shown.map(showSite), next: rows.length > limit ? (shown.at(-1)?.slug ?? null) : null };
}

/** @throws Failed `not-found`, also for a site out of reach. */
export async function showSiteSettings(context: Context, actor: Actor, slug: string): Promise<SiteAnswer> {
  const [[row]] = await runAll(context.settings.db, [findStoredSite(actor, slug)]);
  if (!row) throw new Failed({ kind: 'not-found', what: 'site' });
  return showSite(row);
}

/** One trip. @throws Failed `forbidden` for a key limited to sites, `conflict` for a slug that is taken. */
export async function createSite(context: Context, actor: Actor, input: NewSite): Promise<SiteAnswer> {
  if (actor.sites !== null)
    throw new Failed({ kind: 'forbidden', detail: 'A key limited to some sites makes no new one.' });
  const { slug, ...settings } = input;
  const [[made]] = await runAll(context.settings.db, [
    insertSite(slug, completeSiteSettings(withoutUndefined(settings)), context.now),
    insertFirstPolicy(slug, actor.name, context.now),
  ]);
  if (!made) throw new Failed({ kind: 'conflict', detail: `There is a site "${slug}" already.` });
  return showSite(made);
}

/**
 * Changes the settings named and keeps the others. One trip.
 * @throws Failed `not-found`, or `conflict` when a version is given that is not the current one.
 */
export async function changeSite(
  context: Context,
  actor: Actor,
  input: { slug: string; changes: SiteChanges; version: number | undefined },
): Promise<SiteAnswer> {
  const { slug, version } = input;
  const [[changed], [current]] = await runAll(context.settings.db, [
    updateSite(actor, { slug, changes: withoutUndefined(input.changes), version: version ?? null }),
    findStoredSite(actor, slug),
  ]);
  if (changed) return showSite(changed);
  if (!current) throw new Failed({ kind: 'not-found', what: 'site' });
  throw new Failed({ kind: 'conflict', detail: `The site's settings are at version ${current.version} by now.` });
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** A member that is undefined would stand over its default. */
function withoutUndefined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function showSite(row: StoredSite): SiteAnswer {
  const { version, policy_version: policyVersion, created_at: createdAt } = row;
  return { ...parseStoredSite(row.slug, row.settings), version, policyVersion, createdAt };
}
