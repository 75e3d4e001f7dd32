// An owner has a moderator written to no more. Links in mails that they have decide nothing from then on.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { deleteRecipient, insertRecipientEvent, type RecipientName } from '../../storage/mail/subscriptions.ts';
import type { Context } from '../context.ts';

/** One trip. @throws Failed `not-found`. */
export async function removeRecipient(context: Context, actor: Actor, name: RecipientName): Promise<void> {
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes: {} };
  const { deleted } = await runAll(context.settings.db, {
    event: insertRecipientEvent(act, 'recipient.deleted'),
    deleted: deleteRecipient(act),
  });
  if (!deleted[0]) throw new Failed({ kind: 'not-found', what: 'recipient' });
}
