// One comment with everything known of it: the whole text and judgement, the author's record, what moderators did.

import type { Actor } from '../../domain/actor.ts';
import { parseStoredAssessment, type Assessment } from '../../domain/assessment.ts';
import type { Status } from '../../domain/comment.ts';
import type { Decision } from '../../domain/decision.ts';
import { parseStoredEvidence, type Evidence, type Standing } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import {
  findComment,
  findCommentsOfAuthor,
  findDecisions,
  findEdits,
  type WholeCommentRow,
  type DecisionRow,
  type EditRow,
  type EarlierComment,
} from '../../storage/moderation/comments.ts';
import { findReports, type StoredReport } from '../../storage/reports/reports.ts';
import { runAll } from '../../storage/database.ts';
import { findAuthor } from '../../storage/submissions/evidence.ts';
import type { Context } from '../context.ts';
import type { Viewer } from './shown-claim.ts';
import { showComment, type QueueComment } from './shown-comment.ts';

const decisionsShownMax = 200;
const editsShownMax = 50;
const reportsShownMax = 200;
const authorCommentsShown = 20;

export interface CommentDetail {
  /** As the queue shows it, with the whole text, and the judgement as stored: every contribution, floor and measure. */
  comment: QueueComment & JudgementDetail & { erasedAt: number | null };
  /** The author's record at the site and latest comments; null without an email address. */
  record: (Standing & { comments: ListedComment[] }) | null;
  /** Latest first. `open`: made since a human had the last word. */
  reports: { reason: string; note: string | null; weight: number; at: number; open: boolean }[];
  /** Latest first. `seenVersion` is the version decided on. */
  decisions: (Decision & { seenVersion: number; reason: string | null; note: string | null; undoes: string | null })[];
  /** The text before each edit, latest first. */
  edits: { seenVersion: number; bodyBefore: string; by: string; at: number; note: string | null }[];
}

interface JudgementDetail {
  /** Null once the comment is erased. */
  assessment: Assessment | null;
  /** What the assessment was made from beside the text; null also where a comment was stored before evidence was. */
  evidence: Evidence | null;
}

interface ListedComment {
  id: string;
  page: string;
  status: Status;
  createdAt: number;
  scores: Assessment['scores'];
}

/** Two round trips. Without the scope `emails:read` no email address is seen. @throws Failed `not-found`, also for a comment out of the actor's reach. */
export async function showWholeComment(context: Context, actor: Actor, commentId: string): Promise<CommentDetail> {
  const { db } = context.settings;
  const {
    found: [row],
    decisions,
    edits,
    reports,
  } = await runAll(db, {
    found: findComment(actor, commentId),
    decisions: findDecisions(commentId, decisionsShownMax),
    edits: findEdits(commentId, editsShownMax),
    reports: findReports(commentId, reportsShownMax),
  });
  if (!row) throw new Failed({ kind: 'not-found', what: 'comment' });
  const {
    authors: [author],
    earlier,
  } = await runAll(db, {
    authors: findAuthor(row.site, row.email_folded),
    earlier: findCommentsOfAuthor(row.author_id ?? '', authorCommentsShown),
  });
  return {
    comment: showWhole(row, { actor, now: context.now }),
    record: author ? showRecord(author, earlier) : null,
    reports: reports.sort((a, b) => b.at - a.at).map((report) => showReport(report, row)),
    decisions: decisions.map(showDecision),
    edits: edits.map(showEdit),
  };
}

function showWhole(row: WholeCommentRow, viewer: Viewer): CommentDetail['comment'] {
  return {
    ...showComment(row, viewer),
    body: row.body,
    bodyTruncated: false,
    assessment: parseStoredAssessment(row.assessment),
    evidence: parseStoredEvidence(row.evidence),
    erasedAt: row.erased_at,
  };
}

function showRecord(
  { approved, rejected, spam }: Standing,
  earlier: readonly EarlierComment[],
): CommentDetail['record'] {
  const comments = earlier.map((row) => ({
    id: row.id,
    page: row.page,
    status: row.status,
    createdAt: row.created_at,
    scores: { spam: row.spam, toxicity: row.toxicity },
  }));
  return { approved, rejected, spam, comments };
}

function showReport({ version, ...report }: StoredReport, row: WholeCommentRow): CommentDetail['reports'][number] {
  return { ...report, open: version > row.word_version };
}

function showEdit({
  seen_version: seenVersion,
  body_before: bodyBefore,
  by_name: by,
  at,
  note,
}: EditRow): CommentDetail['edits'][number] {
  return { seenVersion, bodyBefore, by, at, note };
}

function showDecision(row: DecisionRow): CommentDetail['decisions'][number] {
  const {
    id,
    move,
    by_name: by,
    at,
    from_status: from,
    to_status: to,
    seen_version: seenVersion,
    reason,
    note,
    undoes,
  } = row;
  return { id, move, by, at, from, to, seenVersion, reason, note, undoes };
}
