// Evidence: what is known about a submission beyond its text, as measured. Facts only: signals and floors judge them.
// Stored beside the assessment, so that it can be made again: numbers, no quotes, no addresses, no names of domains.

import { z } from 'zod';
import { campaignEvidenceSchema, noCampaign } from './campaign.ts';
import type { Fields } from './comment.ts';
import { listFindingsSchema, noFindings } from './list-findings.ts';

/** A check that ran, or the reason it could not. "Could not" is shown to the moderator, and doubt holds. */
export type Checked<T> = { known: true; value: T } | { known: false; reason: string };

/** Evidence that was gathered. */
export function known<T>(value: T): Checked<T> {
  return { known: true, value };
}

/** Evidence that could not be gathered; `reason` is a code. */
export function unavailable(reason: string): Checked<never> {
  return { known: false, reason };
}

function checked<T extends z.ZodType>(value: T) {
  return z.union([
    z.strictObject({ known: z.literal(true), value }),
    z.strictObject({ known: z.literal(false), reason: z.string() }),
  ]);
}

const count = z.int().min(0);
const standing = z.strictObject({ approved: count, rejected: count, spam: count });

/** How often moderators approved, rejected or marked as spam: an author's or a linked domain's record at one site. */
export type Standing = z.infer<typeof standing>;

/**
 * Evidence as it is stored and shown. Counts of windows go no further than the windows kept under the policy of then. A fact
 * added later needs a default, for evidence stored before it.
 */
export const evidenceSchema = z.strictObject({
  version: z.literal(1),
  staff: z.boolean().describe("Sent with a moderator's key."),
  emptyFields: z
    .array(z.enum(['name', 'website']))
    .describe('Sent empty, not left out: a form without a field says nothing by its absence.'),
  opaqueOrigin: z
    .boolean()
    .default(false)
    .describe('Sent by a page that names no address (Origin: null). Absent before origins were looked at.'),
  honeypotFilled: z.boolean().describe('The hidden field that only a bot fills in was filled in.'),
  formAgeMs: z
    .number()
    .nullable()
    .describe('Milliseconds between the form being served and this submission; null: no (valid, fresh) form token.'),
  formTokenExpected: z.boolean().describe('The site says each of its forms carries a form token.'),
  mailExchanger: checked(z.boolean())
    .nullable()
    .describe("Whether the email's domain takes mail; null: the site has not turned the look-up on."),
  challenge: checked(z.boolean())
    .nullable()
    .default(null)
    .describe('Whether the browser did what the site asks of it; null: it asks for nothing.'),
  author: standing
    .nullable()
    .describe(
      'What was decided on the comments at this site that the sender proved to have written; null: nothing was proved.',
    ),
  claimsApproved: z
    .boolean()
    .default(false)
    .describe(
      'Address and name as typed, and the website if one is given, are those of an approved comment. Anybody can type them.',
    ),
  campaign: checked(campaignEvidenceSchema).describe('The comments of the same or nearly the same text.'),
  network: checked(z.strictObject({ lastMinute: count.default(0), lastHour: count })).describe(
    'Comments of this client network.',
  ),
  email: z
    .strictObject({ lastMinute: count, lastHour: count })
    .describe('Comments of this author from this client network.'),
  traffic: z
    .strictObject({ runningHour: z.number(), usualHour: z.number(), lastTenMinutes: count })
    .describe('Comments of the whole site: within an hour, in the median hour of a week, within ten minutes.'),
  reached: z
    .array(z.enum(['email-flood', 'network-flood', 'surge', 'repeated']))
    .describe('Limits that other comments filled before this one was stored, as the insert found.'),
  domains: checked(z.array(standing).max(4)).describe(
    'Records of at most four linked registrable domains, in the order of the text.',
  ),
  list: checked(listFindingsSchema)
    .default(() => known(noFindings))
    .describe("What of the site's list was found in it. Absent before sites had lists."),
  authorEdit: z
    .enum(['published', 'approved', 'held', 'spam'])
    .nullable()
    .default(null)
    .describe(
      'How it stood when its author edited it, `approved` by a moderator or published unseen; null: the text is as it was sent, or a moderator has edited it since.',
    ),
  languages: z
    .array(z.string())
    .max(8)
    .default([])
    .describe(
      'Those the page is in, as the software says that asked: expected where the policy names none. Absent before there was any.',
    ),
  agentMissing: z
    .boolean()
    .default(false)
    .describe('The software that asked says that the program it was sent with named itself by nothing.'),
  pageAgeDays: z
    .number()
    .min(0)
    .nullable()
    .default(null)
    .describe('Days since the page changed last, as the software says that asked; null: it says nothing.'),
  siteHosts: z.array(z.string()).describe("The site's own hosts: links to them are not advertisements."),
  siteScripts: z.array(z.string()).describe('ISO 15924 scripts the site expects ("Latn", "Arab"); empty: any.'),
});

export type Evidence = z.infer<typeof evidenceSchema>;

/** Nothing is known beyond the text: for judging a text alone. */
export const noEvidence: Evidence = {
  version: 1,
  staff: false,
  emptyFields: [],
  opaqueOrigin: false,
  honeypotFilled: false,
  formAgeMs: null,
  formTokenExpected: false,
  mailExchanger: null,
  challenge: null,
  author: null,
  claimsApproved: false,
  campaign: known(noCampaign),
  network: known({ lastMinute: 0, lastHour: 0 }),
  email: { lastMinute: 0, lastHour: 0 },
  traffic: { runningHour: 0, usualHour: 0, lastTenMinutes: 0 },
  reached: [],
  domains: known([]),
  list: known(noFindings),
  authorEdit: null,
  languages: [],
  agentMissing: false,
  pageAgeDays: null,
  siteHosts: [],
  siteScripts: [],
};

/** Evidence as stored; null for a comment that has none (any more). Throws on a shape this version can't read. */
export function parseStoredEvidence(json: string | null): Evidence | null {
  return json === null ? null : evidenceSchema.parse(upgrade(JSON.parse(json) as Record<string, unknown>));
}

/** Before there were campaigns, equal texts of the site were counted, up to two. */
function upgrade({ duplicatesElsewhere, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (duplicatesElsewhere === undefined) return rest;
  const counted = checked(count).parse(duplicatesElsewhere);
  const campaign = counted.known ? known({ ...noCampaign, others: counted.value, othersHere: counted.value }) : counted;
  return { ...rest, campaign };
}

/** The fields as they were judged: of those stored as `null`, some had been sent empty. */
export function fieldsAsSent(stored: Fields, { emptyFields }: Pick<Evidence, 'emptyFields'>): Fields {
  return { ...stored, ...Object.fromEntries(emptyFields.map((field) => [field, stored[field] ?? ''])) };
}

/** The same evidence beside another text: a domain still linked keeps its record, one newly linked has none. */
export function withDomains(evidence: Evidence, was: readonly string[], is: readonly string[]): Evidence {
  const { domains } = evidence;
  if (!domains.known) return evidence;
  const none: Standing = { approved: 0, rejected: 0, spam: 0 };
  return { ...evidence, domains: known(is.map((domain) => domains.value[was.indexOf(domain)] ?? none)) };
}

/** Hosts to which links are no advertisements: the site's own, and those it trusts. */
export function ownHostsOf({ siteHosts, list }: Pick<Evidence, 'siteHosts' | 'list'>): readonly string[] {
  return list.known && list.value.trustedHosts.length > 0 ? [...siteHosts, ...list.value.trustedHosts] : siteHosts;
}
