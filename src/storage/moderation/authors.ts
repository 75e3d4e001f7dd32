// An author at one site as moderators look at them: the row that counts, a stretch of the latest comments, and what was
// decided on those. Nothing is counted at read time.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { QueueStatus } from '../../domain/comment.ts';
import type { Standing } from '../../domain/evidence.ts';
import { builder, type Query } from '../database.ts';
import { isWithinReach } from '../reach.ts';
import type { DecisionRow } from './comments.ts';

const authorColumns = [
  'id', 'site', 'created_at', 'approved', 'rejected', 'spam',
  'now_pending', 'now_approved', 'now_rejected', 'now_spam', 'now_discarded',
] as const; // prettier-ignore

export interface AuthorRow extends Standing, Record<`now_${QueueStatus}`, number> {
  id: string;
  site: string;
  created_at: number;
}

/** The author of an id, found by one of their comments. No row: nobody's id, all erased, or out of reach. */
export function findAuthorOfId(actor: Pick<Actor, 'sites'>, id: string): Query<AuthorRow> {
  return builder
    .selectFrom('authors')
    .select(authorColumns)
    .where(
      sql<SqlBool>`(site, email_folded) = (select site, email_folded from comments where author_id = ${id} limit 1)`,
    )
    .where('id', '=', id)
    .where(isWithinReach(actor, 'site'));
}

/** The authors that a folded address is at these sites. */
export function findAuthorRows(emailFolded: string, sites: readonly string[]): Query<AuthorRow> {
  return builder
    .selectFrom('authors')
    .select(authorColumns)
    .where('site', 'in', sql<string>`(select value from json_each(${JSON.stringify(sites)}))`)
    .where('email_folded', '=', emailFolded);
}

export interface AuthorComment {
  created_at: number;
  name: string | null;
  email: string | null;
  email_folded: string | null;
  network: string | null;
  /** A JSON array. */
  domains: string;
}

/** What their latest comments say of an author, latest first. */
export function findLatestOfAuthor(actor: Pick<Actor, 'sites'>, id: string, limit: number): Query<AuthorComment> {
  return builder
    .selectFrom('comments')
    .select(['created_at', 'name', 'email', 'email_folded', 'network', 'domains'])
    .where('author_id', '=', id)
    .where(isWithinReach(actor, 'site'))
    .orderBy('id', 'desc')
    .limit(limit);
}

/** Of each of an author's latest comments what was decided in its last two versions, latest first. */
export function findDecisionsOnAuthor(
  actor: Pick<Actor, 'sites'>,
  id: string,
  { comments, limit }: { comments: number; limit: number },
): Query<DecisionRow & { comment_id: string }> {
  const latest = builder
    .selectFrom('comments')
    .select(['id', 'version'])
    .where('author_id', '=', id)
    .where(isWithinReach(actor, 'site'))
    .orderBy('id', 'desc')
    .limit(comments);
  return builder
    .selectFrom(latest.as('latest'))
    .innerJoin('decisions', 'decisions.comment_id', 'latest.id')
    .where(sql<SqlBool>`decisions.seen_version >= latest.version - 2`)
    .select(['decisions.id', 'decisions.comment_id', 'move', 'undoes', 'from_status', 'to_status', 'by_name', 'at'])
    .select(['seen_version', 'reason', 'note'])
    .orderBy('at', 'desc')
    .orderBy('decisions.id', 'desc')
    .limit(limit);
}
