// An owner has a moderator written to. The first mail asks them; nothing else is sent before they have said yes.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { recipientsMax, type NewRecipient, type Recipient } from '../../domain/mail.ts';
import { checkEmail } from '../../intake/email.ts';
import { readText } from '../../intake/text.ts';
import { runAll } from '../../storage/database.ts';
import { findMail, insertMail } from '../../storage/mail/mails.ts';
import {
  countAsked,
  findRecipient,
  insertRecipient,
  insertRecipientEvent,
  type RecipientColumns,
} from '../../storage/mail/subscriptions.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { wakeMails } from '../due-mails.ts';
import { checkScopes, requireMailWay } from './checked-recipient.ts';
import { runMails } from './mail-run.ts';
import { columnsOf, showRecipient } from './shown-mail.ts';

/**
 * Two trips and the mail's attempt. @throws Failed `not-found` (site), `invalid`, `forbidden`, `conflict` where no mail can be sent, the
 * address is there already, or the site has as many as it may.
 */
export async function makeRecipient(
  context: Context,
  actor: Actor,
  { site, wanted }: { site: string; wanted: NewRecipient },
): Promise<Recipient> {
  const { email, ...settings } = wanted;
  checkScopes(actor, settings);
  const address = readAddress(email);
  requireMailWay(context);
  const { db } = context.settings;
  const act = { id: uuidv7(), actor, at: context.now, site, recipient: '', changes: {} };
  act.recipient = act.id;
  const { found, made, asked } = await runAll(db, {
    found: findStoredSite(actor, site),
    made: insertRecipient(act, { site, address, columns: columnsOf(settings) as RecipientColumns }),
    event: insertRecipientEvent(act, 'recipient.made'),
    asked: insertMail('confirm', act.id, context.now),
    counted: countAsked(act.id, context.now),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  if (!made[0]) {
    const detail = `The site writes to this address already, or to ${recipientsMax}, and has no room for more.`;
    throw new Failed({ kind: 'conflict', detail });
  }
  const seq = asked[0]?.seq ?? 0;
  await wakeMails(context, await runMails(context, { only: seq }));
  const { after, sent } = await runAll(db, { after: findRecipient(actor, act), sent: findMail(seq) });
  return showRecipient(after[0] ?? made[0], sent[0]);
}

/** @throws Failed `invalid`. */
function readAddress(text: string): string {
  const given = readText('email', text);
  const checked = given && checkEmail(given);
  if (checked?.folded != null) return checked.email;
  const faults = checked?.faults ?? [
    { field: 'email', rule: 'required', message: 'The field "email" must be an address.' },
  ];
  throw new Failed({ kind: 'invalid', faults });
}
