// The rules of a webhook's settings that one field alone does not show, and what the key must be good for.

import { hasScope, type Actor } from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import { followedKinds, type WebhookSettings } from '../../domain/webhook.ts';
import { findUrlFault } from '../../outbound/public-host.ts';
import type { Context } from '../context.ts';

const thisMachine = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/;
const telegramUrl = /^\/bot[A-Za-z0-9:_-]{1,100}\/sendMessage$/;

/** What is wanted, what is given of a WordPress's password, and whether one must be. */
interface Wanted {
  wanted: WebhookSettings;
  needsPassword: boolean;
  password: string | undefined;
}

/** @throws Failed `invalid`, every fault at once; `forbidden` where more is to be sent than the key may read. */
export function checkSettings({ settings }: Pick<Context, 'settings'>, actor: Actor, given: Wanted): void {
  const { wanted } = given;
  const urlFault = findUrlFault(wanted.url, { allowsLocal: settings.allowsLocalWebhooks });
  const faults = [
    ...(urlFault === null ? findFaultsOfUrl(wanted) : [fault('url', 'not-public', urlFault)]),
    ...findFaults(wanted),
    ...(wanted.format === 'wordpress' ? findFaultsOfWordPress(given) : findFaultsOfOthers(given)),
  ];
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults });
  const needed = wanted.includeAddress ? 'emails:read' : wanted.includeText ? 'comments:read' : null;
  if (needed === null || hasScope(actor, needed)) return;
  throw new Failed({ kind: 'forbidden', detail: `What this webhook sends needs a key with ${needed}.` });
}

/** Of an address that may be asked. */
function findFaultsOfUrl({ url: text, format }: WebhookSettings): Fault[] {
  const url = new URL(text);
  if (format === 'telegram' && !telegramUrl.test(url.pathname)) {
    return [fault('url', 'not-telegram', 'must end in /botTOKEN/sendMessage')];
  }
  if (format !== 'wordpress') return [];
  // A password goes along.
  if (url.protocol !== 'https:' && !thisMachine.test(url.hostname)) {
    return [fault('url', 'not-https', 'must begin with https://')];
  }
  return url.search !== '' || /\/wp-(?:json|admin|login)|\.php/.test(url.pathname)
    ? [fault('url', 'not-wordpress', 'must be the address of the site, such as https://blog.example.com')]
    : [];
}

function findFaults({ format, chat }: WebhookSettings): Fault[] {
  const isTelegram = format === 'telegram';
  return [
    ...(isTelegram && chat === null ? [fault('chat', 'required', 'must be the chat_id')] : []),
    ...(!isTelegram && chat !== null
      ? [fault('chat', 'not-with-format', 'goes with the format "telegram" alone')]
      : []),
  ];
}

function findFaultsOfWordPress({ wanted, needsPassword, password }: Wanted): Fault[] {
  const whole = (['includeText', 'includeAddress'] as const).filter((name) => !wanted[name]);
  return [
    ...(wanted.user === null ? [fault('user', 'required', "must be WordPress's name for the user")] : []),
    ...(needsPassword && password === undefined
      ? [fault('password', 'required', 'must be an application password of the user')]
      : []),
    ...(wanted.digestAbove === null ? [] : [fault('digestAbove', 'not-with-format', 'must be null: comments come whole')]),
    ...(followedKinds.every((kind) => wanted.kinds.includes(kind))
      ? []
      : [fault('kinds', 'not-with-format', 'must be all: what is hidden here must be hidden there')]),
    ...whole.map((name) => fault(name, 'not-with-format', 'must be true: comments come whole')),
  ];
} // prettier-ignore

function findFaultsOfOthers({ wanted, password }: Wanted): Fault[] {
  const onlyWordPress = 'goes with the format "wordpress" alone';
  return [
    ...(wanted.user === null ? [] : [fault('user', 'not-with-format', onlyWordPress)]),
    ...(password === undefined ? [] : [fault('password', 'not-with-format', onlyWordPress)]),
    ...(wanted.format !== 'standard' && wanted.includeAddress
      ? [fault('includeAddress', 'not-with-format', 'goes with the format "standard" alone')]
      : []),
  ];
}

function fault(field: string, rule: string, message: string): Fault {
  return { field, rule, message: `The field "${field}" ${message}.` };
}
