// Policies as this isolate has read them. What is kept depends on the stored text alone, so it is never stale.

import { parseStoredPolicy, type Policy } from '../domain/policy.ts';

/** Policies by their stored text, which says all of them: checking one costs more than the rest of a look-up. */
const policies = new Map<string, Policy>();
const policiesMax = 100;

export function policyOf(stored: string): Policy {
  const kept = policies.get(stored);
  if (kept) return kept;
  if (policies.size >= policiesMax) policies.clear();
  const policy = parseStoredPolicy(stored);
  policies.set(stored, policy);
  return policy;
}
