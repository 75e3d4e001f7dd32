// A moderator moves a thread to another page of its site: a page that changed its address, a reply form on the wrong page.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { parseStoredSite } from '../../domain/site.ts';
import { checkPage } from '../../intake/page.ts';
import { runAll } from '../../storage/database.ts';
import { findThreadPlace, insertThreadEvent, moveReplies, moveRoot } from '../../storage/threads/moved-threads.ts';
import type { Context } from '../context.ts';

export interface MovedThread {
  /** The id of its first comment. */
  id: string;
  page: string;
  from: string;
  /** How many comments moved, hidden ones included; 0 when it was there already. */
  comments: number;
}

/**
 * Two trips. Status, decisions and parents stay as they are.
 * @throws Failed `not-found` (also out of reach), `invalid` for a reply, which moves with its thread, and for a page that is
 * not one of the site's, `conflict` when somebody else moved the thread meanwhile.
 */
export async function moveThread(
  context: Context,
  actor: Actor,
  input: { commentId: string; page: string },
): Promise<MovedThread> {
  const { db } = context.settings;
  const { commentId: id } = input;
  const { places } = await runAll(db, { places: findThreadPlace(actor, id) });
  const place = places[0];
  if (!place) throw new Failed({ kind: 'not-found', what: 'comment' });
  if (place.root_id !== id) throw isReply(place.root_id);
  const { faults, page } = checkPage(input.page, parseStoredSite(place.site, place.settings).hosts);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults });
  const from = place.page;
  if (page === from) return { id, page, from, comments: 0 };
  const move = { id: uuidv7(), actor, at: context.now, rootId: id, from, to: page };
  const { root, replies } = await runAll(db, {
    event: insertThreadEvent(move),
    root: moveRoot(move),
    replies: moveReplies(move),
  });
  if (!root[0])
    throw new Failed({ kind: 'conflict', detail: 'The thread was moved at this moment. Look where it is now.' });
  return { id, page, from, comments: 1 + replies.length };
}

function isReply(rootId: string): Failed {
  const message = `This comment answers another. Move the thread by its first comment, ${rootId}.`;
  return new Failed({ kind: 'invalid', faults: [{ field: 'id', rule: 'is-a-reply', message }] });
}
