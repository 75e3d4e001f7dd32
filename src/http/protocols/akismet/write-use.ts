// What Akismet's calls about use are answered with. A key is one site's, so there is one row.

import type { Context } from 'hono';
import type { AkismetUse } from '../../../operations/protocols/show-akismet-use.ts';
import type { AkismetFields } from './read.ts';
import { say } from './write.ts';

const noStore = { 'Cache-Control': 'no-store' };
const limitMax = 500;

/** "2026-11"; undefined for anything else, which asks for the running month. */
export function readMonth({ text }: AkismetFields): string | undefined {
  return /^20\d{2}-(?:0[1-9]|1[0-2])$/.exec(text('month') ?? '')?.[0];
}

/** Counts are strings, as the vendor's are. `filter` is a part of the site's address. */
export function writeSites(
  c: Context,
  { text }: AkismetFields,
  { month, use, key }: { month: string; use: AkismetUse; key: string },
): Response {
  const limit = wholeNumber(text('limit'), limitMax);
  const offset = wholeNumber(text('offset'), 0);
  const isMeant = use.host.includes((text('filter') ?? '').toLowerCase());
  const row = {
    site: use.host,
    api_calls: String(use.calls),
    spam: String(use.spam),
    ham: String(use.ham),
    missed_spam: String(use.missedSpam),
    false_positives: String(use.falsePositives),
    is_revoked: false,
  };
  const rows = isMeant && offset === 0 && limit > 0 ? [row] : [];
  if (text('format') !== 'csv') return c.json({ [month]: rows, limit, offset, total: Number(isMeant) }, 200, noStore);
  const title = `Active sites for ${key} during ${month} (limit:${limit}, offset: ${offset})`;
  const head = 'Site,Total API Calls,Spam,Ham,Missed Spam,False Positives,Is Revoked';
  return say(c, [title, head, ...rows.map((one) => Object.values(one).join(','))].join('\n'), {
    'Content-Type': 'text/csv; charset=utf-8',
  });
}

/** There is no limit a month; the one a minute is told with 429. */
export function writeLimit(c: Context, { text }: AkismetFields, { calls }: AkismetUse): Response {
  const limit = { limit: 'none', usage: calls, percentage: '0.00', throttled: false };
  const isExtended = ['1', 'true'].includes(text('extended') ?? '');
  return c.json(isExtended ? { ...limit, notice_level: 0, upgrade: false } : limit, 200, noStore);
}

/** What WordPress's plugin asks before its page of settings takes a key. Nobody is billed. */
export function writeSubscription(c: Context): Response {
  const account = { account_id: 0, account_name: 'Anteroom', account_type: 'own' };
  return c.json({ ...account, status: 'active', next_billing_date: false, limit_reached: false }, 200, noStore);
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return /^\d{1,6}$/.test(text ?? '') ? Math.min(Number(text), limitMax) : otherwise;
}
