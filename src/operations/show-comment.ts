// One comment with everything known of it: the whole text and judgement, the author's record, what moderators did.

import { reachesSite, type Actor } from '../domain/actor.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Status } from '../domain/comment.ts';
import type { DecidedStatus, Decision } from '../domain/decision.ts';
import type { Standing } from '../domain/evidence.ts';
import { Failed } from '../domain/failure.ts';
import {
  findAuthorOf,
  findCommentsByAuthorOf,
  findDecisions,
  findEdits,
  findWholeComment,
  type AuthorComment,
  type AuthorRecord,
  type PastDecision,
  type WholeComment,
} from '../storage/comment-history.ts';
import { runAll } from '../storage/database.ts';
import type { Context } from './context.ts';
import { showComment, type QueueComment } from './list-queue.ts';

export interface CommentDetail {
  /** As the queue shows it, with the whole text. */
  comment: QueueComment & {
    root: string;
    depth: number;
    /** What the author was told first. */
    firstStatus: Status;
    /** The last word of a human, null until there is one. */
    decidedStatus: DecidedStatus | null;
    /** Readable by everybody: approved, and all comments above it too. */
    visible: boolean;
    erasedAt: number | null;
  };
  /** As stored: both scores, every contribution with its points, the policy's and the models' versions. */
  assessment: Assessment;
  policyVersion: number;
  /** Why the verdict is stricter than the scores, in sentences. */
  holds: string[];
  author: (Standing & { id: string; firstSeenAt: number; comments: ListedComment[] }) | null;
  /** Latest first. */
  decisions: (Decision & { version: number; reason: string | null; note: string | null; undoes: string | null })[];
  /** The text before each edit, latest first. */
  edits: { version: number; body: string; by: string; at: number }[];
}

interface ListedComment {
  id: string;
  page: string;
  status: Status;
  createdAt: number;
  scores: Assessment['scores'];
  /** The first 300 characters. */
  body: string;
}

/** One round trip. Readers see no email address. @throws Failed `not-found`, also for a comment out of the actor's reach. */
export async function showWholeComment(context: Context, actor: Actor, commentId: string): Promise<CommentDetail> {
  const [[row], decisions, edits, [author], listed] = await runAll(context.settings.db, [
    findWholeComment(commentId),
    findDecisions(commentId),
    findEdits(commentId),
    findAuthorOf(commentId),
    findCommentsByAuthorOf(commentId),
  ]);
  if (!row || !reachesSite(actor, row.site)) throw new Failed({ kind: 'not-found', what: 'comment' });
  const assessment = JSON.parse(row.assessment) as Assessment;
  const comment = showRow(row, actor);
  return {
    comment,
    assessment,
    policyVersion: assessment.policyVersion,
    holds: comment.reasons.filter(({ group }) => group === 'hold').map(({ sentence }) => sentence),
    author: author ? showAuthor(author, listed) : null,
    decisions: decisions.map(showDecision),
    edits: edits.map(({ seen_version: version, body_before: body, by_name: by, at }) => ({ version, body, by, at })),
  };
}

function showRow(row: WholeComment, actor: Actor): CommentDetail['comment'] {
  return {
    ...showComment(row, actor),
    body: row.body,
    bodyTruncated: false,
    root: row.root_id,
    depth: row.depth,
    firstStatus: row.first_status,
    decidedStatus: row.decided_status,
    visible: row.visible === 1,
    erasedAt: row.erased_at,
  };
}

function showAuthor(
  { id, approved, rejected, spam, created_at: firstSeenAt }: AuthorRecord,
  listed: readonly AuthorComment[],
): CommentDetail['author'] {
  const comments = listed.map((row) => ({
    id: row.id,
    page: row.page,
    status: row.status,
    createdAt: row.created_at,
    scores: { spam: row.spam, toxicity: row.toxicity },
    body: row.excerpt,
  }));
  return { id, approved, rejected, spam, firstSeenAt, comments };
}

function showDecision(row: PastDecision): CommentDetail['decisions'][number] {
  const { id, move, by_name: by, at, from_status: from, to_status: to, seen_version: version, reason, note, undoes } = row;
  return { id, move, by, at, from, to, version, reason, note, undoes };
}
