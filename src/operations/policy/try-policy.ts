// What a draft of a site's policy would have made of its latest comments. Nothing is stored or changed.

import type { Actor } from '../../domain/actor.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { QueueStatus } from '../../domain/comment.ts';
import type { DecidedStatus } from '../../domain/decision.ts';
import { parseStoredEvidence } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import { completePolicy, type PolicyInput } from '../../domain/policy.ts';
import { verdictByScore, type Verdict } from '../../domain/verdict.ts';
import { reassess } from '../../scoring/judging/reassess.ts';
import { runAll } from '../../storage/database.ts';
import { findJudgedComments, type JudgedComment } from '../../storage/policy/judged-comments.ts';
import { findPolicy } from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { policyFound } from './next-policy.ts';
import { findPolicyFaults } from './policy-faults.ts';

/** One side of a comparison: the verdict, and what it comes from. */
interface Judged {
  verdict: Verdict;
  verdictByScore: Verdict | null;
  scores: Assessment['scores'];
}

export interface PolicyTrial {
  /** Comments judged again. Those stored before evidence was are left out. */
  judged: number;
  /** Those whose verdict differs, latest first. */
  changed: {
    id: string;
    /** What a moderator made of it; null: none decided it. */
    decided: DecidedStatus | null;
    now: Judged;
    draft: Judged;
  }[];
}

/** One trip. @throws Failed `invalid`, or `not-found` for a site out of the actor's reach. */
export async function tryPolicy(
  context: Context,
  actor: Actor,
  draft: { site: string; policy: PolicyInput; status: QueueStatus; limit: number },
): Promise<PolicyTrial> {
  const faults = findPolicyFaults(draft.policy);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  const { found, comments } = await runAll(context.settings.db, {
    found: findPolicy(actor, draft.site, null),
    comments: findJudgedComments(actor, draft),
  });
  const { version: policyVersion } = policyFound(found);
  const under = { policy: completePolicy(draft.policy), policyVersion, models: context.models };
  const pairs = comments.flatMap((row) => compare(row, under) ?? []);
  return { judged: pairs.length, changed: pairs.filter(({ now, draft: then }) => now.verdict !== then.verdict) };
}

function compare(row: JudgedComment, under: Parameters<typeof reassess>[1]): PolicyTrial['changed'][number] | null {
  const { id, name, email, website, body, verdict, verdict_by_score: byScore, spam, toxicity } = row;
  const evidence = parseStoredEvidence(row.evidence);
  if (evidence === null) return null;
  const domains = JSON.parse(row.domains) as string[];
  const { assessment } = reassess({ fields: { name, email, website, body }, evidence, domains }, under);
  const { scores } = assessment;
  return {
    id,
    decided: row.decided_status,
    now: { verdict, verdictByScore: byScore, scores: { spam, toxicity } },
    draft: { verdict: assessment.verdict, verdictByScore: verdictByScore(scores, under.policy), scores },
  };
}
