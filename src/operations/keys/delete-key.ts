// A key is deleted: it opens nothing from now on. What it made is deleted with it, or told.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { deleteKeys, findMade, insertKeyDeletionEvents } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { showKey, type Key } from '../shown-key.ts';

const madeShownMax = 200;

export interface KeysDeleted {
  deleted: Key[];
  /** Keys that still open: the first 200 that the key made, directly or through others. */
  made: Key[];
}

/**
 * Deletes the key, or with `withMade` also what it made, in one trip. Asked of a deleted key, `withMade` deletes what it left.
 * @throws Failed `not-found` when nothing is there to delete, also for a key that reaches further than the actor's.
 */
export async function deleteKey(
  context: Context,
  actor: Actor,
  { id, withMade }: { id: string; withMade: boolean },
): Promise<KeysDeleted> {
  const deletion = { id: uuidv7(), actor, at: context.now, key: id, withMade };
  const { deleted, made } = await runAll(context.settings.db, {
    events: insertKeyDeletionEvents(deletion),
    deleted: deleteKeys(deletion),
    made: findMade(deletion, madeShownMax),
  });
  if (deleted.length === 0) throw new Failed({ kind: 'not-found', what: 'key' });
  return { deleted: deleted.map(showKey), made: made.map(showKey) };
}
