// An owner has the mails sent again that were given up, the latest first.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { insertReplayEvent, replayMails } from '../../storage/mail/mails.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { wakeMails } from '../due-mails.ts';

const replayedMax = 100;

/** Two trips. @throws Failed `not-found` (site). */
export async function replayDeadMails(
  context: Context,
  actor: Actor,
  site: string,
): Promise<{ replayed: number; more: boolean }> {
  const { db } = context.settings;
  const { found } = await runAll(db, { found: findStoredSite(actor, site) });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  const act = { id: uuidv7(), actor, at: context.now };
  const { replayed } = await runAll(db, {
    event: insertReplayEvent(act, site),
    replayed: replayMails(site, context.now, replayedMax),
  });
  if (replayed.length > 0) await wakeMails(context, context.now);
  return { replayed: replayed.length, more: replayed.length === replayedMax };
}
