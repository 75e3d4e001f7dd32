// Waking the webhooks that have something to send. Triggers have written it down in the batch of the change; should the queue
// not take the message, the timer finds what is due.

import type { Context } from './context.ts';

/** What is due later is the timer's. */
const delayMsMax = 15 * 60_000;

type Waker = Pick<Context, 'settings'>;

/** Wakes those that the rows of a change name (see storage/told-webhooks). */
export async function wakeTold(context: Waker, rows: readonly { told: string | null }[]): Promise<void> {
  const told = new Set(rows.flatMap((row) => row.told?.split(',') ?? []));
  await wakeWebhooks(context, [...told]);
}

/** Has the queue run them. */
export async function wakeWebhooks({ settings }: Waker, ids: readonly string[]): Promise<void> {
  for (const id of ids) await send(settings.webhooks, id, 0);
}

/** Has the queue run one again at a time; not where the timer comes sooner. */
export async function wakeLater({ settings }: Waker, id: string, at: number | null): Promise<void> {
  const wait = at === null ? Infinity : at - Date.now();
  if (wait <= delayMsMax) await send(settings.webhooks, id, Math.max(0, Math.ceil(wait / 1000)));
}

async function send(queue: Context['settings']['webhooks'], webhook: string, delaySeconds: number): Promise<void> {
  try {
    await queue?.send({ webhook }, { delaySeconds });
  } catch {
    // What is to be sent is stored: the timer finds it.
  }
}
