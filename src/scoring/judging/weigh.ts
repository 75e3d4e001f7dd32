// From what was seen to points: the policy's weights, what text signals still count for beside a model, the groups' caps,
// and the limit on excuses. Whatever is scaled is scaled in the contributions themselves, so that the score is always
// the prior plus the sum of the points shown.

import type { Contribution, Finding, ScoreName } from '../../domain/assessment.ts';
import type { Policy } from '../../domain/policy.ts';
import { logitOf, sigmoid } from './log-odds.ts';

export const modelGroup = 'model';

/** A finding and whose it is, before any weight. */
export interface Seen extends Finding {
  signal: string;
  group: string;
  /** The score it feeds unless the policy names another. */
  score: ScoreName;
  /** Set for models: calibrated log-odds less those of the natural prevalence. */
  logOdds?: number;
  /** Points that the site's owner gave: no weight and no share apply. */
  ownPoints?: number;
  /** The signal looked at the text itself, as a model does. */
  readsText: boolean;
  /** Set where it saw in the text what a model doesn't: no share applies. */
  isModelBlind?: true;
}

/**
 * The contributions of all that was seen, in the same order. `uncovered` are passages of the body that no model judged:
 * what a signal saw there counts in full.
 */
export function weigh(
  seen: readonly Seen[],
  policy: Policy,
  uncovered: readonly { start: number; end: number }[] = [],
): Contribution[] {
  const judged = new Set(seen.filter((one) => one.logOdds !== undefined).map((one) => scoreOf(one, policy)));
  const isAlone = ({ spans }: Seen): boolean =>
    spans.some(
      (span) => span.field === 'body' && uncovered.some(({ start, end }) => span.start >= start && span.end <= end),
    );
  const contributions = seen.map((one) => contributionOf(one, policy, isAlone(one) ? new Set() : judged));
  applyCaps(contributions, policy);
  limitExcuses(contributions, policy);
  return contributions;
}

/** Log-odds of a score: its prior and every point. */
export function sumOf(
  score: ScoreName,
  contributions: readonly Contribution[],
  policy: Pick<Policy, 'priors'>,
): number {
  return contributions.reduce(
    (sum, contribution) => (contribution.score === score ? sum + contribution.points : sum),
    policy.priors[score],
  );
}

function scoreOf(one: Seen, policy: Policy): ScoreName {
  return policy.weights[one.signal]?.score ?? one.score;
}

function contributionOf(one: Seen, policy: Policy, judged: Set<ScoreName>): Contribution {
  const score = scoreOf(one, policy);
  const isModel = one.logOdds !== undefined;
  const weight = one.ownPoints ?? policy.weights[one.signal]?.points ?? (isModel ? 1 : 0);
  const isOwn = one.ownPoints !== undefined;
  const isShared = one.readsText && one.isModelBlind !== true && !isModel && !isOwn && judged.has(score);
  const share = isShared ? policy.textShareBesideModel[score] : 1;
  const points = weight * (one.logOdds ?? one.strength) * share;
  const { hold } = policy.thresholds[score];
  const facts = isModel ? { ...one.facts, logOdds: one.logOdds ?? 0, hold } : one.facts;
  return {
    signal: one.signal,
    group: one.group,
    score,
    strength: one.strength,
    weight,
    // A signal can make a comment more toxic, never less: no record excuses an insult.
    points: score === 'toxicity' && !isModel ? Math.max(0, points) : points,
    spans: one.spans,
    ...(facts === undefined ? {} : { facts }),
  };
}

/** Shares a group's cap among its contributions to one score, in proportion. */
function applyCaps(contributions: Contribution[], policy: Policy): void {
  const sums = new Map<string, number>();
  for (const { group, score, points } of contributions) {
    const key = `${group} ${score}`;
    sums.set(key, (sums.get(key) ?? 0) + points);
  }
  for (const contribution of contributions) {
    const cap = policy.caps[contribution.group];
    const sum = Math.abs(sums.get(`${contribution.group} ${contribution.score}`) ?? 0);
    if (cap !== undefined && sum > cap) contribution.points *= cap / sum;
  }
}

/** Keeps the least excuse from rounding below the threshold it must respect. */
const roundingMargin = 1e-6;

/**
 * A good standing is claimed by typing a name and an email. Where the comment would be spam without such excuses, they
 * may lower the score to the hold threshold and no further.
 */
function limitExcuses(contributions: Contribution[], policy: Policy): void {
  const excuses = contributions.filter(
    ({ score, points, group }) => score === 'spam' && points < 0 && group !== modelGroup,
  );
  const excused = excuses.reduce((sum, { points }) => sum + points, 0);
  const without = sumOf('spam', contributions, policy) - excused;
  const { hold, spam } = policy.thresholds.spam;
  if (excused === 0 || sigmoid(without) < spam) return;
  const allowed = Math.min(0, logitOf(hold) + roundingMargin - without);
  if (excused >= allowed) return;
  for (const excuse of excuses) excuse.points *= allowed / excused;
}
