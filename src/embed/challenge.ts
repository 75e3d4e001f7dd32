// Loaded as /embed-challenge.js where a site asks a reader's browser for more than the form: does the work, or shows Turnstile.
// Whatever goes wrong here, the comment is sent all the same, and held.

import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Opened } from './service.ts';

const workMsMax = 60_000;
const turnstileMsMax = 120_000;
const turnstileUrl = 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit';

interface Turnstile {
  render: (place: HTMLElement, options: Record<string, unknown>) => void;
}

/** The fields to send along with a text: none where the challenge could not be met. */
export async function meet(
  challenge: NonNullable<Opened['challenge']>,
  body: string,
  element: Element,
): Promise<Record<string, string>> {
  return challenge.kind === 'turnstile' ? showTurnstile(challenge.siteKey, element) : work(body, element);
}

async function work(body: string, element: Element): Promise<Record<string, string>> {
  const { origin } = new URL(import.meta.url);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
  const text = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const address = `${origin}/v1/sites/${element.getAttribute('site')}/challenge?text=${text}`;
  const challenge = (await (await fetch(address)).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: workMsMax });
  return solution === null ? {} : { altcha: btoa(JSON.stringify({ challenge, solution })) };
}

/** Turnstile stands in the page itself: it does not work inside a shadow root. */
async function showTurnstile(siteKey: string, element: Element): Promise<Record<string, string>> {
  const turnstile = await loadTurnstile();
  const place = document.createElement('div');
  element.after(place);
  const token = await new Promise<string | null>((resolve) => {
    setTimeout(() => resolve(null), turnstileMsMax);
    turnstile.render(place, {
      sitekey: siteKey,
      callback: resolve,
      'error-callback': () => resolve(null),
      'unsupported-callback': () => resolve(null),
    });
  });
  place.remove();
  return token === null ? {} : { 'cf-turnstile-response': token };
}

async function loadTurnstile(): Promise<Turnstile> {
  const there = () => (globalThis as { turnstile?: Turnstile }).turnstile;
  if (!there()) {
    const script = document.createElement('script');
    script.src = turnstileUrl;
    document.head.append(script);
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
  }
  return there() as Turnstile;
}
