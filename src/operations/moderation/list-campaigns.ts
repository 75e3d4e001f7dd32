// Campaigns by size: of all sites, or of one by what that has of each.

import { reachesSite, type Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import {
  findLargest,
  findLargestAt,
  findLargestOf,
  type CampaignPlace,
  type ListedCampaign,
} from '../../storage/moderation/campaigns.ts';
import { runAll, type Query } from '../../storage/database.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { showCampaign, type Campaign } from './shown-campaign.ts';

export interface CampaignsAsk {
  site?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface CampaignsSlice {
  campaigns: (Campaign & {
    /** Comments of it at the site asked for; null: of none alone. */
    members: number | null;
    /** One of its comments, the start of the text alone. */
    sample: { id: string; site: string; body: string };
  })[];
  next: string | null;
}

/**
 * One trip. Of one site's own campaigns two rows each are read, of those of several sites three.
 * @throws Failed `not-found` for a site out of reach, `invalid` for a broken cursor or, without a site, for a key of several.
 */
export async function listCampaigns(context: Context, actor: Actor, ask: CampaignsAsk): Promise<CampaignsSlice> {
  const site = siteOf(actor, ask.site);
  const after = ask.cursor === undefined ? null : placeOf(ask.cursor, site);
  const { stored, lists } = await runAll(context.settings.db, {
    stored: site === null ? [] : [findStoredSite(actor, site)],
    lists: listsOf(site).map((find) => find(after, ask.limit + 1)),
  });
  if (stored[0]?.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  const rows = lists.flat().sort((a, b) => b.listed_by - a.listed_by || (a.id < b.id ? 1 : -1));
  const shown = rows.slice(0, ask.limit);
  const last = rows.length > ask.limit ? shown.at(-1) : undefined;
  return {
    campaigns: shown.map((row) => ({
      ...showCampaign(row),
      members: site === null ? null : row.listed_by,
      sample: sampleOf(row),
    })),
    next: last ? writeCursor([site, last.listed_by, last.id]) : null,
  };
}

/** What is listed of all sites, or of one: the campaigns it has for itself, and those it has a part of. */
function listsOf(site: string | null): ((after: CampaignPlace | null, limit: number) => Query<ListedCampaign>)[] {
  if (site === null) return [findLargest];
  return [findLargestOf, findLargestAt].map((find) => (after, limit) => find(site, after, limit));
}

/** Null: all sites together, for a key that reaches all. Nobody else is shown what other sites have. */
function siteOf(actor: Actor, site: string | undefined): string | null {
  if (site !== undefined && !reachesSite(actor, site)) throw new Failed({ kind: 'not-found', what: 'site' });
  if (site !== undefined || actor.sites === null) return site ?? null;
  const [only, ...others] = actor.sites;
  if (only !== undefined && others.length === 0) return only;
  const message = 'Name one site: this key does not reach all of them.';
  throw new Failed({ kind: 'invalid', faults: [{ field: 'site', rule: 'required', message }] });
}

function sampleOf({ sample }: ListedCampaign): CampaignsSlice['campaigns'][number]['sample'] {
  return JSON.parse(sample) as CampaignsSlice['campaigns'][number]['sample'];
}

function placeOf(cursor: string, site: string | null): CampaignPlace {
  const [, size, id] = readCursor(
    cursor,
    (parts): parts is [string | null, number, string] =>
      parts[0] === site && typeof parts[1] === 'number' && typeof parts[2] === 'string',
  );
  return { size, id };
}
