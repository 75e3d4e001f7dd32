// An author withdraws their comment: it is taken off the page at once, with the replies below it, and its text is erased by
// the timer some days later. No human has decided anything by it.

import { uuidv7 } from 'uuidv7';
import { endOfChanges } from '../../domain/author-change.ts';
import { parseStoredSite } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { insertWithdrawalEvent, withdrawComment } from '../../storage/moderation/author-changes.ts';
import { findState } from '../../storage/moderation/comments.ts';
import { spreadVisibility } from '../../storage/moderation/decisions.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { atSite } from '../known-site.ts';
import { checkToken, present, refuseFixed, type OwnAsk } from './own-comment.ts';
import { showOwn, type OwnStatus } from './shown-status.ts';

/**
 * Two trips. A comment withdrawn before is as it is.
 * @throws Failed `not-found` (also for a wrong token), or `fixed`. It carries the site once that is known.
 */
export async function withdrawOwnComment(context: Context, ask: OwnAsk): Promise<OwnStatus> {
  const { commentId } = ask;
  const { now, settings } = context;
  await checkToken(context, ask);
  const before = present((await runAll(settings.db, { states: findState(commentId) })).states[0]);
  if (before.withdrawn_at !== null) return showOwn(commentId, before, now);
  const site = parseStoredSite(before.site, before.settings);
  const minutes = site.authorEditMinutes;
  return atSite(site, async () => {
    refuseFixed('withdraw', before, { minutes, now });
    const since = now - endOfChanges({ createdAt: 0 }, minutes);
    const withdrawal = { id: uuidv7(), commentId, at: now, since };
    const { withdrawn, states } = await runAll(settings.db, {
      event: insertWithdrawalEvent(withdrawal),
      withdrawn: withdrawComment(withdrawal),
      spread: spreadVisibility([commentId]),
      states: findState(commentId),
    });
    await wakeTold(context, withdrawn);
    const after = present(states[0]);
    if (after.withdrawn_at === null) refuseFixed('withdraw', after, { minutes, now });
    return showOwn(commentId, after, now);
  });
}
