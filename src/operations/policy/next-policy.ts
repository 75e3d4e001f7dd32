// The next version of a site's policy, however it came about: checked, stored and put in force in one batch.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { PolicyInput } from '../../domain/policy.ts';
import { runAll } from '../../storage/database.ts';
import { enforcePolicy, findPolicy, insertPolicy, type StoredPolicy } from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { answerChangedPolicy, type ChangedPolicyAnswer } from './policy-answer.ts';
import { findPolicyFaults } from './policy-faults.ts';

/**
 * Puts what the site sets itself in force, as the version after `version`. One trip.
 * @throws Failed `invalid`, `not-found`, or `conflict` when `version` is not the one in force.
 */
export async function setNextPolicy(
  context: Context,
  actor: Actor,
  { site, policy, version }: { site: string; policy: PolicyInput; version: number },
): Promise<ChangedPolicyAnswer> {
  const faults = findPolicyFaults(policy);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  const next = { site, policy: JSON.stringify(policy), basedOn: version, at: context.now };
  const { found, made } = await runAll(context.settings.db, {
    found: findPolicy(actor, site, null),
    made: insertPolicy(actor, next),
    enforced: enforcePolicy(next),
  });
  const inForce = policyFound(found);
  if (!made[0]) throw policyConflict(inForce);
  return answerChangedPolicy(inForce, made[0]);
}

/** @throws Failed `not-found` without a row: there is no such site, or it is out of reach. */
export function policyFound([row]: readonly StoredPolicy[]): StoredPolicy {
  if (!row) throw new Failed({ kind: 'not-found', what: 'site' });
  return row;
}

/** Another version is in force than the one a change rests on. */
export function policyConflict({ version, by }: StoredPolicy): Failed {
  return new Failed({ kind: 'conflict', detail: `The policy is at version ${version} by now, set by ${by}.` });
}
