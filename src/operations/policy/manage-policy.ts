// A site's policy is read and replaced. What is stored is what was set; what is left out follows the defaults.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { completePolicy, policyInputSchema, type Policy, type PolicyInput } from '../../domain/policy.ts';
import { runAll } from '../../storage/database.ts';
import { enforcePolicy, findPolicy, insertPolicy, type StoredPolicy } from '../../storage/policy/policies.ts';
import { findPolicyFaults } from './check-policy.ts';
import type { Context } from '../context.ts';

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

/** The policy in force, or an earlier version. One trip. @throws Failed `not-found`, also for a site out of reach. */
export async function showPolicy(
  context: Context,
  actor: Actor,
  { site, version }: { site: string; version?: number | undefined },
): Promise<PolicyAnswer> {
  const [[row]] = await runAll(context.settings.db, [findPolicy(actor, site, version ?? null)]);
  if (!row) throw new Failed({ kind: 'not-found', what: version === undefined ? 'site' : 'version of the policy' });
  return answer(row);
}

/**
 * Sets the policy as its next version; all that was set before and is not named anew goes back to its default. One trip.
 * @throws Failed `invalid`, `not-found`, or `conflict` when `version` is not the one in force.
 */
export async function replacePolicy(
  context: Context,
  actor: Actor,
  { site, policy, version }: { site: string; policy: PolicyInput; version: number },
): Promise<PolicyAnswer> {
  const faults = findPolicyFaults(policy);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  const next = { site, policy: JSON.stringify(policy), basedOn: version, at: context.now };
  const [[made], , [inForce]] = await runAll(context.settings.db, [
    insertPolicy(actor, next),
    enforcePolicy(next),
    findPolicy(actor, site, null),
  ]);
  if (made) return answer(made);
  if (!inForce) throw new Failed({ kind: 'not-found', what: 'site' });
  throw new Failed({
    kind: 'conflict',
    detail: `The policy is at version ${inForce.version} by now, set by ${inForce.by}.`,
  });
}

function answer({ policy, version, by, at }: StoredPolicy): PolicyAnswer {
  const own = policyInputSchema.parse(JSON.parse(policy));
  return { policy: completePolicy(own), own, version, by, at };
}
