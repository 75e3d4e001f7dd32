// The one write that stores a comment. Every limit stands inside the insert's own WHERE, so parallel posts can't slip
// through; the statements after it hang on the stored id, and the last one tells why nothing was stored.

import { sql, type Expression, type SqlBool } from 'kysely';
import type { Status } from '../../domain/comment.ts';
import type { Verdict } from '../../domain/assessment.ts';
import { builder, type Query, type Write } from '../database.ts';
import { hasRoom, isSiteBusy, isStored, nthNewest, type RateKey, type RateLimits } from './rates.ts';

/** A comment ready to be stored: everything but what only the database knows at that moment. */
export interface NewComment {
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
  status: Status;
  verdict: Verdict;
  spam: number | null;
  toxicity: number | null;
  harm: number;
  doubt: number;
  signals: readonly string[];
  domains: readonly string[];
  assessment: string;
  fingerprint: string;
  duplicateKey: string;
  idempotency: { key: string; payload: string } | null;
  at: number;
}

/** The limits the insert carries. `null`: does not apply (staff, or the key is not known). */
export interface InsertLimits {
  network: (RateKey & RateLimits) | null;
  email: (RateKey & RateLimits) | null;
  /** Over this many comments in ten minutes hold authors without an approved comment; null: not now. */
  surgePerTenMinutes: number | null;
  authorApproved: boolean;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** Units of the parent's text copied onto a reply for the queue. */
export const parentExcerptUnitsMax = 1_000;

/** Ids of signals as their column holds them, so that each can be looked for with its bars. */
export function signalsColumn(ids: readonly string[]): string {
  return ids.length ? `|${ids.join('|')}|` : '';
}

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
  const { parent, idempotency } = comment;
  const { flooded, surging } = heldByRate(comment, limits);
  return builder
    .insertInto('comments')
    .columns(columns)
    .expression(() => {
      // Materialised, or SQLite would look the windows up anew wherever the status is used.
      const stored = builder.selectNoFrom([
        sql<Status>`case when ${flooded} or ${surging} then 'pending' else ${comment.status} end`.as('status'),
        sql<string>`case when ${flooded} then 'email-flood' else 'surge' end`.as('hold'),
      ]);
      const assessment = sql<string>`case when stored.status = ${comment.status} then ${comment.assessment}
        else json_set(json_insert(${comment.assessment}, '$.holds[#]', stored.hold), '$.verdict', 'hold') end`;
      const heldSignals = [
        signalsColumn([...comment.signals, 'email-flood']),
        signalsColumn([...comment.signals, 'surge']),
      ];
      const signals = sql<string>`case when stored.status = ${comment.status} then ${signalsColumn(comment.signals)}
        when stored.hold = 'email-flood' then ${heldSignals[0]} else ${heldSignals[1]} end`;
      return builder
        .with(
          (cte) => cte('stored').materialized(),
          () => stored,
        )
        .selectFrom('stored')
        .select((eb) => [
          eb.val(comment.id).as('id'),
          eb.val(comment.site).as('site'),
          eb.val(comment.page).as('page'),
          eb.val(parent?.id ?? null).as('parent_id'),
          eb.val(parent?.rootId ?? comment.id).as('root_id'),
          eb.val(parent ? parent.depth + 1 : 0).as('depth'),
          eb.val(parent?.name ?? null).as('parent_name'),
          eb.val(parent?.body ?? null).as('parent_body'),
          authorId(comment).as('author_id'),
          eb.val(comment.emailFolded).as('email_folded'),
          eb.val(comment.name).as('name'),
          eb.val(comment.email).as('email'),
          eb.val(comment.website).as('website'),
          eb.val(comment.body).as('body'),
          eb.val(comment.staff).as('staff'),
          'stored.status as status',
          sql<number>`stored.status = 'approved'`.as('visible'),
          sql<Verdict>`case when stored.status = ${comment.status} then ${comment.verdict} else 'hold' end`.as(
            'verdict',
          ),
          eb.val(comment.spam).as('spam'),
          eb.val(comment.toxicity).as('toxicity'),
          eb.val(comment.harm).as('harm'),
          eb.val(comment.doubt).as('doubt'),
          signals.as('signals'),
          eb.val(JSON.stringify(comment.domains)).as('domains'),
          assessment.as('assessment'),
          eb.val(comment.fingerprint).as('fingerprint'),
          eb.val(comment.duplicateKey).as('duplicate_key'),
          eb.val(idempotency?.key ?? null).as('idempotency_key'),
          eb.val(idempotency?.payload ?? null).as('idempotency_payload'),
          'stored.status as first_status',
          eb.val(comment.at).as('created_at'),
        ])
        .where((eb) => eb.and(guards(comment, limits)));
    })
    .returning(['id', 'status']);
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

const columns = [
  'id', 'site', 'page', 'parent_id', 'root_id', 'depth', 'parent_name', 'parent_body', 'author_id', 'email_folded',
  'name', 'email', 'website', 'body', 'staff', 'status', 'visible', 'verdict', 'spam', 'toxicity', 'harm', 'doubt',
  'signals', 'domains', 'assessment', 'fingerprint', 'duplicate_key', 'idempotency_key', 'idempotency_payload',
  'first_status', 'created_at',
] as const; // prettier-ignore

/** The email's own limit, or a surge, turns an approval into a hold; it never refuses. */
function heldByRate(comment: NewComment, { email, surgePerTenMinutes, authorApproved }: InsertLimits) {
  const { at, site } = comment;
  const canHold = comment.status === 'approved' && comment.staff === null;
  const never = sql<SqlBool>`0`;
  return {
    flooded: canHold && email ? sql<SqlBool>`not ${hasRoom(email, at)}` : never,
    surging:
      canHold && surgePerTenMinutes !== null && !authorApproved
        ? isSiteBusy(site, surgePerTenMinutes, at - 10 * minuteMs)
        : never,
  };
}

function guards(comment: NewComment, limits: InsertLimits): Expression<SqlBool>[] {
  const { network } = limits;
  const all: Expression<SqlBool>[] = [
    sql<SqlBool>`not exists (select 1 from comments where duplicate_key = ${comment.duplicateKey} and status <> 'rejected')`,
  ];
  if (comment.idempotency) all.push(sql<SqlBool>`${idempotencyMatch(comment)} is null`);
  if (comment.parent) all.push(isAsSeen(comment.parent));
  if (network) all.push(hasRoom(network, comment.at));
  return all;
}

/** A reply copies its parent's text: what was edited out or erased meanwhile must not come back in the copy. */
function isAsSeen({ id, editedAt, erasedAt }: NonNullable<NewComment['parent']>) {
  return sql<SqlBool>`exists (select 1 from comments where id = ${id} and visible = 1
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
