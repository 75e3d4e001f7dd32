// Who is written to, and their word on it. A question is asked at most as often as the row allows, whoever asks for it.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { dayMs } from '../../domain/durations.ts';
import type { EventChanges, EventKind } from '../../domain/event.ts';
import { recipientsMax, type MailKind, type SubscriptionState } from '../../domain/mail.ts';
import { builder, type Query, type Write } from '../database.ts';
import type { SubscriptionsTable } from '../mail-tables.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';
import type { MailRow } from './mails.ts';

const shown = [
  'subscriptions.id', 'subscriptions.site', 'address', 'name', 'every_minutes', 'include_text', 'include_address',
  'subscriptions.state', 'asked_at', 'told_at', 'created_at',
] as const; // prettier-ignore

export interface RecipientRow {
  id: string;
  site: string;
  address: string | null;
  name: string | null;
  every_minutes: number | null;
  include_text: number | null;
  include_address: number | null;
  state: SubscriptionState;
  asked_at: number | null;
  told_at: number | null;
  created_at: number;
}

/** Which recipient, as its paths name it. */
export interface RecipientName {
  site: string;
  recipient: string;
}

/** The moderators of a site who are written to, oldest first; there are few. */
export function findRecipients(actor: Actor, site: string): Query<RecipientRow> {
  return builder
    .selectFrom('subscriptions')
    .select(shown)
    .where('site', '=', site)
    .where('role', '=', sql.lit('moderator'))
    .where(isWithinReach(actor, 'site'))
    .orderBy('id')
    .limit(recipientsMax);
}

/** The latest mail to each moderator of a site. */
export function findLatestMails(site: string): Query<MailRow> {
  return builder
    .selectFrom('subscriptions')
    .innerJoin('mails', (join) =>
      join.on(sql<SqlBool>`mails.seq = (select max(seq) from mails where subscription_id = subscriptions.id)`),
    )
    .selectAll('mails')
    .where('subscriptions.site', '=', site)
    .where('role', '=', sql.lit('moderator'))
    .limit(recipientsMax);
}

/** One within the actor's reach; no row: there is none. */
export function findRecipient(actor: Actor, name: RecipientName): Query<RecipientRow> {
  return named(actor, name).select(shown);
}

export type RecipientColumns = Required<
  Pick<SubscriptionsTable, 'name' | 'every_minutes' | 'include_text' | 'include_address'>
>;

/** Stores one where its site is within reach, has room and does not have the address. No row: it isn't, or hasn't. */
export function insertRecipient(
  act: Act,
  { site, address, columns }: { site: string; address: string; columns: RecipientColumns },
): Query<RecipientRow> {
  const names = Object.keys(columns) as (keyof RecipientColumns)[];
  return builder
    .insertInto('subscriptions')
    .columns(['id', 'site', 'role', 'state', 'changed_at', 'created_at', 'address', ...names])
    .expression(
      builder
        .selectFrom('sites')
        .select((eb) => [
          eb.val(act.id).as('id'),
          'slug as site',
          sql.lit('moderator').as('role'),
          sql.lit('asked').as('state'),
          eb.val(act.at).as('changed_at'),
          eb.val(act.at).as('created_at'),
          eb.val(address).as('address'),
          ...names.map((name) => eb.val(columns[name]).as(name)),
        ])
        .where('slug', '=', site)
        .where(isWithinReach(act.actor, 'slug'))
        .where(
          sql<SqlBool>`(select count(*) from subscriptions where site = ${site} and role = 'moderator') < ${recipientsMax}`,
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(shown);
}

export interface RecipientAct extends Act, RecipientName {
  changes: EventChanges;
}

/** Tells of an act on a recipient that is there; of its making after, of all else before. Never the address. */
export function insertRecipientEvent(act: RecipientAct, kind: EventKind): Write {
  return insertEvents(recipientEvent(act, kind));
}

/** Tells that a mail of a kind was written down for a recipient in the same batch, if it was. */
export function insertSentEvent(act: RecipientAct, kind: 'confirm' | 'test'): Write {
  const event = recipientEvent(act, kind === 'confirm' ? 'recipient.asked' : 'recipient.tested');
  return insertEvents(event.where(isWrittenDown(act.recipient, kind, act.at)));
}

function isWrittenDown(id: string, kind: MailKind, at: number) {
  return sql<SqlBool>`exists (select 1 from mails where subscription_id = ${id} and kind = ${sql.lit(kind)} and at = ${at})`;
}

function recipientEvent(act: RecipientAct, kind: EventKind) {
  const [site, subject] = [sql<string>`subscriptions.site`, sql<string>`subscriptions.id`];
  const changes = sql<string>`${JSON.stringify(act.changes)}`;
  return named(act.actor, act).select(eventOf(act, kind, { site, subject, changes }));
}

/** Changes the columns given; a digest may then be due sooner, never later. */
export function updateRecipient(act: RecipientAct, columns: Partial<RecipientColumns>): Query<RecipientRow> {
  return builder
    .updateTable('subscriptions')
    .set({
      ...columns,
      due_at: sql<number | null>`iif(state = 'confirmed', min(coalesce(due_at, ${act.at}), ${act.at}), null)`,
    })
    .where('id', '=', act.recipient)
    .where('site', '=', act.site)
    .where('role', '=', sql.lit('moderator'))
    .where(isWithinReach(act.actor, 'site'))
    .returning(shown);
}

/** Writes to nobody there any more. No row: there is no such recipient. */
export function deleteRecipient({ actor, site, recipient }: RecipientAct): Query<{ id: string }> {
  return builder
    .deleteFrom('subscriptions')
    .where('id', '=', recipient)
    .where('site', '=', site)
    .where('role', '=', sql.lit('moderator'))
    .where(isWithinReach(actor, 'site'))
    .returning('id');
}

export interface SubscriptionRow {
  id: string;
  site: string;
  role: SubscriptionsTable['role'];
  state: SubscriptionState;
  name: string | null;
  asked_at: number | null;
  ask_after: number;
  settings: string;
}

/** Anyone's, with the settings of the site: for whoever shows its token. */
export function findSubscription(id: string): Query<SubscriptionRow> {
  return builder
    .selectFrom('subscriptions')
    .innerJoin('sites', 'sites.slug', 'subscriptions.site')
    .select(['id', 'site', 'role', 'state', 'name', 'asked_at', 'ask_after', 'sites.settings'])
    .where('id', '=', id);
}

/** Takes a yes, to a question asked since a time. No row: there is no such question, or it was answered before. */
export function confirmSubscription(id: string, at: number, askedSince: number): Query<{ state: SubscriptionState }> {
  return builder
    .updateTable('subscriptions')
    .set({
      state: 'confirmed',
      changed_at: at,
      due_at: sql<number | null>`iif(role = 'moderator', ${at}, null)`,
    })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .where('asked_at', '>=', askedSince)
    .returning('state');
}

/** Takes a no, for good or until they ask themselves after a time. What waits for them is dropped when it comes up. */
export function stopSubscription(id: string, at: number, askAfter: number): Query<{ state: SubscriptionState }> {
  return builder
    .updateTable('subscriptions')
    .set({ state: 'stopped', changed_at: at, due_at: null, ask_after: sql<number>`max(ask_after, ${askAfter})` })
    .where('id', '=', id)
    .where('state', '<>', 'stopped')
    .returning('state');
}

/** Whoever never answers is asked after one day, four, sixteen and so on, up to some three years. */
const waitsMax = 5;

/** Counts a question that was written down a moment ago in the same batch, and puts off the next. */
export function countAsked(id: string, at: number): Write {
  const askAfter = sql<number>`${at} + ${dayMs} * (1 << (2 * min(asks, ${waitsMax})))`;
  return builder
    .updateTable('subscriptions')
    .set((eb) => ({ state: 'asked' as const, asks: eb('asks', '+', 1), asked_at: at, ask_after: askAfter }))
    .where('id', '=', id)
    .where('state', '<>', 'confirmed')
    .where('ask_after', '<=', at)
    .where(isWrittenDown(id, 'confirm', at));
}

/** What a digest told of its site, and that it went. */
export function noteTold(id: string, { at, count, newestAt }: { at: number; count: number; newestAt: number }): Write {
  return builder
    .updateTable('subscriptions')
    .set({ told_at: at, told_count: count, told_newest_at: newestAt })
    .where('id', '=', id);
}

export type HeldSubscription = Pick<SubscriptionsTable, 'site' | 'role' | 'changed_at' | 'asked_at'> & {
  state: SubscriptionState;
};

/** Those of authors, and of moderators with an address. */
export function findSubscriptionsOf(
  authorIds: readonly string[],
  { address, sites }: { address: string; sites: readonly string[] },
): Query<HeldSubscription> {
  const listed = (values: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`;
  const columns = ['site', 'role', 'state', 'asked_at', 'changed_at'] as const;
  const ofModerators = builder
    .selectFrom('subscriptions')
    .select(columns)
    .where('site', 'in', listed(sites))
    .where('address', '=', address);
  return builder
    .selectFrom('subscriptions')
    .select(columns)
    .where('id', 'in', listed(authorIds))
    .unionAll(ofModerators);
}

function named(actor: Actor, { site, recipient }: RecipientName) {
  return builder
    .selectFrom('subscriptions')
    .where('id', '=', recipient)
    .where('site', '=', site)
    .where('role', '=', sql.lit('moderator'))
    .where(isWithinReach(actor, 'site'));
}
