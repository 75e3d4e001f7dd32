// An author appeals the decline of their comment, once, by the token of its status. Two round trips: the site it is at, then the
// appeal. Of a comment that no human declined they learn no more than its status says.

import { uuidv7 } from 'uuidv7';
import { appealBytesMax, appealTermOf } from '../../domain/appeal.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import { reportHourMs } from '../../domain/report.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { findTextFaults, missing, readText } from '../../intake/text.ts';
import {
  countAppeal,
  findAppealRefusal,
  insertAppealEvent,
  storeAppeal,
  type NewAppeal,
} from '../../storage/appeals/appeals.ts';
import { runAll } from '../../storage/database.ts';
import { findState } from '../../storage/moderation/comments.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { atSite } from '../known-site.ts';
import { networkKey } from '../network-key.ts';
import { isStatusToken } from '../tokens.ts';

export interface AppealInput {
  commentId: string;
  /** The comment's status token. */
  token: string;
  text: string | undefined;
  /** Faults of fields that came as no text. */
  unread: readonly Fault[];
  clientAddress: string | null;
}

/**
 * The same text again is answered as the first time.
 * @throws Failed `not-found` for a wrong token as for a comment that isn't there; `invalid`; `flood`; `conflict` for a comment
 * that no human has declined, one that was appealed before, and after the term. It carries the site once that is known.
 */
export async function appealDecline(context: Context, input: AppealInput): Promise<void> {
  const { commentId, token, clientAddress } = input;
  const { db, hashSecret } = context.settings;
  const nowhere = new Failed({ kind: 'not-found', what: 'comment' });
  if (!(await isStatusToken(context.settings, commentId, token))) throw nowhere;
  const {
    states: [row],
  } = await runAll(db, { states: findState(commentId) });
  if (!row || row.erased_at !== null) throw nowhere;
  const site = parseStoredSite(row.site, row.settings);
  await atSite(site, async () => {
    const text = readAppeal(input);
    const network = await networkKey(hashSecret, site.slug, clientAddress);
    await store(context, newAppeal(site, { id: uuidv7(), commentId, network, text, at: context.now }));
  });
}

function readAppeal({ text, unread }: AppealInput): string {
  const given = readText('text', text);
  const faults = [...unread];
  if (!unread.length) faults.push(...(given ? findTextFaults('text', given, appealBytesMax) : [missing('text')]));
  if (!given || faults.length) throw new Failed({ kind: 'invalid', faults });
  return given.stored;
}

function newAppeal(site: Site, appeal: Omit<NewAppeal, 'site' | 'termMs'>): NewAppeal {
  const termMs = { rejected: appealTermOf(site, 'rejected'), spam: appealTermOf(site, 'spam') };
  return { ...appeal, site: site.slug, termMs };
}

async function store(context: Context, appeal: NewAppeal): Promise<void> {
  const { network } = appeal;
  const { stored, refused } = await runAll(context.settings.db, {
    event: insertAppealEvent(appeal),
    stored: storeAppeal(appeal),
    counted: network === null ? [] : [countAppeal({ ...appeal, network })],
    refused: findAppealRefusal(appeal),
  });
  await wakeTold(context, stored);
  const [why] = refused;
  if (stored.length > 0 || (why?.appealed && why.said === appeal.text)) return;
  if (!why?.declined) throw conflict('Only a comment that a moderator has declined can be appealed.');
  if (why.appealed) throw conflict('This decision was appealed before, which can be done once.');
  if (!why.in_term) throw conflict('The time in which this decision could be appealed is over.');
  throw new Failed({ kind: 'flood', retryAfterSeconds: secondsLeft(context.now) });
}

function conflict(detail: string): Failed {
  return new Failed({ kind: 'conflict', detail });
}

/** Of the hour of the clock. */
function secondsLeft(now: number): number {
  return Math.ceil((reportHourMs - (now % reportHourMs)) / 1000);
}
