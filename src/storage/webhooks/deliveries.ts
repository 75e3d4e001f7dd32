// What webhooks send: claimed for a while, settled with the answer, released one by one of each comment. Triggers write the
// rows (migration `tell_webhooks`); a claim that nobody settles is due again when its time is over.

import { sql, type SqlBool } from 'kysely';
import type { Status } from '../../domain/comment.ts';
import type { DeliveryAnswer, DeliveryKind, DeliveryState } from '../../domain/webhook.ts';
import { builder, type Query, type Write } from '../database.ts';

/** Webhooks that have something to send, the longest due first. */
export function findDueWebhooks(now: number, limit: number): Query<{ id: string }> {
  return builder.selectFrom('webhooks').select('id').where('due_at', '<=', now).orderBy('due_at').limit(limit);
}

export interface Claim {
  webhook: string;
  now: number;
  /** Until when nobody else may take what is claimed. */
  until: number;
  limit: number;
  /** So many of a WordPress, of which one may ask more than once. */
  limitOfWordPress: number;
  /** The only delivery wanted; null: whatever is due. */
  only: number | null;
}

/** Takes what is due of an enabled webhook, the longest due first. */
export function claimDue({ webhook, now, until, limit, limitOfWordPress, only }: Claim): Query<{ seq: number }> {
  const due = builder
    .selectFrom('deliveries')
    .select('seq')
    .where('webhook_id', '=', webhook)
    .where('due_at', '<=', now)
    .where(sql<SqlBool>`seq = coalesce(${only}, seq)`)
    .where(sql<SqlBool>`exists (select 1 from webhooks where id = ${webhook} and enabled = 1)`)
    .orderBy('due_at')
    .limit(
      sql<number>`coalesce((select ${limitOfWordPress} from webhooks where id = ${webhook} and format = 'wordpress'), ${limit})`,
    );
  return builder
    .updateTable('deliveries')
    .set((eb) => ({ due_at: until, attempts: eb('attempts', '+', 1) }))
    .where('seq', 'in', due)
    .returning('seq');
}

/** A delivery with the comment as it stands, which is null where it is gone. */
export interface ClaimedRow {
  seq: number;
  kind: DeliveryKind;
  comment_id: string | null;
  from_status: Status | null;
  status: Status | null;
  version: number | null;
  counts: string | null;
  at: number;
  since: number;
  attempts: number;
  page: string | null;
  parent_id: string | null;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string | null;
  verdict: string | null;
  spam: number | null;
  toxicity: number | null;
  signals: string | null;
  created_at: number | null;
  erased_at: number | null;
  withdrawn_at: number | null;
  move: string | null;
  reason: string | null;
}

/** What the claim has taken; rows of another claim of the same time may be among it. Runs after it. */
export function findClaimed({ webhook, until }: Claim): Query<ClaimedRow> {
  return builder
    .selectFrom('deliveries')
    .leftJoin('comments', 'comments.id', 'deliveries.comment_id')
    .leftJoin('decisions', (join) =>
      join
        .onRef('decisions.comment_id', '=', 'deliveries.comment_id')
        .on(sql<SqlBool>`decisions.seen_version = deliveries.version - 1`),
    )
    .where('deliveries.webhook_id', '=', webhook)
    .where('deliveries.due_at', '=', until)
    .select([
      'deliveries.seq', 'deliveries.kind', 'deliveries.comment_id', 'deliveries.from_status', 'deliveries.status',
      'deliveries.version', 'deliveries.counts', 'deliveries.at', 'deliveries.since', 'deliveries.attempts', 'comments.page',
      'comments.parent_id', 'comments.name', 'comments.email', 'comments.website', 'comments.body', 'comments.verdict',
      'comments.spam', 'comments.toxicity', 'comments.signals', 'comments.created_at', 'comments.erased_at', 'comments.withdrawn_at',
      'decisions.move', 'decisions.reason',
    ]); // prettier-ignore
}

/** What became of one attempt. */
export interface Settlement {
  seq: number;
  /** The attempt it is of: a claim that has lapsed settles nothing. */
  attempts: number;
  state: DeliveryState;
  /** When it is tried again; null: it isn't. */
  dueAt: number | null;
  answer: DeliveryAnswer;
}

const answersMax = 10;

/** Writes down the answers. */
export function settle(settlements: readonly Settlement[]): Write {
  const rows = JSON.stringify(
    settlements.map(({ seq, attempts, state, dueAt, answer }) => [seq, attempts, state, dueAt, answer]),
  );
  const settled = sql<{ seq: number; attempts: number; state: DeliveryState; due_at: number | null; answer: string }>`(
    select value ->> 0 as seq, value ->> 1 as attempts, value ->> 2 as state, value ->> 3 as due_at, value -> 4 as answer
    from json_each(${rows}))`;
  return builder
    .updateTable('deliveries')
    .from(settled.as('settled'))
    .set((eb) => ({
      state: eb.ref('settled.state'),
      due_at: eb.ref('settled.due_at'),
      answers: sql<string>`json_insert(
        iif(json_array_length(answers) < ${answersMax}, answers, json_remove(answers, '$[0]')), '$[#]', json(settled.answer))`,
    }))
    .whereRef('deliveries.seq', '=', 'settled.seq')
    .whereRef('deliveries.attempts', '=', 'settled.attempts')
    .where('deliveries.state', '=', 'waiting');
}

/** Lets the first that waits of each comment of these deliveries go, where none of that comment is on its way. */
export function releaseNext(seqs: readonly number[], now: number): Write {
  const first = sql<number>`(
    select min(other.seq) from json_each(${JSON.stringify(seqs)}) as given
    cross join deliveries as done cross join deliveries as other
    where done.seq = given.value and other.state = 'waiting'
      and other.webhook_id = done.webhook_id and other.comment_id = done.comment_id
    group by done.seq having max(other.due_at) is null)`;
  return builder.updateTable('deliveries').set({ due_at: now, since: now }).where('seq', 'in', first);
}

/** Puts down when the webhook is to be run next. */
export function setNextRun(webhook: string): Query<{ due_at: number | null }> {
  const next = sql<
    number | null
  >`(select min(due_at) from deliveries where webhook_id = ${webhook} and due_at is not null)`;
  return builder
    .updateTable('webhooks')
    .set({ due_at: next })
    .where('id', '=', webhook)
    .where('enabled', '=', 1)
    .returning('due_at');
}

/** An event that says nothing but that the endpoint is there. */
export function insertTest(webhook: string, now: number): Query<{ seq: number }> {
  return builder
    .insertInto('deliveries')
    .values({ webhook_id: webhook, kind: 'webhook.test', comment_id: null, at: now, since: now, due_at: now })
    .returning('seq');
}

const listed = ['seq', 'kind', 'comment_id', 'status', 'version', 'counts', 'at', 'state', 'attempts', 'due_at', 'answers'] as const; // prettier-ignore

export interface DeliveryRow {
  seq: number;
  kind: DeliveryKind;
  comment_id: string | null;
  status: Status | null;
  version: number | null;
  counts: string | null;
  at: number;
  state: DeliveryState;
  attempts: number;
  due_at: number | null;
  answers: string;
}

/** Deliveries of a webhook, latest first, before a place; the dead alone where asked for. */
export function findDeliveries(
  webhook: string,
  { state, before, limit }: { state: 'dead' | undefined; before: number | null; limit: number },
): Query<DeliveryRow> {
  return builder
    .selectFrom('deliveries')
    .select(listed)
    .where('webhook_id', '=', webhook)
    .where(state === 'dead' ? sql<SqlBool>`state = 'dead'` : sql<SqlBool>`1`)
    .where('seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .limit(limit);
}

/** One of a webhook's; `at` as well, because a number may be given again after years. */
export function findDelivery(webhook: string, { seq, at }: { seq: number; at: number }): Query<DeliveryRow> {
  return builder
    .selectFrom('deliveries')
    .select(listed)
    .where('seq', '=', seq)
    .where('at', '=', at)
    .where('webhook_id', '=', webhook);
}

/** Begins anew with what does not wait already. `releaseNext` lets those of comments go. */
export function replay(webhook: string, seqs: readonly number[], now: number): Query<{ seq: number }> {
  return builder
    .updateTable('deliveries')
    .set({
      state: 'waiting',
      attempts: 0,
      since: now,
      due_at: sql<number | null>`iif(comment_id is null, ${now}, null)`,
    })
    .where(sql<SqlBool>`seq in (select value from json_each(${JSON.stringify(seqs)}))`)
    .where('webhook_id', '=', webhook)
    .where('state', '<>', 'waiting')
    .returning('seq');
}

/** Deletes what is older than a time, of the oldest. */
export function deleteOldDeliveries(before: number, rowsMax: number): Query<{ seq: number }> {
  return builder
    .deleteFrom('deliveries')
    .where(
      'seq',
      'in',
      builder.selectFrom('deliveries').select('seq').where('seq', '>', 0).orderBy('seq').limit(rowsMax),
    )
    .where('at', '<', before)
    .returning('seq');
}
