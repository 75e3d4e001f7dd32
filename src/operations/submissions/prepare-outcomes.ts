// What of a submission may come to be stored. Others post at the same moment, so only the insert knows whether a limit is
// reached; it picks one of the outcomes prepared here and changes nothing in it.

import { withFloors, type Assessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { statusOf } from '../../domain/verdict.ts';
import { limitsInForce, type InsertLimits } from '../../storage/submissions/limits.ts';
import type { Limit, Outcome } from '../../storage/submissions/new-comment.ts';
import { verdictColumns } from '../judgement-columns.ts';

/** Every set of some limits, the empty one first. */
function setsOf(limits: readonly Limit[]): Limit[][] {
  return Array.from({ length: 2 ** limits.length }, (_, bits) => limits.filter((_limit, index) => bits & (2 ** index)));
}

/** The outcome as judged first. An approval has others: with each set of the limits reached that can be. */
export function prepareOutcomes(assessment: Assessment, evidence: Evidence, limits: InsertLimits): Outcome[] {
  const canBeHeld = assessment.verdict === 'approve' && !evidence.staff;
  return setsOf(canBeHeld ? limitsInForce(limits) : []).map((reached) => {
    const stored = withFloors(assessment, reached);
    return { reached, status: statusOf(stored.verdict), ...verdictColumns(stored, { ...evidence, reached }) };
  });
}
