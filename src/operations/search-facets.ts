// What the queue filters by as words of the search index: those a comment has, and those a filter asks for. A score is a step
// of a twentieth there, so the comments found are asked once more. Whatever stands here differently makes an index anew.

import type { QueueFilter } from '../storage/moderation/queue.ts';
import type { IndexedColumns } from '../storage/search/unindexed.ts';
import { digest } from './hashing.ts';

const steps = 20;
/** For orders other than that of time: a short time is told by its days, a longer one by stretches of thirty. */
const timeFacets = [
  ['day', 86_400_000],
  ['days', 30 * 86_400_000],
] as const;
const timeFacetsMax = 40;

/** A comment's facets. */
export async function facetsOf(row: IndexedColumns): Promise<string[]> {
  return [
    facet('site', row.site),
    facet('status', row.queue_status ?? ''),
    facet('page', await hashOf(row.page)),
    facet('verdict', row.verdict),
    facet('language', row.language ?? 'und'),
    ...(row.author_id === null ? [] : [facet('author', row.author_id)]),
    ...row.signals
      .split('|')
      .filter(Boolean)
      .map((signal) => facet('signal', signal)),
    scoreFacet('spam', row.spam),
    scoreFacet('toxicity', row.toxicity),
    ...timeFacets.map(([name, ms]) => `${name}:${Math.floor(row.created_at / ms)}`),
  ];
}

/** What a comment must have for the filter, asked at `now` (ms UTC): one of each list. */
export async function facetsAsked(filter: QueueFilter, now: number): Promise<string[][]> {
  const { page, verdict, language, signal } = filter;
  return [
    ...(page === undefined ? [] : [[facet('page', await hashOf(page))]]),
    ...(verdict === undefined ? [] : [[facet('verdict', verdict)]]),
    ...(language === undefined ? [] : [[facet('language', language)]]),
    ...(signal === undefined ? [] : [[facet('signal', signal)]]),
    ...scoresAsked('spam', filter.minSpam, filter.maxSpam),
    ...scoresAsked('toxicity', filter.minToxicity, filter.maxToxicity),
    ...timesAsked(filter, now),
  ];
}

/** "site:blog" */
export function facet(name: 'site' | 'status' | 'page' | 'author' | 'verdict' | 'language' | 'signal', value: string) {
  return `${name}:${value}`;
}

function scoreFacet(name: string, score: number | null): string {
  return score === null ? `${name}:none` : `${name}:${stepOf(score)}`;
}

function scoresAsked(name: string, min: number | undefined, max: number | undefined): string[][] {
  if (min === undefined && max === undefined) return [];
  const [first, last] = [stepOf(min ?? 0), stepOf(max ?? 1)];
  const between = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${name}:${first + index}`);
  // What has no score has the least, and is below no upper bound.
  const unscored = max === undefined && first === 0;
  return [[...between, ...(unscored ? [`${name}:none`] : []), ...(between.length ? [] : [`${name}:never`])]];
}

/** None for more than some three years, where most comments would be found anyway. */
function timesAsked({ from, to }: QueueFilter, now: number): string[][] {
  if (from === undefined) return [];
  for (const [name, ms] of timeFacets) {
    const [first, last] = [from, Math.max(from, to ?? now)].map((at) => Math.floor(at / ms)) as [number, number];
    if (last - first < timeFacetsMax)
      return [Array.from({ length: last - first + 1 }, (_, index) => `${name}:${first + index}`)];
  }
  return [];
}

function stepOf(score: number): number {
  return Math.floor(score * steps);
}

const hashUnits = 16;

async function hashOf(page: string): Promise<string> {
  return (await digest(page)).slice(0, hashUnits);
}
