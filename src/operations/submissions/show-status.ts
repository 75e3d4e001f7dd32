// The author's own view of a comment, with the text they sent, for whoever has its status token.

import { runAll } from '../../storage/database.ts';
import { findState } from '../../storage/moderation/comments.ts';
import type { Context } from '../context.ts';
import { checkToken, present, type OwnAsk } from './own-comment.ts';
import { showOwn, type OwnStatus } from './shown-status.ts';

/** @throws Failed `not-found` for a wrong token as for a comment that isn't there. */
export async function showStatus(context: Context, ask: OwnAsk): Promise<OwnStatus> {
  await checkToken(context, ask);
  const { states } = await runAll(context.settings.db, { states: findState(ask.commentId) });
  return showOwn(ask.commentId, present(states[0]), context.now);
}
