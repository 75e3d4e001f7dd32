// Calls in Akismet's protocol to the service in this isolate.

import { env } from 'cloudflare:workers';
import { app, freshAddress } from './service.ts';

export type Sent = Record<string, string>;

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  /** In place of the fields. */
  body?: BodyInit;
  host?: string;
  db?: D1Database;
}

/** Sends fields as a form. */
export function call(path: string, fields: Sent = {}, { method = 'POST', headers, body, host, db }: Call = {}) {
  const sent = method === 'GET' ? {} : { body: body ?? new URLSearchParams(fields) };
  const url = `http://${host ?? 'localhost'}${path}`;
  return app.request(url, { method, ...(headers && { headers }), ...sent }, { ...env, ...(db && { DB: db }) });
}

let count = 0;

/** A harmless comment as Akismet's fields have it, from a fresh network, with whatever the test wants otherwise. */
export function commentFields(fields: Sent = {}): Sent {
  count += 1;
  return {
    blog: 'https://demo.example',
    user_ip: freshAddress(),
    user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
    permalink: `https://demo.example/post-${count}`,
    comment_type: 'comment',
    comment_author: `Reader ${count}`,
    comment_author_email: `reader${count}@example.com`,
    comment_content: `The harbour wall should have been mended ${count} years ago, as the council knew.`,
    ...fields,
  };
}

/** Blatant, and long enough to be known again. */
export const spamText =
  'Best casino bonus online!!! Cheap viagra and cialis without prescription, payday loans approved in minutes: ' +
  'http://casino-royal-777.top http://cheap-pills-24.top [url=http://payday-now.top]free spins[/url]';
