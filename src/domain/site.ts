// A site: whose form posts here, and how its form behaves. What it weighs is in policy.ts.

import { z } from 'zod';
import { authorEditMinutesMax } from './author-change.ts';
import { challengeSchema } from './challenge.ts';
import { checksKeptDaysMax } from './check.ts';
import { declineReasonsSchema } from './decline-reason.ts';
import { keyUrlSchema } from './key-url.ts';
import { reportReasonsSchema, reportsToHoldMax } from './report.ts';
import { siteHostSchema } from './site-host.ts';

/** Lower case letters, digits and inner hyphens: it stands in URLs. */
export const slugSchema = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'must be lower case letters, digits and inner hyphens only');

export const locales = ['en', 'ur'] as const;
export type Locale = (typeof locales)[number];

const hostsMax = 50;
const hostsMeaning =
  'Hosts whose pages may post and be led back to, and whose origins may read the answers: "example.com" (any port), ' +
  '"localhost:8787" (that port only), "*.example.com" (every name below it, not itself).';

const keptDays = z.int().min(1).max(36_500).nullable();

/** Everything a site may set, each setting described for the API. */
export const siteSettingsSchema = z.strictObject({
  title: z.string().trim().min(1).max(200).describe("The site's name, for its readers."),
  hosts: z.array(z.string()).min(1).max(hostsMax).describe(hostsMeaning),
  locale: z.enum(locales).describe('The language of the pages its authors are shown.'),
  required: z
    .array(z.enum(['name', 'email', 'body']))
    .max(3)
    .describe('The fields a comment must have.'),
  threadDepth: z
    .int()
    .min(0)
    .max(10)
    .describe('The deepest reply: 0 for no threads, 1 for replies to comments only, and so on.'),
  oldParents: z
    .boolean()
    .describe(
      'A numeric parent, the id of a comment from before the site moved here, starts a thread instead of being refused.',
    ),
  confirmation: z
    .boolean()
    .describe('Answer a plain form with our own confirmation page; else its author is led straight back to the page.'),
  keyUrl: keyUrlSchema
    .nullable()
    .describe(
      'Where the page of an opaque key is, such as "https://example.com/?p={key}"; null: nobody but the site knows.',
    ),
  embedsFormToken: z
    .boolean()
    .describe('Every form of the site carries the signed form token, so its absence means something.'),
  mailExchangerCheck: z.boolean().describe("Look the email's domain up over DNS-over-HTTPS."),
  challenge: challengeSchema,
  nudge: z
    .boolean()
    .describe('Tell an author whose text reads as hurtful before it is stored: they edit it, or post it as it is.'),
  veil: z
    .boolean()
    .describe(
      'Veil the hurtful words of very toxic comments at the desk until they are looked at; each person may choose otherwise.',
    ),
  consentBox: z.boolean().describe('Show the consent box on forms we render.'),
  authorMail: z
    .boolean()
    .describe(
      'Authors may ask to be written to when their comment is approved or answered; forms that we render have a box for it.',
    ),
  closeAfterDays: z
    .int()
    .min(1)
    .max(36_500)
    .nullable()
    .describe('Close each page so many days after its first comment; null: never.'),
  eraseSpamAfterDays: keptDays.describe(
    'Erase spam and discarded comments after so many days, whoever called them so and counted from then; null: never.',
  ),
  eraseRejectedAfterDays: keptDays.describe(
    'Erase rejected comments after so many days, counted from the decision; null: never.',
  ),
  akismetQueue: z
    .boolean()
    .describe("What is asked about in Akismet's protocol stands in the queue, and corrections are decisions there."),
  eraseChecksAfterDays: z
    .int()
    .min(1)
    .max(checksKeptDaysMax)
    .describe("Forget after so many days what was asked about in Akismet's protocol; until then it can be corrected."),
  scripts: z
    .array(z.string().regex(/^[A-Z][a-z]{3}$/, 'must be an ISO 15924 code such as "Latn"'))
    .max(20)
    .describe('ISO 15924 scripts readers write in ("Latn", "Arab"); empty: any.'),
  authorEditMinutes: z
    .int()
    .min(0)
    .max(authorEditMinutesMax)
    .describe('How many minutes after sending it an author may edit or withdraw a comment; 0: never.'),
  reasons: declineReasonsSchema,
  reportReasons: reportReasonsSchema,
  reportsToHold: z
    .int()
    .min(0)
    .max(reportsToHoldMax)
    .describe(
      'How many reports, by their weights, hold a comment that no human has approved; 0: never. Reports of what a human has ' +
        'approved are listed only.',
    ),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export interface Site extends SiteSettings {
  slug: string;
}

const defaults: Omit<SiteSettings, 'title' | 'hosts'> = {
  locale: 'en',
  required: ['name', 'email', 'body'],
  threadDepth: 5,
  oldParents: true,
  confirmation: true,
  keyUrl: null,
  embedsFormToken: false,
  mailExchangerCheck: false,
  challenge: null,
  nudge: false,
  veil: true,
  consentBox: false,
  authorMail: false,
  closeAfterDays: null,
  eraseSpamAfterDays: 15,
  eraseRejectedAfterDays: 30,
  akismetQueue: false,
  eraseChecksAfterDays: 15,
  scripts: [],
  authorEditMinutes: 15,
  reasons: [],
  reportReasons: null,
  reportsToHold: 3,
};

/** The schema of a new site's settings: all but title and hosts may be left out. */
export const newSiteSchema = siteSettingsSchema.partial().extend({
  slug: slugSchema.describe('Its name in addresses: lower case letters, digits and inner hyphens.'),
  title: siteSettingsSchema.shape.title,
  hosts: z.array(siteHostSchema).min(1).max(hostsMax).describe(hostsMeaning),
});

export const siteChangeSchema = siteSettingsSchema.extend({ hosts: newSiteSchema.shape.hosts }).partial();

/** Settings with the defaults filled in. */
export function completeSiteSettings(
  input: Partial<SiteSettings> & Pick<SiteSettings, 'title' | 'hosts'>,
): SiteSettings {
  return siteSettingsSchema.parse({ ...defaults, ...input });
}

/** A site's settings as stored. Settings added by a later version get their default. */
export function parseStoredSite(slug: string, json: string): Site {
  return { slug, ...completeSiteSettings(JSON.parse(json) as SiteSettings) };
}
