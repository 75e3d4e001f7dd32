// The one write that stores a comment. Every limit stands inside the insert's own WHERE, so parallel posts can't slip
// through; the statements after it hang on the stored id, and the last one tells why nothing was stored.

import { sql, type RawBuilder } from 'kysely';
import type { Status } from '../../domain/comment.ts';
import { campaignOf, printColumns } from '../campaign-member.ts';
import { builder, type Query, type Write } from '../database.ts';
import { scoreRow, verdictRow } from '../judgement.ts';
import type { CommentsTable } from '../tables.ts';
import { statusKind, toldWebhooks, type Told } from '../told-webhooks.ts';
import { bitsOf, roomFor, type InsertLimits } from './limits.ts';
import type { NewComment } from './new-comment.ts';

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
export function insertComment(comment: NewComment, limits: InsertLimits): Query<Told & { id: string; status: Status }> {
  const row = fixedRow(comment);
  const fixed = Object.keys(row) as (keyof typeof row)[];
  const { status, verdict, signals, assessment, evidence } = outcomeReached(comment);
  const author = authorId(comment);
  return builder
    .insertInto('comments')
    .columns([...fixed, 'author_id', ...outcomeColumns, 'first_status', 'visible', 'campaign_id'])
    .expression(
      builder
        .selectFrom(roomFor(comment, limits).as('room'))
        .select((eb) => [
          ...fixed.map((column) => eb.val(row[column]).as(column)),
          author.as('author_id'),
          status.as('status'),
          verdict.as('verdict'),
          signals.as('signals'),
          assessment.as('assessment'),
          evidence.as('evidence'),
          status.as('first_status'),
          sql<number>`${status} = 'approved'`.as('visible'),
          campaignOf(comment.campaign).as('campaign_id'),
        ]),
    )
    .returning(['id', 'status', toldWebhooks(statusKind)]);
}
/** The columns that are the same whatever limit is reached. */
function fixedRow(comment: NewComment) {
  const { id, site, page, parent, name, email, website, body, staff, idempotency } = comment;
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
    network: comment.network,
    name,
    email,
    website,
    body,
    staff,
    ...scoreRow(comment),
    domains: JSON.stringify(comment.domains),
    name_folded: comment.nameFolded,
    proved_id: comment.provedId,
    ...printColumns(comment.campaign),
    duplicate_key: comment.duplicateKey,
    idempotency_key: idempotency?.key ?? null,
    idempotency_payload: idempotency?.payload ?? null,
    created_at: comment.at,
  } satisfies Partial<Record<keyof CommentsTable, unknown>>;
}

const outcomeColumns = ['status', 'verdict', 'signals', 'assessment', 'evidence'] as const;

type OutcomeColumn = (typeof outcomeColumns)[number];

/** Each column of the outcome of the limits that are reached. Choosing among values reads no row; rows of them would count. */
function outcomeReached({ outcomes }: NewComment): Record<OutcomeColumn, RawBuilder<string>> {
  const rows = outcomes.map(({ reached, status, ...outcome }) => {
    const { verdict, signals, assessment, evidence } = verdictRow(outcome);
    // Words of ours stand in the statement itself: D1 takes a hundred parameters.
    const row = { status: sql.lit(status), verdict: sql.lit(verdict), signals, assessment, evidence };
    return { bits: bitsOf(reached), row };
  });
  const choose = (column: OutcomeColumn) => {
    const cases = rows.map(({ bits, row }) => sql`when ${sql.lit(bits)} then ${row[column]}`);
    return sql<string>`case room.reached ${sql.join(cases, sql` `)} end`;
  };
  const [status, verdict, signals, assessment, evidence] = outcomeColumns.map(choose);
  return { status, verdict, signals, assessment, evidence } as Record<OutcomeColumn, RawBuilder<string>>;
}

function authorId(comment: NewComment) {
  if (comment.emailFolded === null) return sql<string | null>`null`;
  return sql<string | null>`coalesce((select id from authors where site = ${comment.site}
    and email_folded = ${comment.emailFolded}), ${comment.newAuthorId})`;
}
