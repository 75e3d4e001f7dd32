// Edits of a comment's text. The guard stands in the insert of the earlier text; whatever else changes hangs on that row
// and on the version it was made for.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { siteColumns, type SiteRow } from '../site-in-force.ts';
import { isWithinReach } from '../reach.ts';
import { toldWebhooks, type Told } from '../told-webhooks.ts';
import type { CommentsTable } from '../tables.ts';
import { scoreRow, verdictRow, type StoredScores, type StoredVerdict } from '../judgement.ts';

export interface NewEdit {
  id: string;
  commentId: string;
  /** The version the moderator saw. */
  version: number;
  body: string;
  /** The start of the text, as replies copy it. */
  excerpt: string;
  actor: Actor;
  note: string | null;
  at: number;
}

/** What follows from a text. The judgement is of the new text, the verdict too: only the status stays as decided. */
export interface TextColumns extends StoredScores, StoredVerdict {
  domains: readonly string[];
  duplicateKey: string;
}

/** The settings and the policy in force at a comment's site. */
export function findSiteOf(commentId: string): Query<SiteRow> {
  return builder
    .selectFrom('comments')
    .innerJoin('sites', 'sites.slug', 'comments.site')
    .innerJoin('policies', (join) =>
      join.onRef('policies.site', '=', 'sites.slug').onRef('policies.version', '=', 'sites.policy_version'),
    )
    .select(siteColumns)
    .where('comments.id', '=', commentId);
}

/** Keeps the text as it is before the edit, where the comment still has the version that was seen, and whatever else is asked of it. No row: it hasn't. */
export function insertEdit(
  { commentId, version, actor, note, at }: NewEdit,
  allowed: RawBuilder<SqlBool> = sql<SqlBool>`1`,
): Query<{ seen_version: number }> {
  return builder
    .insertInto('edits')
    .columns(['comment_id', 'seen_version', 'body_before', 'by_key', 'by_name', 'note', 'at'])
    .expression(
      builder
        .selectFrom('comments')
        .select((eb) => [
          'id as comment_id',
          'version as seen_version',
          'body as body_before',
          eb.val(actor.key).as('by_key'),
          eb.val(actor.name).as('by_name'),
          eb.val(note).as('note'),
          eb.val(at).as('at'),
        ])
        .where('id', '=', commentId)
        .where('version', '=', version)
        .where('erased_at', 'is', null)
        .where(isWithinReach(actor, 'site'))
        .where(allowed),
    )
    .returning('seen_version');
}

/** Tells of the edit, if the earlier text was kept, and of the status where that changes. To be run before the edit is applied. */
export function insertEditEvent(edit: NewEdit, status: Status | null = null): Write {
  const [site, subject] = [sql<string>`comments.site`, sql<string>`comments.id`];
  const moved = status === null ? {} : { status: [sql`comments.status`, sql`${status}`] as const };
  const changes = changesOf({ ...moved, version: nextVersion('comments.version') });
  return insertEvents(
    builder
      .selectFrom('comments')
      .where('comments.id', '=', edit.commentId)
      .where('comments.version', '=', edit.version)
      .where(isEarlierTextKept(edit))
      .select(eventOf(edit, 'comment.edited', { site, subject, changes })),
  );
}

/** Columns beside those that follow from the text. */
export type OtherColumns = { [Name in keyof CommentsTable]?: RawBuilder<unknown> };

/** Gives the comment its new text, if the earlier one was kept. What was decided stays, unless told otherwise. Gives the webhooks it is told to. */
export function applyEdit(edit: NewEdit, follows: TextColumns, others: OtherColumns = {}): Query<Told> {
  const { commentId, version, body, at } = edit;
  return builder
    .updateTable('comments')
    .set((eb) => ({
      body,
      ...scoreRow(follows),
      ...verdictRow(follows),
      // A text of the moderators' own is of no campaign; an author's comes to be of one after this.
      campaign_id: null,
      campaign_bands: null,
      campaign_signature: null,
      campaign_size: null,
      domains: JSON.stringify(follows.domains),
      duplicate_key: follows.duplicateKey,
      version: eb('version', '+', 1),
      edited_at: at,
      ...(others as object),
    }))
    .where('id', '=', commentId)
    .where('version', '=', version)
    .where(isEarlierTextKept(edit))
    .returning(toldWebhooks(sql`'comment.edited'`));
}

export function isEarlierTextKept({ commentId, version }: Pick<NewEdit, 'commentId' | 'version'>) {
  return sql<SqlBool>`exists (select 1 from edits where comment_id = ${commentId} and seen_version = ${version})`;
}

/** Gives the replies their copy of the text, if it is the comment's text now. */
export function copyToReplies({ commentId, body, excerpt }: NewEdit): Write {
  return builder
    .updateTable('comments')
    .set({ parent_body: excerpt })
    .where('parent_id', '=', commentId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('comments as parent')
          .select('parent.id')
          .where('parent.id', '=', commentId)
          .where('parent.body', '=', body),
      ),
    );
}

/** Who changed a comment, by a decision or an edit, at which version. */
export interface Change {
  seen_version: number;
  by_key: string;
  by_name: string;
}

const changeColumns = ['seen_version', 'by_key', 'by_name'] as const;

/** The comment's latest change; no row: none. In a larger query the comment may be a column of it. */
export function findLatestChange(commentId: string | RawBuilder<unknown>) {
  const isOfComment = sql<SqlBool>`comment_id = ${commentId}`;
  const edits = builder.selectFrom('edits').select(changeColumns).where(isOfComment);
  const decisions = builder.selectFrom('decisions').select(changeColumns).where(isOfComment);
  return builder
    .selectFrom(decisions.unionAll(edits).as('changes'))
    .select(changeColumns)
    .orderBy('seen_version', 'desc')
    .limit(1);
}
