// Answers in Akismet's protocol, byte for byte: clients compare the bodies without trimming them, and some take the mere presence
// of a header for an error. All answers but outages have status 200.

import type { Context } from 'hono';
import type { CheckAnswer } from '../../../operations/submissions/check-comment.ts';

export const thanks = 'Thanks for making the web a better place.';

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** A sentence, without a line end. */
export function say(c: Context, text: string, headers: Record<string, string> = {}): Response {
  return c.body(text, 200, { ...plain, ...headers });
}

/**
 * Spam is `true`. What is held is none: it may be rude, or the first comment of somebody, and is left to whoever moderates
 * there; a header of ours says so.
 */
export function sayVerdict(c: Context, { guid, verdict }: CheckAnswer): Response {
  const isSpam = verdict === 'spam' || verdict === 'discard';
  return say(c, String(isSpam), {
    'X-akismet-guid': guid,
    ...(verdict === 'discard' ? { 'X-akismet-pro-tip': 'discard' } : {}),
    'X-anteroom-verdict': verdict,
  });
}

/** The request is at fault; `help` says why. The status stays 200: clients take any other for a broken connection. */
export function sayFault(c: Context, text: string, help: string): Response {
  return say(c, text, { 'X-akismet-debug-help': help });
}

/** We are at fault, or it is too much. Clients keep the comment back and ask again. */
export function sayOutage(
  c: Context,
  { status, text, headers }: { status: 413 | 429 | 500 | 503; text: string; headers: Record<string, string> },
): Response {
  return c.body(text, status, { ...plain, ...headers, 'X-akismet-error': text, 'X-akismet-debug-help': text });
}
