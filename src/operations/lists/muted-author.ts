// The author that a moderator mutes, or no longer: whose site it is, and what its list says of them.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { isMute, speaksOf } from '../../domain/mute.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';
import { runAll } from '../../storage/database.ts';
import { findAuthorOfId } from '../../storage/moderation/authors.ts';
import type { Context } from '../context.ts';

/** The slug of their site. One trip. @throws Failed `not-found`, also for an author out of reach. */
export async function findSiteOf(context: Context, actor: Actor, author: string): Promise<string> {
  const { found } = await runAll(context.settings.db, { found: findAuthorOfId(actor, author) });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'author' });
  return found[0].site;
}

/** The mute in force; none is null. @throws Failed `conflict` where the entry is not a moderator's to change. */
export function findMute(entries: readonly StoredEntry[], author: string, now: number): StoredEntry | null {
  const entry = entries.find((one) => speaksOf(one, author, now));
  if (!entry || isMute(entry, now)) return entry ?? null;
  const detail = `The list says "${entry.effect}" of this author already (entry ${entry.id}, by ${entry.by}). That takes a key with lists:write to change.`;
  throw new Failed({ kind: 'conflict', detail });
}
