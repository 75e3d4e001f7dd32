// A site with the policy in force: what every subject asks of a site.

import { builder, type Query } from './database.ts';

export interface SiteRow {
  settings: string;
  version: number;
  policy_version: number;
  policy: string;
  list_version: number;
  list_key: string | null;
  created_at: number;
}

/** What is asked of a site joined with the policy in force. */
export const siteColumns = [
  'sites.settings', 'sites.version', 'sites.policy_version', 'policies.policy', 'sites.list_version', 'sites.list_key',
  'sites.created_at',
] as const; // prettier-ignore

/** The site with the policy in force. */
export function findSite(slug: string): Query<SiteRow> {
  return builder
    .selectFrom('sites')
    .innerJoin('policies', (join) =>
      join.onRef('policies.site', '=', 'sites.slug').onRef('policies.version', '=', 'sites.policy_version'),
    )
    .select(siteColumns)
    .where('sites.slug', '=', slug);
}
