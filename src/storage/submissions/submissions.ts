// The one write that stores a comment. Every limit stands inside the insert's own WHERE, so parallel posts can't slip
// through; the statements after it hang on the stored id, and the last one tells why nothing was stored.

import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { Status } from '../../domain/comment.ts';
import type { NotifyWish } from '../../domain/mail.ts';
import { campaignOf, printColumns, type NewMember } from '../campaign-member.ts';
import { statusKind, toldWebhooks, type Told } from '../told-webhooks.ts';
import { builder, type Query, type Write } from '../database.ts';
import { scoreRow, verdictRow, type StoredScores, type StoredVerdict } from '../judgement.ts';
import type { CommentsTable } from '../tables.ts';
import {
  countOfDay,
  dayOf,
  hasRoom,
  hasSaid,
  isSiteBusy,
  isStored,
  nthNewest,
  type RateKey,
  windowsOf,
  type RateLimits,
} from './rates.ts';

/** A comment ready to be stored: everything but what only the database knows at that moment. */
export interface NewComment extends StoredScores {
  id: string;
  site: string;
  page: string;
  /** What the reply copies of it holds while it was neither edited nor erased since. */
  parent: {
    id: string;
    rootId: string;
    depth: number;
    name: string | null;
    body: string;
    editedAt: number | null;
    erasedAt: number | null;
  } | null;
  /** Used when the email was never seen at this site. */
  newAuthorId: string;
  emailFolded: string | null;
  /** The client network's keyed hash. */
  network: string | null;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
  staff: string | null;
  /** One of them is stored: the one of the limits that are reached when it is. The first: none is. */
  outcomes: readonly Outcome[];
  domains: readonly string[];
  nameFolded: string | null;
  provedId: string | null;
  /** Null: the text says too little. */
  campaign: NewMember | null;
  duplicateKey: string;
  idempotency: { key: string; payload: string } | null;
  /** What its author wishes to be told by mail. */
  notify: NotifyWish | null;
  at: number;
}

/** The limits that hold. Each has its bit, in this order. */
export const limitsThatHold = ['network-flood', 'surge', 'repeated'] as const;
export type Limit = (typeof limitsThatHold)[number];

/** What is stored where these limits are reached: they hold, and never refuse. */
export interface Outcome extends StoredVerdict {
  reached: readonly Limit[];
  status: Status;
}

/** The limits the insert carries. `null`: does not apply (staff, or the key is not known). */
export interface InsertLimits {
  /** What one author may send from one network: beyond it the comment is refused, as is the same text again. */
  author: (RateKey & RateLimits) | null;
  /** What a whole network may send. */
  network: (RateKey & RateLimits) | null;
  /** Beyond this, of whichever authors, the comments of a network are held. */
  crowd: (RateKey & RateLimits) | null;
  /** Comments the site stores a day. */
  perDay: number | null;
  /** Over this many comments in ten minutes hold the comment; null: not now, or not this author's. */
  surgePerTenMinutes: number | null;
}

/** The limits that may hold a comment here: a limit that does not apply is never reached. */
export function limitsInForce({ crowd, surgePerTenMinutes }: InsertLimits): Limit[] {
  const applies: Record<Limit, boolean> = {
    'network-flood': crowd !== null,
    surge: surgePerTenMinutes !== null,
    repeated: true,
  };
  return limitsThatHold.filter((limit) => applies[limit]);
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** Units of the parent's text copied onto a reply for the queue. */
export const parentExcerptUnitsMax = 1_000;

/** Frees an idempotency key that is past its time, so that it can be used anew. */
export function forgetIdempotencyKey(site: string, key: string, before: number): Write {
  return builder
    .updateTable('comments')
    .set({ idempotency_key: null, idempotency_payload: null })
    .where('site', '=', site)
    .where('idempotency_key', '=', key)
    .where('created_at', '<=', before);
}

/** Stores the comment where every limit has room. Gives its id and status, or no row. */
export function insertComment(comment: NewComment, limits: InsertLimits): Query<Told & { id: string; status: Status }> {
  const row = fixedRow(comment);
  const fixed = Object.keys(row) as (keyof typeof row)[];
  const { status, verdict, signals, assessment, evidence } = outcomeReached(comment);
  return builder
    .insertInto('comments')
    .columns([...fixed, 'author_id', ...outcomeColumns, 'first_status', 'visible', 'campaign_id'])
    .expression(
      builder
        .selectFrom(roomFor(comment, limits).as('room'))
        .select((eb) => [
          ...fixed.map((column) => eb.val(row[column]).as(column)),
          authorId(comment).as('author_id'),
          status.as('status'),
          verdict.as('verdict'),
          signals.as('signals'),
          assessment.as('assessment'),
          evidence.as('evidence'),
          status.as('first_status'),
          sql<number>`${status} = 'approved'`.as('visible'),
          campaignOf(comment.campaign).as('campaign_id'),
        ]),
    )
    .returning(['id', 'status', toldWebhooks(statusKind)]);
}

/** One row where every limit has room, with the bits of those reached that hold; no row where one has not. */
function roomFor(comment: NewComment, limits: InsertLimits) {
  return windowsOf(comment.site, limits)
    .where((eb) => eb.and(guards(comment, limits)))
    .select(bitsReached(comment, limits).as('reached'))
    .limit(1);
}

/** The columns that are the same whatever limit is reached. */
function fixedRow(comment: NewComment) {
  const { id, site, page, parent, name, email, website, body, staff, idempotency } = comment;
  return {
    id,
    site,
    page,
    parent_id: parent?.id ?? null,
    root_id: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    parent_name: parent?.name ?? null,
    parent_body: parent?.body ?? null,
    email_folded: comment.emailFolded,
    network: comment.network,
    name,
    email,
    website,
    body,
    staff,
    ...scoreRow(comment),
    domains: JSON.stringify(comment.domains),
    name_folded: comment.nameFolded,
    proved_id: comment.provedId,
    ...printColumns(comment.campaign),
    duplicate_key: comment.duplicateKey,
    idempotency_key: idempotency?.key ?? null,
    idempotency_payload: idempotency?.payload ?? null,
    created_at: comment.at,
  } satisfies Partial<Record<keyof CommentsTable, unknown>>;
}

const countColumns = ['now_pending', 'now_approved', 'now_rejected', 'now_spam', 'now_discarded'] as const;

/** Remembers the author of a stored comment, and counts that one; the later ones are counted where they are stored. */
export function insertAuthor(comment: NewComment & { emailFolded: string }): Write {
  return builder
    .insertInto('authors')
    .columns(['site', 'email_folded', 'id', 'created_at', ...countColumns])
    .expression(
      builder
        .selectFrom('comments')
        .select((eb) => [
          'site',
          eb.val(comment.emailFolded).as('email_folded'),
          eb.fn.coalesce('author_id', eb.val('')).as('id'),
          'created_at',
          ...countColumns.map((column) =>
            sql<number>`queue_status is ${sql.lit(column.slice('now_'.length))}`.as(column),
          ),
        ])
        .where('id', '=', comment.id),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** Puts down what the author of a stored comment wishes to be told by mail, and that they are to be asked first. */
export function insertWish({ id }: Pick<NewComment, 'id'>, wish: NotifyWish): Write {
  return builder
    .insertInto('wishes')
    .columns(['comment', 'wish', 'due'])
    .expression(
      builder
        .selectFrom('comments')
        .select((eb) => ['id as comment', eb.val(wish).as('wish'), sql.lit(1).as('due')])
        .where('id', '=', id),
    );
}

/** Tells the author of the comment answered by mail, if that author has said yes and readers see the reply. */
export function insertReplyMail({ id, parent, at }: Pick<NewComment, 'id' | 'at'> & { parent: { id: string } }): Write {
  return builder
    .insertInto('mails')
    .columns(['site', 'subscription_id', 'kind', 'about', 'reply', 'at', 'since', 'due_at'])
    .expression(
      builder
        .selectFrom('comments as reply')
        .innerJoin('comments as own', 'own.id', 'reply.parent_id')
        .innerJoin('wishes', 'wishes.comment', 'own.id')
        .innerJoin('subscriptions', 'subscriptions.id', 'own.author_id')
        .select((eb) => [
          'reply.site',
          'subscriptions.id as subscription_id',
          sql.lit('reply').as('kind'),
          'own.id as about',
          'reply.id as reply',
          eb.val(at).as('at'),
          eb.val(at).as('since'),
          eb.val(at + minuteMs).as('due_at'),
        ])
        .where('reply.id', '=', id)
        .where('reply.visible', '=', 1)
        .where('own.id', '=', parent.id)
        .where('wishes.wish', 'in', ['replies', 'all'])
        .where('subscriptions.state', '=', 'confirmed')
        .where(sql<SqlBool>`own.author_id is not reply.author_id`),
    )
    .onConflict((conflict) => conflict.doNothing());
}

export interface Refusal {
  replay_id: string | null;
  duplicate_id: string | null;
  minute_oldest: number | null;
  hour_oldest: number | null;
  author_minute_oldest: number | null;
  author_hour_oldest: number | null;
  day_full: number;
}

/** Why the insert stored nothing; no row when it did store. */
export function explainRefusal(comment: NewComment, limits: InsertLimits): Query<Refusal> {
  const { network, author, perDay } = limits;
  return windowsOf(comment.site, limits)
    .select((eb) => [
      idempotencyMatch(comment).as('replay_id'),
      eb
        .selectFrom('comments')
        .select('id')
        .where('duplicate_key', '=', comment.duplicateKey)
        .where('status', '<>', sql.lit<'rejected'>('rejected'))
        .where(author ? hasSaid(textHashOf(comment)) : sql<SqlBool>`0`)
        .limit(1)
        .as('duplicate_id'),
      nthNewest('network', network?.perMinute ?? 1).as('minute_oldest'),
      nthNewest('network', network?.perHour ?? 1).as('hour_oldest'),
      nthNewest('author', author?.perMinute ?? 1).as('author_minute_oldest'),
      nthNewest('author', author?.perHour ?? 1).as('author_hour_oldest'),
      sql<number>`${perDay !== null ? sql`${countOfDay(dayOf(comment.at))} >= ${perDay}` : sql`0`}`.as('day_full'),
    ])
    .where(sql<SqlBool>`not ${isStored(comment.id)}`);
}

/** How long until the author and the network have room again, in whole seconds, at least one; null when it has room. */
export function secondsUntilRoom(refusal: Refusal, at: number): number | null {
  const { minute_oldest, author_minute_oldest, hour_oldest, author_hour_oldest } = refusal;
  const wait = Math.max(
    ...[minute_oldest, author_minute_oldest].map((oldest) => (oldest ?? 0) + minuteMs - at),
    ...[hour_oldest, author_hour_oldest].map((oldest) => (oldest ?? 0) + hourMs - at),
  );
  return wait > 0 ? Math.max(1, Math.ceil(wait / 1000)) : null;
}

const outcomeColumns = ['status', 'verdict', 'signals', 'assessment', 'evidence'] as const;

type OutcomeColumn = (typeof outcomeColumns)[number];

/** Each column of the outcome of the limits that are reached. Choosing among values reads no row; rows of them would count. */
function outcomeReached({ outcomes }: NewComment): Record<OutcomeColumn, RawBuilder<string>> {
  const rows = outcomes.map(({ reached, status, ...outcome }) => {
    const { verdict, signals, assessment, evidence } = verdictRow(outcome);
    // Words of ours stand in the statement itself: D1 takes a hundred parameters.
    const row = { status: sql.lit(status), verdict: sql.lit(verdict), signals, assessment, evidence };
    return { bits: bitsOf(reached), row };
  });
  const choose = (column: OutcomeColumn) => {
    const cases = rows.map(({ bits, row }) => sql`when ${sql.lit(bits)} then ${row[column]}`);
    return sql<string>`case room.reached ${sql.join(cases, sql` `)} end`;
  };
  const [status, verdict, signals, assessment, evidence] = outcomeColumns.map(choose);
  return { status, verdict, signals, assessment, evidence } as Record<OutcomeColumn, RawBuilder<string>>;
}

function bitsOf(reached: readonly Limit[]): number {
  return limitsThatHold.reduce((sum, limit, index) => sum + (reached.includes(limit) ? 2 ** index : 0), 0);
}

/** The bits of the limits that are reached. */
function bitsReached({ at, outcomes, duplicateKey }: NewComment, { crowd, surgePerTenMinutes }: InsertLimits) {
  if (outcomes.length === 1) return sql<number>`0`;
  const reached: Record<Limit, RawBuilder<unknown>> = {
    'network-flood': crowd ? sql`not ${hasRoom('network', crowd, at)}` : sql`0`,
    surge: surgePerTenMinutes === null ? sql`0` : isSiteBusy(surgePerTenMinutes, at - 10 * minuteMs),
    repeated: isThere(duplicateKey),
  };
  const bits = limitsThatHold.map((limit, index) => sql`(${reached[limit]}) * ${sql.lit(2 ** index)}`);
  return sql<number>`${sql.join(bits, sql` + `)}`;
}

/** True when the same was said in the same place, and a moderator has not rejected it. */
function isThere(duplicateKey: string) {
  return sql<SqlBool>`exists (select 1 from comments where duplicate_key = ${duplicateKey} and status <> 'rejected')`;
}

/** What an author's window keeps of a text: long enough that nobody meets another's by chance. */
export function textHashOf({ duplicateKey }: Pick<NewComment, 'duplicateKey'>): string {
  return duplicateKey.slice(0, textHashUnits);
}

const textHashUnits = 16;

function guards(comment: NewComment, { author, network, perDay }: InsertLimits): Expression<SqlBool>[] {
  const { duplicateKey, at } = comment;
  const all: Expression<SqlBool>[] = [];
  if (author) all.push(sql<SqlBool>`not (${hasSaid(textHashOf(comment))} and ${isThere(duplicateKey)})`);
  if (comment.idempotency) all.push(sql<SqlBool>`${idempotencyMatch(comment)} is null`);
  if (comment.parent) all.push(isAsSeen(comment.parent, comment.page));
  if (author) all.push(hasRoom('author', author, at));
  if (network) all.push(hasRoom('network', network, at));
  if (perDay !== null) all.push(sql<SqlBool>`${countOfDay(dayOf(at))} < ${perDay}`);
  return all;
}

/**
 * A reply copies its parent's text: what was edited out or erased meanwhile must not come back in the copy. And it stays in
 * its thread, which may just have been moved to another page.
 */
function isAsSeen({ id, editedAt, erasedAt }: NonNullable<NewComment['parent']>, page: string) {
  return sql<SqlBool>`exists (select 1 from comments where id = ${id} and visible = 1 and page = ${page}
    and edited_at is ${editedAt} and erased_at is ${erasedAt})`;
}

function idempotencyMatch(comment: NewComment) {
  const key = comment.idempotency?.key ?? null;
  return sql<string | null>`(select id from comments
    where site = ${comment.site} and idempotency_key = ${key} and idempotency_key is not null)`;
}

function authorId(comment: NewComment) {
  if (comment.emailFolded === null) return sql<string | null>`null`;
  return sql<string | null>`coalesce((select id from authors where site = ${comment.site}
    and email_folded = ${comment.emailFolded}), ${comment.newAuthorId})`;
}
