// The verdict: thresholds on both scores, and the hard rules that are a floor under it. Nothing here reads text.

import type { HoldReason, ScoreName, Unavailable, Verdict } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Policy } from '../../domain/policy.ts';

type Scores = Record<ScoreName, number | null>;

/** The verdict of both scores by the policy's thresholds, raised to `hold` where a rule holds. Staff is approved. */
export function decideVerdict(
  scores: Scores,
  holds: readonly HoldReason[],
  { policy, staff }: VerdictContext,
): Verdict {
  if (staff) return 'approve';
  const bySpam = verdictBySpam(scores.spam, policy);
  if (bySpam !== 'approve') return bySpam;
  const isToxic = scores.toxicity !== null && scores.toxicity >= policy.thresholds.toxicity.hold;
  return isToxic || holds.length > 0 ? 'hold' : 'approve';
}

export interface VerdictContext {
  policy: Policy;
  staff: boolean;
}

function verdictBySpam(score: number | null, { thresholds: { spam } }: Policy): Verdict {
  if (score === null) return 'approve';
  if (score >= spam.discard) return 'discard';
  if (score >= spam.spam) return 'spam';
  return score >= spam.hold ? 'hold' : 'approve';
}

/** The rules that hold whatever the text says, from what is known of the submission. None for staff. */
export function holdsByEvidence(evidence: Evidence, policy: Policy, hasEmail: boolean): HoldReason[] {
  if (evidence.staff) return [];
  const isUnapproved = evidence.author === null || evidence.author.approved === 0;
  const holds: HoldReason[] = [];
  if (policy.mode === 'hold-all') holds.push('mode-hold-all');
  if (policy.holdFirstComment && isUnapproved) holds.push(hasEmail ? 'first-comment' : 'no-email');
  if (evidence.surge && isUnapproved) holds.push('surge');
  if (evidence.emailFlooded) holds.push('email-flood');
  return holds;
}

/** Doubt holds: a check that could not run, or a language no model covers. */
export function holdsByDoubt(unavailable: readonly Unavailable[], isLanguageCovered: boolean): HoldReason[] {
  const holds: HoldReason[] = [];
  if (unavailable.length > 0) holds.push('unavailable');
  if (!isLanguageCovered) holds.push('language-not-covered');
  return holds;
}
