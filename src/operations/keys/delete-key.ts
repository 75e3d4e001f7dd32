// A key is deleted: it opens nothing from now on.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { deleteKey } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';

/** One trip. @throws Failed `not-found`, also for a key that reaches further than the actor's. */
export async function removeKey(context: Context, actor: Actor, id: string): Promise<void> {
  const { deleted } = await runAll(context.settings.db, { deleted: deleteKey(actor, id) });
  if (!deleted[0]) throw new Failed({ kind: 'not-found', what: 'key' });
}
