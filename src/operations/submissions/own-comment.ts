// A comment opened by its status token, for what its author does to it; and how a change that was not made is told.

import { whyNotEdited, whyNotWithdrawn } from '../../domain/author-change.ts';
import type { Status } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import type { StateRow } from '../../storage/moderation/comments.ts';
import type { Context } from '../context.ts';
import { isStatusToken } from '../tokens.ts';
import { ownCommentOf } from './shown-status.ts';

export interface OwnAsk {
  commentId: string;
  token: string;
}

/** @throws Failed `not-found` for a wrong token, as for a comment that isn't there. */
export async function checkToken({ settings }: Pick<Context, 'settings'>, { commentId, token }: OwnAsk): Promise<void> {
  if (!(await isStatusToken(settings, commentId, token))) throw missing();
}

/** @throws Failed `not-found` where there is none, or it is erased. */
export function present<Row extends Pick<StateRow, 'erased_at'>>(row: Row | undefined): Row {
  if (!row || row.erased_at !== null) throw missing();
  return row;
}

function missing(): Failed {
  return new Failed({ kind: 'not-found', what: 'comment' });
}

/** @throws Failed `fixed` where its author can't change it (any more). */
export function refuseFixed(act: 'edit' | 'withdraw', row: StateRow, within: { minutes: number; now: number }): void {
  const whyNot = act === 'edit' ? whyNotEdited : whyNotWithdrawn;
  const rule = whyNot(ownCommentOf(row), within);
  if (rule !== null) throw new Failed({ kind: 'fixed', rule });
}

/** The comment is not as its author saw it. Of moderators no name is told, and of spam no more than when it was sent. */
export function staleFor({ status, version, decided_status: decided }: StateRow): Failed {
  const told: Status = status === 'spam' && decided === null ? 'pending' : status;
  const current = { status: told, version, by: null };
  return new Failed({ kind: 'conflict', detail: 'The comment is not as you saw it any more.', current });
}
