// A moderator decides, or takes the latest decision back. One batch; the guard stands in the insert (see storage/decisions).

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import { decidedStatusAfter, statusAfter, type Decision, type Move } from '../../domain/decision.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import {
  applyDecision,
  findDecision,
  findDecisionState,
  findFirstAnswer,
  insertDecision,
  insertDecisionEvent,
  insertUndo,
  spreadVisibility,
  type DecisionState,
  type NewDecision,
  type StoredDecision,
} from '../../storage/moderation/decisions.ts';
import type { Context } from '../context.ts';

export interface DecisionAnswer {
  comment: { id: string; status: Status; version: number };
  /** Null when there was nothing to decide: a comment that is pending was to be restored. */
  decision: Decision | null;
}

/**
 * Decides a comment. The same key repeating a move for the same version gets its first answer. Restoring a comment that is
 * pending as it was seen changes nothing and leaves no trace.
 * @throws Failed `not-found` (also for comments out of the actor's reach), or `conflict` with the current state.
 */
export async function decideComment(
  context: Context,
  actor: Actor,
  input: { commentId: string; move: Move; version: number; reason?: string | undefined; note?: string | undefined },
): Promise<DecisionAnswer> {
  const decision = newDecision(context, actor, input);
  const target = { status: statusAfter(input.move), decidedStatus: decidedStatusAfter(input.move) };
  const { made, state, first } = await runAll(context.settings.db, {
    made: insertDecision(decision, input.move, target),
    event: insertDecisionEvent(decision, 'comment.decided'),
    applied: applyDecision(decision),
    spread: spreadVisibility(decision.commentId),
    state: findDecisionState(decision),
    first: findFirstAnswer(decision, { move: input.move }),
  });
  if (input.move === 'restore' && !made[0] && isPendingAsSeen(state[0], input.version)) {
    return { comment: { id: input.commentId, status: 'pending', version: input.version }, decision: null };
  }
  return answer(input.commentId, { made: made[0] ?? first[0], state: state[0] });
}

function isPendingAsSeen(state: DecisionState | undefined, version: number): boolean {
  return state?.status === 'pending' && state.version === version && state.erased_at === null;
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
  const decision = newDecision(context, actor, input);
  const { made, state, first, undone } = await runAll(context.settings.db, {
    made: insertUndo(decision, input.decisionId),
    event: insertDecisionEvent(decision, 'comment.undone'),
    applied: applyDecision(decision),
    spread: spreadVisibility(decision.commentId),
    state: findDecisionState(decision),
    first: findFirstAnswer(decision, { undoes: input.decisionId }),
    undone: findDecision(input.commentId, input.decisionId),
  });
  if (state[0] && !undone[0]) throw new Failed({ kind: 'not-found', what: 'decision' });
  return answer(input.commentId, { made: made[0] ?? first[0], state: state[0] });
}

function newDecision(
  context: Context,
  actor: Actor,
  input: { commentId: string; version?: number | undefined; reason?: string | undefined; note?: string | undefined },
): NewDecision {
  return {
    id: uuidv7(),
    commentId: input.commentId,
    version: input.version ?? null,
    actor,
    reason: input.reason ?? null,
    note: input.note ?? null,
    at: context.now,
  };
}

function answer(
  commentId: string,
  { made, state }: { made: StoredDecision | undefined; state: DecisionState | undefined },
): DecisionAnswer {
  if (!state) throw new Failed({ kind: 'not-found', what: 'comment' });
  if (!made) {
    const current = { status: state.status, version: state.version, by: state.by };
    const detail = state.erased_at === null ? 'The comment is not as you saw it any more.' : 'The comment is erased.';
    throw new Failed({ kind: 'conflict', detail, current });
  }
  const { id, move, by_name: by, at, from_status: from, to_status: to } = made;
  return {
    comment: { id: commentId, status: to, version: made.seen_version + 1 },
    decision: { id, move, by, at, from, to },
  };
}
