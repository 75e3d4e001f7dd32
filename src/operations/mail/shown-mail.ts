// Mails and the moderators they go to, as they are shown to owners.

import type { MailDelivery, Recipient, RecipientSettings } from '../../domain/mail.ts';
import type { MailRow } from '../../storage/mail/mails.ts';
import type { RecipientColumns, RecipientRow } from '../../storage/mail/subscriptions.ts';

/** The row as it is answered. */
export function showMail(row: MailRow): MailDelivery {
  const { seq: id, kind, at, state, attempts, status, error } = row;
  const comment = row.about || null;
  return { id, kind, comment, at, state, attempts, dueAt: row.due_at, triedAt: row.tried_at, status, error };
}

/** The settings of the row. */
export function settingsOf(row: RecipientRow): RecipientSettings {
  return {
    name: row.name ?? '',
    everyMinutes: row.every_minutes as RecipientSettings['everyMinutes'],
    includeText: row.include_text === 1,
    includeAddress: row.include_address === 1,
  };
}

/** The columns of the settings that are given. */
export function columnsOf(settings: Partial<RecipientSettings>): Partial<RecipientColumns> {
  const { name, everyMinutes, includeText, includeAddress } = settings;
  return {
    ...(name === undefined ? {} : { name }),
    ...(everyMinutes === undefined ? {} : { every_minutes: everyMinutes }),
    ...(includeText === undefined ? {} : { include_text: Number(includeText) }),
    ...(includeAddress === undefined ? {} : { include_address: Number(includeAddress) }),
  };
}

/** The row as it is answered, with the latest mail to it. */
export function showRecipient(row: RecipientRow, latest: MailRow | undefined): Recipient {
  const { id, site, state, asked_at: askedAt, told_at: toldAt, created_at: createdAt } = row;
  const shown = { id, site, email: row.address ?? '', ...settingsOf(row) };
  return { ...shown, state, askedAt, toldAt, createdAt, latest: latest ? showMail(latest) : null };
}
