// One attempt to deliver one message to an endpoint. Signed by the Standard Webhooks specification with its own library; no
// redirect is followed, and of the answer no more is read than is told.

import { Webhook } from 'standardwebhooks';

const timeoutMs = 10_000;
const answerBytesMax = 1_024;
const excerptUnitsMax = 200;

export interface Message {
  url: string;
  /** The same at every attempt (webhook-id). */
  id: string;
  body: string;
  /** The secrets that sign, the newest first. */
  secrets: readonly string[];
}

/** What came of it. */
export interface Attempt {
  ms: number;
  /** Null: there was no answer. */
  status: number | null;
  /** Null: delivered. */
  error: string | null;
  /** The start of what a failing answer said. */
  excerpt: string | null;
  /** How long the endpoint asks to be left alone; null: it does not say. */
  retryAfterMs: number | null;
  /** The same again would only be refused again. */
  isFinal?: true;
}

/** Takes 10 seconds at most. Never throws: what goes wrong is told. */
export async function sendMessage(message: Message, limitMs: number = timeoutMs): Promise<Attempt> {
  const startedAt = Date.now();
  const signal = AbortSignal.timeout(limitMs);
  try {
    const { url, body } = message;
    const headers = signedHeaders(message, new Date(startedAt));
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const { status, ok } = response;
    if (ok) void response.body?.cancel().catch(() => null);
    const excerpt = ok ? null : await readStart(response);
    const retryAfterMs = ok ? null : readRetryAfter(response.headers.get('Retry-After'), startedAt);
    return { ms: Date.now() - startedAt, status, error: ok ? null : faultOf(response), excerpt, retryAfterMs };
  } catch {
    const error = signal.aborted ? `no answer within ${limitMs / 1000} s` : 'the endpoint could not be reached';
    return { ms: Date.now() - startedAt, status: null, error, excerpt: null, retryAfterMs: null };
  }
}

function signedHeaders({ id, body, secrets }: Message, at: Date): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Anteroom',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

function faultOf({ status }: Response): string {
  return status >= 300 && status < 400 ? `answered ${status}: redirects are not followed` : `answered ${status}`;
}

/** The start of an answer, whose end may never come. Null where nothing can be read of it. */
async function readStart({ body }: Response): Promise<string | null> {
  if (!body) return null;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  try {
    while (bytes < answerBytesMax && text.length < excerptUnitsMax) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      text += decoder.decode(value.subarray(0, answerBytesMax), { stream: true });
    }
  } catch {
    // What was read until then is told.
  }
  void reader.cancel().catch(() => null);
  return text.slice(0, excerptUnitsMax).toWellFormed() || null;
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const wait = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : null;
}
