// What a key must be good for to have a moderator written to, and that there is a way for mails at all.

import { hasScope, type Actor, type Scope } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { MailWay } from '../../env.ts';
import type { Context } from '../context.ts';

/** A mail lets its reader decide, and no key gives away more than it may itself. @throws Failed `forbidden`. */
export function checkScopes(actor: Actor, { includeAddress }: { includeAddress: boolean }): void {
  const needed: Scope[] = ['comments:read', 'comments:decide', ...(includeAddress ? (['emails:read'] as const) : [])];
  const missing = needed.find((scope) => !hasScope(actor, scope));
  if (missing) throw new Failed({ kind: 'forbidden', detail: `What these mails allow needs a key with ${missing}.` });
}

/** @throws Failed `conflict` naming what is missing. */
export function requireMailWay({ settings }: Pick<Context, 'settings'>): MailWay {
  if (!('missing' in settings.mail)) return settings.mail;
  const detail = `No mail can be sent: ${settings.mail.missing.join(', ')} is missing or can't be read.`;
  throw new Failed({ kind: 'conflict', detail });
}
