// A moderator takes a mute off an author.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Context } from '../context.ts';
import { setNextList } from '../next-list.ts';
import { findMute, findSiteOf } from './muted-author.ts';

/**
 * Three trips. @throws Failed `not-found` for an author out of reach, or one who is not muted; `conflict` where the list says
 * something else of them, or without end: that is no moderator's to change.
 */
export async function unmuteAuthor(context: Context, actor: Actor, { author }: { author: string }): Promise<void> {
  const site = await findSiteOf(context, actor, author);
  await setNextList(context, actor, {
    site,
    change: ({ entries }) => {
      const mute = findMute(entries, author, context.now);
      if (!mute) throw new Failed({ kind: 'not-found', what: 'mute of the author' });
      return { entries: entries.filter((one) => one !== mute), result: null };
    },
  });
}
