// A version of a site's policy as moderators are shown it. What is stored is what was set; what is left out follows the defaults.

import type { PolicyChanges } from '../../domain/policy-changes.ts';
import { completePolicy, policyInputSchema, type Policy, type PolicyInput } from '../../domain/policy.ts';
import type { StoredPolicy } from '../../storage/policy/policies.ts';

export interface PolicyAnswer {
  /** The whole policy. */
  policy: Policy;
  /** What the site has set itself. */
  own: PolicyInput;
  version: number;
  /** The name of the key it was set with. */
  by: string;
  at: number;
}

export interface ChangedPolicyAnswer extends PolicyAnswer {
  /** What is weighed otherwise than before, defaults included. */
  changed: PolicyChanges;
}

/** The stored row as it is answered. */
export function answerPolicy({ policy, version, by, at }: StoredPolicy): PolicyAnswer {
  const own = policyInputSchema.parse(JSON.parse(policy));
  return { policy: completePolicy(own), own, version, by, at };
}
