// A set of decisions, of one comment or of hundreds: one batch, and what became of each. The guard stands in the insert
// (see storage/decisions). What the verbs that decide and undo share.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Status } from '../../domain/comment.ts';
import { decidedStatusAfter, statusAfter, type Decision, type Move } from '../../domain/decision.ts';
import { Failed } from '../../domain/failure.ts';
import {
  applyDecisions,
  findLeftAlone,
  insertDecisionEvents,
  insertDecisions,
  insertUndos,
  spreadVisibility,
  type DecisionSet,
  type LeftAlone,
  type NewDecision,
  type StoredDecision,
} from '../../storage/moderation/decisions.ts';
import type { ClaimRow } from '../../storage/moderation/claims.ts';
import type { Context } from '../context.ts';
import { showClaim } from './shown-claim.ts';

export interface DecisionAnswer {
  comment: { id: string; status: Status; version: number };
  /** Null when there was nothing to decide: a comment that is pending was to be restored. */
  decision: Decision | null;
  /** Of another key that was looking at it. */
  claim: Claim | null;
}

export interface DecisionConflict {
  id: string;
  /** How the comment stands, and who decided or edited last; null: there is none, or out of the actor's reach. */
  current: { status: Status; version: number; by: string | null } | null;
  erased: boolean;
  /** By its author. */
  withdrawn: boolean;
}

/** What became of the items, each list in their order. */
export interface Outcomes {
  decided: DecisionAnswer[];
  conflicts: DecisionConflict[];
}

/** A set of decisions to be made now. */
export function newDecisionSet(
  context: Pick<Context, 'now'>,
  actor: Actor,
  input: {
    items: readonly Omit<NewDecision, 'id'>[];
    reason?: string | null | undefined;
    note?: string | null | undefined;
    job?: DecisionSet['job'];
  },
): DecisionSet {
  const { reason = null, note = null, job } = input;
  const items = input.items.map((item) => ({ ...item, id: uuidv7() }));
  return { items, actor, reason, note, at: context.now, job };
}

/** The statements that make the decisions, in the order in which they must run. */
export function decisionQueries(set: DecisionSet, move: Move | 'undo') {
  const made =
    move === 'undo'
      ? insertUndos(set)
      : insertDecisions(set, move, { status: statusAfter(move), decidedStatus: decidedStatusAfter(move) });
  return {
    made,
    event: insertDecisionEvents(set, move === 'undo' ? 'comment.undone' : 'comment.decided'),
    applied: applyDecisions(set),
    spread: spreadVisibility(set.items.map(({ commentId }) => commentId)),
    leftAlone: findLeftAlone(set, move),
  };
}

/**
 * What the statements brought about. The same key repeating a move for the same version gets its first answer. Restoring a
 * comment that is pending as it was seen changes nothing and leaves no trace.
 */
export function outcomesOf(
  set: DecisionSet,
  move: Move | 'undo',
  rows: { made: StoredDecision[]; applied: ClaimRow[]; leftAlone: LeftAlone[] },
): Outcomes {
  const leftAlone = new Map(rows.leftAlone.map((row) => [row.id, row]));
  const first = rows.leftAlone.flatMap((row) => firstDecisionOf(row, move));
  const made = new Map([...first, ...rows.made].map((decision) => [decision.comment_id, decision]));
  const viewer = { actor: set.actor, now: set.at };
  const claims = new Map(rows.applied.map((row) => [row.id, showClaim(row, viewer)]));
  const outcomes: Outcomes = { decided: [], conflicts: [] };
  for (const { commentId: id, version } of set.items) {
    const [state, decision] = [leftAlone.get(id), made.get(id)];
    if (decision) outcomes.decided.push(answer(decision, claims.get(id) ?? null));
    else if (state && move === 'restore' && isPendingAsSeen(state, version)) outcomes.decided.push(unchanged(state));
    else outcomes.conflicts.push(conflictOf(id, state));
  }
  return outcomes;
}

function firstDecisionOf(row: LeftAlone, move: Move | 'undo'): StoredDecision[] {
  const { id: comment_id, first_id: id, seen_version, from_status, to_status, by_name, at, job_id } = row;
  if (id === null || seen_version === null || from_status === null || to_status === null) return [];
  return [{ id, comment_id, move, seen_version, from_status, to_status, by_name: by_name ?? '', at: at ?? 0, job_id }];
}

/** The answer where the set is of one comment. @throws Failed `not-found`, or `conflict` with the current state. */
export function onlyAnswer({ decided, conflicts }: Outcomes): DecisionAnswer {
  const [conflict] = conflicts;
  if (decided[0]) return decided[0];
  if (!conflict?.current) throw new Failed({ kind: 'not-found', what: 'comment' });
  const detail = detailOf(conflict);
  throw new Failed({ kind: 'conflict', detail, current: conflict.current });
}

function detailOf({ erased, withdrawn }: DecisionConflict): string {
  if (erased) return 'The comment is erased.';
  return withdrawn ? 'Its author has withdrawn the comment.' : 'The comment is not as you saw it any more.';
}

function answer(made: StoredDecision, claim: Claim | null): DecisionAnswer {
  const { id, move, by_name: by, at, from_status: from, to_status: to } = made;
  return {
    comment: { id: made.comment_id, status: to, version: made.seen_version + 1 },
    decision: { id, move, by, at, from, to },
    claim,
  };
}

function isPendingAsSeen(state: LeftAlone, version: number | null): boolean {
  return state.status === 'pending' && state.version === version && state.erased_at === null;
}

function unchanged({ id, status, version }: LeftAlone): DecisionAnswer {
  return { comment: { id, status, version }, decision: null, claim: null };
}

function conflictOf(id: string, state: LeftAlone | undefined): DecisionConflict {
  if (!state) return { id, current: null, erased: false, withdrawn: false };
  const { status, version, by } = state;
  const current = { status, version, by };
  return { id, current, erased: state.erased_at !== null, withdrawn: state.withdrawn_at !== null };
}
