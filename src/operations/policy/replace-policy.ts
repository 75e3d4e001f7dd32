// A site's policy is replaced by its next version.

import type { Actor } from '../../domain/actor.ts';
import type { PolicyInput } from '../../domain/policy.ts';
import type { Context } from '../context.ts';
import { setNextPolicy } from './next-policy.ts';
import type { ChangedPolicyAnswer } from './policy-answer.ts';

/**
 * Sets the policy as its next version; all that was set before and is not named anew goes back to its default. One trip.
 * @throws Failed `invalid`, `not-found`, or `conflict` when `version` is not the one in force.
 */
export async function replacePolicy(
  context: Context,
  actor: Actor,
  input: { site: string; policy: PolicyInput; version: number },
): Promise<ChangedPolicyAnswer> {
  return setNextPolicy(context, actor, input);
}
