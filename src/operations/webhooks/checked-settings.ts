// The rules of a webhook's settings that one field alone does not show, and what the key must be good for.

import { hasScope, type Actor } from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import type { WebhookSettings } from '../../domain/webhook.ts';
import { findUrlFault } from '../../outbound/public-host.ts';
import type { Context } from '../context.ts';

const telegramUrl = /^\/bot[A-Za-z0-9:_-]{1,100}\/sendMessage$/;

/** @throws Failed `invalid`, every fault at once; `forbidden` where more is to be sent than the key may read. */
export function checkSettings({ settings }: Pick<Context, 'settings'>, actor: Actor, wanted: WebhookSettings): void {
  const faults = findFaults(wanted, { allowsLocal: settings.allowsLocalWebhooks });
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults });
  const needed = wanted.includeAddress ? 'emails:read' : wanted.includeText ? 'comments:read' : null;
  if (needed === null || hasScope(actor, needed)) return;
  throw new Failed({ kind: 'forbidden', detail: `What this webhook sends needs a key with ${needed}.` });
}

function findFaults(wanted: WebhookSettings, { allowsLocal }: { allowsLocal: boolean }): Fault[] {
  const { url, format, chat } = wanted;
  const urlFault = findUrlFault(url, { allowsLocal });
  const isTelegram = format === 'telegram';
  return [
    ...(urlFault === null ? [] : [fault('url', 'not-public', urlFault)]),
    ...(isTelegram && urlFault === null && !telegramUrl.test(new URL(url).pathname)
      ? [fault('url', 'not-telegram', 'must end in /botTOKEN/sendMessage')]
      : []),
    ...(isTelegram && chat === null ? [fault('chat', 'required', 'must be the chat_id')] : []),
    ...(!isTelegram && chat !== null
      ? [fault('chat', 'not-with-format', 'goes with the format "telegram" alone')]
      : []),
    ...(format !== 'standard' && wanted.includeAddress
      ? [fault('includeAddress', 'not-with-format', 'goes with the format "standard" alone')]
      : []),
  ];
}

function fault(field: string, rule: string, message: string): Fault {
  return { field, rule, message: `The field "${field}" ${message}.` };
}
