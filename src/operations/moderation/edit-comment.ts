// A moderator edits the text of a comment, say to take out a phone number. The text is judged anew, and the verdict is of the
// new text; the status, given by the machine or a human, stays as it is.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { bodyBytesMax } from '../../domain/comment.ts';
import { noEvidence, parseStoredEvidence, unavailable, type Evidence } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
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
import { parentExcerptUnitsMax } from '../../storage/submissions/submissions.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { startOf } from '../../domain/start-of-text.ts';
import { findTextFaults, missing, readText } from '../../intake/text.ts';
import { duplicateKeyOf, fingerprintOf, isTelling } from '../fingerprint.ts';
import { readSite, type KnownSite } from '../known-site.ts';
import { findListed, hashListed, listInForce, recallList } from '../site-list.ts';
import { scoreColumns, verdictColumns } from '../judgement-columns.ts';
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
  const body = checkBody(input.body, known);
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

/** A submission's rules for the body. @throws Failed `invalid`. */
function checkBody(body: string, { site }: KnownSite): string {
  const text = readText('body', body);
  const absent = site.required.includes('body') ? [missing('body')] : [];
  const faults = text === null ? absent : findTextFaults('body', text, bodyBytesMax);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  return text?.stored ?? '';
}

/** What follows from the new text, beside the evidence of the submission as it was then. */
async function judgeAnew(
  context: Context,
  { row, body, known, parts }: { row: WholeCommentRow; body: string; known: KnownSite; parts: readonly ListPart[] },
): Promise<TextColumns> {
  const { site, policy, policyVersion, listHead } = known;
  const list = listInForce(row.site, listHead, { parts, known: recallList(row.site) });
  const { site: slug, email_folded: emailFolded, author_id: author, network } = row;
  const addressHash = await hashListed(context.settings.hashSecret, list, { site: slug, emailFolded });
  const sender = { emailFolded, addressHash, author, network };
  const subject = { sender, now: context.now };
  const { reading, evidence, assessment } = reassess(
    {
      fields: { name: row.name, email: row.email, website: row.website, body },
      evidence: parseStoredEvidence(row.evidence) ?? evidenceNotKept(site),
      domains: JSON.parse(row.domains) as string[],
    },
    {
      policy,
      policyVersion,
      models: context.models,
      findListed: (reading) => findListed(list, { reading, ...subject }),
    },
  );
  const fingerprint = await fingerprintOf(reading.fingerprintText);
  const place = { site: row.site, page: row.page, parentId: row.parent_id };
  return {
    ...scoreColumns(assessment, policy),
    ...verdictColumns(assessment, evidence),
    domains: reading.linkedDomains,
    duplicateKey: await duplicateKeyOf(place, {
      fingerprint,
      isTelling: isTelling(reading.fingerprintText),
      name: row.name,
    }),
  };
}

/** Comments from before evidence was stored: what can't be known any more is unavailable, and doubt holds. */
function evidenceNotKept({ hosts, scripts }: Site): Evidence {
  const notKept = unavailable('not kept with this comment');
  const checks = { campaign: notKept, network: notKept, domains: notKept };
  return { ...noEvidence, ...checks, siteHosts: hosts, siteScripts: scripts };
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
