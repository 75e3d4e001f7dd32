// All that is held of a person, for the person: by address, in pages. Moderators are not named in it, and nobody else is
// quoted: what it is an answer to, and what other campaigns members wrote, is others'.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import type { Move } from '../../domain/decision.ts';
import type { SubscriptionRole, SubscriptionState } from '../../domain/mail.ts';
import { runAll } from '../../storage/database.ts';
import type { DecisionRow, EditRow } from '../../storage/moderation/comments.ts';
import {
  findCommentsOfPerson,
  findDecisionsOn,
  findEditsOf,
  insertExportEvent,
  type PersonCommentRow,
} from '../../storage/moderation/people.ts';
import { findSubscriptionsOf, type HeldSubscription } from '../../storage/mail/subscriptions.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { summarise, type AuthorSummary } from './author-summary.ts';
import { findPerson, type Person, type PersonAsk } from './person-asked.ts';
import type { Viewer } from './shown-claim.ts';
import { showComment, type QueueComment } from './shown-comment.ts';

type Shown =
  | 'id'
  | 'site'
  | 'page'
  | 'status'
  | 'createdAt'
  | 'editedAt'
  | 'body'
  | 'appeal'
  | 'verdict'
  | 'scores'
  | 'reasons';

export interface ExportedComment extends Pick<QueueComment, Shown> {
  author: QueueComment['author'];
  /** The comment it answers. */
  parent: string | null;
  idempotencyKey: string | null;
  /** Oldest first. */
  decisions: {
    move: Move | 'undo';
    from: Status;
    to: Status;
    at: number;
    reason: string | null;
    note: string | null;
  }[];
  /** The text before each edit by a moderator, oldest first. */
  edits: { bodyBefore: string; at: number; note: string | null }[];
}

export interface PersonExport {
  /** One at each site where the address has written. */
  authors: AuthorSummary[];
  /** Entries of lists that name the address; null on later pages. */
  listed: Person['listed'] | null;
  /** Whether and since when mails go to them, as authors and as moderators; null on later pages. */
  mails:
    | { site: string; role: SubscriptionRole; state: SubscriptionState; askedAt: number | null; changedAt: number }[]
    | null;
  comments: ExportedComment[];
  next: string | null;
}

/** Five trips at the most. The first slice is told in an event. @throws Failed as `findPerson` does, `invalid` for a broken cursor. */
export async function exportPerson(
  context: Context,
  actor: Actor,
  ask: PersonAsk & { limit: number; cursor?: string | undefined },
): Promise<PersonExport> {
  const { limit, cursor } = ask;
  const after = cursor === undefined ? null : readCursor(cursor, isPlace);
  const { authors, listed, sites } = await findPerson(context, actor, ask);
  const { db } = context.settings;
  const ids = authors.map(({ id }) => id);
  const act = { id: uuidv7(), actor, at: context.now };
  const { rows, subscriptions } = await runAll(db, {
    rows: findCommentsOfPerson(ids, { after: after ?? ['', ''], limit: limit + 1 }),
    subscriptions: findSubscriptionsOf(ids, { address: ask.email.trim(), sites }),
    event: after === null ? [insertExportEvent(act, ask.site ?? null)] : [],
  });
  const shown = rows.slice(0, limit);
  const { decisions, edits } = await runAll(db, {
    decisions: findDecisionsOn(shown.map(({ id }) => id)),
    edits: findEditsOf(shown.map(({ id }) => id)),
  });
  const last = shown.at(-1);
  return {
    authors: authors.map(summarise),
    listed: after === null ? listed : null,
    mails: after === null ? subscriptions.map(showSubscription) : null,
    comments: shown.map((row) =>
      exported(
        row,
        { actor, now: context.now },
        { decisions: ofComment(decisions, row), edits: ofComment(edits, row) },
      ),
    ),
    next: last && rows.length > limit ? writeCursor([last.author_id, last.id]) : null,
  };
}

function showSubscription({ site, role, state, asked_at: askedAt, changed_at: changedAt }: HeldSubscription) {
  return { site, role, state, askedAt, changedAt };
}

function isPlace(parts: unknown[]): parts is [string, string] {
  return parts.length === 2 && parts.every((part) => typeof part === 'string');
}

function ofComment<Row extends { comment_id: string; seen_version: number }>(
  rows: readonly Row[],
  { id }: PersonCommentRow,
): Row[] {
  return rows.filter((row) => row.comment_id === id).sort((a, b) => a.seen_version - b.seen_version);
}

function exported(
  row: PersonCommentRow,
  viewer: Viewer,
  { decisions, edits }: { decisions: readonly DecisionRow[]; edits: readonly EditRow[] },
): ExportedComment {
  const { id, site, page, status, createdAt, editedAt, appeal, verdict, scores, reasons, author } = showComment(
    row,
    viewer,
  );
  return {
    id,
    site,
    page,
    status,
    createdAt,
    editedAt,
    author,
    parent: row.parent_id,
    body: row.body,
    appeal,
    verdict,
    scores,
    reasons,
    idempotencyKey: row.idempotency_key,
    decisions: decisions.map(({ move, from_status: from, to_status: to, at, reason, note }) => {
      return { move, from, to, at, reason, note };
    }),
    edits: edits.map(({ body_before: bodyBefore, at, note }) => ({ bodyBefore, at, note })),
  };
}
