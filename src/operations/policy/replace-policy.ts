// A site's policy is replaced by its next version.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { PolicyInput } from '../../domain/policy.ts';
import { runAll } from '../../storage/database.ts';
import { enforcePolicy, findPolicy, insertPolicy } from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { answerPolicy, type PolicyAnswer } from './policy-answer.ts';
import { findPolicyFaults } from './policy-faults.ts';

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
  const {
    made,
    found: [inForce],
  } = await runAll(context.settings.db, {
    made: insertPolicy(actor, next),
    enforced: enforcePolicy(next),
    found: findPolicy(actor, site, null),
  });
  if (made[0]) return answerPolicy(made[0]);
  if (!inForce) throw new Failed({ kind: 'not-found', what: 'site' });
  const detail = `The policy is at version ${inForce.version} by now, set by ${inForce.by}.`;
  throw new Failed({ kind: 'conflict', detail });
}
