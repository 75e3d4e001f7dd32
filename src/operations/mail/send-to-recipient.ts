// An owner has a mail sent at once: the question again to a moderator who has not answered, or a test to one who said yes.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { MailDelivery } from '../../domain/mail.ts';
import { runAll } from '../../storage/database.ts';
import { findMail, insertMail } from '../../storage/mail/mails.ts';
import {
  countAsked,
  findRecipient,
  findSubscription,
  insertSentEvent,
  type RecipientName,
} from '../../storage/mail/subscriptions.ts';
import type { Context } from '../context.ts';
import { wakeMails } from '../due-mails.ts';
import { requireMailWay } from './checked-recipient.ts';
import { runMails } from './mail-run.ts';
import { showMail } from './shown-mail.ts';

/**
 * Tried once before it is answered; what fails is tried again like any other mail.
 * @throws Failed `not-found`; `conflict` where no mail can be sent, they have not said yes (a test), or have answered or been asked
 * lately (the question).
 */
export async function sendToRecipient(
  context: Context,
  actor: Actor,
  { name, kind }: { name: RecipientName; kind: 'confirm' | 'test' },
): Promise<MailDelivery> {
  const { db } = context.settings;
  const { found, known } = await runAll(db, {
    found: findRecipient(actor, name),
    known: findSubscription(name.recipient),
  });
  if (!found[0] || !known[0]) throw new Failed({ kind: 'not-found', what: 'recipient' });
  requireMailWay(context);
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes: {} };
  const { made } = await runAll(db, {
    made: insertMail(kind, found[0].id, context.now),
    counted: kind === 'confirm' ? [countAsked(found[0].id, context.now)] : [],
    event: insertSentEvent(act, kind),
  });
  if (!made[0]) throw new Failed({ kind: 'conflict', detail: refusal(kind, known[0]) });
  await wakeMails(context, await runMails(context, { only: made[0].seq }));
  const { sent } = await runAll(db, { sent: findMail(made[0].seq) });
  if (!sent[0]) throw new Failed({ kind: 'not-found', what: 'recipient' });
  return showMail(sent[0]);
}

function refusal(kind: 'confirm' | 'test', known: { state: string; ask_after: number }): string {
  if (kind === 'test') return 'Nothing is sent to them before they have said yes.';
  if (known.state === 'confirmed') return 'They have said yes.';
  return `They may be asked again at ${new Date(known.ask_after).toISOString()}.`;
}
