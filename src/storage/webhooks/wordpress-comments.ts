// Which of WordPress's comments is which of ours, and which of its posts a page is. Whoever is about to make a comment there
// takes hold of its row first: no two do, and whoever comes after an unknown end knows that it is unknown.

import { sql, type SqlBool } from 'kysely';
import type { Status } from '../../domain/comment.ts';
import type { DeliveryKind } from '../../domain/webhook.ts';
import { builder, type Query, type Write } from '../database.ts';

/** What WordPress may have of a comment; see the table. */
export interface SentRow {
  post: number;
  at: number;
  remote_id: number | null;
  sent_status: Status | null;
  sent_print: string | null;
  gone: number;
}

/** A comment of ours. */
export interface SentName {
  webhook: string;
  comment: string;
}

/** What is known of one comment, whether it is still there or not. */
export function findSent({ webhook, comment }: SentName): Query<SentRow> {
  return builder
    .selectFrom('wordpress_comments')
    .select(['post', 'at', 'remote_id', 'sent_status', 'sent_print', 'gone'])
    .where('webhook_id', '=', webhook)
    .where('comment_id', '=', comment);
}

/** A comment as it stands, with what WordPress may have of it, and the post that its page is where that is known. */
export interface ChainRow {
  id: string;
  page: string;
  parent_id: string | null;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
  status: Status;
  /** 1: it is approved, and so is all above it. */
  visible: number;
  created_at: number;
  erased_at: number | null;
  source: string | null;
  source_id: string | null;
  page_post: number | null;
  post: number | null;
  remote_id: number | null;
  sent_status: Status | null;
  sent_print: string | null;
  gone: number | null;
}

const columns = ['id', 'page', 'parent_id', 'name', 'email', 'website', 'body', 'status', 'visible', 'created_at', 'erased_at', 'source', 'source_id'] as const; // prettier-ignore

/** The comment and all above it, in no order. */
export function findChain({ webhook, comment }: SentName): Query<ChainRow> {
  return builder
    .withRecursive('chain', (db) =>
      db
        .selectFrom('comments')
        .select(columns)
        .where('comments.id', '=', comment)
        .unionAll(
          db
            .selectFrom('chain')
            .innerJoin('comments as above', 'above.id', 'chain.parent_id')
            .select(columns.map((column) => `above.${column}` as const)),
        ),
    )
    .selectFrom('chain')
    .leftJoin('wordpress_posts as place', (join) =>
      join.on('place.webhook_id', '=', webhook).onRef('place.page', '=', 'chain.page'),
    )
    .leftJoin('wordpress_comments as sent', (join) =>
      join.on('sent.webhook_id', '=', webhook).onRef('sent.comment_id', '=', 'chain.id'),
    )
    .select(columns.map((column) => `chain.${column}` as const))
    .select(['place.post as page_post', 'sent.post', 'sent.remote_id', 'sent.sent_status', 'sent.sent_print', 'sent.gone']);
} // prettier-ignore

export interface Hold extends SentName {
  post: number;
  /** When the comment was written. */
  at: number;
  now: number;
  until: number;
}

/**
 * Takes hold of a comment that WordPress is not known to have. `retries` above 0: it may have it all the same. No row: somebody
 * else holds it, or it is known by now.
 */
export function holdUnsent({ webhook, comment, post, at, now, until }: Hold): Query<{ retries: number }> {
  return builder
    .insertInto('wordpress_comments')
    .values({ webhook_id: webhook, comment_id: comment, post, at, busy_until: until })
    .onConflict((conflict) =>
      conflict
        .columns(['webhook_id', 'comment_id'])
        .doUpdateSet((eb) => ({
          post,
          busy_until: until,
          retries: eb('wordpress_comments.retries', '+', 1),
        }))
        .where('wordpress_comments.remote_id', 'is', null)
        .where('wordpress_comments.busy_until', '<=', now),
    )
    .returning('retries');
}

/** Lets go of what was held and is still unknown. */
export function releaseUnsent({ webhook, comment }: SentName): Write {
  return builder
    .updateTable('wordpress_comments')
    .set({ busy_until: 0 })
    .where('webhook_id', '=', webhook)
    .where('comment_id', '=', comment)
    .where('remote_id', 'is', null);
}

export type Sent = Pick<SentRow, 'sent_status' | 'sent_print'> & { remote_id: number };

/** Notes what WordPress has. */
export function noteSent({ webhook, comment }: SentName, sent: Sent): Write {
  return builder
    .updateTable('wordpress_comments')
    .set({ ...sent, gone: 0, busy_until: 0 })
    .where('webhook_id', '=', webhook)
    .where('comment_id', '=', comment);
}

/** Notes that somebody has deleted it there. */
export function noteGone({ webhook, comment }: SentName): Write {
  return builder
    .updateTable('wordpress_comments')
    .set({ gone: 1 })
    .where('webhook_id', '=', webhook)
    .where('comment_id', '=', comment);
}

const repliesMax = 200;

/** Has the replies delivered that waited for a comment: WordPress is not known to have them. */
export function tellReplies({ webhook, comment }: SentName, now: number): Write {
  const isWaiting = sql`exists (select 1 from deliveries as other
    where other.webhook_id = ${webhook} and other.comment_id = comments.id and other.state = 'waiting')`;
  return builder
    .insertInto('deliveries')
    .columns(['webhook_id', 'kind', 'comment_id', 'from_status', 'status', 'version', 'at', 'since', 'due_at'])
    .expression(
      builder
        .selectFrom('comments')
        .select([
          sql<string>`${webhook}`.as('webhook_id'),
          sql<DeliveryKind>`'comment.approved'`.as('kind'),
          'id as comment_id',
          'status as from_status',
          'status',
          'version',
          sql<number>`${now}`.as('at'),
          sql<number>`${now}`.as('since'),
          sql<number | null>`iif(${isWaiting}, null, ${now})`.as('due_at'),
        ])
        .where('parent_id', '=', comment)
        .where('visible', '=', 1)
        .where('erased_at', 'is', null)
        .where('source', 'is', null)
        .where(
          sql<SqlBool>`not exists (select 1 from wordpress_comments as sent
            where sent.webhook_id = ${webhook} and sent.comment_id = comments.id)`,
        )
        .limit(repliesMax),
    );
}

/** WordPress has nothing of it. */
export function forgetSent({ webhook, comment }: SentName): Write {
  return builder.deleteFrom('wordpress_comments').where('webhook_id', '=', webhook).where('comment_id', '=', comment);
}

/** Remembers which post a page is. */
export function notePost(webhook: string, page: string, post: number): Write {
  return builder
    .insertInto('wordpress_posts')
    .values({ webhook_id: webhook, page, post })
    .onConflict((conflict) => conflict.columns(['webhook_id', 'page']).doUpdateSet({ post }));
}

/** Forgets it: WordPress has no such post. */
export function forgetPost(webhook: string, page: string): Write {
  return builder.deleteFrom('wordpress_posts').where('webhook_id', '=', webhook).where('page', '=', page);
}
