// The first trip of a submission: everything the judgement and the insert need to know, in one D1 batch.

import { domainOfSiteHost } from '../../domain/site-host.ts';
import { idempotencyMs, type Fields } from '../../domain/comment.ts';
import type { CampaignEvidence } from '../../domain/campaign.ts';
import type { DecidedStatus } from '../../domain/decision.ts';
import { isPageOpen } from '../../domain/page.ts';
import { known, unavailable, type Checked, type Evidence, type Standing } from '../../domain/evidence.ts';
import { countSince, measureTraffic, type Traffic } from '../../domain/surge.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import { runAll, type Query } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import {
  findAuthor,
  findByIdempotencyKey,
  findClaim,
  findDomains,
  findPage,
  findAncestorAbove,
  findParents,
  findProvedRecord,
  type AncestorRow,
  type StoredSubmission,
} from '../../storage/submissions/evidence.ts';
import { findNewerParts } from '../../storage/lists/lists.ts';
import type { CampaignPrint } from '../../storage/campaign-member.ts';
import { findSameChecks, type SameChecks } from '../../storage/checks/checks.ts';
import { findMatches } from '../../storage/submissions/campaign-matches.ts';
import { findRates, findTraffic, type RateKey } from '../../storage/submissions/rates.ts';
import type { Context } from '../context.ts';
import { isLongText } from '../campaign-print.ts';
import { campaignEvidenceOf, findCampaign } from './find-campaign.ts';
import { readSite, type KnownSite } from '../known-site.ts';
import { findListed, listInForce, recallList } from '../site-list.ts';
import type { SiteList } from '../../scoring/lists/compile-list.ts';
import type { Sender } from '../../scoring/lists/find-hosts.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** What identifies the parts of one submission in the database. */
export interface SubmissionKeys {
  site: string;
  page: string;
  parentId: string | null;
  emailFolded: string | null;
  fingerprint: string;
  /** What of the text tells its campaign; null: it says too little. */
  print: CampaignPrint | null;
  nameFolded: string | null;
  /** The first comment of the author that the sender proved to be, or null. */
  provedId: string | null;
  network: RateKey | null;
  /** The author within the network. */
  author: RateKey | null;
  idempotencyKey: string | null;
  /** The text as checks of it are known, and how many of them are of this very comment; left out: they are not asked about. */
  checked?: { text: string; own: number };
}

export interface Gathered extends KnownSite {
  pageOpen: boolean;
  /** Where the reply attaches; null for a root, `undefined` when the comment replied to can't be replied to. */
  parent: AncestorRow | null | undefined;
  /** The comment replied to is from before the site moved here. */
  parentIsOld: boolean;
  /** The comment stored before under the same idempotency key. */
  replay: StoredSubmission | null;
  /** The idempotency key was used before, longer ago than keys are remembered. */
  expiredKey: boolean;
  /** What was decided on the comments proved to be by the sender; null: nothing was proved. */
  author: Evidence['author'];
  /** The author's id at the site; null: no address, or one never seen there. */
  authorId: string | null;
  claimsApproved: boolean;
  /** What is known of the text's campaign, and which it is; null: none there is. */
  campaign: CampaignEvidence;
  campaignId: string | null;
  networkStamps: number[];
  authorStamps: number[];
  traffic: Traffic;
  /** Of the linked domains, in their order. */
  domains: Standing[];
  list: Checked<SiteList>;
}

/** One round trip. @throws Failed `not-found` when the site is not there. */
export async function gather(
  context: Context,
  keys: SubmissionKeys,
  { reading, fields }: { reading: Reading; fields: Fields },
): Promise<Gathered> {
  const { site, page } = keys;
  const kept = recallList(site);
  const rates = [keys.network, keys.author].filter((rate) => rate !== null);
  const rows = await runAll(context.settings.db, {
    site: findSite(site),
    parts: findNewerParts(site, kept?.key ?? null),
    page: findPage(site, page),
    traffic: findTraffic(site),
    // What was not sent is not asked about: each statement costs, though it reads no row.
    author: asked(keys.emailFolded, (email) => findAuthor(site, email)),
    claim: asked(keys.emailFolded, () => findClaim(site, { ...fields, nameFolded: keys.nameFolded })),
    matches: asked(keys.print, (print) => findMatches(site, print)),
    parents: asked(keys.parentId, (parentId) => findParents(site, parentId)),
    replay: asked(keys.idempotencyKey, (key) => findByIdempotencyKey(site, key)),
    record: asked(keys.provedId, (provedId) => findProvedRecord(site, provedId)),
    rates: asked(rates[0], () => findRates(site, rates)),
    domains: asked(reading.linkedDomains[0], () => findDomains(site, reading.linkedDomains)),
    checks: asked(keys.checked, ({ text }) => findSameChecks(site, text)),
  });
  const knownSite = readSite(site, rows.site[0]);
  const pageRow = rows.page[0];
  const first = rows.replay[0]?.[0];
  const stampsUnder = (rate: RateKey | null): number[] =>
    stampsOf(rows.rates[0]?.find(({ kind, key }) => kind === rate?.kind && key === rate.key));
  const isExpired = first !== undefined && first.created_at <= context.now - idempotencyMs;
  const campaign = keys.print === null ? undefined : findCampaign(keys.print, rows.matches[0] ?? []);
  const parentIsOld = knownSite.site.oldParents && isOldId(keys.parentId ?? '');
  return {
    ...knownSite,
    pageOpen: isPageOpen(
      pageRow
        ? { closed: pageRow.closed === 1, closeAfterDays: pageRow.close_after_days, createdAt: pageRow.created_at }
        : null,
      knownSite.site.closeAfterDays,
      context.now,
    ),
    parentIsOld,
    parent: parentIsOld
      ? null
      : await attachTo(context, { keys, parents: rows.parents[0] ?? [], threadDepth: knownSite.site.threadDepth }),
    replay: first && !isExpired ? first : null,
    expiredKey: isExpired,
    author: keys.provedId === null ? null : recordOf(rows.record[0] ?? []),
    authorId: rows.author[0]?.[0]?.id ?? null,
    claimsApproved: Boolean(rows.claim[0]?.length),
    campaign: withChecks(
      campaignEvidenceOf(campaign, isLongText(reading.fingerprintText)),
      rows.checks[0]?.[0],
      keys.checked?.own,
    ),
    campaignId: campaign?.id ?? null,
    networkStamps: stampsUnder(keys.network),
    authorStamps: stampsUnder(keys.author),
    list: listInForce(site, knownSite.listHead, { parts: rows.parts, known: kept }),
    traffic: {
      stamps: stampsOf(rows.traffic[0]),
      hours: JSON.parse(rows.traffic[0]?.hours ?? '{}') as Record<string, number>,
    },
    domains: recordsOf(reading.linkedDomains, rows.domains[0] ?? []),
  };
}

/** A query about a value, or none where there is no value. */
function asked<Value, Row>(value: Value | null | undefined, query: (value: Value) => Query<Row>): Query<Row>[] {
  return value === null || value === undefined ? [] : [query(value)];
}

/** Ids of other systems are numbers, ours never are. */
export function isOldId(id: string): boolean {
  return /^[0-9]{1,20}$/.test(id);
}

/** The comment a reply attaches to: the one named, or its deepest ancestor that still takes replies. */
async function attachTo(
  context: Context,
  { keys, parents, threadDepth }: { keys: SubmissionKeys; parents: readonly AncestorRow[]; threadDepth: number },
): Promise<AncestorRow | null | undefined> {
  if (keys.parentId === null) return null;
  const named = parents[0];
  if (!named || named.id !== keys.parentId || named.page !== keys.page || named.visible !== 1) return undefined;
  if (threadDepth === 0) return null;
  const near = parents.find((row) => row.depth < threadDepth);
  if (near) return near;
  const { above } = await runAll(context.settings.db, { above: findAncestorAbove(named.id, threadDepth) });
  return above[0];
}

/** Checks of the very text count with the comments of its campaign: what people called ham elsewhere stands there. */
function withChecks(campaign: CampaignEvidence, same: SameChecks | undefined, own = 0): CampaignEvidence {
  if (same === undefined) return campaign;
  const { spam, ham } = same;
  const checks = Math.max(0, same.checks - own);
  return {
    ...campaign,
    others: Math.max(campaign.others, checks),
    othersHere: Math.max(campaign.othersHere, checks),
    published: campaign.published + ham,
    publishedHere: campaign.publishedHere + ham,
    spam: campaign.spam + spam,
    spamHere: campaign.spamHere + spam,
  };
}

/** The evidence of a submission from what was gathered and what came with the request. */
export function evidenceFrom(
  gathered: Gathered,
  { reading, sender }: { reading: Reading; sender: Sender },
  came: {
    now: number;
    staff: boolean;
    emptyFields: Evidence['emptyFields'];
    opaqueOrigin: boolean;
    honeypotFilled: boolean;
    formAgeMs: number | null;
    networkReason: string | null;
    mailExchanger: Checked<boolean> | null;
    challenge: Checked<boolean> | null;
    /** What the page's own software says of it; left out: nothing. */
    told?: Pick<Evidence, 'languages' | 'agentMissing' | 'pageAgeDays'>;
  },
): Evidence {
  const { site, networkStamps, authorStamps, traffic, createdAt: siteCreatedAt } = gathered;
  const { now, networkReason } = came;
  return {
    version: 1,
    staff: came.staff,
    emptyFields: came.emptyFields,
    opaqueOrigin: came.opaqueOrigin,
    honeypotFilled: came.honeypotFilled,
    formAgeMs: came.formAgeMs,
    formTokenExpected: site.embedsFormToken,
    mailExchanger: came.mailExchanger,
    challenge: came.challenge,
    author: gathered.author,
    claimsApproved: gathered.claimsApproved,
    campaign: known(gathered.campaign),
    network:
      networkReason === null
        ? known({
            lastMinute: countSince(networkStamps, now - minuteMs),
            lastHour: countSince(networkStamps, now - hourMs),
          })
        : unavailable(networkReason),
    email: {
      lastMinute: countSince(authorStamps, now - minuteMs),
      lastHour: countSince(authorStamps, now - hourMs),
    },
    traffic: measureTraffic(traffic, { now, siteCreatedAt }),
    reached: [],
    domains: known(gathered.domains),
    list: findListed(gathered.list, { reading, sender, now }),
    authorEdit: null,
    ...(came.told ?? { languages: [], agentMissing: false, pageAgeDays: null }),
    siteHosts: site.hosts.map(domainOfSiteHost),
    siteScripts: site.scripts,
  };
}

function recordOf(rows: readonly { decided_status: DecidedStatus | null }[]): Standing {
  const count = (status: DecidedStatus) => rows.filter((row) => row.decided_status === status).length;
  return { approved: count('approved'), rejected: count('rejected'), spam: count('spam') };
}

/** The records of domains in their order; of one that nobody ever decided on, none. */
export function recordsOf(domains: readonly string[], rows: readonly (Standing & { domain: string })[]): Standing[] {
  const none = { approved: 0, rejected: 0, spam: 0 };
  return domains.map((domain) => standingOf(rows.find((row) => row.domain === domain) ?? none));
}

/** The counts alone: a row may hold whose they are. */
function standingOf({ approved, rejected, spam }: Standing): Standing {
  return { approved, rejected, spam };
}

function stampsOf(row: { stamps: string } | undefined): number[] {
  return row ? (JSON.parse(row.stamps) as number[]) : [];
}
