// Whoever is written to says yes or no, by the link in a mail. Showing the page changes nothing.

import { Failed } from '../../domain/failure.ts';
import { confirmableMs, stoppedMs, type SubscriptionRole, type SubscriptionState } from '../../domain/mail.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import {
  confirmSubscription,
  findSubscription,
  stopSubscription,
  type SubscriptionRow,
} from '../../storage/mail/subscriptions.ts';
import type { Context } from '../context.ts';
import { isSubscriptionToken } from '../mail-links.ts';

export interface ShownSubscription {
  site: Site;
  role: SubscriptionRole;
  state: SubscriptionState;
  /** A yes is taken. */
  isOpen: boolean;
}

interface Ask {
  id: string;
  token: string;
}

/** @throws Failed `not-found` for a wrong token as for a subscription that isn't there. */
export async function showSubscription(context: Context, ask: Ask): Promise<ShownSubscription> {
  return show(context, await find(context, ask));
}

/** The same answer twice is one. @throws Failed as `showSubscription` does; `conflict` for a yes to no question, or one over a week old. */
export async function answerSubscription(
  context: Context,
  { act, ...ask }: Ask & { act: 'confirm' | 'stop' },
): Promise<ShownSubscription> {
  const { now, settings } = context;
  await find(context, ask);
  const { id } = ask;
  await runAll(settings.db, {
    answered:
      act === 'confirm'
        ? confirmSubscription(id, now, now - confirmableMs)
        : stopSubscription(id, now, now + stoppedMs),
  });
  const after = show(context, await find(context, ask));
  if (act === 'confirm' && after.state !== 'confirmed') {
    throw new Failed(
      { kind: 'conflict', detail: 'This question is not open any more: have it sent again.' },
      after.site,
    );
  }
  return after;
}

async function find({ settings }: Context, { id, token }: Ask): Promise<SubscriptionRow> {
  const missing = new Failed({ kind: 'not-found', what: 'subscription' });
  if (!(await isSubscriptionToken(settings, id, token))) throw missing;
  const { rows } = await runAll(settings.db, { rows: findSubscription(id) });
  if (!rows[0]) throw missing;
  return rows[0];
}

function show({ now }: Context, row: SubscriptionRow): ShownSubscription {
  const { role, state, asked_at: askedAt } = row;
  const isOpen = state === 'asked' && askedAt !== null && askedAt >= now - confirmableMs;
  return { site: parseStoredSite(row.site, row.settings), role, state, isOpen };
}
