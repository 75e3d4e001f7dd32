// Follows what happens at the queue: acts as they are told in the events, the counts and the claims. It asks the database again
// and again for a bounded time, one statement each time; then whoever follows begins again where the last event was.

import { hasScope, type Actor } from '../../domain/actor.ts';
import type { Claim } from '../../domain/claim.ts';
import type { QueueCounts } from '../../domain/comment.ts';
import type { Event } from '../../domain/event.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import type { EventPlace, EventRow } from '../../storage/events/events.ts';
import type { ClaimColumns } from '../../storage/moderation/claims.ts';
import { findLatestPlaces, findNews, findPlaceOfEvent, type NewsAsk } from '../../storage/events/news.ts';
import { findExistingSlugs } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';
import { showEvent } from '../shown-event.ts';
import { sitesAsked } from './queue-asked.ts';
import { showClaim } from './shown-claim.ts';

/** Half a second less than news may take. */
const lookEveryMs = 1_500;
/** With what goes before, under the 50 statements that D1's free plan gives one request. */
const looksMax = 40;
const rowsMax = 100;

/** Before all events: what a stream of sites without an event goes on from. */
export const beforeAllEvents = '00000000-0000-0000-0000-000000000000';

/** `after`: the id of the last event told, for going on later. */
export type News = { after: string } & (
  | { kind: 'event'; event: Event }
  /** Of each site. */
  | { kind: 'counts'; counts: Record<string, QueueCounts> }
  | { kind: 'claims'; claims: ClaimedComment[] }
  /** Nothing has happened for a while. */
  | { kind: 'quiet' }
);

export interface ClaimedComment {
  id: string;
  site: string;
  claim: Claim;
}

export interface FollowAsk {
  site?: string | undefined;
  /** The id of the last event that was told; left out: what happens from now on. */
  after?: string | undefined;
  /** How long to follow. */
  seconds: number;
}

/** The time, and a wait that ends early when nobody follows any more. */
export interface Clock {
  now: () => number;
  wait: (ms: number) => Promise<void>;
  isGone: () => boolean;
}

/**
 * Gives news as they come: first the counts and the claims as they stand. Ends after `seconds`, or when the key is deleted.
 * @throws Failed `not-found` for a site out of reach, `invalid` for an event that is not there or, without a site, when the
 * key reaches more than 20.
 */
export async function followQueue(
  context: Context,
  actor: Actor,
  ask: FollowAsk & { clock: Clock },
): Promise<AsyncGenerator<News>> {
  const sites = await sitesAsked(context, actor, ask.site);
  const along = actor.sites === null && ask.site === undefined ? null : sites;
  const { existing, start } = await runAll(context.settings.db, {
    existing: findExistingSlugs(sites),
    start: ask.after === undefined ? findLatestPlaces(along) : findPlaceOfEvent(along, ask.after),
  });
  if (ask.site !== undefined && existing.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  const isKnown = ask.after === undefined || ask.after === beforeAllEvents;
  const after = start.sort(inOrder).at(-1) ?? (isKnown ? { place: 0, id: beforeAllEvents } : refuseUnknown());
  return follow(context, actor, { ...ask, key: actor.key, sites, along, after });
}

function refuseUnknown(): never {
  const message = 'There is no such event (any more): ask again without it, and read the queue anew.';
  throw new Failed({ kind: 'invalid', faults: [{ field: 'Last-Event-ID', rule: 'unknown-event', message }] });
}

type Following = Omit<NewsAsk, 'now' | 'limit'> & Pick<FollowAsk, 'seconds'> & { clock: Clock };

async function* follow(context: Context, actor: Actor, following: Following): AsyncGenerator<News> {
  const { clock, seconds } = following;
  const looks = Math.min(looksMax, 1 + Math.floor((seconds * 1000) / lookEveryMs));
  const told = { after: following.after.id, counts: '', claims: '' };
  let { after } = following;
  for (let look = 1; look <= looks && !clock.isGone(); look++) {
    const seen = await lookAgain(context, { ...following, after, now: clock.now(), limit: rowsMax });
    if (!seen) return;
    for (const row of seen.events) {
      after = row;
      if (!isToldTo(actor, row)) continue;
      told.after = row.id;
      yield { kind: 'event', after: row.id, event: showEvent(row) };
    }
    yield* tellStates(seen, told, { actor, now: clock.now() });
    if (look < looks && seen.events.length < rowsMax) await clock.wait(lookEveryMs);
  }
}

/** Counts and claims, where they have changed. */
function* tellStates(
  seen: Seen,
  told: { after: string; counts: string; claims: string },
  viewer: { actor: Actor; now: number },
): Generator<News> {
  const { after } = told;
  if (seen.counts !== told.counts) {
    yield { kind: 'counts', after, counts: JSON.parse(seen.counts) as Record<string, QueueCounts> };
  }
  if (seen.claims !== told.claims) {
    const rows = JSON.parse(seen.claims) as (ClaimColumns & { id: string; site: string })[];
    const claims = rows.flatMap((row) => {
      const claim = showClaim(row, viewer);
      return claim ? [{ id: row.id, site: row.site, claim }] : [];
    });
    yield { kind: 'claims', after, claims };
  }
  if (seen.events.length === 0 && seen.counts === told.counts && seen.claims === told.claims)
    yield { kind: 'quiet', after };
  Object.assign(told, { counts: seen.counts, claims: seen.claims });
}

interface Seen {
  events: EventRow[];
  counts: string;
  claims: string;
}

/** One trip of one statement; null: the key is deleted. */
async function lookAgain(context: Context, ask: NewsAsk): Promise<Seen | null> {
  const { rows } = await runAll(context.settings.db, { rows: findNews(ask) });
  const [row] = rows;
  if (!row || row.open === 0) return null;
  const events = (JSON.parse(row.events) as EventRow[][]).flat().sort(inOrder);
  return { events: events.slice(0, ask.limit), counts: row.counts, claims: row.claims };
}

function inOrder(a: EventPlace, b: EventPlace): number {
  return a.place - b.place || (a.id < b.id ? -1 : Number(a.id > b.id));
}

const ofModeration = /^(?:comment|thread|page|job)\./;

/** What is not of moderation needs the scope to read all events. */
function isToldTo(actor: Actor, { kind }: EventRow): boolean {
  return hasScope(actor, 'events:read') || ofModeration.test(kind);
}
