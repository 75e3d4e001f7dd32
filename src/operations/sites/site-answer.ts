// A site as moderators are shown it, and changes of its settings as they are sent.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { fillKeyUrl } from '../../domain/key-url.ts';
import { parseStoredSite, type Site, type SiteSettings } from '../../domain/site.ts';
import { isHostAllowed } from '../../intake/page.ts';
import { findSharedHosts } from '../../intake/shared-hosts.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite, type StoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';

export interface SiteAnswer extends Site {
  version: number;
  policyVersion: number;
  createdAt: number;
}

/** Members left out, or undefined, keep what they are. */
export type SiteChanges = { [Setting in keyof SiteSettings]?: SiteSettings[Setting] | undefined };

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** The members that are set: one that is undefined would stand over its default. */
export function withoutUndefined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** The stored row as it is answered. */
export function showSite(row: StoredSite): SiteAnswer {
  const { version, policy_version: policyVersion, created_at: createdAt } = row;
  return { ...parseStoredSite(row.slug, row.settings), version, policyVersion, createdAt };
}

/** A site as it stands, for a key that reaches it. One trip. @throws Failed `not-found`, also for a site out of reach. */
export async function findShownSite(context: Context, actor: Actor, slug: string): Promise<SiteAnswer> {
  const { rows } = await runAll(context.settings.db, { rows: findStoredSite(actor, slug) });
  if (!rows[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  return showSite(rows[0]);
}

/** @throws Failed `invalid` for a wildcard below which anybody can have a name. */
export function refuseSharedHosts(hosts: readonly string[]): void {
  const faults = findSharedHosts(hosts);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults });
}

/** @throws Failed `invalid` for a template of addresses on a host that is none of the site's. */
export function refuseForeignKeyUrl({ keyUrl, hosts }: Pick<SiteSettings, 'keyUrl' | 'hosts'>): void {
  const url = keyUrl === null ? null : fillKeyUrl(keyUrl, 'key');
  if (url === null || isHostAllowed(url, hosts)) return;
  const message = 'keyUrl: the address must be on one of the site’s hosts.';
  throw new Failed({ kind: 'invalid', faults: [{ field: 'keyUrl', rule: 'host-not-allowed', message }] });
}
