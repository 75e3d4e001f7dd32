// Authors who wish to be written to, and are to be asked whether it was them: an address can be anybody's. Each question hangs
// on its limits in its own statement, whoever else asks.

import { dayMs } from '../../domain/durations.ts';
import { sql, type SqlBool } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';

/** Questions a day for the sake of one client network, and at one site. */
const perNetworkMax = 10;
const perSiteMax = 200;

export interface Wish {
  id: string;
  author_id: string | null;
}

/** Comments whose authors are still to be asked, the oldest first. */
export function findWishes(limit: number): Query<Wish> {
  return builder
    .selectFrom('wishes')
    .leftJoin('comments', 'comments.id', 'wishes.comment')
    .select(['wishes.comment as id', 'comments.author_id'])
    .where('wishes.due', '=', sql.lit(1))
    .orderBy('wishes.comment')
    .limit(limit);
}

/** The comment, while it is neither spam nor erased: for that nobody is asked. */
function askable(comment: string) {
  return builder
    .selectFrom('comments')
    .where('comments.id', '=', comment)
    .where('comments.author_id', 'is not', null)
    .where('comments.status', 'in', ['approved', 'pending'])
    .where('comments.erased_at', 'is', null);
}

/** Notes the author, once. */
export function insertAuthorSubscription(comment: string, now: number): Write {
  return builder
    .insertInto('subscriptions')
    .columns(['id', 'site', 'role', 'state', 'changed_at', 'created_at'])
    .expression(
      askable(comment).select((eb) => [
        sql<string>`comments.author_id`.as('id'),
        'comments.site',
        sql.lit('author').as('role'),
        sql.lit('asked').as('state'),
        eb.val(now).as('changed_at'),
        eb.val(now).as('created_at'),
      ]),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** The question, where the author has not said yes, was not asked lately, and network and site have not had their fill today. */
export function insertQuestion(comment: string, now: number): Query<{ seq: number }> {
  const today = sql`mails.site = comments.site and kind = 'confirm' and at > ${now - dayMs}`;
  return builder
    .insertInto('mails')
    .columns(['site', 'subscription_id', 'kind', 'about', 'network', 'at', 'since', 'due_at'])
    .expression(
      askable(comment)
        .innerJoin('subscriptions', 'subscriptions.id', 'comments.author_id')
        .select((eb) => [
          'comments.site',
          'subscriptions.id as subscription_id',
          sql.lit('confirm').as('kind'),
          'comments.id as about',
          'comments.network',
          eb.val(now).as('at'),
          eb.val(now).as('since'),
          eb.val(now).as('due_at'),
        ])
        .where('subscriptions.state', '<>', 'confirmed')
        .where('subscriptions.ask_after', '<=', now)
        .where(sql<SqlBool>`(select count(*) from mails where ${today}) < ${perSiteMax}`)
        .where(
          sql<SqlBool>`(select count(*) from mails where ${today} and mails.network is comments.network) < ${perNetworkMax}`,
        ),
    )
    .returning('seq');
}

/** They have been seen to: asked, or not to be. */
export function closeWishes(comments: readonly string[]): Write {
  return builder
    .updateTable('wishes')
    .set({ due: null })
    .where(sql<SqlBool>`comment in (select value from json_each(${JSON.stringify(comments)}))`);
}
