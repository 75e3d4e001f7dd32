// A site's list: words, domains and senders of its owner's, each with what it does to a comment. The entries as they are
// sent and shown; how they are stored is stored-list.ts, how they are found is scoring/lists.

import { z } from 'zod';

/** How an entry is looked for. Expressions and conditions would be further kinds. */
export const listMatches = [
  'words',
  'part',
  'domain',
  'address',
  'address-domain',
  'address-hash',
  'author',
  'network',
] as const;
export type ListMatch = (typeof listMatches)[number];

export const listEffects = ['hold', 'spam', 'points', 'trust'] as const;
export type ListEffect = (typeof listEffects)[number];

export const listFields = ['any', 'name', 'email', 'website', 'body'] as const;
export type ListField = (typeof listFields)[number];

/** Our own text, and WordPress's two settings. */
export const listFormats = ['anteroom', 'moderation_keys', 'disallowed_keys'] as const;
export type ListFormat = (typeof listFormats)[number];

export const listEntriesMax = 65_000;
export const listTextUnitsMax = 1_500_000;
export const entryUnitsMax = 200;
/** A list as text, in JSON. */
export const listRequestBytesMax = 4 * 1024 * 1024;
const noteUnitsMax = 500;
/** The year 9999. */
const timeMax = 253_402_300_799_999;

const settings = {
  match: z
    .enum(listMatches)
    .describe(
      '"words": one or more whole words in a row. "part": anywhere, inside words too. "domain": links to it and to all under it. ' +
        '"address": the email address, however its provider lets it be spelt. "address-domain": email addresses there and under it. ' +
        '"address-hash": an address by its keyed hash, as the erasure of a person leaves it. ' +
        '"author": whose id the queue shows. "network": the client network, by the hash that the queue shows.',
    ),
  effect: z
    .enum(listEffects)
    .describe(
      '"hold" and "spam": the verdict is that or stricter. "points": adds log-odds to a score. "trust": fine here, whatever less exact entries say.',
    ),
  field: z
    .enum(listFields)
    .describe(
      'Where words and parts are looked for; a domain: "website", "body" or "any". Addresses and authors are of "email", networks of "any".',
    ),
  points: z
    .number()
    .min(-20)
    .max(20)
    .nullable()
    .describe('With the effect "points": log-odds. Toxicity takes no negative ones: nothing excuses an insult.'),
  score: z.enum(['spam', 'toxicity']).describe('Which score points are added to.'),
  note: z.string().max(noteUnitsMax).nullable().describe('For people: why it is there.'),
  expires: z
    .int()
    .min(0)
    .max(timeMax)
    .nullable()
    .describe('Milliseconds UTC from which on it does nothing; null: never.'),
};

/** What entries of one kind share. */
export const entrySettingsSchema = z.strictObject({
  match: settings.match.default('words'),
  effect: settings.effect.default('hold'),
  field: settings.field.default('any'),
  points: settings.points.default(null),
  score: settings.score.default('spam'),
  note: settings.note.default(null),
  expires: settings.expires.default(null),
});
export type EntrySettings = z.output<typeof entrySettingsSchema>;

const entryText = z
  .string()
  .describe(
    `The word, phrase, domain, address, author's id or hash of a network; at most ${entryUnitsMax} UTF-16 units.`,
  );

export const newEntrySchema = z.strictObject({ text: entryText, ...entrySettingsSchema.shape });
export type NewEntry = z.output<typeof newEntrySchema>;

/** A change of an entry: what is left out stays. */
export const entryChangeSchema = z.strictObject({ text: entryText, ...settings }).partial();
export type EntryChange = z.output<typeof entryChangeSchema>;

export const listEntrySchema = z
  .object({
    id: z.string().describe('Never used again: "VERSION-NUMBER" of the change that brought it.'),
    text: entryText,
    ...settings,
    version: z.int().describe('The version of the list that it was last changed by.'),
    by: z.string().describe('The name of the key that it was last changed with.'),
    at: z.int().describe('When, milliseconds UTC.'),
  })
  .meta({ id: 'ListEntry' });
export type ListEntry = z.output<typeof listEntrySchema>;
