// What one submission needs to know, each question its own query of a handful of rows, so that all go as one batch.

import { sql } from 'kysely';
import type { Standing } from '../../domain/evidence.ts';
import type { NotifyWish } from '../../domain/mail.ts';
import type { Status } from '../../domain/comment.ts';
import type { DecidedStatus } from '../../domain/decision.ts';
import { builder, type Query } from '../database.ts';

export interface PageState {
  closed: number;
  close_after_days: number | null;
  created_at: number;
}

/** Whether a page is open, and since when it is known. One row, or none for a page without one. */
export function findPage(site: string, key: string): Query<PageState> {
  return builder
    .selectFrom('pages')
    .select(['closed', 'close_after_days', 'created_at'])
    .where('site', '=', site)
    .where('key', '=', key);
}

/** A comment a reply may attach to. */
export interface AncestorRow {
  id: string;
  root_id: string;
  depth: number;
  page: string;
  visible: number;
  name: string | null;
  body: string;
  edited_at: number | null;
  erased_at: number | null;
  /** What its author wishes to be told by mail. */
  wish: NotifyWish | null;
}

const ancestor = ['id', 'root_id', 'depth', 'page', 'visible', 'name', 'body', 'edited_at', 'erased_at'] as const;

/** Of a row of comments by its name; without a wish no row is read. */
const wishOf = (table: string) =>
  sql<NotifyWish | null>`(select wish from wishes where comment = ${sql.ref(`${table}.id`)})`.as('wish');

/** The comment replied to, then the one above it: two rows reach the deepest that takes replies, as long as the site's depth stands. */
export function findParents(site: string, parentId: string): Query<AncestorRow> {
  return builder
    .selectFrom('comments')
    .select(ancestor)
    .select(wishOf('comments'))
    .where('site', '=', site)
    .where('id', '=', parentId)
    .where('erased_at', 'is', null)
    .unionAll(
      builder
        .selectFrom('comments as named')
        .innerJoin('comments as above', 'above.id', 'named.parent_id')
        .select(ancestor.map((column) => `above.${column}` as const))
        .select(wishOf('above'))
        .where('named.id', '=', parentId),
    );
}

/** The deepest visible ancestor below a depth, for a site that was deeper once. */
export function findAncestorAbove(parentId: string, depth: number): Query<AncestorRow> {
  return builder
    .withRecursive('chain', (db) =>
      db
        .selectFrom('comments')
        .select([...ancestor, 'parent_id'])
        .where('id', '=', parentId)
        .unionAll(
          db
            .selectFrom('chain')
            .innerJoin('comments as above', 'above.id', 'chain.parent_id')
            .select([...ancestor.map((column) => `above.${column}` as const), 'above.parent_id'])
            .where('chain.depth', '>=', depth),
        ),
    )
    .selectFrom('chain')
    .select(ancestor)
    .select(wishOf('chain'))
    .where('depth', '<', depth)
    .orderBy('depth', 'desc')
    .limit(1);
}

/** The site's record of an author, by folded address. None where the address is null. */
export function findAuthor(site: string, emailFolded: string | null): Query<Standing & { id: string }> {
  return builder
    .selectFrom('authors')
    .select(['id', 'approved', 'rejected', 'spam'])
    .where('site', '=', site)
    .where('email_folded', '=', emailFolded);
}

/** Whether a moderator approved a comment of this address and name as typed, and of this website where one is given. */
export function findClaim(
  site: string,
  claim: { email: string | null; nameFolded: string | null; website: string | null },
): Query<{ id: string }> {
  const query = builder
    .selectFrom('comments')
    .select('id')
    .where('site', '=', site)
    .where('email', '=', claim.email)
    .where('name_folded', '=', claim.nameFolded)
    .where('decided_status', '=', sql.lit<'approved'>('approved'))
    .limit(1);
  return claim.website === null ? query : query.where('website', '=', claim.website);
}

/** Decisions of an author's record looked at: the first comment's, and the latest of those proved to be by the same. */
const decisionsOfRecordMax = 10;

/** What moderators decided on the comments proved to be by the author of one, erased ones left out. */
export function findProvedRecord(site: string, provedId: string): Query<{ decided_status: DecidedStatus | null }> {
  const latest = builder
    .selectFrom('comments')
    .select('decided_status')
    .where('proved_id', '=', provedId)
    .where('decided_status', 'is not', null)
    .where('site', '=', site)
    .orderBy('seq', 'desc')
    .limit(decisionsOfRecordMax);
  return builder
    .selectFrom('comments')
    .select('decided_status')
    .where('id', '=', provedId)
    .where('site', '=', site)
    .where('erased_at', 'is', null)
    .unionAll(builder.selectFrom(latest.as('latest')).select('decided_status'));
}

/** The records of at most four domains; a domain without one is missing from the rows. */
export function findDomains(site: string, domains: readonly string[]): Query<Standing & { domain: string }> {
  const find = (domain: string) =>
    builder
      .selectFrom('domains')
      .select(['domain', 'approved', 'rejected', 'spam'])
      .where('site', '=', site)
      .where('domain', '=', domain);
  // One question each: a list of them would be read as a row more.
  const [first = '', ...others] = domains.slice(0, 4);
  return others.reduce((query, domain) => query.unionAll(find(domain)), find(first));
}

export interface StoredSubmission {
  id: string;
  first_status: Status;
  page: string;
  parent_id: string | null;
  name: string | null;
  website: string | null;
  body: string;
  created_at: number;
  idempotency_payload: string | null;
  email_folded: string | null;
  proved_id: string | null;
  version: number;
  staff: string | null;
}

const storedSubmission = [
  'id',
  'first_status',
  'page',
  'parent_id',
  'name',
  'website',
  'body',
  'created_at',
  'idempotency_payload',
  'email_folded',
  'proved_id',
  'version',
  'staff',
] as const;

/** The comment first stored under an idempotency key, however old. */
export function findByIdempotencyKey(site: string, key: string): Query<StoredSubmission> {
  return builder
    .selectFrom('comments')
    .select(storedSubmission)
    .where('site', '=', site)
    .where('idempotency_key', '=', key);
}

/** The comment of this id, as its submission is answered. */
export function findStoredSubmission(id: string): Query<StoredSubmission> {
  return builder.selectFrom('comments').select(storedSubmission).where('id', '=', id);
}
