// Comments change their page: a thread that a moderator moves, and what lies under a spelling of a page that is its key no
// more. The pages' counters follow by trigger.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';

export interface ThreadPlace {
  site: string;
  page: string;
  root_id: string;
  settings: string;
}

/** Where a comment stands, with the settings of its site; no row when it is out of the actor's reach. */
export function findThreadPlace(actor: Pick<Actor, 'sites'>, commentId: string): Query<ThreadPlace> {
  return builder
    .selectFrom('comments')
    .innerJoin('sites', 'sites.slug', 'comments.site')
    .select(['comments.site', 'comments.page', 'comments.root_id', 'sites.settings'])
    .where('comments.id', '=', commentId)
    .where(isWithinReach(actor, 'comments.site'));
}

export interface ThreadMove extends Act {
  rootId: string;
  from: string;
  to: string;
}

/** Tells of the move. Runs before it, and under the same guard. */
export function insertThreadEvent(move: ThreadMove): Write {
  const changes = changesOf({ page: [sql.ref('page'), sql`${move.to}`] });
  return insertEvents(
    builder
      .selectFrom('comments')
      .select(eventOf(move, 'thread.moved', { site: sql.ref('site'), subject: sql.ref('id'), changes }))
      .where('id', '=', move.rootId)
      .where('parent_id', 'is', null)
      .where('page', '=', move.from),
  );
}

/** Moves the first comment of a thread, where it is still on the page it was seen on. No row: it isn't. */
export function moveRoot({ rootId, from, to }: ThreadMove): Query<{ id: string }> {
  return builder
    .updateTable('comments')
    .set({ page: to })
    .where('id', '=', rootId)
    .where('parent_id', 'is', null)
    .where('page', '=', from)
    .returning('id');
}

/** Moves the replies after it, at any depth, whatever their status. Runs after `moveRoot`, and does nothing where that did nothing. */
export function moveReplies({ rootId, to }: ThreadMove): Query<{ id: string }> {
  return builder
    .updateTable('comments')
    .set({ page: to })
    .where('root_id', '=', rootId)
    .where('parent_id', 'is not', null)
    .where('page', '<>', to)
    .where(sql<string>`(select page from comments where id = ${rootId})`, '=', to)
    .returning('id');
}

/** The pages of comments in the order they were stored, after one. */
export function findPagesOfComments(after: number, limit: number): Query<{ seq: number; page: string }> {
  return builder.selectFrom('comments').select(['seq', 'page']).where('seq', '>', after).orderBy('seq').limit(limit);
}

/** Files comments anew, those that are still where they were seen. */
export function refileComments(moves: readonly { seq: number; from: string; to: string }[]): Write {
  return builder
    .updateTable('comments')
    .from(sql<{ value: string }>`json_each(${JSON.stringify(moves)})`.as('moved'))
    .set({ page: sql<string>`moved.value ->> 'to'` })
    .whereRef('comments.seq', '=', sql<number>`moved.value ->> 'seq'`)
    .whereRef('comments.page', '=', sql<string>`moved.value ->> 'from'`);
}

/** Every site's pages by site and key, after one. */
export function findPagesOfSites(
  after: { site: string; key: string },
  limit: number,
): Query<{ site: string; key: string }> {
  return builder
    .selectFrom('pages')
    .select(['site', 'key'])
    .where(sql<boolean>`(site, key) > (${after.site}, ${after.key})`)
    .orderBy('site')
    .orderBy('key')
    .limit(limit);
}

export interface PageMerge {
  /** UUIDv7: its event's id. */
  id: string;
  site: string;
  from: string;
  to: string;
}

/** Tells of each page that is merged. Runs before `mergePageSettings`. */
export function insertMergeEvents(act: Act, merges: readonly PageMerge[]): Write {
  const told = {
    id: sql<string>`merged.value ->> 'id'`,
    site: sql.ref<string>('page.site'),
    subject: sql<string>`merged.value ->> 'to'`,
    changes: changesOf({ page: [sql.ref('page.key'), sql`merged.value ->> 'to'`] }),
  };
  return insertEvents(
    builder
      .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(merges)})`.as('merged'))
      .innerJoin('pages as page', (join) =>
        join
          .on('page.site', '=', sql<string>`merged.value ->> 'site'`)
          .on('page.key', '=', sql<string>`merged.value ->> 'from'`),
      )
      .select(eventOf(act, 'page.merged', told)),
  );
}

/** Lays the settings of pages over those they are merged into: closed when one of them is, as old as the older. */
export function mergePageSettings(merges: readonly PageMerge[]): Write {
  const merged = sql`json_each(${JSON.stringify(merges)})`;
  return builder
    .insertInto('pages')
    .columns(['site', 'key', 'closed', 'close_after_days', 'changes', 'created_at'])
    .expression(
      sql`select page.site, merged.value ->> 'to', page.closed, page.close_after_days, 1, page.created_at
        from ${merged} as merged
        join pages as page on page.site = merged.value ->> 'site' and page.key = merged.value ->> 'from'
        where true`,
    )
    .onConflict((conflict) =>
      conflict.columns(['site', 'key']).doUpdateSet({
        closed: sql<number>`max(pages.closed, excluded.closed)`,
        close_after_days: sql<number | null>`coalesce(pages.close_after_days, excluded.close_after_days)`,
        changes: sql<number>`pages.changes + 1`,
        created_at: sql<number>`min(pages.created_at, excluded.created_at)`,
      }),
    );
}

/** Deletes the pages that were merged into others and show no comment any more. */
export function deleteMergedPages(merges: readonly PageMerge[]): Query<{ key: string }> {
  return builder
    .deleteFrom('pages')
    .where(
      sql<boolean>`(site, key) in (select value ->> 'site', value ->> 'from' from json_each(${JSON.stringify(merges)}))`,
    )
    .where('visible', '=', 0)
    .returning('key');
}
