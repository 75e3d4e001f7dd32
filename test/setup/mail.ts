// Mails in a test: the service that takes them is a receiver of outside.ts, and time passes when the test says so.

import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { Recipient } from '../../src/domain/mail.ts';
import { readSettings, type Bindings } from '../../src/env.ts';
import { deliverMails, resumeMails } from '../../src/operations/mail/deliver-mails.ts';
import type { Received } from './outside.ts';
import { freshAddress, send } from './service.ts';

/** A mail as the API was sent it. */
export interface SentMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  headers: Record<string, string>;
}

let bindings: Partial<Bindings> = {};

/** From now on mails go to a service nobody has used, in this file or another, which answers with these statuses in turn. No queue takes part. */
export function useMailService(statuses = '200', more: Partial<Bindings> = {}): void {
  const { WEBHOOKS: _queue, ...rest } = env;
  bindings = { ...rest, MAIL_API_URL: `https://mail.receivers.dev/${statuses}/${crypto.randomUUID()}`, ...more };
}

/** What the service was sent, in its order. */
export async function sentMails(): Promise<(SentMail & { received: Received })[]> {
  const received = await (await fetch(bindings.MAIL_API_URL ?? '')).json<Received[]>();
  return received.map((one) => ({ ...(JSON.parse(one.body) as SentMail), received: one }));
}

/** A call with the owner's key, or another. */
export async function ask(method: string, path: string, body?: object, key = env.OWNER_KEY): Promise<Response> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return send(`/v1/admin${path}`, { method, headers, ...json }, env.DB, { ...bindings, WEBHOOKS: undefined as never });
}

/** The answer as JSON. Fails unless it is a good one. */
export async function askFor<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const answer = await ask(method, path, body);
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return answer.status === 204 ? (null as Answer) : answer.json<Answer>();
}

/** Opens, or posts to, an address out of a mail. */
export async function follow(url: string, init: RequestInit = {}): Promise<Response> {
  expect(url.startsWith('https://anteroom.example/')).toBe(true);
  return send(url.slice('https://anteroom.example'.length), init, env.DB, {
    ...bindings,
    WEBHOOKS: undefined as never,
  });
}

/** A form posted to it, as its page does. */
export function postForm(url: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };
  return follow(url, { method: 'POST', headers, body });
}

/** As if all the time had passed that anything waits for, and the timer fired. */
export async function fireTimer(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare('UPDATE mails SET due_at = 1 WHERE due_at IS NOT NULL'),
    env.DB.prepare('UPDATE subscriptions SET due_at = 1 WHERE due_at IS NOT NULL'),
  ]);
  const settings = readSettings({ ...(bindings as Bindings), DB: env.DB });
  for (let piece = 0; piece < 3; piece++) await resumeMails({ settings, now: Date.now() });
}

/** The first address in a mail that leads there. */
export function linkIn(mail: { text: string } | undefined, path: string): string {
  const link = mail?.text.split(/\s+/).find((word) => word.startsWith(`https://anteroom.example${path}`));
  expect(link, mail?.text).toBeDefined();
  return link ?? '';
}

/** A moderator of a site who has said yes. */
export async function makeModerator(site: string, wanted: object = {}): Promise<Recipient> {
  const made = await askFor<Recipient>('POST', `/sites/${site}/mail/recipients`, {
    email: 'mo@example.com',
    name: 'Mo',
    ...wanted,
  });
  const asked = (await sentMails()).at(-1);
  expect((await postForm(linkIn(asked, '/v1/mail/subscriptions/'), { act: 'confirm' })).status).toBe(200);
  return made;
}

let comments = 0;

/** Posts a comment of its own words and author, and gives its id with the token of its status. */
export async function say(
  site: string,
  fields: object = {},
  address = freshAddress(),
): Promise<{ id: string; token: string }> {
  comments += 1;
  const body = {
    page: 'https://demo.example/news/harbour',
    name: `Writer ${comments}`,
    email: `writer${comments}@example.com`,
    body: `The harbour wall should have been mended ${comments} years ago, as the council knew.`,
    ...fields,
  };
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': address };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await send(`/v1/sites/${site}/comments`, init, env.DB, { ...bindings, WEBHOOKS: undefined as never });
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { comment, statusToken } = await answer.json<{ comment: { id: string }; statusToken: string }>();
  return { id: comment.id, token: statusToken };
}

/** Runs what the queue would run now, time standing still. */
export async function runQueue(): Promise<void> {
  const settings = readSettings({ ...(bindings as Bindings), DB: env.DB });
  for (let piece = 0; piece < 3; piece++) await deliverMails({ settings, now: Date.now() });
}
