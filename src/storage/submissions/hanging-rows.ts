// What hangs on a comment just stored: its author, what they wish to be told, and the mail to whom it answers. Where the insert
// was refused, none of them writes anything.

import { sql, type SqlBool } from 'kysely';
import { minuteMs } from '../../domain/durations.ts';
import type { NotifyWish } from '../../domain/mail.ts';
import { builder, type Write } from '../database.ts';
import type { NewComment } from './new-comment.ts';

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
