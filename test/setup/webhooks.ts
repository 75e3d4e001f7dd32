// A site's webhooks in a test: made as their owner, their queue in the test's hands, and what their receivers got.

import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { Delivery, Webhook } from '../../src/domain/webhook.ts';
import { readSettings, type Bindings } from '../../src/env.ts';
import { makeStatusToken } from '../../src/operations/tokens.ts';
import { deliverTo } from '../../src/operations/webhooks/deliver.ts';
import type { Received } from './outside.ts';
import { freshAddress, send } from './service.ts';

/** A queue that keeps its messages until they are delivered, and loses those that are for later. */
export const woken: string[] = [];
export const webhookQueue = {
  send: ({ webhook }: { webhook: string }, { delaySeconds = 0 } = {}) =>
    Promise.resolve(delaySeconds > 1 ? 0 : woken.push(webhook)),
} as unknown as NonNullable<Bindings['WEBHOOKS']>;

/** A call with the owner's key, or another. */
export async function ask(
  method: string,
  path: string,
  body?: object,
  { key = env.OWNER_KEY, db = env.DB } = {},
): Promise<Response> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return send(`/v1/admin${path}`, { method, headers, ...json }, db, { WEBHOOKS: webhookQueue });
}

/** The answer as JSON. Fails unless it is a good one. */
export async function askFor<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const answer = await ask(method, path, body);
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return answer.status === 204 ? (null as Answer) : answer.json<Answer>();
}

export type Made = Webhook & { secret: string };

export async function makeWebhook(site: string, wanted: object): Promise<Made> {
  return askFor<Made>('POST', `/sites/${site}/webhooks`, wanted);
}

let comments = 0;

/** Posts a comment of its own words and author, and gives its id. */
export async function say(site: string, fields: object = {}, db = env.DB): Promise<string> {
  comments += 1;
  const body = {
    page: 'https://demo.example/news/harbour',
    name: `Reader ${comments}`,
    email: `reader${comments}@example.com`,
    body: `The harbour wall should have been mended ${comments} years ago, as the council knew.`,
    ...fields,
  };
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress() };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await send(`/v1/sites/${site}/comments`, init, db, { WEBHOOKS: webhookQueue });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

/** A reader of a network of their own reports a comment. */
export async function report(site: string, id: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress() };
  const init = { method: 'POST', headers, body: JSON.stringify({ reason: 'spam' }) };
  const answer = await send(`/v1/sites/${site}/comments/${id}/reports`, init, env.DB, { WEBHOOKS: webhookQueue });
  expect(answer.status, await answer.clone().text()).toBe(202);
}

/** Its author appeals the decline of a comment. */
export async function appeal(id: string): Promise<void> {
  const token = await makeStatusToken(readSettings(env), id);
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress() };
  const init = { method: 'POST', headers, body: JSON.stringify({ text: 'I only quoted the council.' }) };
  const answer = await send(`/v1/comments/${id}/appeal?token=${token}`, init, env.DB, { WEBHOOKS: webhookQueue });
  expect(answer.status, await answer.clone().text()).toBe(202);
}

/** Runs what the queue holds, once each. */
export async function deliver(): Promise<void> {
  const ids = woken.splice(0);
  await deliverTo({ settings: readSettings({ ...env, WEBHOOKS: webhookQueue }), now: Date.now() }, ids);
}

/** Until the queue is empty; fails where it never is. */
export async function deliverAll(): Promise<void> {
  for (let rounds = 0; woken.length > 0; rounds++) {
    expect(rounds).toBeLessThan(20);
    await deliver();
  }
}

/** As if all the time had passed that anything waits for. */
export async function passTime(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare('UPDATE deliveries SET due_at = 1 WHERE due_at IS NOT NULL'),
    env.DB.prepare('UPDATE webhooks SET due_at = 1 WHERE due_at IS NOT NULL'),
  ]);
  const { results } = await env.DB.prepare('SELECT id FROM webhooks WHERE due_at = 1').all<{ id: string }>();
  woken.push(...results.map(({ id }) => id));
}

/** Latest first, as listed. */
export async function listDeliveries({ site, id }: Pick<Webhook, 'site' | 'id'>, query = ''): Promise<Delivery[]> {
  const path = `/sites/${site}/webhooks/${id}/deliveries${query}`;
  return (await askFor<{ deliveries: Delivery[] }>('GET', path)).deliveries;
}

/** What a receiver got, in its order. */
export async function receivedAt(url: string): Promise<Received[]> {
  return (await fetch(url)).json<Received[]>();
}
