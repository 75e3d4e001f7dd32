// What of a site's list was found in a comment, as evidence: which entries, with the effect they had then, and where. Offsets,
// no quotes: with it a judgement is made again though the list has changed since.

import { z } from 'zod';
import { listEffects, listMatches } from './list-entry.ts';

/** Entries kept of one comment; the strictest first. */
export const listHitsMax = 20;
export const trustedStretchesMax = 200;

const offset = z.int().min(0);
const stretch = z.strictObject({ field: z.enum(['name', 'email', 'website', 'body']), start: offset, end: offset });
/** A piece of a stored field, UTF-16 units, end exclusive. */
export type ListStretch = z.infer<typeof stretch>;

const hit = z
  .strictObject({
    entry: z.string().describe('The id of the entry.'),
    match: z.enum(listMatches),
    effect: z.enum(listEffects),
    points: z.number(),
    score: z.enum(['spam', 'toxicity']),
    spans: z.array(stretch).describe('At most five places.'),
  })
  .describe('One entry that was found.');
export type ListHit = z.infer<typeof hit>;

export const listFindingsSchema = z.strictObject({
  version: z.int().min(0).describe('The version of the list; 0: the site has none.'),
  hits: z.array(hit).max(listHitsMax),
  trusted: z
    .array(stretch)
    .max(trustedStretchesMax)
    .describe('Trusted words of name and body, which neither the profanity list nor the models are to judge.'),
  trustedHosts: z.array(z.string()).describe('Trusted domains that are linked.'),
});
export type ListFindings = z.infer<typeof listFindingsSchema>;

export const noFindings: ListFindings = { version: 0, hits: [], trusted: [], trustedHosts: [] };

/** Whether an entry with this effect was found. */
export function isListed({ hits }: Pick<ListFindings, 'hits'>, effect: ListHit['effect']): boolean {
  return hits.some((one) => one.effect === effect);
}

/** Whether the address, as typed, or the network is trusted. Anybody can type an address, and a network has many people. */
export function isSenderTrusted({ hits }: Pick<ListFindings, 'hits'>): boolean {
  return hits.some(({ effect, match }) => effect === 'trust' && senderMatches.has(match));
}

const senderMatches: ReadonlySet<ListHit['match']> = new Set([
  'address',
  'address-domain',
  'address-hash',
  'author',
  'network',
]);
