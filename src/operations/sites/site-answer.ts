// A site as moderators are shown it, and changes of its settings as they are sent.

import { Failed } from '../../domain/failure.ts';
import { parseStoredSite, type Site, type SiteSettings } from '../../domain/site.ts';
import { findSharedHosts } from '../../intake/shared-hosts.ts';
import type { StoredSite } from '../../storage/sites/sites.ts';

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

/** @throws Failed `invalid` for a wildcard below which anybody can have a name. */
export function refuseSharedHosts(hosts: readonly string[]): void {
  const faults = findSharedHosts(hosts);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults });
}
