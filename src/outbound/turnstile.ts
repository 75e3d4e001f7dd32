// Asks Cloudflare whether a Turnstile token was given to a reader on one of the site's pages.

import { known, unavailable, type Checked } from '../domain/evidence.ts';

const verifyUrl = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';
const timeoutMs = 3_000;
const answerChars = 16_384;
/** Codes that say nothing of the token (Cloudflare's table of error codes): the secret is wrong, or Turnstile is out of order. */
const faultsOfOurs = ['missing-input-secret', 'invalid-input-secret', 'bad-request', 'internal-error'];

interface Answer {
  success: boolean;
  /** Of the page the token was made on. */
  hostname?: string;
  'error-codes'?: string[];
}

/**
 * Whether the token is good, and made on a host that `isHost` takes. A token is good once and for five minutes (Cloudflare,
 * "Validate the token"): whoever sends it twice has failed.
 */
export async function verifyTurnstile(
  token: string,
  { secret, address, isHost }: { secret: string; address: string | null; isHost: (hostname: string) => boolean },
): Promise<Checked<boolean>> {
  try {
    const response = await fetch(verifyUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret, response: token, ...(address !== null && { remoteip: address }) }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'manual',
    });
    const text = await response.text();
    if (text.length > answerChars) return unavailable('Turnstile gave no usable answer');
    const { success, hostname, 'error-codes': codes = [] } = JSON.parse(text) as Answer;
    if (codes.some((code) => faultsOfOurs.includes(code))) return unavailable('Turnstile could not check it');
    return known(success === true && typeof hostname === 'string' && isHost(hostname));
  } catch {
    return unavailable('Turnstile did not answer');
  }
}
