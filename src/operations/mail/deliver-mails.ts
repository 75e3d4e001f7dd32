// What the queue and the timer do for mails: ask authors who wish for them, write down the digests that are due, send what is, see to it that they are run
// again, and forget what is old.

import { runAll } from '../../storage/database.ts';
import { deleteOldMails, findNextDue, insertDigests, setNextDigests } from '../../storage/mail/mails.ts';
import { wakeMails } from '../due-mails.ts';
import { askAuthors } from './authors-asked.ts';
import { runMails, type RunContext } from './mail-run.ts';

const digestsAtOnce = 50;
const mailsKeptMs = 30 * 86_400_000;
const rowsMax = 500;

/** Sends a piece of what is due, and has the rest sent. @throws Failed `storage-down`: the queue tries again. */
export async function deliverMails(context: RunContext): Promise<void> {
  const areMoreToAsk = await askAuthors(context);
  const next = await runMails(context);
  await wakeMails(context, areMoreToAsk ? context.now : next);
}

/** The timer's: without a queue it sends a piece itself. Every 15 minutes 50 moderators get theirs, the longest due first. */
export async function resumeMails(context: RunContext): Promise<void> {
  const { settings, now } = context;
  const areMoreToAsk = await askAuthors(context);
  const { next } = await runAll(settings.db, {
    digests: 'missing' in settings.mail ? [] : [insertDigests(now, digestsAtOnce), setNextDigests(now, digestsAtOnce)],
    next: findNextDue(),
    forgotten: deleteOldMails(now - mailsKeptMs, rowsMax),
  });
  if (settings.webhooks === null) await runMails(context);
  else await wakeMails(context, areMoreToAsk ? now : (next[0]?.due_at ?? null));
}
