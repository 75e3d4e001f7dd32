// What the author of a submission is told: published or held, never why. Spam answers exactly as pending does.

import { endOfChanges } from '../../domain/author-change.ts';
import type { Status } from '../../domain/comment.ts';
import { dayMs } from '../../domain/durations.ts';
import { Failed, type Hint } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSubmission, type StoredSubmission } from '../../storage/submissions/evidence.ts';
import type { NewComment } from '../../storage/submissions/new-comment.ts';
import { secondsUntilRoom, type Refusal } from '../../storage/submissions/refusal.ts';
import type { Context } from '../context.ts';
import { makeAuthorToken, makeStatusToken } from '../tokens.ts';

export interface SubmissionAnswer {
  comment: {
    id: string;
    status: 'approved' | 'pending';
    page: string;
    parent: string | null;
    name: string | null;
    website: string | null;
    body: string;
    createdAt: number;
    version: number;
    /** Milliseconds UTC before which its author may edit it; null: not. */
    editableUntil: number | null;
  };
  hints: Hint[];
  statusToken: string;
  /** Proves to the service, with the next comment, who wrote this one; null without an address. */
  authorToken: string | null;
}

/** The answer to a comment just stored, or stored before. */
export async function answerSubmission(
  context: Context,
  comment: Pick<NewComment, 'id' | 'page' | 'name' | 'website' | 'body' | 'staff' | 'at'> & {
    version: number;
    site: Site;
    emailFolded: string | null;
    provedId: string | null;
    status: Status;
    parent: { id: string } | null;
  },
  hints: Hint[],
): Promise<SubmissionAnswer> {
  const { id, site, page, name, website, body, version, staff, at, emailFolded, provedId } = comment;
  const minutes = site.authorEditMinutes;
  return {
    comment: {
      id,
      status: comment.status === 'approved' ? 'approved' : 'pending',
      page,
      parent: comment.parent?.id ?? null,
      name,
      website,
      body,
      createdAt: at,
      version,
      editableUntil: staff !== null || minutes === 0 ? null : endOfChanges({ createdAt: at }, minutes),
    },
    hints,
    statusToken: await makeStatusToken(context.settings, id),
    authorToken:
      emailFolded === null
        ? null
        : await makeAuthorToken(context.settings, { site: site.slug, emailFolded, firstId: provedId ?? id }),
  };
}

/** What may have been sent before, under the same idempotency key. */
interface SentAgain {
  site: Site;
  payload: string | null;
  hints: Hint[];
}

/** The first answer of an idempotency key, again. @throws Failed `idempotency-mismatch` for another payload. */
export async function replaySubmission(
  context: Context,
  first: StoredSubmission,
  sent: SentAgain,
): Promise<SubmissionAnswer> {
  if (first.idempotency_payload !== sent.payload) throw new Failed({ kind: 'idempotency-mismatch' });
  const { id, page, name, website, body, first_status: status, parent_id, created_at: at } = first;
  const parent = parent_id === null ? null : { id: parent_id };
  const { version, staff } = first;
  const stored = { id, site: sent.site, page, name, website, body, status, parent, version, staff, at };
  return answerSubmission(
    context,
    { ...stored, emailFolded: first.email_folded, provedId: first.proved_id },
    sent.hints,
  );
}

/**
 * Nothing was stored: the first answer to the same request again, or a failure.
 * @throws Failed `duplicate`, `flood`, `daily-cap`, `idempotency-mismatch`, or `conflict` when page or parent changed meanwhile.
 */
export async function answerUnstored(
  context: Context,
  refusal: Refusal,
  { at, ...sent }: SentAgain & { at: number },
): Promise<SubmissionAnswer> {
  if (refusal.replay_id !== null) {
    const { first } = await runAll(context.settings.db, { first: findStoredSubmission(refusal.replay_id) });
    if (first[0]) return replaySubmission(context, first[0], sent);
  }
  if (refusal.duplicate_id !== null) throw new Failed({ kind: 'duplicate' });
  const retryAfterSeconds = secondsUntilRoom(refusal, at);
  if (retryAfterSeconds !== null) throw new Failed({ kind: 'flood', retryAfterSeconds });
  if (refusal.day_full) throw new Failed({ kind: 'daily-cap', retryAfterSeconds: secondsUntilTomorrow(at) });
  throw new Failed({
    kind: 'conflict',
    detail: 'The page or the comment you answer changed at this moment. Send it once more.',
  });
}

function secondsUntilTomorrow(at: number): number {
  return Math.ceil((dayMs - (at % dayMs)) / 1000);
}
