// One run of the mails: what is due is claimed, worded, handed over and settled. A run that dies leaves its claims, which are
// due again a little later.

import { dayMs } from '../../domain/durations.ts';
import type { MailWay } from '../../env.ts';
import { sendMail, type MailAttempt } from '../../outbound/mail.ts';
import { runAll, type Write } from '../../storage/database.ts';
import {
  claimMails,
  findClaimedMails,
  findNextDue,
  settleMails,
  type ClaimedMail,
  type MailSettlement,
} from '../../storage/mail/mails.ts';
import { noteTold } from '../../storage/mail/subscriptions.ts';
import type { Context } from '../context.ts';
import { claimedMax, claimMs, findAddressFault, sendInRounds, waitAfter } from '../sending.ts';
import { readDigests, type Digest } from './digest.ts';
import { wordMail } from './worded-mail.ts';

/** Then 4 min, 16 min, ... 17 h. */
const firstWaitMs = 60_000;

export type RunContext = Pick<Context, 'settings' | 'now'>;

interface Outcome {
  settlement: MailSettlement;
  /** What a digest told, once it went. */
  told: Write[];
}

/** Three trips, if there is something to send. Gives when the next mail is due, or null. */
export async function runMails(
  context: RunContext,
  { only = null }: { only?: number | null } = {},
): Promise<number | null> {
  const { db, mail: way } = context.settings;
  if ('missing' in way) return null;
  const claim = { now: context.now, until: Date.now() + claimMs, limit: claimedMax, only };
  const { claimed, rows, next } = await runAll(db, {
    claimed: claimMails(claim),
    rows: findClaimedMails(claim),
    next: findNextDue(),
  });
  const mine = new Set(claimed.map(({ seq }) => seq));
  const taken = rows.filter(({ seq }) => mine.has(seq));
  if (taken.length === 0) return next[0]?.due_at ?? null;
  const outcomes = await sendAll(context, way, taken);
  const after = await runAll(db, {
    settled: settleMails(outcomes.map(({ settlement }) => settlement)),
    told: outcomes.flatMap(({ told }) => told),
    next: findNextDue(),
  });
  return after.next[0]?.due_at ?? null;
}

async function sendAll(context: RunContext, way: MailWay, rows: readonly ClaimedMail[]): Promise<Outcome[]> {
  const digests = await readDigests(context, rows);
  const fault = await findFault(way, context.settings.allowsLocalWebhooks);
  const sendOne = async (row: ClaimedMail): Promise<Outcome> => {
    const digest = row.kind === 'digest' ? digests.get(row.site) : undefined;
    if (Date.now() > row.since + dayMs) return { settlement: settlementOf(row, tooOld), told: [] };
    const mail = await wordMail(context, way, { row, digest });
    if (mail === null) return { settlement: dropped(row), told: [] };
    const attempt = fault === null ? await sendMail(way, mail) : { status: null, error: fault };
    return { settlement: settlementOf(row, attempt), told: attempt.error === null ? toldBy(row, digest) : [] };
  };
  return sendInRounds(rows, sendOne);
}

const tooOld: MailAttempt = { status: null, error: 'it could not be sent within a day' };

async function findFault({ by }: MailWay, allowsLocal: boolean): Promise<string | null> {
  return 'url' in by ? findAddressFault({ name: 'MAIL_API_URL', url: by.url }, allowsLocal) : null;
}

function toldBy({ subscription_id: id }: ClaimedMail, digest: Digest | undefined): Write[] {
  if (!digest) return [];
  return [noteTold(id, { at: Date.now(), count: digest.count, newestAt: digest.comments[0]?.created_at ?? 0 })];
}

function dropped({ seq, attempts, tried_at: at, status, error }: ClaimedMail): MailSettlement {
  return { seq, attempts, state: 'dropped', dueAt: null, at: at ?? Date.now(), status, error };
}

function settlementOf({ seq, attempts, since }: ClaimedMail, { status, error }: MailAttempt): MailSettlement {
  const at = Date.now();
  const done = { seq, attempts, at, status, error };
  if (error === null) return { ...done, state: 'delivered', dueAt: null };
  const dueAt = at + waitAfter(attempts, firstWaitMs);
  return dueAt > since + dayMs ? { ...done, state: 'dead', dueAt: null } : { ...done, state: 'waiting', dueAt };
}
