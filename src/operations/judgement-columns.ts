// A judgement as the comment's row holds it: the assessment, the evidence, and of them what the queue filters and sorts by.
// All of it comes from one assessment, so that no column can say another thing than the assessment does.

import type { Assessment } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Policy } from '../domain/policy.ts';
import { isToxic, verdictByScore } from '../domain/verdict.ts';
import { rankAssessment } from '../scoring/judging/rank.ts';
import type { StoredScores, StoredVerdict } from '../storage/judgement.ts';

/** What the scores say under the policy they were made under. */
export function scoreColumns(assessment: Assessment, policy: Policy): StoredScores {
  const { spam, toxicity } = assessment.scores;
  return {
    verdictByScore: verdictByScore(assessment.scores, policy),
    spam,
    toxicity,
    toxic: isToxic(assessment.scores, policy),
    ...rankAssessment(assessment, policy),
  };
}

/** The verdict and what it rests on. */
export function verdictColumns(assessment: Assessment, evidence: Evidence | null): StoredVerdict {
  const { verdict, contributions, floors, unavailable } = assessment;
  const reasons = [
    ...contributions.map(({ signal }) => signal),
    ...floors.map(({ rule }) => rule),
    ...unavailable.map(({ check }) => check),
  ];
  return {
    verdict,
    signals: [...new Set(reasons)],
    assessment: JSON.stringify(assessment),
    evidence: JSON.stringify(evidence),
  };
}
