// Submissions as tests describe them: what a test does not name is as ordinary as can be.

import type { Assessment } from '../../src/domain/assessment.ts';
import { noCampaign } from '../../src/domain/campaign.ts';
import type { Fields } from '../../src/domain/comment.ts';
import { known, type Evidence } from '../../src/domain/evidence.ts';
import { entrySettingsSchema, type NewEntry } from '../../src/domain/list-entry.ts';
import { noFindings, type ListFindings } from '../../src/domain/list-findings.ts';
import { packList, parseParts } from '../../src/domain/stored-list.ts';
import { readEntry } from '../../src/operations/lists/read-entry.ts';
import { compileList, type SiteList } from '../../src/scoring/lists/compile-list.ts';
import type { Sender } from '../../src/scoring/lists/find-hosts.ts';
import { matchList } from '../../src/scoring/lists/match-list.ts';
import { completePolicy, type PolicyInput } from '../../src/domain/policy.ts';
import { assess } from '../../src/scoring/judging/assess.ts';
import type { Model, ModelFinding } from '../../src/scoring/model-contract.ts';
import { readComment } from '../../src/scoring/reading/read-comment.ts';
import type { Signal } from '../../src/scoring/signal.ts';

export function fieldsOf(fields: Partial<Fields>): Fields {
  return { name: 'Ada', email: 'ada@example.org', website: null, body: 'Thanks, this helped me a lot.', ...fields };
}

export function evidenceOf(evidence: Partial<Evidence> = {}): Evidence {
  return {
    version: 1,
    staff: false,
    emptyFields: [],
    opaqueOrigin: false,
    honeypotFilled: false,
    formAgeMs: 60_000,
    formTokenExpected: false,
    mailExchanger: null,
    challenge: null,
    author: { approved: 1, rejected: 0, spam: 0 },
    claimsApproved: false,
    campaign: known(noCampaign),
    network: known({ lastMinute: 0, lastHour: 1 }),
    email: { lastMinute: 0, lastHour: 1 },
    traffic: { runningHour: 2, usualHour: 2, lastTenMinutes: 1 },
    reached: [],
    authorEdit: null,
    domains: known([]),
    list: known(noFindings),
    languages: [],
    agentMissing: false,
    pageAgeDays: null,
    siteHosts: ['blog.example'],
    siteScripts: [],
    ...evidence,
  };
}

/** What a surge is under the default policy. */
export const surging: Evidence['traffic'] = { runningHour: 60, usualHour: 2, lastTenMinutes: 30 };

export interface Case {
  fields?: Partial<Fields>;
  evidence?: Partial<Evidence>;
  policy?: PolicyInput;
  models?: readonly Model[];
  signals?: readonly Signal[];
}

export function assessCase({ fields = {}, evidence = {}, policy = {}, models = [], signals }: Case): Assessment {
  const input = {
    reading: readComment(fieldsOf(fields)),
    evidence: evidenceOf(evidence),
    policy: completePolicy(policy),
    policyVersion: 1,
    models,
  };
  return assess(signals === undefined ? input : { ...input, signals });
}

/** What one signal finds in a submission, with the sentence it says about it; null when it sees nothing. */
export function lookWith(signal: Signal, { fields = {}, evidence = {}, policy = {} }: Case) {
  const whole = fieldsOf(fields);
  const finding = signal.look(readComment(whole), evidenceOf(evidence), completePolicy(policy));
  if (finding === null) return null;
  const quotes = finding.spans.map(({ field, start, end }) => (whole[field] ?? '').slice(start, end));
  const sentence = signal.describe(finding, (index) => (quotes[index] === undefined ? '' : `'${quotes[index]}'`));
  return { ...finding, quotes, sentence };
}

/** A model that always says the same. The contract's own value, not a stand-in for a trained one. */
export function modelSaying(score: 'spam' | 'toxicity', finding: ModelFinding): Model {
  return { id: `${score}-model`, version: 'fixed', score, judge: () => finding };
}

export type ListedText = Partial<NewEntry> & { text: string };

/** A list as the service stores and compiles it. Entries are numbered from "1-1". @throws Error for an entry it would refuse. */
export function listOf(entries: readonly ListedText[]): SiteList {
  const stored = entries.map(({ text, ...settings }, at) => {
    const { entry, faults } = readEntry({ ...entrySettingsSchema.parse(settings), text });
    if (faults) throw new Error(JSON.stringify(faults));
    return { ...entry, id: `1-${at + 1}`, version: 1, by: 'owner', at: 1 };
  });
  return compileList(1, parseParts(packList(stored)));
}

/** What of a list is in a comment. */
export function findingsOf(
  list: SiteList,
  fields: Partial<Fields>,
  { now = 0, ...known }: Partial<Pick<Sender, 'author' | 'network'>> & { now?: number } = {},
): ListFindings {
  const whole = fieldsOf(fields);
  const sender = {
    emailFolded: whole.email?.toLowerCase() ?? null,
    addressHash: null,
    author: null,
    network: null,
    ...known,
  };
  return matchList(list, { reading: readComment(whole), sender, now });
}

/** Evidence of a comment at a site that trusts these words. */
export function trusting(words: readonly string[], fields: Partial<Fields>): Pick<Evidence, 'list'> {
  return { list: known(findingsOf(listOf(words.map((text) => ({ text, effect: 'trust' }))), fields)) };
}
