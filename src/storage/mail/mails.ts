// The mails: written down first, then claimed for a while and settled with what came of it. A claim that nobody settles is due
// again when its time is over.

import { sql, type Selectable, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import { dayMs } from '../../domain/durations.ts';
import type { MailState, SubscriptionRole, SubscriptionState } from '../../domain/mail.ts';
import { builder, type Query, type Write } from '../database.ts';
import type { MailsTable } from '../mail-tables.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';

export type MailRow = Selectable<MailsTable>;

/** A question or a test for a moderator, where the row says that they may be asked, or have said yes. */
export function insertMail(kind: 'confirm' | 'test', id: string, now: number): Query<{ seq: number }> {
  const may =
    kind === 'confirm' ? sql<SqlBool>`state <> 'confirmed' and ask_after <= ${now}` : sql<SqlBool>`state = 'confirmed'`;
  return builder
    .insertInto('mails')
    .columns(['site', 'subscription_id', 'kind', 'at', 'since', 'due_at'])
    .expression(
      builder
        .selectFrom('subscriptions')
        .select((eb) => [
          'site',
          'id as subscription_id',
          sql.lit(kind).as('kind'),
          eb.val(now).as('at'),
          eb.val(now).as('since'),
          eb.val(now).as('due_at'),
        ])
        .where('id', '=', id)
        .where(may),
    )
    .returning('seq');
}

/** Moderators whose time for a digest has come, the longest due first. */
function dueForDigest(now: number, limit: number) {
  return builder
    .selectFrom('subscriptions')
    .where('subscriptions.due_at', '<=', now)
    .orderBy('subscriptions.due_at')
    .limit(limit);
}

/** The latest comment that waits at the row's site, and how many do. */
const newestWaiting = sql<number>`coalesce((select created_at from comments
  where comments.site = due.site and queue_status = 'pending' order by created_at desc limit 1), 0)`;
const waitingCount = sql<number>`coalesce((select pending from site_counts where site_counts.site = due.site), 0)`;

/** A digest for each moderator due, where something waits that the one before did not tell, or it was told a day ago. */
export function insertDigests(now: number, limit: number): Query<{ seq: number }> {
  const due = dueForDigest(now, limit).select(['id', 'site', 'told_at', 'told_count', 'told_newest_at']);
  return builder
    .insertInto('mails')
    .columns(['site', 'subscription_id', 'kind', 'at', 'since', 'due_at'])
    .expression(
      builder
        .selectFrom(due.as('due'))
        .select((eb) => [
          'site',
          'id as subscription_id',
          sql.lit('digest').as('kind'),
          eb.val(now).as('at'),
          eb.val(now).as('since'),
          eb.val(now).as('due_at'),
        ])
        .where(sql<SqlBool>`${waitingCount} > 0`)
        .where(
          sql<SqlBool>`(${waitingCount} > told_count or ${newestWaiting} > told_newest_at or told_at <= ${now - dayMs})`,
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq');
}

/** Puts down when those are looked at next. To be run after their digests are written down, with the same limit. */
export function setNextDigests(now: number, limit: number): Write {
  return builder
    .updateTable('subscriptions')
    .set({ due_at: sql<number>`${now} + every_minutes * 60000` })
    .where('id', 'in', dueForDigest(now, limit).select('id'));
}

export interface MailClaim {
  now: number;
  /** Until when nobody else may take what is claimed. */
  until: number;
  limit: number;
  /** The only mail wanted; null: whatever is due. */
  only: number | null;
}

/** Takes what is due, the longest due first. */
export function claimMails({ now, until, limit, only }: MailClaim): Query<{ seq: number }> {
  const due = builder
    .selectFrom('mails')
    .select('seq')
    .where('due_at', '<=', now)
    .where(sql<SqlBool>`seq = coalesce(${only}, seq)`)
    .orderBy('due_at')
    .limit(limit);
  return builder
    .updateTable('mails')
    .set((eb) => ({ due_at: until, attempts: eb('attempts', '+', 1) }))
    .where('seq', 'in', due)
    .returning('seq');
}

/** A mail with who it goes to, and what it is about as that stands now. Null: that is gone. */
export interface ClaimedMail extends MailRow {
  /** The author's own comment. */
  author_email: string | null;
  author_id: string | null;
  own_status: Status | null;
  reply_name: string | null;
  reply_body: string | null;
  /** 1: readers see the reply. */
  reply_visible: number | null;
  /** Mails to them of the last day that were written down before it, beside questions and what was dropped. */
  earlier_today: number;
  settings: string | null;
  role: SubscriptionRole | null;
  subscription_state: SubscriptionState | null;
  address: string | null;
  include_text: number | null;
  include_address: number | null;
}

/** What the claim has taken; mails of another claim of the same time may be among it. Runs after it. */
export function findClaimedMails({ now, until }: MailClaim): Query<ClaimedMail> {
  return builder
    .selectFrom('mails')
    .leftJoin('subscriptions', 'subscriptions.id', 'mails.subscription_id')
    .leftJoin('sites', 'sites.slug', 'mails.site')
    .leftJoin('comments as own', 'own.id', 'mails.about')
    .leftJoin('comments as answer', 'answer.id', 'mails.reply')
    .selectAll('mails')
    .select(['sites.settings', 'subscriptions.role', 'subscriptions.state as subscription_state'])
    .select(['subscriptions.address', 'subscriptions.include_text', 'subscriptions.include_address'])
    .select(['own.email as author_email', 'own.author_id', 'own.status as own_status'])
    .select(['answer.name as reply_name', 'answer.body as reply_body', 'answer.visible as reply_visible'])
    .select(
      sql<number>`(select count(*) from mails as other where other.subscription_id = mails.subscription_id
        and other.seq < mails.seq and other.at > ${now - dayMs} and other.state <> 'dropped' and other.kind <> 'confirm')`.as(
        'earlier_today',
      ),
    )
    .where('mails.due_at', '=', until);
}

/** What became of one attempt. */
export interface MailSettlement {
  seq: number;
  /** The attempt it is of: a claim that has lapsed settles nothing. */
  attempts: number;
  state: MailState;
  /** When it is tried again; null: it isn't. */
  dueAt: number | null;
  at: number;
  status: number | null;
  error: string | null;
}

/** Writes down what came of the mails. */
export function settleMails(settlements: readonly MailSettlement[]): Write {
  const rows = JSON.stringify(
    settlements.map(({ seq, attempts, state, dueAt, at, status, error }) => [
      seq,
      attempts,
      state,
      dueAt,
      at,
      status,
      error,
    ]),
  );
  const settled = sql<{
    seq: number;
    attempts: number;
    state: MailState;
    due_at: number | null;
    tried_at: number;
    status: number | null;
    error: string | null;
  }>`(select value ->> 0 as seq, value ->> 1 as attempts, value ->> 2 as state, value ->> 3 as due_at, value ->> 4 as tried_at,
    value ->> 5 as status, value ->> 6 as error from json_each(${rows}))`;
  return builder
    .updateTable('mails')
    .from(settled.as('settled'))
    .set((eb) => ({
      state: eb.ref('settled.state'),
      due_at: eb.ref('settled.due_at'),
      tried_at: eb.ref('settled.tried_at'),
      status: eb.ref('settled.status'),
      error: eb.ref('settled.error'),
    }))
    .whereRef('mails.seq', '=', 'settled.seq')
    .whereRef('mails.attempts', '=', 'settled.attempts')
    .where('mails.state', '=', 'waiting');
}

/** When the next mail is due; null: none waits. */
export function findNextDue(): Query<{ due_at: number | null }> {
  return builder.selectFrom('mails').select('due_at').where('due_at', 'is not', null).orderBy('due_at').limit(1);
}

/** Mails of a site within reach, latest first, before a place; the dead alone where asked for. */
export function findMails(
  actor: Actor,
  { site, state, before, limit }: { site: string; state: 'dead' | undefined; before: number | null; limit: number },
): Query<MailRow> {
  return builder
    .selectFrom('mails')
    .selectAll()
    .where('site', '=', site)
    .where(state === 'dead' ? sql<SqlBool>`state = 'dead'` : sql<SqlBool>`1`)
    .where('seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .where(isWithinReach(actor, 'site'))
    .orderBy('seq', 'desc')
    .limit(limit);
}

/** One mail, whatever its site. */
export function findMail(seq: number): Query<MailRow> {
  return builder.selectFrom('mails').selectAll().where('seq', '=', seq);
}

/** The latest dead mails of a site begin anew, but for digests, which later ones have made needless. */
export function replayMails(site: string, now: number, limit: number): Query<{ seq: number }> {
  const dead = builder
    .selectFrom('mails')
    .select('seq')
    .where('site', '=', site)
    .where('state', '=', 'dead')
    .where('kind', '<>', 'digest')
    .orderBy('seq', 'desc')
    .limit(limit);
  return builder
    .updateTable('mails')
    .set({ state: 'waiting', attempts: 0, since: now, due_at: now })
    .where('seq', 'in', dead)
    .returning('seq');
}

/** Tells who replays the mails of a site. */
export function insertReplayEvent(act: Act, site: string): Write {
  const slug = sql<string>`sites.slug`;
  return insertEvents(
    builder
      .selectFrom('sites')
      .where('slug', '=', site)
      .where(isWithinReach(act.actor, 'slug'))
      .select(eventOf(act, 'mail.replayed', { site: slug, subject: slug, changes: sql<string>`'{}'` })),
  );
}

/** Deletes what is older than a time, of the oldest. */
export function deleteOldMails(before: number, rowsMax: number): Query<{ seq: number }> {
  return builder
    .deleteFrom('mails')
    .where('seq', 'in', builder.selectFrom('mails').select('seq').where('seq', '>', 0).orderBy('seq').limit(rowsMax))
    .where('at', '<', before)
    .returning('seq');
}
