// Imported comments, as many as come with one request: whole sets as one parameter each, so that the number of statements does
// not grow with them. What exists stays as it is, whatever comes.

import { sql, type RawBuilder } from 'kysely';
import type { EventChanges } from '../../domain/event.ts';
import type { DomainLine } from '../../domain/transfer.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';
import type { CommentsTable } from '../tables.ts';

const columns = [
  'id', 'site', 'parent_id', 'root_id', 'depth', 'email_folded', 'name', 'email', 'website', 'body', 'staff', 'status',
  'decided_status', 'decided_at', 'decided_reason', 'version', 'verdict', 'verdict_by_score', 'spam', 'toxicity', 'toxic',
  'harm', 'doubt', 'signals', 'domains', 'name_folded', 'proved_id', 'assessment', 'evidence', 'campaign_id', 'campaign_bands',
  'campaign_signature', 'campaign_size', 'duplicate_key', 'first_status', 'created_at', 'edited_at', 'erased_at', 'source',
  'source_id', 'word_version', 'reports_held_at', 'appeal_text', 'appealed_at', 'appeal_version', 'author_edited_at',
  'withdrawn_at',
] as const; // prettier-ignore

type Column = (typeof columns)[number];

/** A comment ready to be stored; what only the database knows at that moment is left to it. */
export type ImportedRow = { [Name in Column]: Exclude<CommentsTable[Name], object> | string | number | null } & {
  id: string;
  page: string;
  /** The nearest comment above that is stored already; null: there is none. */
  anchor: string | null;
  /** Approved, as all above it that come along. */
  shown: boolean;
  /** What is answered, where that comes along. */
  parent_name: string | null;
  parent_body: string | null;
};

/** Tells of an import, unless all its comments are there already. `others`: it has more than comments. */
export function insertImportEvent(
  act: Act,
  { site, ids, others, changes }: { site: string; ids: readonly string[]; others: boolean; changes: EventChanges },
): Write {
  const subject = sql<string>`sites.slug`;
  const isNew = sql<boolean>`(${Number(others)} or exists (select 1 from json_each(${JSON.stringify(ids)})
    where not exists (select 1 from comments where comments.id = value)))`;
  return insertEvents(
    builder
      .selectFrom('sites')
      .where('slug', '=', site)
      .where(isWithinReach(act.actor, 'slug'))
      .where(isNew)
      .select(
        eventOf(act, 'site.imported', { site: subject, subject, changes: sql<string>`${JSON.stringify(changes)}` }),
      ),
  );
}

export interface ImportedAuthor {
  emailFolded: string;
  /** As it was; another where a comment of another site has it. */
  id: string;
  newId: string;
  at: number;
}

/** Remembers the authors, as of now without a comment: the comments count themselves. To be run before they are stored. */
export function insertAuthors(site: string, authors: readonly ImportedAuthor[]): Write {
  const given = sql<{
    email_folded: string;
    id: string;
    new_id: string;
    at: number;
  }>`(select value ->> 'emailFolded' as email_folded,
    value ->> 'id' as id, value ->> 'newId' as new_id, value ->> 'at' as at from json_each(${JSON.stringify(authors)}))`;
  const id = sql<string>`iif(exists (select 1 from comments where author_id = item.id and site <> ${site}), item.new_id, item.id)`;
  return builder
    .insertInto('authors')
    .columns(['site', 'email_folded', 'id', 'created_at'])
    .expression(
      builder
        .selectFrom(given.as('item'))
        .select((eb) => [eb.val(site).as('site'), 'item.email_folded', id.as('id'), 'item.at as created_at'])
        .where(sql<boolean>`1`),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** Stores those that are not there, and gives the ids of these. */
export function insertImported(rows: readonly ImportedRow[]): Query<{ id: string }> {
  const member = (name: string): RawBuilder<never> => sql<never>`item.value ->> ${sql.lit(name)}`;
  const [parent, anchor] = [member('parent_id'), member('anchor')];
  const above = (column: string) => sql`(select ${sql.raw(column)} from comments as above where above.id = ${anchor})`;
  const answered = (column: string) =>
    sql`(select ${sql.raw(column)} from comments as parent where parent.id = ${parent} and parent.erased_at is null)`;
  const select = builder.selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(rows)})`.as('item')).select([
    ...columns.map((name) => member(name).as(name)),
    sql<string>`coalesce(${above('page')}, ${member('page')})`.as('page'),
    sql<number>`${member('shown')} and (${anchor} is null or ${above('visible')} = 1)`.as('visible'),
    sql<string>`coalesce(${member('parent_name')}, ${answered('name')})`.as('parent_name'),
    sql<string>`coalesce(${member('parent_body')}, ${answered('substr(body, 1, 1000)')})`.as('parent_body'),
    sql<string>`(select id from authors where authors.site = ${member('site')}
      and authors.email_folded = ${member('email_folded')})`.as('author_id'),
  ]);
  return builder
    .insertInto('comments')
    .columns([...columns, 'page', 'visible', 'parent_name', 'parent_body', 'author_id'])
    .expression(select.where(sql<boolean>`1`))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id');
}

/** A page is as old as the first of its comments, wherever that was written. */
export function datePages(site: string, pages: readonly { page: string; at: number }[]): Write {
  const given = sql<{ key: string; at: number }>`(select value ->> 'page' as key, value ->> 'at' as at
    from json_each(${JSON.stringify(pages)}))`;
  return builder
    .updateTable('pages')
    .from(given.as('item'))
    .set({ created_at: sql<number>`item.at` })
    .where('pages.site', '=', site)
    .whereRef('pages.key', '=', 'item.key')
    .whereRef('pages.created_at', '>', 'item.at');
}

/** A domain's record is at least what the export says: what the comments do not tell any more is in it. */
export function raiseDomains(site: string, records: readonly Omit<DomainLine, 'type'>[]): Write {
  const item = sql<{ value: string }>`json_each(${JSON.stringify(records)})`;
  const member = (name: string) => sql<never>`item.value ->> ${sql.lit(name)}`;
  const most = (name: 'approved' | 'rejected' | 'spam') =>
    sql<number>`max(${sql.ref(`domains.${name}`)}, ${sql.ref(`excluded.${name}`)})`;
  return builder
    .insertInto('domains')
    .columns(['site', 'domain', 'approved', 'rejected', 'spam'])
    .expression(
      builder
        .selectFrom(item.as('item'))
        .select([
          sql<string>`${site}`.as('site'),
          ...(['domain', 'approved', 'rejected', 'spam'] as const).map((name) => member(name).as(name)),
        ])
        .where(sql<boolean>`1`),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['site', 'domain'])
        .doUpdateSet({ approved: most('approved'), rejected: most('rejected'), spam: most('spam') }),
    );
}
