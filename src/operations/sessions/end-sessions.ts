// Sessions are ended: one by its id, or all of a key's.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { deleteSessions } from '../../storage/keys/sessions.ts';
import type { Context } from '../context.ts';

/** Ends one session of the actor's key. @throws Failed `not-found` where it has none of that id. */
export async function endSession({ settings }: Context, actor: Actor, id: string): Promise<void> {
  const { ended } = await runAll(settings.db, { ended: deleteSessions(actor.key, id) });
  if (!ended[0]) throw new Failed({ kind: 'not-found', what: 'session' });
}

/** Ends every session and unused link of the actor's key. */
export async function endAllSessions({ settings }: Context, actor: Actor): Promise<void> {
  await runAll(settings.db, { ended: deleteSessions(actor.key, null) });
}
