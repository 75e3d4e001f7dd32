// A run's talk with one WordPress: who signs in, how much may be asked, and what is made of an answer that is none.

import type { Settings } from '../../env.ts';
import type { Attempt } from '../../outbound/webhook.ts';
import { askWordPress, type WordPressAccess, type WordPressAsked } from '../../outbound/wordpress.ts';
import type { WebhookRow } from '../../storage/webhooks/webhooks.ts';
import { openPassword } from './sealed-password.ts';
import { faultOf, isFinal } from './wordpress-faults.ts';

/** With the look-up of the host, four webhooks stay within the 50 requests of the free plan. */
const requestsMax = 10;
/** Within the time for which a run holds what it has claimed. */
const runMs = 45_000;
const requestMs = 10_000;
const excerptUnitsMax = 200;

/** What is thrown where a comment can't be delivered now. */
export class Undelivered extends Error {
  readonly attempt: Omit<Attempt, 'ms'>;
  /** WordPress's own, where it gave one. */
  readonly code: string | null;

  constructor(error: string, attempt: Partial<Attempt> = {}, code: string | null = null) {
    super(error);
    this.code = code;
    this.attempt = { status: null, excerpt: null, retryAfterMs: null, ...attempt, error };
  }
}

/** An answer of the REST API. */
export interface Said {
  status: number;
  /** Of a refusal that was asked for. */
  code: string | null;
  data: unknown;
  headers: Headers;
}

export class Talk {
  readonly settings: Settings;
  readonly webhook: WebhookRow;
  /** The status of the latest answer. */
  lastStatus: number | null = null;
  readonly #access: WordPressAccess;
  readonly #endsAt = Date.now() + runMs;
  #asked = 0;

  constructor(settings: Settings, webhook: WebhookRow, password: string) {
    const url = webhook.url.replace(/\/+$/, '');
    const { gate } = settings;
    // A gate of ours before it would judge what a moderator has approved.
    const origin = gate?.sites.has(new URL(url).host) ? gate.origin : null;
    this.settings = settings;
    this.webhook = webhook;
    this.#access = { url, user: webhook.user ?? '', password, origin };
  }

  /** Whether there is time for one more comment. */
  get hasRoom(): boolean {
    return this.#asked === 0 || (this.#asked < requestsMax - 3 && Date.now() < this.#endsAt - 2 * requestMs);
  }

  /** The address of the site, without a slash at the end. */
  get url(): string {
    return this.#access.url;
  }

  /** `taken`: statuses beside 2xx that the caller makes something of. @throws Undelivered for every other answer, and none. */
  async ask(asked: WordPressAsked, taken: readonly number[] = []): Promise<Said> {
    const leftMs = Math.min(requestMs, this.#endsAt - Date.now());
    if (this.#asked >= requestsMax || leftMs <= 0) throw new Undelivered('this takes more than one run');
    this.#asked += 1;
    const { status, error, headers, text } = await askWordPress(this.#access, asked, leftMs);
    this.lastStatus = status;
    if (status === null) throw new Undelivered(error ?? '');
    const data = parse(text);
    const code = codeOf(data);
    if ((status >= 200 && status < 300) || taken.includes(status)) return { status, code, data, headers };
    const excerpt = text.slice(0, excerptUnitsMax).toWellFormed() || null;
    const retryAfter = Number(headers.get('Retry-After') ?? '');
    const retryAfterMs = retryAfter > 0 ? retryAfter * 1000 : null;
    const final = isFinal({ status, code }) ? { isFinal: true as const } : {};
    throw new Undelivered(faultOf({ status, code }), { status, excerpt, retryAfterMs, ...final }, code);
  }
}

/** @throws Undelivered where the password can't be read any more. */
export async function startTalk(settings: Settings, webhook: WebhookRow): Promise<Talk> {
  const password = await openPassword(settings, webhook);
  if (password === null) {
    throw new Undelivered('the application password can’t be read any more (TOKEN_SECRET is another); set it anew');
  }
  return new Talk(settings, webhook, password);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function codeOf(data: unknown): string | null {
  const code = (data as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[a-z0-9_]{1,60}$/.test(code) ? code : null;
}
