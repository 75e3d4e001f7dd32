// The verdict: what the scores say by the policy's thresholds, then the floors under it. Every rule that can be a floor
// stands in the one table below, whoever applies it: the judgement, or the insert where posts race. Reads no text.

import { isSpamCampaign, isSuspectCampaign } from './campaign.ts';
import type { Status } from './comment.ts';
import type { Evidence } from './evidence.ts';
import { isListed, isSenderTrusted } from './list-findings.ts';
import type { Policy } from './policy.ts';
import { isSurge } from './surge.ts';

/** Mildest first. `discard` is blatant spam: stored as spam, off the queue's front page. */
export const verdicts = ['approve', 'hold', 'spam', 'discard'] as const;
export type Verdict = (typeof verdicts)[number];

const statuses: Record<Verdict, Status> = { approve: 'approved', hold: 'pending', spam: 'spam', discard: 'spam' };

/** The status a verdict gives a new comment. */
export function statusOf(verdict: Verdict): Status {
  return statuses[verdict];
}

/** What both scores say alone, before any rule. A score that is not known says nothing. Probabilities 0..1. */
export function verdictByScore(
  { spam, toxicity }: { spam: number | null; toxicity: number | null },
  { thresholds }: Pick<Policy, 'thresholds'>,
): Verdict {
  const spamScore = spam ?? -1;
  if (spamScore >= thresholds.spam.discard) return 'discard';
  if (spamScore >= thresholds.spam.spam) return 'spam';
  const isDoubtful = spamScore >= thresholds.spam.hold || isToxic({ toxicity }, { thresholds });
  return isDoubtful ? 'hold' : 'approve';
}

/** Whether the toxicity score alone holds the comment. A score that is not known says nothing. */
export function isToxic(
  { toxicity }: { toxicity: number | null },
  { thresholds }: Pick<Policy, 'thresholds'>,
): boolean {
  return (toxicity ?? -1) >= thresholds.toxicity.hold;
}

/** A rule that applied: the verdict is `floor` or stricter, for this reason. */
export interface Floor {
  rule: FloorName;
  floor: Verdict;
  /** One plain sentence. */
  reason: string;
}

/** What the rules ask about. */
export interface FloorFacts {
  evidence: Evidence;
  policy: Policy;
  hasEmail: boolean;
  /** The text links to somewhere. */
  hasLink: boolean;
  scores: { spam: number | null; toxicity: number | null };
  /** Every check ran. */
  isComplete: boolean;
  /** A model knows the language. */
  isLanguageCovered: boolean;
  /** The models were given the whole text. */
  isReadWhole: boolean;
}

interface FloorRule {
  rule: string;
  floor: Verdict;
  reason: string;
  applies: (facts: FloorFacts) => boolean;
}

const table = [
  {
    rule: 'mode-hold-all',
    floor: 'hold',
    reason: 'This site holds every comment for a moderator',
    applies: ({ policy }) => policy.mode === 'hold-all',
  },
  {
    rule: 'first-comment',
    floor: 'hold',
    reason: 'This site holds the first comments of an author until a moderator has approved one',
    applies: (facts) => facts.policy.holdFirstComment && facts.hasEmail && !isBelieved(facts),
  },
  {
    rule: 'no-email',
    floor: 'hold',
    reason: 'This site holds first comments, and without an email address nothing tells whether this is one',
    applies: ({ policy, evidence, hasEmail }) => policy.holdFirstComment && isUnapproved(evidence) && !hasEmail,
  },
  {
    rule: 'challenge-failed',
    floor: 'hold',
    reason: 'The browser did not do what this site asks of it to tell people from programs',
    applies: ({ evidence: { challenge } }) => challenge !== null && challenge.known && !challenge.value,
  },
  {
    rule: 'listed-spam',
    floor: 'spam',
    reason: "Something in it is on this site's list of what is spam",
    applies: ({ evidence: { list } }) => list.known && isListed(list.value, 'spam'),
  },
  {
    rule: 'listed-hold',
    floor: 'hold',
    reason: "Something in it is on this site's list of what is held",
    applies: ({ evidence: { list } }) => list.known && isListed(list.value, 'hold'),
  },
  {
    rule: 'surge',
    floor: 'hold',
    reason: 'The site receives far more comments than usual, so authors without an approved comment are held',
    applies: ({ policy, evidence }) =>
      (isSurge(evidence.traffic, policy.surge) && isUnapproved(evidence)) || evidence.reached.includes('surge'),
  },
  {
    rule: 'network-flood',
    floor: 'hold',
    reason: 'Many comments of different authors came from this network within a short time',
    applies: ({ policy: { flood }, evidence: { network, reached } }) =>
      (network.known && (network.value.lastMinute >= flood.perMinute || network.value.lastHour >= flood.perHour)) ||
      reached.includes('network-flood'),
  },
  {
    rule: 'repeated',
    floor: 'hold',
    reason: 'The same text was said in the same place before',
    applies: ({ evidence }) => evidence.reached.includes('repeated'),
  },
  {
    rule: 'spam-campaign',
    floor: 'spam',
    reason: 'Moderators of this site called the same or nearly the same text spam, and let none of it stand',
    applies: ({ evidence }) =>
      evidence.campaign.known && isUnapproved(evidence) && isSpamCampaign(evidence.campaign.value),
  },
  {
    rule: 'suspect-campaign',
    floor: 'hold',
    reason: 'Moderators of this site or another called the same or nearly the same text spam',
    applies: ({ evidence }) =>
      evidence.campaign.known &&
      isUnapproved(evidence) &&
      isSuspectCampaign(evidence.campaign.value) &&
      !isSpamCampaign(evidence.campaign.value),
  },
  {
    rule: 'edited',
    floor: 'hold',
    reason: 'Its author edited it after a moderator had approved it',
    applies: ({ evidence: { authorEdit } }) => authorEdit === 'approved',
  },
  {
    rule: 'edited-held',
    floor: 'hold',
    reason: 'Its author edited it while it was held, and an edit publishes nothing',
    applies: ({ evidence: { authorEdit } }) => authorEdit === 'held',
  },
  {
    rule: 'edited-spam',
    floor: 'spam',
    reason: 'It was taken for spam before its author edited it',
    applies: ({ evidence: { authorEdit } }) => authorEdit === 'spam',
  },
  {
    rule: 'email-flood',
    floor: 'hold',
    reason: 'Too many comments were sent with this email address within a short time',
    applies: ({ policy: { flood }, evidence: { email, reached } }) =>
      email.lastMinute >= flood.perMinute || email.lastHour >= flood.perHour || reached.includes('email-flood'),
  },
  {
    rule: 'unavailable',
    floor: 'hold',
    reason: 'A check could not run',
    applies: ({ isComplete }) => !isComplete,
  },
  {
    rule: 'language-not-covered',
    floor: 'hold',
    reason: 'The language of the comment is not one the models can judge',
    applies: ({ isLanguageCovered }) => !isLanguageCovered,
  },
  {
    rule: 'unread-text',
    floor: 'hold',
    reason: 'So much of the text is disguised that nobody has read all of it',
    applies: ({ isReadWhole }) => !isReadWhole,
  },
] as const satisfies readonly FloorRule[];

export type FloorName = (typeof table)[number]['rule'];

export const floorNames = table.map(({ rule }) => rule);

/** The floors under a verdict, in the table's order. None for staff: their word is the moderators' own. */
export function floorsUnder(facts: FloorFacts): Floor[] {
  return facts.evidence.staff ? [] : table.filter(({ applies }) => applies(facts)).map(floorOf);
}

/** The floors of these names, in the table's order. */
export function floorsNamed(names: readonly string[]): Floor[] {
  return table.filter(({ rule }) => names.includes(rule)).map(floorOf);
}

/** The strictest of a verdict and the floors under it. */
export function raiseToFloors(verdict: Verdict, floors: readonly Pick<Floor, 'floor'>[]): Verdict {
  const ranks = [verdict, ...floors.map(({ floor }) => floor)].map((one) => verdicts.indexOf(one));
  return verdicts[Math.max(...ranks)] ?? verdict;
}

function floorOf({ rule, floor, reason }: (typeof table)[number]): Floor {
  return { rule, floor, reason };
}

/**
 * A proved author whose comment was approved or whose address the site trusts, or one who types such an address, or address
 * and name of an approved comment, where little can be lost by it: no link, and both scores known and within half of their
 * hold thresholds.
 */
function isBelieved({ evidence, policy: { thresholds }, hasLink, scores }: FloorFacts): boolean {
  const isTrusted = evidence.list.known && isSenderTrusted(evidence.list.value);
  if (!isUnapproved(evidence) || (isTrusted && evidence.author !== null)) return true;
  const isHarmless =
    (scores.spam ?? 1) <= thresholds.spam.hold / 2 && (scores.toxicity ?? 1) <= thresholds.toxicity.hold / 2;
  return (evidence.claimsApproved || isTrusted) && !hasLink && isHarmless;
}

/** The sender did not prove to be an author of whom a moderator has approved a comment. */
export function isUnapproved({ author }: Pick<Evidence, 'author'>): boolean {
  return author === null || author.approved === 0;
}
