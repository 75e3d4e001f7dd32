// A moderator erases a comment for good: text, name, address, website and hashes. The thread keeps its shape.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findErased, insertErasureEvent } from '../../storage/moderation/erasures.ts';
import type { Context } from '../context.ts';
import { erasureQueries } from '../erasure-queries.ts';
import { forgetDocuments } from '../search-index.ts';
import { wakeTold } from '../due-webhooks.ts';

/**
 * One trip, and one to the search index. Erasing again changes nothing and is no error; there is no way back.
 * @throws Failed `not-found`, also for a comment out of the actor's reach.
 */
export async function eraseWholeComment(context: Context, actor: Actor, commentId: string): Promise<void> {
  const erasure = { id: uuidv7(), commentIds: [commentId], actor, at: context.now };
  const { found, comments } = await runAll(context.settings.db, {
    event: insertErasureEvent(erasure),
    ...erasureQueries(erasure),
    found: findErased(erasure),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'comment' });
  await forgetDocuments(context, [found[0].seq]);
  await wakeTold(context, comments);
}
