// The one write that stores a comment. Every limit stands inside the insert's own WHERE, so parallel posts can't slip
// through; the statements after it hang on the stored id, and the last one tells why nothing was stored.

import { sql, type Expression, type SqlBool } from 'kysely';
import type { Status } from '../../domain/comment.ts';
import { builder, type Query, type Write } from '../database.ts';
import { scoreRow, verdictRow, type StoredScores, type StoredVerdict } from '../judgement.ts';
import type { CommentsTable } from '../tables.ts';
import { hasRoom, isSiteBusy, isStored, nthNewest, type RateKey, type RateLimits } from './rates.ts';

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
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
  staff: string | null;
  /** One of them is stored: the one of the limits that are reached when it is. The first: none is. */
  outcomes: readonly Outcome[];
  domains: readonly string[];
  fingerprint: string;
  duplicateKey: string;
  idempotency: { key: string; payload: string } | null;
  at: number;
}

/** What is stored where these limits are reached: they hold, and never refuse. */
export interface Outcome extends StoredVerdict {
  reached: readonly ('email-flood' | 'surge')[];
  status: Status;
}

/** The limits the insert carries. `null`: does not apply (staff, or the key is not known). */
export interface InsertLimits {
  network: (RateKey & RateLimits) | null;
  email: (RateKey & RateLimits) | null;
  /** Over this many comments in ten minutes hold the comment; null: not now, or not this author's. */
  surgePerTenMinutes: number | null;
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
export function insertComment(comment: NewComment, limits: InsertLimits): Query<{ id: string; status: Status }> {
  const row = fixedRow(comment);
  const fixed = Object.keys(row) as (keyof typeof row)[];
  return builder
    .insertInto('comments')
    .columns([...fixed, 'author_id', ...outcomeColumns, 'first_status', 'visible'])
    .expression(
      builder
        .selectFrom(outcomesOf(comment))
        .select((eb) => [
          ...fixed.map((column) => eb.val(row[column]).as(column)),
          authorId(comment).as('author_id'),
          ...outcomeColumns.map((column) => `outcome.${column} as ${column}` as const),
          'outcome.status as first_status',
          sql<number>`outcome.status = 'approved'`.as('visible'),
        ])
        .where((eb) => eb.and([...isReached(comment, limits), ...guards(comment, limits)])),
    )
    .returning(['id', 'status']);
}

/** The columns that are the same whatever limit is reached. */
function fixedRow(comment: NewComment) {
  const { id, site, page, parent, name, email, website, body, staff, fingerprint, idempotency } = comment;
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
    name,
    email,
    website,
    body,
    staff,
    ...scoreRow(comment),
    domains: JSON.stringify(comment.domains),
    fingerprint,
    duplicate_key: comment.duplicateKey,
    idempotency_key: idempotency?.key ?? null,
    idempotency_payload: idempotency?.payload ?? null,
    created_at: comment.at,
  } satisfies Partial<Record<keyof CommentsTable, unknown>>;
}

/** Remembers the author of a stored comment. */
export function insertAuthor(comment: NewComment & { emailFolded: string }): Write {
  return builder
    .insertInto('authors')
    .columns(['site', 'email_folded', 'id', 'created_at'])
    .expression(
      builder
        .selectFrom('comments')
        .select((eb) => [
          'site',
          eb.val(comment.emailFolded).as('email_folded'),
          eb.fn.coalesce('author_id', eb.val('')).as('id'),
          'created_at',
        ])
        .where('id', '=', comment.id),
    )
    .onConflict((conflict) => conflict.doNothing());
}

export interface Refusal {
  replay_id: string | null;
  duplicate_id: string | null;
  minute_oldest: number | null;
  hour_oldest: number | null;
}

/** Why the insert stored nothing; no row when it did store. */
export function explainRefusal(comment: NewComment, limits: InsertLimits): Query<Refusal> {
  const { network } = limits;
  return builder
    .selectNoFrom((eb) => [
      idempotencyMatch(comment).as('replay_id'),
      eb
        .selectFrom('comments')
        .select('id')
        .where('duplicate_key', '=', comment.duplicateKey)
        .where('status', '<>', sql.lit<'rejected'>('rejected'))
        .limit(1)
        .as('duplicate_id'),
      (network ? nthNewest(network, network.perMinute) : sql<null>`null`).as('minute_oldest'),
      (network ? nthNewest(network, network.perHour) : sql<null>`null`).as('hour_oldest'),
    ])
    .where(sql<SqlBool>`not ${isStored(comment.id)}`);
}

/** How long until the network has room again, in whole seconds, at least one; null when it has room. */
export function secondsUntilRoom(refusal: Refusal, at: number): number | null {
  const waits = [(refusal.minute_oldest ?? 0) + minuteMs - at, (refusal.hour_oldest ?? 0) + hourMs - at];
  const wait = Math.max(...waits);
  return wait > 0 ? Math.max(1, Math.ceil(wait / 1000)) : null;
}

const outcomeColumns = ['status', 'verdict', 'signals', 'assessment', 'evidence'] as const;

/** The outcomes prepared as rows, each with the limits it is for. */
function outcomesOf({ outcomes }: NewComment) {
  const rows = outcomes.map(({ reached, status, ...outcome }) => {
    const row = { status, ...verdictRow(outcome) };
    const flags = (['email-flood', 'surge'] as const).map((limit) => sql.lit(Number(reached.includes(limit))));
    return sql`(${sql.join([...flags, ...outcomeColumns.map((name) => row[name])])})`;
  });
  const names = ['flooded', 'surging', ...outcomeColumns].map(
    (name, index) => sql`${sql.ref(`column${index + 1}`)} as ${sql.ref(name)}`,
  );
  type OutcomeRow = Pick<CommentsTable, (typeof outcomeColumns)[number]>;
  return sql<OutcomeRow>`(select ${sql.join(names)} from (values ${sql.join(rows)}))`.as('outcome');
}

/** Picks the one outcome of the limits that are reached: the email's own, and what makes a surge. */
function isReached({ at, site, outcomes }: NewComment, { email, surgePerTenMinutes }: InsertLimits) {
  const canHold = outcomes.length > 1;
  const flooded = canHold && email ? sql`not ${hasRoom(email, at)}` : sql`0`;
  const surging =
    canHold && surgePerTenMinutes !== null ? isSiteBusy(site, surgePerTenMinutes, at - 10 * minuteMs) : sql`0`;
  return [sql<SqlBool>`outcome.flooded = (${flooded})`, sql<SqlBool>`outcome.surging = (${surging})`];
}

function guards(comment: NewComment, limits: InsertLimits): Expression<SqlBool>[] {
  const { network } = limits;
  const all: Expression<SqlBool>[] = [
    sql<SqlBool>`not exists (select 1 from comments where duplicate_key = ${comment.duplicateKey} and status <> 'rejected')`,
  ];
  if (comment.idempotency) all.push(sql<SqlBool>`${idempotencyMatch(comment)} is null`);
  if (comment.parent) all.push(isAsSeen(comment.parent, comment.page));
  if (network) all.push(hasRoom(network, comment.at));
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
