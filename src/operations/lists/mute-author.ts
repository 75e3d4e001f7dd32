// A moderator mutes an author: an entry of the site's list that holds what they write, and ends by itself.

import type { Actor } from '../../domain/actor.ts';
import { dayMs } from '../../domain/durations.ts';
import { Failed } from '../../domain/failure.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import type { Mute } from '../../domain/mute.ts';
import type { Context } from '../context.ts';
import { setNextList } from '../next-list.ts';
import { findMute, findSiteOf } from './muted-author.ts';
import { readEntry, tellFault } from './read-entry.ts';
import { showEntry } from './shown-entry.ts';

/**
 * Three trips. A mute in force is set anew, and lasts as long as is said now.
 * @throws Failed `not-found`, also for an author out of reach; `invalid` for a note that can't be kept; `conflict` where the list
 * says something else of the author, or without end: that is no moderator's to change.
 */
export async function muteAuthor(
  context: Context,
  actor: Actor,
  { author, days, note }: Mute & { author: string },
): Promise<{ version: number; entry: ListEntry }> {
  const site = await findSiteOf(context, actor, author);
  const { now } = context;
  const effect = { match: 'author', effect: 'hold', field: 'any', points: null, score: 'spam' } as const;
  const { entry, faults } = readEntry({ text: author, ...effect, note, expires: now + days * dayMs });
  if (faults) throw new Failed({ kind: 'invalid', faults: faults.map((fault) => tellFault(fault.field, fault)) });
  const made = await setNextList(context, actor, {
    site,
    change: ({ entries }, stamp) => {
      findMute(entries, author, now);
      // One that has ended says nothing any more, whatever it said.
      const others = entries.filter(({ match, text }) => match !== 'author' || text !== author);
      const mute = { ...entry, ...stamp, id: `${stamp.version}-1` };
      return { entries: [...others, mute], result: mute };
    },
  });
  return { version: made.version, entry: showEntry(made.result) };
}
