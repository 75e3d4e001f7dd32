// Decisions: append-only, and the guard stands in the insert. Whatever changes with a decision hangs on its row.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import type { DecidedStatus, Move } from '../../domain/decision.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { findLatestChange } from './edits.ts';
import { isWithinReach } from '../reach.ts';

export interface NewDecision {
  id: string;
  commentId: string;
  /** The version the moderator saw; undo may leave it out, it takes back the latest decision only. */
  version: number | null;
  actor: Actor;
  reason: string | null;
  note: string | null;
  at: number;
}

const columns = [
  'id', 'comment_id', 'seen_version', 'move', 'undoes', 'from_status', 'from_decided_status', 'to_status',
  'to_decided_status', 'by_key', 'by_name', 'reason', 'note', 'at',
] as const; // prettier-ignore

export interface StoredDecision {
  id: string;
  move: Move | 'undo';
  seen_version: number;
  from_status: Status;
  to_status: Status;
  by_name: string;
  at: number;
}

const stored = ['id', 'move', 'seen_version', 'from_status', 'to_status', 'by_name', 'at'] as const;

/**
 * Inserts the decision where the comment still has the version that was seen. No row: it hasn't, or it waits already for
 * the decision it was to wait for again.
 */
export function insertDecision(
  decision: NewDecision,
  move: Move,
  target: { status: Status; decidedStatus: DecidedStatus | null },
): Query<StoredDecision> {
  return builder
    .insertInto('decisions')
    .columns(columns)
    .expression(
      decidable(decision)
        .where(target.status === 'pending' ? sql<boolean>`comments.status <> 'pending'` : sql<boolean>`1`)
        .select((eb) => [
          eb.val(decision.id).as('id'),
          'comments.id as comment_id',
          'comments.version as seen_version',
          eb.val(move).as('move'),
          sql<null>`null`.as('undoes'),
          'comments.status as from_status',
          'comments.decided_status as from_decided_status',
          eb.val(target.status).as('to_status'),
          eb.val(target.decidedStatus).as('to_decided_status'),
          ...by(decision),
        ]),
    )
    .returning(stored);
}

/** Inserts the decision that takes back `undoes`, where that is the comment's latest. No row: it isn't. */
export function insertUndo(decision: NewDecision, undoes: string): Query<StoredDecision> {
  return builder
    .insertInto('decisions')
    .columns(columns)
    .expression(
      decidable(decision)
        .innerJoin('decisions as undone', (join) =>
          join.onRef('undone.comment_id', '=', 'comments.id').on('undone.id', '=', undoes),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('decisions as later')
                .select('later.id')
                .whereRef('later.comment_id', '=', 'comments.id')
                .whereRef('later.seen_version', '>', 'undone.seen_version'),
            ),
          ),
        )
        .select((eb) => [
          eb.val(decision.id).as('id'),
          'comments.id as comment_id',
          'comments.version as seen_version',
          eb.val('undo' as const).as('move'),
          'undone.id as undoes',
          'comments.status as from_status',
          'comments.decided_status as from_decided_status',
          'undone.from_status as to_status',
          'undone.from_decided_status as to_decided_status',
          ...by(decision),
        ]),
    )
    .returning(stored);
}

/** Tells of the decision, if it was inserted. */
export function insertDecisionEvent(decision: NewDecision, kind: 'comment.decided' | 'comment.undone'): Write {
  const [site, subject] = [sql<string>`comments.site`, sql<string>`comments.id`];
  const changes = changesOf({
    status: [sql.ref('decisions.from_status'), sql.ref('decisions.to_status')],
    version: nextVersion('decisions.seen_version'),
  });
  return insertEvents(
    builder
      .selectFrom('decisions')
      .innerJoin('comments', 'comments.id', 'decisions.comment_id')
      .where('decisions.id', '=', decision.id)
      .select(eventOf(decision, kind, { site, subject, changes })),
  );
}

/** Moves the comment to where the decision leads, if the decision was inserted. */
export function applyDecision(decision: NewDecision): Write {
  const made = builder.selectFrom('decisions').where('decisions.id', '=', decision.id);
  return builder
    .updateTable('comments')
    .set((eb) => ({
      status: made.select('to_status'),
      decided_status: made.select('to_decided_status'),
      version: eb('version', '+', 1),
      visible: sql<number>`(select to_status from decisions where id = ${decision.id}) = 'approved'
        and (parent_id is null or exists (select 1 from comments as parent where parent.id = comments.parent_id and parent.visible = 1))`,
    }))
    .where('id', '=', decision.commentId)
    .where('version', '=', made.select('seen_version'));
}

/** Shows or hides the replies below a comment after it changed: a reply is visible when it and all above are approved. */
export function spreadVisibility(commentId: string): Write {
  return builder
    .withRecursive('thread', (db) =>
      db
        .selectFrom('comments')
        .select(['id', 'visible'])
        .where('id', '=', commentId)
        .unionAll(
          db
            .selectFrom('thread')
            .innerJoin('comments as reply', 'reply.parent_id', 'thread.id')
            .select(['reply.id', sql<number>`thread.visible and reply.status = 'approved'`.as('visible')]),
        ),
    )
    .updateTable('comments')
    .set({ visible: sql<number>`(select thread.visible from thread where thread.id = comments.id)` })
    .where('id', 'in', (eb) => eb.selectFrom('thread').select('thread.id').where('thread.id', '<>', commentId))
    .where('visible', '<>', sql<number>`(select thread.visible from thread where thread.id = comments.id)`);
}

export interface DecisionState {
  status: Status;
  version: number;
  erased_at: number | null;
  by: string | null;
}

/** The comment as it stands after the batch, with who decided or edited last. No row: not there, or out of the actor's reach. */
export function findDecisionState(decision: NewDecision): Query<DecisionState> {
  return withinReach(decision).select((eb) => [
    'comments.status',
    'comments.version',
    'comments.erased_at',
    eb.selectFrom(findLatestChange(decision.commentId).as('latest')).select('latest.by_name').as('by'),
  ]);
}

/** The same key's same move for the same version (or the same undo), made before: it gets its first answer. */
export function findFirstAnswer(
  decision: NewDecision,
  made: { move: Move } | { undoes: string },
): Query<StoredDecision> {
  const query = builder
    .selectFrom('decisions')
    .select(stored)
    .where('comment_id', '=', decision.commentId)
    .where('by_key', '=', decision.actor.key)
    .where('id', '<>', decision.id);
  return 'undoes' in made
    ? query.where('undoes', '=', made.undoes)
    : query.where('seen_version', '=', decision.version).where('move', '=', made.move);
}

/** Whether the comment has that decision at all. */
export function findDecision(commentId: string, decisionId: string): Query<{ id: string }> {
  return builder.selectFrom('decisions').select('id').where('id', '=', decisionId).where('comment_id', '=', commentId);
}

function decidable(decision: NewDecision) {
  const query = withinReach(decision).where('comments.erased_at', 'is', null);
  return decision.version === null ? query : query.where('comments.version', '=', decision.version);
}

function withinReach({ commentId, actor }: NewDecision) {
  return builder
    .selectFrom('comments')
    .where('comments.id', '=', commentId)
    .where(isWithinReach(actor, 'comments.site'));
}

function by({ actor, reason, note, at }: NewDecision) {
  return [
    sql<string>`${actor.key}`.as('by_key'),
    sql<string>`${actor.name}`.as('by_name'),
    sql<string | null>`${reason}`.as('reason'),
    sql<string | null>`${note}`.as('note'),
    sql<number>`${at}`.as('at'),
  ] as const;
}
