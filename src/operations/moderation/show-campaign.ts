// One campaign: its counts over all sites, and what of it is within the key's reach.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import {
  findCampaignById,
  findMembers,
  findSitesOfCampaign,
  type CampaignRow,
  type CampaignSiteRow,
} from '../../storage/moderation/campaigns.ts';
import { runAll } from '../../storage/database.ts';
import type { Context } from '../context.ts';
import { showComment, type QueueComment } from './shown-comment.ts';
import { showCampaign, type Campaign } from './shown-campaign.ts';

const commentsShown = 5;
const sitesShown = 5;

export interface CampaignDetail {
  campaign: Campaign;
  /** At most five of the key's sites that have comments of it, by slug. */
  sites: CampaignSiteRow[];
  /** At most five of its comments, as the queue shows them. */
  comments: QueueComment[];
}

/** One trip, 20 rows at the most. @throws Failed `not-found`, also where none of its comments is within reach. */
export async function showWholeCampaign(context: Context, actor: Actor, id: string): Promise<CampaignDetail> {
  const { found, sites, members } = await runAll(context.settings.db, {
    found: findCampaignById(id),
    sites: findSitesOfCampaign(actor, id, sitesShown),
    members: findMembers(actor, id, commentsShown),
  });
  if (!found[0] || members.length === 0) throw new Failed({ kind: 'not-found', what: 'campaign' });
  return {
    campaign: showCampaign(found[0]),
    sites: sitesOf(found[0], sites),
    comments: members.map((row) => showComment(row, { actor, now: context.now })),
  };
}

/** While a campaign is of one site, all it has is that site's. */
function sitesOf(row: CampaignRow, sites: CampaignSiteRow[]): CampaignSiteRow[] {
  const { only_site: site, size: members, published, spam } = row;
  return site === null ? sites : [{ site, members, published, spam }];
}
