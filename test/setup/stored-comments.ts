// Stored comments with their judgements, read back as the schemas say and judged again.

import { env } from 'cloudflare:workers';
import { assessmentSchema, type Assessment } from '../../src/domain/assessment.ts';
import { parseStoredEvidence, type Evidence } from '../../src/domain/evidence.ts';
import { parseStoredPolicy, type Policy } from '../../src/domain/policy.ts';
import type { Model } from '../../src/scoring/model-contract.ts';
import { reassess } from '../../src/scoring/judging/reassess.ts';

export interface StoredRow {
  id: string;
  status: string;
  verdict: string;
  verdictByScore: string;
  spam: number | null;
  toxicity: number | null;
  harm: number;
  doubt: number;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
  domains: string[];
  assessment: Assessment;
  evidence: Evidence;
  /** The policy that the assessment names. */
  policy: Policy;
}

/** The comments of a site in the order they were stored. Fails on a judgement of another shape than its schema's. */
export async function readStored(site: string): Promise<StoredRow[]> {
  const { results } = await env.DB.prepare(
    `SELECT c.*, policy FROM comments c LEFT JOIN policies p
     ON p.site = c.site AND p.version = json_extract(c.assessment, '$.policyVersion') WHERE c.site = ? ORDER BY seq`,
  )
    .bind(site)
    .all<Record<'verdict_by_score' | 'domains' | 'assessment' | 'evidence' | 'policy', string> & StoredRow>();
  return results.map((row) => ({
    ...row,
    verdictByScore: row.verdict_by_score,
    domains: JSON.parse(row.domains) as string[],
    assessment: assessmentSchema.strict().parse(JSON.parse(row.assessment)),
    evidence: parseStoredEvidence(row.evidence) ?? missing(row.id),
    policy: parseStoredPolicy(row.policy),
  }));
}

function missing(id: string): never {
  throw new Error(`${id} is stored without evidence`);
}

/** The assessment of a stored comment made again, as it would be stored; under its own policy unless given another. */
export function assessAgain(row: StoredRow, models: readonly Model[], policy = row.policy): Assessment {
  const { name, email, website, body, domains, evidence, assessment } = row;
  const again = reassess(
    { fields: { name, email, website, body }, evidence, domains },
    { policy, policyVersion: assessment.policyVersion, models },
  );
  return JSON.parse(JSON.stringify(again.assessment)) as Assessment;
}
