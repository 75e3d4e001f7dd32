// A site as operations know it: its settings and the policy in force.

import { Failed } from '../domain/failure.ts';
import type { Policy } from '../domain/policy.ts';
import { parseStoredSite, type Site } from '../domain/site.ts';
import type { ListHead } from '../storage/lists/lists.ts';
import type { SiteRow } from '../storage/site-in-force.ts';
import { policyOf } from './policy-in-force.ts';

export interface KnownSite {
  site: Site;
  policy: Policy;
  policyVersion: number;
  /** Of the site's list. */
  listHead: ListHead;
  createdAt: number;
}

/** Does what happens at a known site. @throws what `act` throws; a `Failed` then carries the site. */
export async function atSite<Result>(site: Site, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof Failed && !error.site ? new Failed(error.failure, site) : error;
  }
}

/** @throws Failed `not-found` when the site is not there. */
export function readSite(slug: string, row: SiteRow | undefined): KnownSite {
  if (!row) throw new Failed({ kind: 'not-found', what: 'site' });
  return {
    site: parseStoredSite(slug, row.settings),
    policy: policyOf(row.policy),
    policyVersion: row.policy_version,
    listHead: { list_version: row.list_version, list_key: row.list_key },
    createdAt: row.created_at,
  };
}
