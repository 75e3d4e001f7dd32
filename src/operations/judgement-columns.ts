// A judgement as the comment's row holds it: what the queue filters and sorts by, beside the assessment itself.

import type { Assessment } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import { rankAssessment } from '../scoring/judging/rank.ts';

export interface JudgementColumns {
  spam: number | null;
  toxicity: number | null;
  harm: number;
  doubt: number;
  /** Ids of the signals that spoke, the rules that held and the checks that could not run: every reason can be filtered by. */
  signals: string[];
  /** JSON. */
  assessment: string;
}

/** The same for a new comment and for an edited one. */
export function judgementColumns(assessment: Assessment, policy: Policy): JudgementColumns {
  return {
    spam: assessment.scores.spam,
    toxicity: assessment.scores.toxicity,
    ...rankAssessment(assessment, policy),
    signals: [
      ...new Set([
        ...assessment.contributions.map(({ signal }) => signal),
        ...assessment.holds,
        ...assessment.unavailable.map(({ check }) => check),
      ]),
    ],
    assessment: JSON.stringify(assessment),
  };
}
