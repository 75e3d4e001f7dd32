// Two numbers the queue sorts by: how bad a comment may be, and how near to a threshold it lies.

import type { Assessment, ScoreName } from '../../domain/assessment.ts';
import type { Policy } from '../../domain/policy.ts';
import { logitOf } from './log-odds.ts';

export interface Rank {
  /** The greater of both scores, 0..1. */
  harm: number;
  /** The least distance, in log-odds, of a score from one of its thresholds: smaller is more doubtful. */
  doubt: number;
}

/** Log-odds further than this from a threshold are all alike: no doubt. Keeps the number finite for storage. */
const doubtMax = 40;

/** Where the queue puts an assessment. A score that is not known has no harm to show and is as doubtful as can be. */
export function rankAssessment(
  { scores }: Pick<Assessment, 'scores'>,
  { thresholds }: Pick<Policy, 'thresholds'>,
): Rank {
  const { spam, toxicity } = thresholds;
  const lines: [ScoreName, number][] = [
    ['spam', spam.hold],
    ['spam', spam.spam],
    ['spam', spam.discard],
    ['toxicity', toxicity.hold],
  ];
  return {
    harm: Math.max(scores.spam ?? 0, scores.toxicity ?? 0),
    doubt: Math.min(...lines.map(([name, threshold]) => distance(scores[name], threshold))),
  };
}

function distance(score: number | null, threshold: number): number {
  if (score === null || score === threshold) return 0;
  return Math.min(doubtMax, Math.abs(logitOf(score) - logitOf(threshold)));
}
