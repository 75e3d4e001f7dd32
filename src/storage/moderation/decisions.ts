// Decisions: append-only, and the guard stands in the insert. A set of them is one statement, of one comment or of hundreds.
// Whatever changes with a decision hangs on its row.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { author, type Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import type { DecidedStatus, Move } from '../../domain/decision.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { claimColumns, type ClaimRow } from './claims.ts';
import { findLatestChange } from './edits.ts';
import { isWithinReach } from '../reach.ts';
import { statusKind, toldWebhooks, type Told } from '../told-webhooks.ts';

/** The same move on comments, each as it was seen, by the same key. */
export interface DecisionSet {
  /** No comment twice. */
  items: readonly NewDecision[];
  actor: Actor;
  reason: string | null;
  note: string | null;
  at: number;
  /** The job they are made by, and which of its parts they are; null: that is not written down yet. */
  job?: { id: string; part: number | null } | undefined;
}

export interface NewDecision {
  /** UUIDv7: the decision's id, and its event's. */
  id: string;
  commentId: string;
  /** The version the moderator saw; undo may leave it out, it takes back the latest decision only. */
  version: number | null;
  /** The decision to take back. */
  undoes?: string | undefined;
}

const columns = [
  'id', 'comment_id', 'seen_version', 'move', 'undoes', 'from_status', 'from_decided_status', 'from_decided_at',
  'from_decided_reason', 'from_word_version', 'to_status', 'to_decided_status', 'to_decided_at', 'to_decided_reason',
  'to_word_version', 'by_key', 'by_name', 'reason', 'note', 'at', 'job_id',
] as const; // prettier-ignore

/** The word of a human as it stood. */
const decidedBefore = [
  'comments.decided_status as from_decided_status',
  'comments.decided_at as from_decided_at',
  'comments.decided_reason as from_decided_reason',
  'comments.word_version as from_word_version',
] as const;

/** A comment waits for its first word: a later one that replaces it changes nothing of that. */
function firstDecidedAt({ at }: DecisionSet, decidedStatus: DecidedStatus | null) {
  return sql<number | null>`${decidedStatus ? sql`coalesce(comments.decided_at, ${at})` : sql`null`}`;
}

export interface StoredDecision {
  id: string;
  comment_id: string;
  move: Move | 'undo';
  seen_version: number;
  from_status: Status;
  to_status: Status;
  by_name: string;
  at: number;
  job_id: string | null;
}

const stored = ['id', 'comment_id', 'move', 'seen_version', 'from_status', 'to_status', 'by_name', 'at', 'job_id'] as const; // prettier-ignore

/**
 * Inserts the decisions on those comments that still have the version that was seen. Of others there is no row: their
 * version is another, or they wait already for the decision they were to wait for again.
 */
export function insertDecisions(
  set: DecisionSet,
  move: Move,
  target: { status: Status; decidedStatus: DecidedStatus | null },
): Query<StoredDecision> {
  return builder
    .insertInto('decisions')
    .columns(columns)
    .expression(
      decidable(set)
        .where(target.status === 'pending' ? sql<boolean>`comments.status <> 'pending'` : sql<boolean>`1`)
        .where(mayLeadTo(sql`${target.status}`))
        .select((eb) => [
          'item.id',
          'comments.id as comment_id',
          'comments.version as seen_version',
          eb.val(move).as('move'),
          sql<null>`null`.as('undoes'),
          'comments.status as from_status',
          ...decidedBefore,
          eb.val(target.status).as('to_status'),
          eb.val(target.decidedStatus).as('to_decided_status'),
          firstDecidedAt(set, target.decidedStatus).as('to_decided_at'),
          eb.val(target.decidedStatus && set.reason).as('to_decided_reason'),
          (target.decidedStatus ? sql<number>`comments.version` : sql<number>`0`).as('to_word_version'),
          ...by(set),
        ]),
    )
    .returning(stored);
}

/** What its author has withdrawn is never published again, nor waits for it. */
function mayLeadTo(status: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(comments.withdrawn_at is null or ${status} in ('rejected', 'spam'))`;
}

/** The text is as it was when it was decided, for all that its author did: a status that was given to another is not given back. */
const isTextAsDecided = sql<SqlBool>`(comments.author_edits = 0 or not exists (
  select 1 from edits where edits.comment_id = comments.id and edits.seen_version > undone.seen_version and edits.by_key = ${author.key}))`;

/** Inserts the decisions that take back those each item names, where that is the comment's latest. No row: it isn't. */
export function insertUndos(set: DecisionSet): Query<StoredDecision> {
  return builder
    .insertInto('decisions')
    .columns(columns)
    .expression(
      decidable(set)
        .innerJoin('decisions as undone', (join) =>
          join.onRef('undone.comment_id', '=', 'comments.id').onRef('undone.id', '=', 'item.undoes'),
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
        .where(mayLeadTo(sql`undone.from_status`))
        .where(isTextAsDecided)
        .select((eb) => [
          'item.id',
          'comments.id as comment_id',
          'comments.version as seen_version',
          eb.val('undo' as const).as('move'),
          'undone.id as undoes',
          'comments.status as from_status',
          ...decidedBefore,
          'undone.from_status as to_status',
          'undone.from_decided_status as to_decided_status',
          'undone.from_decided_at as to_decided_at',
          'undone.from_decided_reason as to_decided_reason',
          sql<number>`coalesce(undone.from_word_version, 0)`.as('to_word_version'),
          ...by(set),
        ]),
    )
    .returning(stored);
}

/** Tells of each decision that was inserted. */
export function insertDecisionEvents(set: DecisionSet, kind: 'comment.decided' | 'comment.undone'): Write {
  const [site, subject, id] = [sql<string>`comments.site`, sql<string>`comments.id`, sql<string>`decisions.id`];
  const changes = changesOf({
    status: [sql.ref('decisions.from_status'), sql.ref('decisions.to_status')],
    version: nextVersion('decisions.seen_version'),
  });
  return insertEvents(
    madeIn(set)
      .innerJoin('comments', 'comments.id', 'decisions.comment_id')
      .select(eventOf({ id: '', actor: set.actor, at: set.at }, kind, { id, site, subject, changes })),
  );
}

/**
 * Moves the comments to where the decisions lead that were inserted. Whether a comment is visible follows from its parent as
 * that stood; where the parent is of the set too, `spreadVisibility` has the last word. The key's own claims end; those of
 * others stay, and are told. Gives the webhooks, too, that each is told to.
 */
export function applyDecisions(set: DecisionSet): Query<ClaimRow & Told> {
  // A subquery with a limit is not flattened: SQLite walks from the decisions to their comments.
  const made = madeIn(set)
    .select(['decisions.comment_id', 'decisions.seen_version', 'decisions.to_status', 'decisions.to_decided_status'])
    .select(['decisions.to_decided_at', 'decisions.to_decided_reason', 'decisions.to_word_version'])
    .limit(sql<number>`-1`);
  return builder
    .updateTable('comments')
    .from(made.as('made'))
    .set((eb) => ({
      status: eb.ref('made.to_status'),
      decided_status: eb.ref('made.to_decided_status'),
      decided_at: eb.ref('made.to_decided_at'),
      decided_reason: eb.ref('made.to_decided_reason'),
      version: eb('comments.version', '+', 1),
      visible: isVisible(sql`made.to_status`),
      ...othersClaim(set.actor),
      word_version: sql<number>`made.to_word_version`,
      ...openReports(sql`made.to_word_version`),
    }))
    .whereRef('comments.id', '=', 'made.comment_id')
    .whereRef('comments.version', '=', 'made.seen_version')
    .returning(['comments.id', ...claimColumns, toldWebhooks(statusKind)]);
}

/** The claim as it is, but the key's own is over. */
function othersClaim({ key }: Actor) {
  const kept = <Value>(column: string) =>
    sql<Value | null>`iif(comments.claimed_by = ${key}, null, ${sql.ref(`comments.${column}`)})`;
  return {
    claimed_by: kept<string>('claimed_by'),
    claimed_name: kept<string>('claimed_name'),
    claimed_until: kept<number>('claimed_until'),
  };
}

/** Of the reports made after the word that is to stand, `word` its version; nothing is read where nobody ever reported the comment. */
export function openReports(word: RawBuilder<unknown>) {
  const ofOpen = <Value>(what: RawBuilder<unknown>, none: RawBuilder<unknown>) =>
    sql<Value>`case when comments.reported = 0 then ${none} else (select ${what} from (
      select reason, count(*) as given, sum(weight) as weight from reports
      where reports.comment_id = comments.id and reports.version > ${word} group by reason)) end`;
  return {
    reports: ofOpen<number>(sql`coalesce(sum(given), 0)`, sql`0`),
    report_weight: ofOpen<number>(sql`coalesce(round(sum(weight), 3), 0)`, sql`0`),
    report_reasons: ofOpen<string>(sql`nullif(json_group_object(reason, given), '{}')`, sql`null`),
  };
}

/**
 * Shows or hides the comments and the replies below them: a reply is visible when it and all above are approved.
 * Below two of the comments it is the upper that says so, which lies the most steps away.
 */
export function spreadVisibility(commentIds: readonly string[]): Write {
  return builder
    .withRecursive('thread', (db) =>
      db
        .selectFrom(listed(commentIds).as('item'))
        .crossJoin('comments')
        .whereRef('comments.id', '=', 'item.id')
        .select([
          'comments.id',
          isVisible(sql`comments.status`).as('visible'),
          'comments.visible as was',
          sql<number>`0`.as('steps'),
        ])
        .unionAll(
          db
            .selectFrom('thread')
            .innerJoin('comments as reply', 'reply.parent_id', 'thread.id')
            .select([
              'reply.id',
              sql<number>`thread.visible and reply.status = 'approved'`.as('visible'),
              'reply.visible as was',
              sql<number>`steps + 1`.as('steps'),
            ]),
        ),
    )
    .updateTable('comments')
    .from(
      sql<{ id: string; visible: number }>`(
        select id, visible, was, max(steps) from thread group by id having visible <> was)`.as('spread'),
    )
    .set((eb) => ({ visible: eb.ref('spread.visible') }))
    .whereRef('comments.id', '=', 'spread.id');
}

/** How a comment stands on which no decision was inserted. */
export interface LeftAlone {
  id: string;
  status: Status;
  version: number;
  erased_at: number | null;
  withdrawn_at: number | null;
  /** Who decided or edited last. */
  by: string | null;
  /** Of the same key's same move for the same version (or the same undo), made before: it gets its first answer. */
  first_id: string | null;
  seen_version: number | null;
  from_status: Status | null;
  to_status: Status | null;
  by_name: string | null;
  at: number | null;
  job_id: string | null;
}

/** The comments of the set that no decision was inserted on. No row: decided, not there, or out of the actor's reach. */
export function findLeftAlone(set: DecisionSet, move: Move | 'undo'): Query<LeftAlone> {
  const isSame =
    move === 'undo'
      ? sql<boolean>`first.undoes = item.undoes`
      : sql<boolean>`first.seen_version = item.version and first.move = ${move}`;
  return withinReach(set)
    .leftJoin('decisions as first', (join) =>
      join.onRef('first.comment_id', '=', 'comments.id').on('first.by_key', '=', set.actor.key).on(isSame),
    )
    .where(sql<SqlBool>`not exists (select 1 from decisions where decisions.id = item.id)`)
    .select((eb) => [
      'comments.id',
      'comments.status',
      'comments.version',
      'comments.erased_at',
      'comments.withdrawn_at',
      eb
        .selectFrom(findLatestChange(sql.ref('comments.id')).as('latest'))
        .select('latest.by_name')
        .as('by'),
      'first.id as first_id',
      'first.seen_version',
      'first.from_status',
      'first.to_status',
      'first.by_name',
      'first.at',
      'first.job_id',
    ]);
}

/** Whether the comment has that decision at all. */
export function findDecision(commentId: string, decisionId: string): Query<{ id: string }> {
  return builder.selectFrom('decisions').select('id').where('id', '=', decisionId).where('comment_id', '=', commentId);
}

interface ItemRow {
  comment_id: string;
  version: number | null;
  id: string;
  undoes: string | null;
}

/** The set as rows: all of it is one parameter. */
function itemsOf({ items }: DecisionSet): RawBuilder<ItemRow> {
  const rows = JSON.stringify(items.map(({ commentId, version, id, undoes }) => [commentId, version, id, undoes]));
  return sql<ItemRow>`(select value ->> 0 as comment_id, value ->> 1 as version, value ->> 2 as id, value ->> 3 as undoes from json_each(${rows}))`;
}

function listed(ids: readonly string[]): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`(select value as id from json_each(${JSON.stringify(ids)}))`;
}

/** The decisions of the set that were inserted. */
export function madeIn({ items }: DecisionSet) {
  return builder
    .selectFrom(listed(items.map(({ id }) => id)).as('item'))
    .crossJoin('decisions')
    .whereRef('decisions.id', '=', 'item.id');
}

/** Of a row of comments, whether it is visible with a status, as its parent stands. */
function isVisible(status: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`${status} = 'approved' and (comments.parent_id is null
    or exists (select 1 from comments as parent where parent.id = comments.parent_id and parent.visible = 1))`;
}

function decidable(set: DecisionSet) {
  return withinReach(set)
    .where('comments.erased_at', 'is', null)
    .where(sql<SqlBool>`comments.version = coalesce(item.version, comments.version)`)
    .where(isToDo(set.job));
}

/** A part of a job is decided once, and while the job runs. */
export function isToDo(job: DecisionSet['job']): RawBuilder<SqlBool> {
  if (!job || job.part === null) return sql<SqlBool>`1`;
  return sql<SqlBool>`exists (select 1 from job_parts cross join jobs
    where job_id = ${job.id} and part = ${job.part} and done_at is null and jobs.id = job_parts.job_id and state = 'running')`;
}

/** Walks from the items to their comments, never the other way round: the join is crossed so that SQLite keeps the order. */
function withinReach(set: DecisionSet) {
  return builder
    .selectFrom(itemsOf(set).as('item'))
    .crossJoin('comments')
    .whereRef('comments.id', '=', 'item.comment_id')
    .where(isWithinReach(set.actor, 'comments.site'));
}

function by({ actor, reason, note, at, job }: DecisionSet) {
  return [
    sql<string>`${actor.key}`.as('by_key'),
    sql<string>`${actor.name}`.as('by_name'),
    sql<string | null>`${reason}`.as('reason'),
    sql<string | null>`${note}`.as('note'),
    sql<number>`${at}`.as('at'),
    sql<string | null>`${job?.id ?? null}`.as('job_id'),
  ] as const;
}
