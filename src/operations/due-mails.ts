// Waking the mails that are to go. They are written down in the batch of what they are about; should the queue not take the
// message, the timer finds what is due.

import type { Context } from './context.ts';

/** What is due later is the timer's. */
const delayMsMax = 15 * 60_000;

/** Has the queue send what is due then; not where the timer comes sooner, or nothing is. */
export async function wakeMails({ settings }: Pick<Context, 'settings'>, at: number | null): Promise<void> {
  const wait = at === null ? Infinity : Math.max(0, at - Date.now());
  if (wait > delayMsMax || 'missing' in settings.mail) return;
  try {
    await settings.webhooks?.send({ mails: true }, { delaySeconds: Math.ceil(wait / 1000) });
  } catch {
    // They are stored: the timer finds them.
  }
}
