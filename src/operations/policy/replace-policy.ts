// A site's policy is replaced by its next version.

import type { Actor } from '../../domain/actor.ts';
import type { PolicyInput } from '../../domain/policy.ts';
import { runAll } from '../../storage/database.ts';
import { findPolicy } from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { policyConflict, policyFound, setNextPolicy } from './next-policy.ts';
import type { ChangedPolicyAnswer } from './policy-answer.ts';

/**
 * Sets the policy as its next version; all that was set before and is not named anew goes back to its default. Two trips.
 * @throws Failed `invalid`, `not-found`, or `conflict` when `version` is not the one in force.
 */
export async function replacePolicy(
  context: Context,
  actor: Actor,
  { site, policy, version }: { site: string; policy: PolicyInput; version: number },
): Promise<ChangedPolicyAnswer> {
  const { found } = await runAll(context.settings.db, { found: findPolicy(actor, site, null) });
  const before = policyFound(found);
  if (version !== before.version) throw policyConflict(before);
  return setNextPolicy(context, actor, { site, policy, before });
}
