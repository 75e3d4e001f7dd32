// The mails of a site as its owner sees them: what they were and what came of them, never to whom.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { MailDelivery } from '../../domain/mail.ts';
import { runAll } from '../../storage/database.ts';
import { findMails } from '../../storage/mail/mails.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { showMail } from './shown-mail.ts';

/** Latest first, one trip. @throws Failed `not-found` (site), `invalid` for a broken cursor. */
export async function listMails(
  context: Context,
  actor: Actor,
  ask: { site: string; state?: 'dead' | undefined; limit: number; cursor?: string | undefined },
): Promise<{ deliveries: MailDelivery[]; next: string | null }> {
  const { site, state, limit, cursor } = ask;
  const before = cursor === undefined ? null : readCursor(cursor, isPlace)[0];
  const { found, rows } = await runAll(context.settings.db, {
    found: findStoredSite(actor, site),
    rows: findMails(actor, { site, state, before, limit: limit + 1 }),
  });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { deliveries: shown.map(showMail), next: last && rows.length > limit ? writeCursor([last.seq]) : null };
}

function isPlace(parts: unknown[]): parts is [number] {
  return parts.length === 1 && Number.isSafeInteger(parts[0]);
}
