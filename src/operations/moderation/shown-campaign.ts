// A campaign as it is shown: what is counted is of all sites, what is quoted of the key's alone.

import type { CampaignRow } from '../../storage/moderation/campaigns.ts';

export interface Campaign {
  id: string;
  /** Comments of all sites that are of it now. */
  size: number;
  /** Those of them that are approved, and those that moderators called spam. */
  published: number;
  spam: number;
  /** Milliseconds UTC. */
  firstAt: number;
  latestAt: number;
}

/** A campaign as it is shown. */
export function showCampaign({ id, size, published, spam, first_at, latest_at }: CampaignRow): Campaign {
  return { id, size, published, spam, firstAt: first_at, latestAt: latest_at };
}
