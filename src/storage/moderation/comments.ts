// Comments looked up by id, with their history.

import type { Selectable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AppealState } from '../../domain/appeal.ts';
import type { Status } from '../../domain/comment.ts';
import type { DecidedStatus, Move } from '../../domain/decision.ts';
import { builder, type Query } from '../database.ts';
import { isWithinReach } from '../reach.ts';
import type { CommentsTable } from '../tables.ts';
import { wordGivenAt } from '../word-given.ts';

/** What a moderator is shown of a comment: all of it stands on its own row. */
export const commentColumns = [
  'id', 'site', 'page', 'status', 'version', 'created_at', 'edited_at', 'erased_at', 'body', 'parent_id', 'parent_name',
  'parent_body', 'author_id', 'email_folded', 'network', 'name', 'email', 'website', 'staff', 'verdict', 'verdict_by_score', 'spam',
  'toxicity', 'assessment', 'campaign_id', 'campaign_size', 'claimed_by', 'claimed_name', 'claimed_until', 'reports',
  'report_weight', 'report_reasons', 'reports_held_at', 'appeal', 'appeal_text', 'appealed_at',
  'author_edited_at', 'withdrawn_at',
] as const; // prettier-ignore

/** And what the judgement rests on beside the text, for one comment alone. */
const wholeColumns = [...commentColumns, 'domains', 'evidence', 'word_version'] as const;

export type CommentRow = Selectable<Pick<CommentsTable, (typeof commentColumns)[number]>>;
export type WholeCommentRow = Selectable<Pick<CommentsTable, (typeof wholeColumns)[number]>>;

export interface StateRow {
  status: Status;
  decided_status: DecidedStatus | null;
  decided_reason: string | null;
  /** When a human last had a word on it; null: never. */
  word_given_at: number | null;
  appeal: AppealState | null;
  appealed_at: number | null;
  erased_at: number | null;
  page: string;
  body: string;
  site: string;
  settings: string;
  version: number;
  created_at: number;
  staff: string | null;
  author_edits: number;
  author_edited_at: number | null;
  withdrawn_at: number | null;
}

const stateColumns = [
  'status', 'decided_status', 'decided_reason', 'erased_at', 'page', 'body', 'site', 'settings', 'comments.version',
  'comments.created_at', 'staff', 'author_edits', 'author_edited_at', 'withdrawn_at', 'appeal', 'appealed_at',
] as const; // prettier-ignore

/** How a comment stands, with the settings of its site. */
export function findState(id: string): Query<StateRow> {
  return builder
    .selectFrom('comments')
    .innerJoin('sites', 'sites.slug', 'comments.site')
    .select([...stateColumns, wordGivenAt.as('word_given_at')])
    .where('comments.id', '=', id);
}

/** One comment, if it is within reach. */
export function findComment(actor: Pick<Actor, 'sites'>, id: string): Query<WholeCommentRow> {
  return builder.selectFrom('comments').select(wholeColumns).where('id', '=', id).where(isWithinReach(actor, 'site'));
}

export interface DecisionRow {
  id: string;
  move: Move | 'undo';
  undoes: string | null;
  from_status: Status;
  to_status: Status;
  by_name: string;
  at: number;
  seen_version: number;
  reason: string | null;
  note: string | null;
}

/** The latest decisions on a comment, latest first. */
export function findDecisions(commentId: string, limit: number): Query<DecisionRow> {
  return builder
    .selectFrom('decisions')
    .select(['id', 'move', 'undoes', 'from_status', 'to_status', 'by_name', 'at', 'seen_version', 'reason', 'note'])
    .where('comment_id', '=', commentId)
    .orderBy('seen_version', 'desc')
    .limit(limit);
}

export interface EditRow {
  seen_version: number;
  body_before: string;
  by_name: string;
  note: string | null;
  at: number;
}

/** The latest edits of a comment, latest first. */
export function findEdits(commentId: string, limit: number): Query<EditRow> {
  return builder
    .selectFrom('edits')
    .select(['seen_version', 'body_before', 'by_name', 'note', 'at'])
    .where('comment_id', '=', commentId)
    .orderBy('seen_version', 'desc')
    .limit(limit);
}

export interface EarlierComment {
  id: string;
  page: string;
  status: Status;
  created_at: number;
  spam: number | null;
  toxicity: number | null;
}

/** An author's latest comments, latest first. */
export function findCommentsOfAuthor(authorId: string, limit: number): Query<EarlierComment> {
  return builder
    .selectFrom('comments')
    .select(['id', 'page', 'status', 'created_at', 'spam', 'toxicity'])
    .where('author_id', '=', authorId)
    .orderBy('id', 'desc')
    .limit(limit);
}
