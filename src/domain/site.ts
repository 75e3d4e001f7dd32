// A site: whose form posts here, and how its form behaves. What it weighs is in policy.ts.

import { z } from 'zod';
import { keyUrlSchema } from './key-url.ts';
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

export const siteSettingsSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Hosts whose pages may post and be redirected to, and whose origins may read the answers; see site-host.ts. */
  hosts: z.array(z.string()).min(1).max(hostsMax),
  locale: z.enum(locales),
  required: z.array(z.enum(['name', 'email', 'body'])).max(3),
  /** The deepest reply: 0 for no threads, 1 for replies to comments only, and so on. */
  threadDepth: z.int().min(0).max(10),
  /** A numeric parent, the id of a comment from before the site moved here, starts a thread instead of being refused. */
  oldParents: z.boolean(),
  /** Answer a plain form with our own confirmation page; else its author is led straight back to the page. */
  confirmation: z.boolean(),
  /** Where the page of an opaque key is; null: nobody but the site knows. See key-url.ts. */
  keyUrl: keyUrlSchema.nullable(),
  /** Every form of the site carries the signed form token, so its absence means something. */
  embedsFormToken: z.boolean(),
  /** Look the email's domain up over DNS-over-HTTPS. */
  mailExchangerCheck: z.boolean(),
  /** Show the consent box on forms we render. */
  consentBox: z.boolean(),
  /** Close each page so many days after its first comment; null: never. */
  closeAfterDays: z.int().min(1).max(36_500).nullable(),
  /** ISO 15924 scripts readers write in ("Latn", "Arab"); empty: any. */
  scripts: z.array(z.string().regex(/^[A-Z][a-z]{3}$/, 'must be an ISO 15924 code such as "Latn"')).max(20),
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
  consentBox: false,
  closeAfterDays: null,
  scripts: [],
};

/** The schema of a new site's settings: all but title and hosts may be left out. */
export const newSiteSchema = siteSettingsSchema.partial().extend({
  slug: slugSchema,
  title: siteSettingsSchema.shape.title,
  hosts: z.array(siteHostSchema).min(1).max(hostsMax),
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
