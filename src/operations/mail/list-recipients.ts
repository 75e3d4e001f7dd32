// Whom of a site's moderators mails go to, and whether any can be sent.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Recipient } from '../../domain/mail.ts';
import { runAll } from '../../storage/database.ts';
import { findLatestMails, findRecipients } from '../../storage/mail/subscriptions.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { showRecipient } from './shown-mail.ts';

export interface MailState {
  /** Mails can be sent. */
  ready: boolean;
  /** Settings of the deployment that are missing, or can't be read. */
  missing: string[];
  /** Oldest first. */
  recipients: Recipient[];
}

/** One trip. @throws Failed `not-found` (site). */
export async function listRecipients(context: Context, actor: Actor, site: string): Promise<MailState> {
  const { found, rows, latest } = await runAll(context.settings.db, {
    found: findStoredSite(actor, site),
    rows: findRecipients(actor, site),
    latest: findLatestMails(site),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  const { mail } = context.settings;
  const missing = 'missing' in mail ? mail.missing : [];
  const mails = new Map(latest.map((one) => [one.subscription_id, one]));
  return {
    ready: missing.length === 0,
    missing,
    recipients: rows.map((row) => showRecipient(row, mails.get(row.id))),
  };
}
