// A mail as it is handed over: whom to, subject, plain text. Null where there is nobody to write to, or nothing to tell. What
// strangers wrote stands disarmed and behind a mark, and in no question at all.

import { authorMailsPerDay } from '../../domain/mail.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { startOf } from '../../domain/start-of-text.ts';
import type { MailWay } from '../../env.ts';
import type { Mail } from '../../outbound/mail.ts';
import type { ClaimedMail } from '../../storage/mail/mails.ts';
import type { WaitingComment } from '../../storage/mail/waiting-comments.ts';
import type { Context } from '../context.ts';
import { disarm } from '../disarmed-text.ts';
import { digest as hash } from '../hashing.ts';
import { makeStatusToken } from '../tokens.ts';
import { decisionUrl, subscriptionUrl } from '../mail-links.ts';
import { textShownMax, type Digest } from './digest.ts';
import { mailTextsOf } from './mail-texts.ts';

const titleUnitsMax = 80;
const nameUnitsMax = 80;
const pageUnitsMax = 300;

interface Given {
  row: ClaimedMail;
  /** Left out: nothing waits, or it is no digest. */
  digest: Digest | undefined;
}

type Written = Pick<Mail, 'to' | 'subject' | 'text'>;

/** Words a claimed mail. */
export async function wordMail(context: Pick<Context, 'settings'>, way: MailWay, given: Given): Promise<Mail | null> {
  const { row } = given;
  if (row.settings === null || row.subscription_state === null) return null;
  const site = parseStoredSite(row.site, row.settings);
  const stopUrl = await subscriptionUrl(context.settings, way, row.subscription_id);
  const write = row.role === 'author' ? writeToAuthor : writeToModerator;
  const written = await write(context, way, { ...given, site, stopUrl });
  if (written === null) return null;
  // Another text of the same mail, as a later digest has, is another mail to a service that drops what it knows.
  const id = `anteroom-${row.seq}-${row.at.toString(36)}-${(await hash(written.text)).slice(0, 16)}`;
  return { id, stopUrl, ...written };
}

async function writeToModerator(
  context: Pick<Context, 'settings'>,
  way: MailWay,
  { row, digest, site, stopUrl }: Given & { site: Site; stopUrl: string },
): Promise<Written | null> {
  const texts = mailTextsOf(site.locale);
  const title = startOf(site.title, titleUnitsMax);
  const { address: to, subscription_state: state } = row;
  if (to === null) return null;
  if (row.kind === 'confirm') {
    const { subject, text } = texts.askModerator(title);
    return state === 'asked' ? { to, subject, text: paragraphs([...text, stopUrl]) } : null;
  }
  if (state !== 'confirmed') return null;
  const stop = `${texts.stop}\n${stopUrl}`;
  if (row.kind === 'test') {
    const { subject, text } = texts.test(title);
    return { to, subject, text: paragraphs([...text, stop]) };
  }
  if (!digest) return null;
  const since = `${new Date(digest.oldestAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const { subject, text } = texts.digest(title, { count: digest.count, since });
  const comments = await Promise.all(digest.comments.map((one) => describe(context, way, { row, site, comment: one })));
  const all = `${texts.all}\n${way.origin}/admin/?site=${site.slug}`;
  return { to, subject, text: paragraphs([...text, ...comments, all, stop]) };
}

/** To the address that stands on the comment, while that is this author's. */
async function writeToAuthor(
  context: Pick<Context, 'settings'>,
  way: MailWay,
  { row, site, stopUrl }: Given & { site: Site; stopUrl: string },
): Promise<Written | null> {
  const texts = mailTextsOf(site.locale);
  const title = startOf(site.title, titleUnitsMax);
  const { kind, author_email: to, subscription_state: state } = row;
  if (to === null || row.author_id !== row.subscription_id || !site.authorMail) return null;
  if (kind === 'confirm') {
    const { subject, text } = texts.askAuthor(title);
    return state === 'asked' && row.own_status !== 'spam'
      ? { to, subject, text: paragraphs([...text, stopUrl]) }
      : null;
  }
  if (state !== 'confirmed' || row.own_status !== 'approved' || row.earlier_today >= authorMailsPerDay) return null;
  if (kind === 'reply' && row.reply_visible !== 1) return null;
  const { subject, text } = kind === 'reply' ? texts.reply(title) : texts.approved(title);
  const reply = kind === 'reply' ? [said(row.reply_name, row.reply_body ?? '')] : [];
  const own = `${texts.own}\n${way.origin}/v1/comments/${row.about}/status?token=${await makeStatusToken(context.settings, row.about)}`;
  return { to, subject, text: paragraphs([...text, ...reply, own, `${texts.stop}\n${stopUrl}`]) };
}

async function describe(
  context: Pick<Context, 'settings'>,
  way: MailWay,
  { row, site, comment }: { row: ClaimedMail; site: Site; comment: WaitingComment },
): Promise<string> {
  const texts = mailTextsOf(site.locale);
  const { id, version, page, name, email, body, spam, toxicity, created_at: now } = comment;
  const link = { comment: id, by: row.subscription_id, version, now: Math.max(now, Date.now()) };
  const address = row.include_address === 1 && email !== null ? ` <${email}>` : '';
  return [
    ...(row.include_text === 1 ? [said(name, body, address)] : []),
    ...(row.include_text === 1 || address === '' ? [] : [address.trim()]),
    `${texts.page}: ${disarm(startOf(page, pageUnitsMax)).replaceAll('\n', ' ')}`,
    ...(spam === null ? [] : [texts.scores(spam.toFixed(2), (toxicity ?? 0).toFixed(2))]),
    texts.decide,
    await decisionUrl(context.settings, way, link),
  ].join('\n');
}

/** Who says it, and its start. */
function said(name: string | null, body: string, address = ''): string {
  const start = startOf(body, textShownMax);
  const whose = quoted(startOf(name ?? '–', nameUnitsMax).replaceAll('\n', ' '));
  return `${whose}${address}:\n${quoted(`${start}${start.length < body.length ? ' …' : ''}`)}`;
}

/** Each line behind a mark, so that nothing a stranger wrote looks like ours. */
function quoted(text: string): string {
  return disarm(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}
