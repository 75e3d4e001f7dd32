// A moderator edits the text of a comment, say to take out a phone number. The text is judged anew; what was decided, by
// the machine or a human, stays decided.

import type { Actor } from '../../domain/actor.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { bodyBytesMax, type Fields } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { reassess } from '../../scoring/judging/reassess.ts';
import { findComment, type CommentRow } from '../../storage/moderation/comments.ts';
import { runAll } from '../../storage/database.ts';
import {
  applyEdit,
  copyToReplies,
  findLatestHand,
  findSiteOf,
  insertEdit,
  type Hand,
  type NewEdit,
  type TextColumns,
} from '../../storage/moderation/edits.ts';
import { parentExcerptUnitsMax } from '../../storage/submissions/submissions.ts';
import type { Context } from '../context.ts';
import { findTextFaults, missing, readText, startOf } from '../../intake/text.ts';
import { duplicateKeyOf, fingerprintOf } from '../fingerprint.ts';
import { readSite, type KnownSite } from '../known-site.ts';
import { judgementColumns } from '../judgement-columns.ts';
import { showComment, type QueueComment } from './list-queue.ts';

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
  const [[row], [site], [hand]] = await runAll(db, [
    findComment(actor, commentId),
    findSiteOf(commentId),
    findLatestHand(commentId),
  ]);
  if (!row) throw new Failed({ kind: 'not-found', what: 'comment' });
  const known = readSite(row.site, site);
  const body = checkBody(input.body, known);
  if (row.version !== version || row.erased_at !== null) return answerStale(actor, { row, hand, body, version });
  const excerpt = startOf(body, parentExcerptUnitsMax);
  const edit: NewEdit = { commentId, version, body, excerpt, actor, note: input.note ?? null, at: context.now };
  const columns = await judgeAnew(context, { row, body, known });
  const [[made], , , [after], [latest]] = await runAll(db, [
    insertEdit(edit),
    applyEdit(edit, columns),
    copyToReplies(edit),
    findComment(actor, commentId),
    findLatestHand(commentId),
  ]);
  if (!after) throw new Failed({ kind: 'not-found', what: 'comment' });
  return made
    ? { comment: showComment(after, actor) }
    : answerStale(actor, { row: after, hand: latest, body, version });
}

/** A submission's rules for the body. @throws Failed `invalid`. */
function checkBody(body: string, { site }: KnownSite): string {
  const text = readText(body);
  const absent = site.required.includes('body') ? [missing('body')] : [];
  const faults = text === null ? absent : findTextFaults('body', text, bodyBytesMax);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  return text?.stored ?? '';
}

/** What follows from the new text. The evidence of the submission counts as it was seen then. */
async function judgeAnew(
  context: Context,
  { row, body, known }: { row: CommentRow; body: string; known: KnownSite },
): Promise<TextColumns> {
  const { site, policy, policyVersion } = known;
  const fields: Fields = { name: row.name, email: row.email, website: row.website, body };
  const assessment = reassess(JSON.parse(row.assessment) as Assessment, fields, {
    policy,
    policyVersion,
    models: context.models,
    siteHosts: site.hosts,
    siteScripts: site.scripts,
  });
  const reading = readComment(fields);
  const fingerprint = await fingerprintOf(reading.fingerprintText);
  const place = { site: row.site, page: row.page, parentId: row.parent_id };
  return {
    ...judgementColumns(assessment, policy),
    domains: reading.linkedDomains,
    fingerprint,
    duplicateKey: await duplicateKeyOf(place, row.email, fingerprint),
  };
}

/** @throws Failed `conflict`, unless this very edit was made before. */
function answerStale(
  actor: Actor,
  { row, hand, body, version }: { row: CommentRow; hand: Hand | undefined; body: string; version: number },
): { comment: QueueComment } {
  const isRepeated =
    row.erased_at === null &&
    row.version === version + 1 &&
    row.body === body &&
    hand?.seen_version === version &&
    hand.by_key === actor.key;
  if (isRepeated) return { comment: showComment(row, actor) };
  const current = { status: row.status, version: row.version, by: hand?.by_name ?? null };
  const detail = row.erased_at === null ? 'The comment is not as you saw it any more.' : 'The comment is erased.';
  throw new Failed({ kind: 'conflict', detail, current });
}
