// What an author does to a comment of their own. The guard stands in the first statement: the time the site gives, and that no
// human has declined it. All else hangs on that row.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { author } from '../../domain/actor.ts';
import { authorEditGapMs, authorEditsMax } from '../../domain/author-change.ts';
import type { Status } from '../../domain/comment.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { campaignOf, printColumns, type NewMember } from '../campaign-member.ts';
import { statusKind, toldWebhooks, type Told } from '../told-webhooks.ts';
import { openReports } from './decisions.ts';
import { isEarlierTextKept, type NewEdit, type OtherColumns } from './edits.ts';

/** Milliseconds UTC: comments made after `since` may be changed. */
interface Window {
  at: number;
  since: number;
}

/** An author's comment may be edited: within the time, not too often, not too soon after the last time. */
export function mayEdit(window: Window): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${mayChange(window)} and comments.author_edits < ${authorEditsMax}
    and coalesce(comments.author_edited_at, 0) <= ${window.at - authorEditGapMs})`;
}

function mayChange({ since }: Window): RawBuilder<SqlBool> {
  return sql<SqlBool>`(comments.created_at > ${since} and comments.withdrawn_at is null and comments.staff is null
    and (comments.decided_status is null or comments.decided_status = 'approved'))`;
}

/**
 * Takes the word of a human off the comment, which was of the text before: as after a moderator's "restore", readers' reports
 * are open again. Runs before the edit is applied: what was learnt of the links goes while they are there.
 */
export function forgetWord(edit: NewEdit): Write {
  return builder
    .updateTable('comments')
    .set({ decided_status: null, decided_at: null, decided_reason: null, word_version: 0, ...openReports(sql`0`) })
    .where('id', '=', edit.commentId)
    .where('version', '=', edit.version)
    .where(isEarlierTextKept(edit));
}

/** What an edit by its author leaves beside the text. */
export function editedByAuthor(at: number, status: Status): OtherColumns {
  return { status: sql`${status}`, author_edits: sql`author_edits + 1`, author_edited_at: sql`${at}` };
}

/** Makes the edited text a member of its campaign; null: it says too little to be of one. */
export function joinCampaign(edit: NewEdit, member: NewMember): Write {
  return builder
    .updateTable('comments')
    .set({ ...printColumns(member), campaign_id: campaignOf(member) })
    .where('id', '=', edit.commentId)
    .where(isApplied(edit));
}

/** The webhooks that are told of the status that an edit led to. */
export function findToldOfStatus(edit: NewEdit): Query<Told> {
  return builder
    .selectFrom('comments')
    .select(toldWebhooks(statusKind))
    .where('id', '=', edit.commentId)
    .where(isApplied(edit));
}

function isApplied(edit: NewEdit): RawBuilder<SqlBool> {
  return sql<SqlBool>`(comments.version = ${edit.version + 1} and comments.edited_at = ${edit.at} and ${isEarlierTextKept(edit)})`;
}

/** Whether the same is said in the same place by another comment that no moderator has rejected. */
export function findSameSaid(duplicateKey: string, commentId: string): Query<{ id: string }> {
  return builder
    .selectFrom('comments')
    .select('id')
    .where('duplicate_key', '=', duplicateKey)
    .where('status', '<>', sql.lit<'rejected'>('rejected'))
    .where('id', '<>', commentId)
    .limit(1);
}

export interface Withdrawal extends Window {
  /** UUIDv7: its event's. */
  id: string;
  commentId: string;
}

/** Tells of the withdrawal, where the comment may be withdrawn; all of it hangs on this row. To be run first. */
export function insertWithdrawalEvent(withdrawal: Withdrawal): Write {
  const { id, at, commentId } = withdrawal;
  const [site, subject] = [sql<string>`comments.site`, sql<string>`comments.id`];
  const changes = changesOf({
    status: [sql`comments.status`, sql`'rejected'`],
    version: nextVersion('comments.version'),
  });
  return insertEvents(
    builder
      .selectFrom('comments')
      .where('comments.id', '=', commentId)
      .where('comments.erased_at', 'is', null)
      .where(mayChange(withdrawal))
      .select(eventOf({ id, actor: author, at }, 'comment.withdrawn', { site, subject, changes })),
  );
}

/**
 * Takes the comment back, and with it an appeal: nothing is left to answer. What a human said of it stays: it was said of the
 * text, which is as it was.
 */
export function withdrawComment({ id, commentId, at }: Withdrawal): Query<Told> {
  return builder
    .updateTable('comments')
    .set((eb) => ({
      status: 'rejected',
      visible: 0,
      withdrawn_at: at,
      appeal_text: null,
      appealed_at: null,
      appeal_version: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', commentId)
    .where(sql<SqlBool>`exists (select 1 from events where id = ${id})`)
    .returning(toldWebhooks(statusKind));
}
