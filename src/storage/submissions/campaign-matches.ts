// The campaigns that a new text may belong to: what the judgement is told of them.

import { sql } from 'kysely';
import type { CampaignPrint } from '../campaign-member.ts';
import { builder, type Query } from '../database.ts';

/** A campaign as it stands, and the part of it that one site has. */
export interface CampaignMatch {
  id: string;
  signature: string;
  size: number;
  /** Members approved now, and members that humans called spam, of all sites. */
  published: number;
  spam: number;
  members_here: number;
  published_here: number;
  spam_here: number;
}

/** Bands that are followed to their campaign, of those found: a text that shares any with another shares two most often. */
export const bandsFollowedMax = 2;

/** The campaigns that share a band, one of them once a band. At most six rows are read. */
export function findMatches(site: string, { bands }: CampaignPrint): Query<CampaignMatch> {
  // While a campaign is of one site, all it has is that site's.
  const here = (of: 'members' | 'published' | 'spam', all: 'size' | 'published' | 'spam') =>
    sql<number>`iif(campaigns.site = ${site}, ${sql.ref(`campaigns.${all}`)}, coalesce(${sql.ref(`here.${of}`)}, 0))`;
  // One question a band: the rows of a list of values would be read, too.
  const ofBands = bands.map((band) => sql`select campaign_id from campaign_bands where band = ${band}`);
  const found = sql<{
    campaign_id: string;
  }>`(${sql.join(ofBands, sql` union all `)} limit ${sql.lit(bandsFollowedMax)})`;
  return builder
    .selectFrom(found.as('found'))
    .crossJoin('campaigns')
    .leftJoin('campaign_sites as here', (join) =>
      join.onRef('here.campaign_id', '=', 'campaigns.id').on('here.site', '=', site).on('campaigns.site', 'is', null),
    )
    .whereRef('campaigns.id', '=', 'found.campaign_id')
    .select([
      'campaigns.id',
      'campaigns.signature',
      'campaigns.size',
      'campaigns.published',
      'campaigns.spam',
      here('members', 'size').as('members_here'),
      here('published', 'published').as('published_here'),
      here('spam', 'spam').as('spam_here'),
    ]);
}
