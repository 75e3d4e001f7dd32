// Looks for a site's list in a comment: words and parts in every field, domains in its links, the sender. Of a domain or an
// address the most exact entry alone speaks; words within something trusted are not found. Gives evidence, judges nothing.

import {
  listHitsMax,
  trustedStretchesMax,
  type ListFindings,
  type ListHit,
  type ListStretch,
} from '../../domain/list-findings.ts';
import { spansMax } from '../signal.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import type { Reading } from '../reading/read-comment.ts';
import type { CompiledEntry, SiteList } from './compile-list.ts';
import { findAddressEntries, findDomainEntries, findNetworkEntries, type Sender } from './find-hosts.ts';
import { findWordEntries, type Place } from './find-words-listed.ts';
import { streamsOf } from './text-stream.ts';

export interface ListSubject {
  reading: Reading;
  sender: Sender;
  /** Milliseconds UTC: what has expired is not found. */
  now: number;
}

/** What of the list is in the comment. Throws nothing; bounded by the comment's length and the list's nesting. */
export function matchList(list: SiteList, subject: ListSubject): ListFindings {
  const { reading, now } = subject;
  const isInForce = ({ settings: { expires } }: CompiledEntry): boolean => expires === null || expires > now;
  const hosts = findDomainEntries(list.tables.domain, reading, isInForce);
  const typed = { sender: subject.sender, units: reading.fields.email?.length ?? 0 };
  const addresses = findAddressEntries(list.tables, typed, isInForce);
  const words = list.patterns.patterns.length === 0 ? [] : findWordEntries(list.patterns, streams(reading), isInForce);
  const named = [...hosts, ...addresses];
  const trusted = [...named, ...words].filter(({ entry }) => entry.settings.effect === 'trust');
  const outranking = new Set<Place>(trusted.filter((place) => named.includes(place)));
  const isAnswered = coverBy(trusted, (above) => outranking.add(above));
  const rest = words.filter(({ entry, stretch }) => entry.settings.effect !== 'trust' && !isAnswered(stretch));
  const strict = named.filter(({ entry }) => entry.settings.effect !== 'trust');
  return {
    version: list.version,
    hits: hitsOf(
      [...strict, ...rest, ...outranking],
      findNetworkEntries(list.tables, subject.sender).filter(isInForce),
    ),
    trusted: mergeStretches(
      words.filter(({ entry }) => entry.settings.effect === 'trust').map(({ stretch }) => stretch),
      reading,
    ),
    trustedHosts: [...new Set(hosts.flatMap(({ entry, host }) => (entry.settings.effect === 'trust' ? [host] : [])))],
  };
}

function* streams({ body, name, fields: { email, website } }: Reading) {
  yield* streamsOf('body', body);
  if (name !== null) yield* streamsOf('name', name);
  if (email) yield* streamsOf('email', foldText(email));
  if (website) yield* streamsOf('website', foldText(website));
}

/** Whether a stretch lies within one of those given, which is then told. */
function coverBy(given: readonly Place[], tell: (place: Place) => void): (stretch: ListStretch) => boolean {
  const byField = new Map<string, Place[]>();
  for (const place of [...given].sort((a, b) => a.stretch.start - b.stretch.start || b.stretch.end - a.stretch.end)) {
    const known = byField.get(place.stretch.field) ?? [];
    byField.set(place.stretch.field, known);
    // Within the one before it adds nothing: what is kept ends later the later it starts.
    if ((known.at(-1)?.stretch.end ?? -1) < place.stretch.end) known.push(place);
  }
  return ({ field, start, end }) => {
    const known = byField.get(field) ?? [];
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle]?.stretch.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const above = known[low - 1];
    if (above === undefined || above.stretch.end < end) return false;
    tell(above);
    return true;
  };
}

const ranks = { spam: 0, hold: 1, points: 2, trust: 3 };

/** One hit for each entry, the strictest first. Some stand nowhere in the text. */
function hitsOf(places: readonly Place[], placeless: readonly CompiledEntry[]): ListHit[] {
  const byEntry = new Map<CompiledEntry, ListStretch[]>(placeless.map((entry) => [entry, []]));
  for (const { entry, stretch } of places) {
    const known = byEntry.get(entry) ?? [];
    if (known.length < spansMax) byEntry.set(entry, [...known, stretch]);
  }
  const hits = [...byEntry].map(([{ id, settings }, spans]): ListHit => {
    const { match, effect, points, score } = settings;
    return { entry: id, match, effect, points: effect === 'points' ? (points ?? 0) : 0, score, spans };
  });
  hits.sort((a, b) => ranks[a.effect] - ranks[b.effect] || Math.abs(b.points) - Math.abs(a.points));
  return hits.slice(0, listHitsMax);
}

/** Trusted words of name and body in order, those that only blanks part as one. */
function mergeStretches(stretches: readonly ListStretch[], { fields }: Reading): ListStretch[] {
  const merged: ListStretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.field !== 'name' && stretch.field !== 'body') continue;
    const before = merged.findLast(({ field }) => field === stretch.field);
    const text = fields[stretch.field] ?? '';
    if (before && text.slice(before.end, stretch.start).trim() === '') before.end = Math.max(before.end, stretch.end);
    else if (merged.length < trustedStretchesMax) merged.push({ ...stretch });
  }
  return merged;
}
