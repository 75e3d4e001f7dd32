// A moderator edits the text of a comment, say to take out a phone number. The text is judged anew, and the verdict is of the
// new text; the status, given by the machine or a human, stays as it is.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { reassess } from '../../scoring/judging/reassess.ts';
import { findComment, type CommentRow, type WholeCommentRow } from '../../storage/moderation/comments.ts';
import { runAll } from '../../storage/database.ts';
import { findPartsOfComment, type ListPart } from '../../storage/lists/lists.ts';
import {
  applyEdit,
  copyToReplies,
  findLatestChange,
  findSiteOf,
  insertEdit,
  insertEditEvent,
  type Change,
  type NewEdit,
  type TextColumns,
} from '../../storage/moderation/edits.ts';
import { parentExcerptUnitsMax } from '../../storage/submissions/new-comment.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { startOf } from '../../domain/start-of-text.ts';
import { checkBody, listFinder, textColumns, withBody } from '../edited-text.ts';
import { readSite, type KnownSite } from '../known-site.ts';
import type { Viewer } from './shown-claim.ts';
import { showComment, type QueueComment } from './shown-comment.ts';

export interface EditInput {
  commentId: string;
  body: string;
  /** The version the moderator saw. */
  version: number;
  note?: string | undefined;
}

/**
 * Two trips. The same key sending the same text for the same version again gets the comment as it is.
 * @throws Failed `not-found` (also for comments out of the actor's reach), `invalid`, or `conflict` with the current state.
 */
export async function editComment(
  context: Context,
  actor: Actor,
  input: EditInput,
): Promise<{ comment: QueueComment }> {
  const { db } = context.settings;
  const { commentId, version } = input;
  const viewer = { actor, now: context.now };
  const before = await runAll(db, {
    found: findComment(actor, commentId),
    site: findSiteOf(commentId),
    parts: findPartsOfComment(commentId),
    latest: findLatestChange(commentId),
  });
  const row = before.found[0];
  if (!row) throw new Failed({ kind: 'not-found', what: 'comment' });
  const known = readSite(row.site, before.site[0]);
  const body = checkBody(input.body, known.site);
  if (row.version !== version || row.erased_at !== null)
    return answerStale(viewer, { row, latest: before.latest[0], body, version });
  const excerpt = startOf(body, parentExcerptUnitsMax);
  const edit: NewEdit = {
    id: uuidv7(),
    commentId,
    version,
    body,
    excerpt,
    actor,
    note: input.note ?? null,
    at: context.now,
  };
  const columns = await judgeAnew(context, { row, body, known, parts: before.parts });
  const after = await runAll(db, {
    made: insertEdit(edit),
    event: insertEditEvent(edit),
    applied: applyEdit(edit, columns),
    copied: copyToReplies(edit),
    found: findComment(actor, commentId),
    latest: findLatestChange(commentId),
  });
  await wakeTold(context, after.applied);
  const edited = after.found[0];
  if (!edited) throw new Failed({ kind: 'not-found', what: 'comment' });
  return after.made[0]
    ? { comment: showComment(edited, viewer) }
    : answerStale(viewer, { row: edited, latest: after.latest[0], body, version });
}

/** What follows from the new text, beside the evidence of the submission as it was then. Whatever its author had edited is replaced. */
async function judgeAnew(
  context: Context,
  { row, body, known, parts }: { row: WholeCommentRow; body: string; known: KnownSite; parts: readonly ListPart[] },
): Promise<TextColumns> {
  const { policy, policyVersion } = known;
  const stored = withBody(row, body, known.site);
  const judged = reassess(
    { ...stored, evidence: { ...stored.evidence, authorEdit: null } },
    { policy, policyVersion, models: context.models, findListed: await listFinder(context, row, { known, parts }) },
  );
  return textColumns(row, judged, known);
}

/** @throws Failed `conflict`, unless this very edit was made before. */
function answerStale(
  viewer: Viewer,
  { row, latest, body, version }: { row: CommentRow; latest: Change | undefined; body: string; version: number },
): { comment: QueueComment } {
  const isRepeated =
    row.erased_at === null &&
    row.version === version + 1 &&
    row.body === body &&
    latest?.seen_version === version &&
    latest.by_key === viewer.actor.key;
  if (isRepeated) return { comment: showComment(row, viewer) };
  const current = { status: row.status, version: row.version, by: latest?.by_name ?? null };
  const detail = row.erased_at === null ? 'The comment is not as you saw it any more.' : 'The comment is erased.';
  throw new Failed({ kind: 'conflict', detail, current });
}
