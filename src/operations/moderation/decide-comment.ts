// A moderator decides one comment, or takes its latest decision back: a set of one.

import type { Actor } from '../../domain/actor.ts';
import type { Move } from '../../domain/decision.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findDecision } from '../../storage/moderation/decisions.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { decisionQueries, newDecisionSet, onlyAnswer, outcomesOf, type DecisionAnswer } from './made-decisions.ts';

/**
 * Decides a comment. The same key repeating a move for the same version gets its first answer.
 * @throws Failed `not-found` (also for comments out of the actor's reach), or `conflict` with the current state.
 */
export async function decideComment(
  context: Context,
  actor: Actor,
  input: { commentId: string; move: Move; version: number; reason?: string | undefined; note?: string | undefined },
): Promise<DecisionAnswer> {
  const set = newDecisionSet(context, actor, { ...input, items: [input].map(itemOf) });
  const rows = await runAll(context.settings.db, decisionQueries(set, input.move));
  await wakeTold(context, rows.applied);
  return onlyAnswer(outcomesOf(set, input.move, rows));
}

/**
 * Takes back the comment's latest decision, exactly; itself a decision.
 * @throws Failed `not-found`, or `conflict` when a later decision stands or the version is not the current one.
 */
export async function undoDecision(
  context: Context,
  actor: Actor,
  input: { commentId: string; decisionId: string; version?: number | undefined; note?: string | undefined },
): Promise<DecisionAnswer> {
  const items = [{ ...itemOf(input), undoes: input.decisionId }];
  const set = newDecisionSet(context, actor, { ...input, items });
  const { undone, ...rows } = await runAll(context.settings.db, {
    ...decisionQueries(set, 'undo'),
    undone: findDecision(input.commentId, input.decisionId),
  });
  await wakeTold(context, rows.applied);
  if (rows.leftAlone[0] && !undone[0]) throw new Failed({ kind: 'not-found', what: 'decision' });
  return onlyAnswer(outcomesOf(set, 'undo', rows));
}

function itemOf({ commentId, version = null }: { commentId: string; version?: number | null | undefined }) {
  return { commentId, version };
}
