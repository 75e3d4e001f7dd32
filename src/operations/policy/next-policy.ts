// The next version of a site's policy, however it came about: checked, stored and put in force in one batch.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { comparePolicies } from '../../domain/policy-changes.ts';
import { completePolicy, type PolicyInput } from '../../domain/policy.ts';
import { runAll } from '../../storage/database.ts';
import {
  enforcePolicy,
  findPolicy,
  insertPolicy,
  insertPolicyEvent,
  type StoredPolicy,
} from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { answerPolicy, type ChangedPolicyAnswer } from './policy-answer.ts';
import { findPolicyFaults } from './policy-faults.ts';

/**
 * Puts what the site sets itself in force, as the version after the one it is based on, which is read before. One trip.
 * @throws Failed `invalid`, `not-found`, or `conflict` when another version was put in force meanwhile.
 */
export async function setNextPolicy(
  context: Context,
  actor: Actor,
  { site, policy, before }: { site: string; policy: PolicyInput; before: StoredPolicy },
): Promise<ChangedPolicyAnswer> {
  const faults = findPolicyFaults(policy);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  const changes = comparePolicies(answerPolicy(before).policy, completePolicy(policy));
  const act = { id: uuidv7(), actor, at: context.now };
  const next = { ...act, site, policy: JSON.stringify(policy), basedOn: before.version, changes };
  const { found, made } = await runAll(context.settings.db, {
    found: findPolicy(actor, site, null),
    made: insertPolicy(next),
    event: insertPolicyEvent(next),
    enforced: enforcePolicy(next),
  });
  if (!made[0]) throw policyConflict(policyFound(found));
  return { ...answerPolicy(made[0]), changed: changes };
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
