// Campaigns as moderators see them: their sizes over all sites, and their comments within reach alone.

import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { builder, type Query } from '../database.ts';
import { commentColumns, type CommentRow } from './comments.ts';
import { isWithinReach } from '../reach.ts';

/** A campaign with its counts over all sites. */
export interface CampaignRow {
  id: string;
  size: number;
  published: number;
  spam: number;
  first_at: number;
  latest_at: number;
  /** The only site that has comments of it; null: there are several. */
  only_site: string | null;
}

/** Where a list of campaigns goes on: below this size, or of it and below this id. */
export interface CampaignPlace {
  size: number;
  id: string;
}

/** A campaign in a list: with what it is listed by, and one of its comments as JSON, the start of its text alone. */
export interface ListedCampaign extends CampaignRow {
  listed_by: number;
  sample: string;
}

const columns = [
  'campaigns.id', 'size', 'campaigns.published', 'campaigns.spam', 'first_at', 'latest_at', 'campaigns.site as only_site',
] as const; // prettier-ignore

/** The largest campaigns of all sites, for a key that reaches all. Two rows each. */
export function findLargest(after: CampaignPlace | null, limit: number): Query<ListedCampaign> {
  return bySize(sql`campaign_id = campaigns.id`, after).limit(limit);
}

/** The largest campaigns that are of one site alone. Two rows each. */
export function findLargestOf(site: string, after: CampaignPlace | null, limit: number): Query<ListedCampaign> {
  return bySize(sql`campaign_id = campaigns.id and site = ${site}`, after)
    .where('site', '=', site)
    .limit(limit);
}

function bySize(sampled: RawBuilder<unknown>, after: CampaignPlace | null) {
  return builder
    .selectFrom('campaigns')
    .select([...columns, 'size as listed_by', sampleOf(sampled)])
    .where('size', '>', 1)
    .$if(after !== null, (query) => query.where(sql<boolean>`(size, id) < (${after?.size}, ${after?.id})`))
    .orderBy('size', 'desc')
    .orderBy('id', 'desc');
}

/** Of the campaigns of several sites those that have the most comments at one. Three rows each. */
export function findLargestAt(site: string, after: CampaignPlace | null, limit: number): Query<ListedCampaign> {
  const query = builder
    .selectFrom('campaign_sites as here')
    .crossJoin('campaigns')
    .whereRef('campaigns.id', '=', 'here.campaign_id')
    .where('here.site', '=', site)
    .select([...columns, 'here.members as listed_by', sampleOf(sql`campaign_id = here.campaign_id and site = ${site}`)])
    .orderBy('here.members', 'desc')
    .orderBy('here.campaign_id', 'desc')
    .limit(limit);
  if (after === null) return query;
  return query.where(sql<boolean>`(here.members, here.campaign_id) < (${after.size}, ${after.id})`);
}

const sampleUnits = 300;

function sampleOf(condition: RawBuilder<unknown>) {
  return sql<string>`(select json_object('id', id, 'site', site, 'body', substr(body, 1, ${sql.lit(sampleUnits)}))
    from comments where ${condition} order by site desc, id desc limit 1)`.as('sample');
}

/** One campaign, wherever its comments are. */
export function findCampaignById(id: string): Query<CampaignRow> {
  return builder.selectFrom('campaigns').select(columns).where('campaigns.id', '=', id);
}

export interface CampaignSiteRow {
  site: string;
  members: number;
  published: number;
  spam: number;
}

/** What the sites within reach have of a campaign; no row while it is of one site. */
export function findSitesOfCampaign(actor: Actor, id: string, limit: number): Query<CampaignSiteRow> {
  return builder
    .selectFrom('campaign_sites')
    .select(['site', 'members', 'published', 'spam'])
    .where('campaign_id', '=', id)
    .where(isWithinReach(actor, 'site'))
    .orderBy('site')
    .limit(limit);
}

/** Comments of a campaign that are within reach, by site and time. */
export function findMembers(actor: Actor, id: string, limit: number): Query<CommentRow> {
  return builder
    .selectFrom('comments')
    .select(commentColumns)
    .where('campaign_id', '=', id)
    .where(isWithinReach(actor, 'site'))
    .orderBy('site')
    .orderBy('id')
    .limit(limit);
}
