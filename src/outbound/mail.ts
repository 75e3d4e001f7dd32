// One attempt to hand one mail to whoever delivers it: Cloudflare's Email Service by its binding, or an HTTP API that takes
// JSON. No address is told in what comes of it.

import type { MailWay } from '../env.ts';

const timeoutMs = 10_000;
const subjectUnitsMax = 200;

/** A mail of plain text, which no reader's program makes into more than it is. */
export interface Mail {
  /** The same at every attempt: a service that knows it sends no second one. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Where one click, or its mail program's, ends such mails (RFC 8058). */
  stopUrl: string;
}

/** What came of it. */
export interface MailAttempt {
  /** The HTTP status; null: there was none. */
  status: number | null;
  /** Null: it was taken. */
  error: string | null;
}

/** Takes 10 seconds at most. Never throws: what goes wrong is told. */
export async function sendMail(way: MailWay, mail: Mail, limitMs: number = timeoutMs): Promise<MailAttempt> {
  return 'url' in way.by
    ? post(way.by, apiMessage(way, mail), { id: mail.id, limitMs })
    : handOver(way.by.binding, message(way, mail), limitMs);
}

/** Nothing that ends a header's line gets into one, whatever was put into the mail. */
function message({ from }: MailWay, { to, subject, text, stopUrl }: Mail) {
  return {
    from: from.name ? from : from.email,
    to: oneLine(to),
    subject: oneLine(subject).slice(0, subjectUnitsMax).toWellFormed(),
    text,
    headers: {
      'List-Unsubscribe': `<${oneLine(stopUrl)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

/** As Resend's API takes it, and those like it. */
function apiMessage(way: MailWay, mail: Mail) {
  const { name, email } = way.from;
  const { to, ...rest } = message(way, mail);
  return { ...rest, from: name ? `${name} <${email}>` : email, to: [to] };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

async function post(
  { url, key }: { url: string; key: string },
  body: object,
  { id, limitMs }: { id: string; limitMs: number },
): Promise<MailAttempt> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    const headers = {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'User-Agent': 'Anteroom',
      'Idempotency-Key': id,
    };
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal, redirect: 'manual' as const };
    const { status, ok, body: answer } = await fetch(url, init);
    void answer?.cancel().catch(() => null);
    const moved = status >= 300 && status < 400 ? ': redirects are not followed' : '';
    return { status, error: ok ? null : `answered ${status}${moved}` };
  } catch {
    return { status: null, error: signal.aborted ? tooLate(limitMs) : 'the mail service could not be reached' };
  }
}

async function handOver(
  binding: SendEmail,
  mail: Parameters<SendEmail['send']>[0],
  limitMs: number,
): Promise<MailAttempt> {
  const late = Symbol('late');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof late>((resolve) => (timer = setTimeout(() => resolve(late), limitMs)));
  try {
    const done = await Promise.race([binding.send(mail as EmailMessageBuilder), limit]);
    return { status: null, error: done === late ? tooLate(limitMs) : null };
  } catch (fault) {
    // The message names the address; the code does not (E_RECIPIENT_NOT_ALLOWED and so on).
    const code = (fault as { code?: unknown } | null)?.code;
    const named = typeof code === 'string' && /^E_[A-Z_]{1,60}$/.test(code) ? `: ${code}` : '';
    return { status: null, error: `the mail service refused it${named}` };
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(limitMs: number): string {
  return `no answer within ${limitMs / 1000} s`;
}
