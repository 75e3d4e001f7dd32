// A site with the policy in force: what every subject asks of a site.

import { builder, type Query } from './database.ts';

export interface SiteRow {
  settings: string;
  version: number;
  policy_version: number;
  policy: string;
  created_at: number;
}

/** The site with the policy in force. */
export function findSite(slug: string): Query<SiteRow> {
  return builder
    .selectFrom('sites')
    .innerJoin('policies', (join) =>
      join.onRef('policies.site', '=', 'sites.slug').onRef('policies.version', '=', 'sites.policy_version'),
    )
    .select(['sites.settings', 'sites.version', 'sites.policy_version', 'policies.policy', 'sites.created_at'])
    .where('sites.slug', '=', slug);
}
