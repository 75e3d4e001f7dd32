// What of a submission may come to be stored. Others post at the same moment, so only the insert knows whether a limit is
// reached; it picks one of the outcomes prepared here and changes nothing in it.

import { withFloors, type Assessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { statusOf } from '../../domain/verdict.ts';
import type { Outcome } from '../../storage/submissions/submissions.ts';
import { verdictColumns } from '../judgement-columns.ts';

type Reached = Evidence['reached'];

const everyReached: Reached[] = [[], ['email-flood'], ['surge'], ['email-flood', 'surge']];

/** The outcome as judged first. An approval has others: with each limit reached that holds, and with both. */
export function prepareOutcomes(assessment: Assessment, evidence: Evidence): Outcome[] {
  const canBeHeld = assessment.verdict === 'approve' && !evidence.staff;
  return (canBeHeld ? everyReached : [[]]).map((reached) => {
    const stored = withFloors(assessment, reached);
    return { reached, status: statusOf(stored.verdict), ...verdictColumns(stored, { ...evidence, reached }) };
  });
}
