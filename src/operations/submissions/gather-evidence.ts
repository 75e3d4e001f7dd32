// The first trip of a submission: everything the judgement and the insert need to know, in one D1 batch.

import type { CampaignEvidence } from '../../domain/campaign.ts';
import { idempotencyMs, type Fields } from '../../domain/comment.ts';
import type { Checked, Evidence, Standing } from '../../domain/evidence.ts';
import { isPageOpen } from '../../domain/page.ts';
import type { Traffic } from '../../domain/surge.ts';
import type { SiteList } from '../../scoring/lists/compile-list.ts';
import type { Sender } from '../../scoring/lists/find-hosts.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import { findSameChecks } from '../../storage/checks/checks.ts';
import { runAll, type Query } from '../../storage/database.ts';
import { findNewerParts } from '../../storage/lists/lists.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { findMatches } from '../../storage/submissions/campaign-matches.ts';
import {
  findAuthor,
  findByIdempotencyKey,
  findClaim,
  findDomains,
  findPage,
  findParents,
  findProvedRecord,
  type AncestorRow,
  type StoredSubmission,
} from '../../storage/submissions/evidence.ts';
import { findRates, findTraffic, type RateKey } from '../../storage/submissions/rates.ts';
import { isLongText } from '../campaign-print.ts';
import type { Context } from '../context.ts';
import { readSite, type KnownSite } from '../known-site.ts';
import { readPageState } from '../page-state.ts';
import { hashListed, listInForce, recallList } from '../site-list.ts';
import { attachReply, isOldId } from './attach-reply.ts';
import { campaignEvidenceOf, findCampaign } from './find-campaign.ts';
import { recordOf, recordsOf } from './records.ts';
import type { SubmissionKeys } from './submission-keys.ts';

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
  /** What was decided on comments that linked the same domains, in their order. */
  domains: Standing[];
  /** As the site's list looks for them. `author`: their id at the site; null: no address, or one never seen there. */
  sender: Sender;
  claimsApproved: boolean;
  /** What is known of the text's campaign, and which it is; null: none there is. */
  campaign: CampaignEvidence;
  campaignId: string | null;
  networkStamps: number[];
  authorStamps: number[];
  traffic: Traffic;
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
  const first = rows.replay[0]?.[0];
  const stampsUnder = (rate: RateKey | null): number[] =>
    stampsOf(rows.rates[0]?.find(({ kind, key }) => kind === rate?.kind && key === rate.key));
  const isExpired = first !== undefined && first.created_at <= context.now - idempotencyMs;
  const campaign = keys.print === null ? undefined : findCampaign(keys.print, rows.matches[0] ?? []);
  const list = listInForce(site, knownSite.listHead, { parts: rows.parts, known: kept });
  const parentIsOld = knownSite.site.oldParents && isOldId(keys.parentId ?? '');
  return {
    ...knownSite,
    pageOpen: isPageOpen(readPageState(rows.page[0]), knownSite.site.closeAfterDays, context.now),
    parentIsOld,
    parent: parentIsOld
      ? null
      : await attachReply(context, keys, {
          parents: rows.parents[0] ?? [],
          threadDepth: knownSite.site.threadDepth,
        }),
    replay: first && !isExpired ? first : null,
    expiredKey: isExpired,
    author: keys.provedId === null ? null : recordOf(rows.record[0] ?? []),
    domains: recordsOf(reading.linkedDomains, rows.domains[0] ?? []),
    sender: {
      emailFolded: keys.emailFolded,
      addressHash: await hashListed(context.settings.hashSecret, list, keys),
      author: rows.author[0]?.[0]?.id ?? null,
      network: keys.network?.key ?? null,
    },
    claimsApproved: Boolean(rows.claim[0]?.length),
    campaign: campaignEvidenceOf(campaign, {
      isLong: isLongText(reading.fingerprintText),
      same: rows.checks[0]?.[0],
      own: keys.checked?.own,
    }),
    campaignId: campaign?.id ?? null,
    networkStamps: stampsUnder(keys.network),
    authorStamps: stampsUnder(keys.author),
    list,
    traffic: {
      stamps: stampsOf(rows.traffic[0]),
      hours: JSON.parse(rows.traffic[0]?.hours ?? '{}') as Record<string, number>,
    },
  };
}

/** A query about a value, or none where there is no value. */
function asked<Value, Row>(value: Value | null | undefined, query: (value: Value) => Query<Row>): Query<Row>[] {
  return value === null || value === undefined ? [] : [query(value)];
}

function stampsOf(row: { stamps: string } | undefined): number[] {
  return row ? (JSON.parse(row.stamps) as number[]) : [];
}
