// What nobody asks for any more: sketches of texts that came once, and jobs that are over. The timer's work, in bounded pieces.

import { dayMs } from '../../domain/durations.ts';
import { runAll } from '../../storage/database.ts';
import {
  deleteJobs,
  deleteParts,
  findOldCampaigns,
  findOldJobs,
  leaveCampaigns,
  setPlace,
} from '../../storage/upkeep/retention.ts';
import type { Context } from '../context.ts';

/** As long as the sketch of a text is compared with others', when no other like it came and no human called it spam. */
export const sketchKeptMs = 30 * dayMs;
export const jobKeptMs = 30 * dayMs;
const campaignsMax = 500;
const jobsMax = 20;

/** Two trips, at most 1,050 rows looked at. */
export async function purgeLeftovers({ settings, now }: Pick<Context, 'settings' | 'now'>) {
  const { campaigns, jobs } = await runAll(settings.db, {
    campaigns: findOldCampaigns(idOfTime(now - sketchKeptMs), campaignsMax),
    jobs: findOldJobs(idOfTime(now - jobKeptMs), jobsMax),
  });
  const single = campaigns.filter(({ is_single }) => is_single === 1).map(({ id }) => id);
  const jobIds = jobs.map(({ id }) => id);
  const last = campaigns.length < campaignsMax ? '' : (campaigns.at(-1)?.id ?? '');
  await runAll(settings.db, {
    left: single.length ? [leaveCampaigns(single)] : [],
    parts: jobIds.length ? [deleteParts(jobIds), deleteJobs(jobIds)] : [],
    place: setPlace(last),
  });
  return { sketches: single.length, jobs: jobIds.length };
}

/** Ids are UUIDv7: the first 48 bits are the time, ms UTC. All made before then are less. */
function idOfTime(at: number): string {
  const hex = Math.max(0, at).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
