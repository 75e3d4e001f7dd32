// A site's policy, the one in force or an earlier version.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findPolicy } from '../../storage/policy/policies.ts';
import type { Context } from '../context.ts';
import { answerPolicy, type PolicyAnswer } from './policy-answer.ts';

/** The policy in force, or an earlier version. One trip. @throws Failed `not-found`, also for a site out of reach. */
export async function showPolicy(
  context: Context,
  actor: Actor,
  { site, version }: { site: string; version?: number | undefined },
): Promise<PolicyAnswer> {
  const { rows } = await runAll(context.settings.db, { rows: findPolicy(actor, site, version ?? null) });
  if (!rows[0]) throw new Failed({ kind: 'not-found', what: version === undefined ? 'site' : 'version of the policy' });
  return answerPolicy(rows[0]);
}
