// A site's policy is changed: what is named is laid over what the site has set already.

import type { Actor } from '../../domain/actor.ts';
import { mergePolicies } from '../../domain/policy-changes.ts';
import type { PolicyInput } from '../../domain/policy.ts';
import { runAll } from '../../storage/database.ts';
import { findPolicy } from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { policyConflict, policyFound, setNextPolicy } from './next-policy.ts';
import { answerPolicy, type ChangedPolicyAnswer } from './policy-answer.ts';

/**
 * Sets what is named as the policy's next version and keeps the rest. Two trips.
 * @throws Failed `invalid`, `not-found`, or `conflict` when a version is given that is not the one in force, or another
 * change came in between.
 */
export async function changePolicy(
  context: Context,
  actor: Actor,
  { site, policy, version }: { site: string; policy: PolicyInput; version?: number | undefined },
): Promise<ChangedPolicyAnswer> {
  const { found } = await runAll(context.settings.db, { found: findPolicy(actor, site, null) });
  const inForce = policyFound(found);
  if (version !== undefined && version !== inForce.version) throw policyConflict(inForce);
  const merged = mergePolicies(answerPolicy(inForce).own, policy);
  return setNextPolicy(context, actor, { site, policy: merged, before: inForce });
}
