// What a moderator is written, and how often, is changed. Their word stays as it is, and the address too: another is another's.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { EventChanges } from '../../domain/event.ts';
import { Failed } from '../../domain/failure.ts';
import type { Recipient, RecipientChange, RecipientSettings } from '../../domain/mail.ts';
import { runAll } from '../../storage/database.ts';
import {
  findLatestMails,
  findRecipient,
  insertRecipientEvent,
  updateRecipient,
  type RecipientName,
} from '../../storage/mail/subscriptions.ts';
import type { Context } from '../context.ts';
import { checkScopes } from './checked-recipient.ts';
import { columnsOf, settingsOf, showRecipient } from './shown-mail.ts';

/** Two trips. @throws Failed `not-found`, `forbidden`. */
export async function changeRecipient(
  context: Context,
  actor: Actor,
  { name, changes }: { name: RecipientName; changes: RecipientChange },
): Promise<Recipient> {
  const { db } = context.settings;
  const before = (await runAll(db, { found: findRecipient(actor, name) })).found[0];
  if (!before) throw new Failed({ kind: 'not-found', what: 'recipient' });
  const from = settingsOf(before);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const to = { ...from, ...given } as RecipientSettings;
  checkScopes(actor, to);
  const act = { id: uuidv7(), actor, at: context.now, ...name, changes: changesBetween(from, to) };
  const { updated, latest } = await runAll(db, {
    event: insertRecipientEvent(act, 'recipient.changed'),
    updated: updateRecipient(act, columnsOf(given)),
    latest: findLatestMails(name.site),
  });
  if (!updated[0]) throw new Failed({ kind: 'not-found', what: 'recipient' });
  return showRecipient(
    updated[0],
    latest.find((mail) => mail.subscription_id === before.id),
  );
}

function changesBetween(from: RecipientSettings, to: RecipientSettings): EventChanges {
  const names = (Object.keys(to) as (keyof RecipientSettings)[]).filter((name) => from[name] !== to[name]);
  return Object.fromEntries(names.map((name) => [name, { from: from[name], to: to[name] }]));
}
