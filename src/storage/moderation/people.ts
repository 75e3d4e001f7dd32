// A person, found by an address: the comments of the authors that it is at each site, what lists say of it, and what is left
// of it beside the comments when they are erased.

import { sql, type Selectable, type SqlBool } from 'kysely';
import { erasedAtOnceMax } from '../../domain/erasure.ts';
import { jobCommentsMax } from '../../domain/job.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import type { CommentsTable } from '../tables.ts';
import { isToDo, type DecisionSet } from './decisions.ts';
import { commentColumns, type CommentRow, type DecisionRow, type EditRow } from './comments.ts';

/** How many comments authors have, up to one more than a job takes. */
export function countCommentsOf(authorIds: readonly string[]): Query<{ comments: number }> {
  return builder
    .selectFrom(
      commentsOf(authorIds)
        .select('comments.id')
        .limit(jobCommentsMax + 1)
        .as('theirs'),
    )
    .select(({ fn }) => fn.countAll<number>().as('comments'));
}

/** Writes down the comments of authors, as many as a job takes. */
export function insertPersonParts(jobId: string, authorIds: readonly string[]): Write {
  const part = sql`(n - 1) / ${sql.lit(erasedAtOnceMax)}`;
  const theirs = commentsOf(authorIds).select(['comments.id', 'comments.version']).limit(jobCommentsMax);
  return builder
    .insertInto('job_parts')
    .columns(['job_id', 'part', 'items', 'size'])
    .expression(
      sql`select ${jobId}, ${part}, json_group_array(json_array(id, version)), count(*)
        from (select id, version, row_number() over () as n from (${theirs}) as theirs) as numbered group by ${part}`,
    );
}

function commentsOf(authorIds: readonly string[]) {
  return builder
    .selectFrom(sql<{ id: string }>`(select value as id from json_each(${JSON.stringify(authorIds)}))`.as('author'))
    .crossJoin('comments')
    .whereRef('comments.author_id', '=', 'author.id')
    .where('comments.erased_at', 'is', null);
}

/** Tells what went, if the job is there, and of whom nothing. */
export function insertPersonEvent(act: Act, job: { id: string; changes: object }): Write {
  const changes = sql<string>`${JSON.stringify(job.changes)}`;
  const site = sql<string | null>`case json_array_length(sites) when 1 then sites ->> 0 end`;
  return insertEvents(
    builder
      .selectFrom('jobs')
      .where('id', '=', job.id)
      .select(eventOf(act, 'person.erased', { site, subject: sql`jobs.id`, changes })),
  );
}

/** Tells that a person's data were handed out. */
export function insertExportEvent(act: Act, site: string | null): Write {
  const told = { site: sql<string | null>`${site}`, subject: sql<string>`${act.id}`, changes: sql<string>`'{}'` };
  return insertEvents(builder.selectNoFrom(eventOf(act, 'person.exported', told)));
}

const rowColumns = ['id', 'seq', 'site', 'network', 'email', 'email_folded', 'name', 'website', 'body', 'domains', 'decided_status'] as const; // prettier-ignore

export type PersonRow = Selectable<Pick<CommentsTable, (typeof rowColumns)[number]>>;

/** Of the comments of a part those that are not erased yet. */
export function findUnerased(commentIds: readonly string[]): Query<PersonRow> {
  return builder
    .selectFrom('comments')
    .select(rowColumns)
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(commentIds)}))`)
    .where('erased_at', 'is', null);
}

/** Gives comments other linked domains: the record of domains follows by trigger, where a human has decided on them. */
export function setDomains(domainsOf: readonly (readonly [commentId: string, domains: readonly string[]])[]): Write {
  const pairs = JSON.stringify(domainsOf.map(([id, domains]) => [id, JSON.stringify(domains)]));
  return builder
    .updateTable('comments')
    .from(
      sql<{
        id: string;
        domains: string;
      }>`(select value ->> 0 as id, value ->> 1 as domains from json_each(${pairs}) limit -1)`.as('item'),
    )
    .set((eb) => ({ domains: eb.ref('item.domains') }))
    .whereRef('comments.id', '=', 'item.id')
    .where('comments.erased_at', 'is', null);
}

/** Forgets domains of which nothing is decided any more. */
export function dropEmptyDomains(places: readonly (readonly [site: string, domain: string])[]): Write {
  return builder
    .deleteFrom('domains')
    .where(sql<SqlBool>`(site, domain) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(places)}))`)
    .where('approved', '=', 0)
    .where('rejected', '=', 0)
    .where('spam', '=', 0);
}

/** Takes the comments off what is counted of their authors. To be run before they are unnamed. */
export function uncountComments(commentIds: readonly string[]): Write {
  const statuses = ['pending', 'approved', 'rejected', 'spam', 'discarded'] as const;
  const words = ['approved', 'rejected', 'spam'] as const;
  const sums = [
    ...statuses.map((status) => sql`sum(queue_status is ${sql.lit(status)}) as ${sql.ref(`in_${status}`)}`),
    ...words.map((word) => sql`sum(decided_status is ${sql.lit(word)}) as ${sql.ref(`as_${word}`)}`),
  ];
  const minus = (column: string, sum: string) =>
    [column, sql<number>`${sql.ref(`authors.${column}`)} - ${sql.ref(`gone.${sum}`)}`] as const;
  return builder
    .updateTable('authors')
    .from(
      sql`(select site, email_folded, ${sql.join(sums)} from comments
        where id in (select value from json_each(${JSON.stringify(commentIds)})) and erased_at is null
        group by site, email_folded)`.as('gone'),
    )
    .set(
      Object.fromEntries([
        ...statuses.map((status) => minus(`now_${status}`, `in_${status}`)),
        ...words.map((word) => minus(word, `as_${word}`)),
      ]),
    )
    .where(sql<SqlBool>`authors.site = gone.site and authors.email_folded = gone.email_folded`);
}

/** Empties what was written on jobs that decided the comments, where it has one of these words in it. To be run first. */
export function eraseJobNotes(commentIds: readonly string[], words: readonly string[]): Write {
  const named = (column: string) =>
    sql<SqlBool>`exists (select 1 from json_each(${JSON.stringify(words)}) where instr(lower(${sql.ref(column)}), value))`;
  return builder
    .updateTable('jobs')
    .set({ note: null, reason: null })
    .where(
      'id',
      'in',
      (eb) =>
        eb
          .selectFrom('decisions')
          .select('job_id')
          .where('comment_id', 'in', listed(commentIds))
          .where('job_id', 'is not', null) as never,
    )
    .where(({ or }) => or([named('note'), named('reason')]));
}

/** Has the search index take the comments up again. */
export function unindexComments(commentIds: readonly string[]): Write {
  return builder
    .insertInto('unindexed')
    .columns(['seq'])
    .expression(
      sql`select seq from comments where id in ${listed(commentIds)} on conflict (seq) do update set changes = changes + 1`,
    );
}

/** Forgets how often an author has written within a network: rows by their keyed hash. */
export function dropRates(keys: readonly (readonly [site: string, key: string])[]): Write {
  return builder
    .deleteFrom('rates')
    .where(
      sql<SqlBool>`(site, kind, key) in (select value ->> 0, 'email', value ->> 1 from json_each(${JSON.stringify(keys)}))`,
    );
}

/** Counts what has been erased of a part, if it was to do. To be run after it, and before it is closed. */
export function tallyErased({ job, at }: Pick<DecisionSet, 'job' | 'at'>, commentIds: readonly string[]): Write {
  return builder
    .updateTable('jobs')
    .set((eb) => ({
      seen: eb('seen', '+', commentIds.length),
      decided: sql<number>`decided + (select count(*) from comments where id in ${listed(commentIds)}
        and (erased_at is not null or author_id is null))`,
      touched_at: at,
    }))
    .where('id', '=', job?.id ?? '')
    .where(isToDo(job));
}

/** Parts of lists that have one of these forms in them: folded addresses, ids of authors. Those of no entry may be there, too. */
export function findNamingLists(
  sites: readonly string[],
  forms: readonly string[],
): Query<{ site: string; entries: string }> {
  return builder
    .selectFrom('lists')
    .select(['site', 'entries'])
    .where('site', 'in', listed(sites))
    .where(sql<SqlBool>`exists (select 1 from json_each(${JSON.stringify(forms)}) where instr(lower(entries), value))`);
}

export type PersonCommentRow = CommentRow & {
  author_id: string;
  proved_id: string | null;
  idempotency_key: string | null;
};

/** The comments of authors in the order of authors and time, after a place. */
export function findCommentsOfPerson(
  authorIds: readonly string[],
  { after, limit }: { after: readonly [author: string, id: string]; limit: number },
): Query<PersonCommentRow> {
  return builder
    .selectFrom('comments')
    .select([...commentColumns, 'author_id', 'proved_id', 'idempotency_key'])
    .where('author_id', 'in', listed(authorIds))
    .where(sql<SqlBool>`(author_id, id) > (${after[0]}, ${after[1]})`)
    .orderBy('author_id')
    .orderBy('id')
    .limit(limit) as unknown as Query<PersonCommentRow>;
}

/** What was decided on comments, oldest first. */
export function findDecisionsOn(commentIds: readonly string[]): Query<DecisionRow & { comment_id: string }> {
  return builder
    .selectFrom('decisions')
    .select(['id', 'comment_id', 'move', 'undoes', 'from_status', 'to_status', 'by_name', 'at'])
    .select(['seen_version', 'reason', 'note'])
    .where('comment_id', 'in', listed(commentIds));
}

/** The texts of comments before edits. */
export function findEditsOf(commentIds: readonly string[]): Query<EditRow & { comment_id: string }> {
  return builder
    .selectFrom('edits')
    .select(['comment_id', 'seen_version', 'body_before', 'by_name', 'note', 'at'])
    .where('comment_id', 'in', listed(commentIds));
}

function listed(values: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(values)}))`;
}
