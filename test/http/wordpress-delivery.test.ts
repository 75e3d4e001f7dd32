// Comments delivered to a WordPress: each once, under what it replies to, and what becomes of it here becomes of it there.

import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/domain/webhook.ts';
import { readSettings } from '../../src/env.ts';
import { deliverTo } from '../../src/operations/webhooks/deliver.ts';
import { runWebhook } from '../../src/operations/webhooks/delivery-run.ts';
import type { DecisionAnswer } from '../../src/operations/moderation/made-decisions.ts';
import { makeSite, sendAsOwner } from '../setup/service.ts';
import {
  ask,
  askFor,
  deliverAll,
  listDeliveries,
  makeWebhook,
  passTime,
  say,
  woken,
  type Made,
} from '../setup/webhooks.ts';
import type { BlogAsked, BlogComment } from '../setup/wordpress-rest.ts';

let site = '';
let host = '';
let sites = 0;
let hook: Made;

const signIn = { user: 'editor', password: 'right pass word' };

beforeEach(async () => {
  woken.length = 0;
  site = `blog-${(sites += 1)}`;
  host = `${site}.blogs.receivers.dev`;
  await makeSite(site, { hosts: ['demo.example', host] }, { mode: 'hold-all' });
  hook = await makeWebhook(site, { format: 'wordpress', url: `https://${host}`, ...signIn });
});

const blog = async () =>
  (await fetch(`https://${host}/_state`)).json<{ comments: BlogComment[]; asked: BlogAsked[] }>();
const there = async () => (await blog()).comments;
const next = (...faults: (string | number)[]) =>
  fetch(`https://${host}/_next`, { method: 'POST', body: JSON.stringify(faults) });

async function decide(id: string, move: string, version: number): Promise<DecisionAnswer> {
  return askFor<DecisionAnswer>('POST', `/comments/${id}/decisions`, { move, version });
}

/** A comment that is approved, and not delivered yet. */
async function approved(fields: object = {}): Promise<string> {
  const id = await say(site, { page: '7', ...fields });
  await letHeldPass();
  await decide(id, 'approve', 1);
  return id;
}

/** As if it had been delivered that comments wait, which asks for nothing there. */
async function letHeldPass(): Promise<void> {
  await env.DB.prepare("UPDATE deliveries SET state = 'delivered', due_at = NULL WHERE kind = 'comment.held'").run();
}

const latest = async () => (await listDeliveries(hook))[0];
const why = (delivery: Delivery | undefined) => delivery?.answers.at(-1)?.error;

test('a comment is made there once it is approved, as it is here, and follows what becomes of it', async () => {
  const id = await say(site, {
    page: '7',
    name: 'Ola & co',
    email: 'ola@example.com',
    website: 'https://ola.example/',
    body: 'Is 1 < 2?',
  });
  await deliverAll();
  expect((await blog()).asked).toEqual([]);
  await decide(id, 'approve', 1);
  await deliverAll();
  const [made, ...others] = await there();
  const [row] = (
    await env.DB.prepare('SELECT created_at FROM comments WHERE id = ?').bind(id).all<{ created_at: number }>()
  ).results;
  expect(others).toEqual([]);
  expect(made).toMatchObject({
    post: 7,
    parent: 0,
    author_name: 'Ola & co',
    author_email: 'ola@example.com',
    author_url: 'https://ola.example/',
    author_ip: '0.0.0.0',
    content: 'Is 1 &lt; 2?',
    status: 'approved',
    date_gmt: new Date(row?.created_at ?? 0).toISOString().slice(0, 19),
  });
  await askFor('PATCH', `/comments/${id}`, { version: 2, body: 'Is 1 & 1 = 2?' });
  await deliverAll();
  expect(await there()).toMatchObject([{ id: made?.id, content: 'Is 1 &amp; 1 = 2?', status: 'approved' }]);
  const becomes: [string, string][] = [
    ['restore', 'hold'],
    ['spam', 'spam'],
    ['reject', 'trash'],
    ['approve', 'approved'],
  ];
  for (const [index, [move, status]] of becomes.entries()) {
    await decide(id, move, 3 + index);
    await deliverAll();
    expect(await there()).toMatchObject([{ id: made?.id, status, content: 'Is 1 &amp; 1 = 2?' }]);
  }
  await askFor('DELETE', `/comments/${id}`);
  await deliverAll();
  expect(await there()).toEqual([]);
  expect((await listDeliveries(hook)).map(({ state }) => state)).toEqual(Array(8).fill('delivered'));
  expect(await env.DB.prepare('SELECT count(*) AS n FROM wordpress_comments').first('n')).toBe(0);
});

test('an event that is delivered again makes nothing twice, and tells WordPress nothing new', async () => {
  await approved();
  await deliverAll();
  const path = `/sites/${site}/webhooks/${hook.id}/deliveries`;
  for (const { id } of await listDeliveries(hook)) await askFor('POST', `${path}/${id}/replay`);
  await deliverAll();
  const { comments, asked } = await blog();
  expect(comments).toHaveLength(1);
  expect(asked.filter(({ method }) => method !== 'GET')).toHaveLength(1);
  expect((await latest())?.state).toBe('delivered');
});

describe('after an answer that was lost', () => {
  test('the comment is found there, and not made again', async () => {
    await next('lose');
    await approved();
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'waiting', attempts: 1 });
    await passTime();
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(await there()).toHaveLength(1);
  });

  test('it is found without an address, whose author was taken off it meanwhile, and among others of its time', async () => {
    for (let i = 0; i < 3; i++) await approved();
    await deliverAll();
    await next('lose');
    const id = await approved({ email: 'gone@example.com' });
    await deliverAll();
    await env.DB.prepare('UPDATE comments SET email = NULL, body = body WHERE id = ?').bind(id).run();
    await passTime();
    await deliverAll();
    expect(await there()).toHaveLength(4);
    expect((await there()).map(({ author_email }) => author_email)).not.toContain('gone@example.com');
  });

  test('what is no longer approved is hidden there, and what was erased is deleted', async () => {
    await next('lose', 500, 'lose');
    const hidden = await approved();
    await deliverAll();
    await passTime();
    await deliverAll();
    await decide(hidden, 'spam', 2);
    const erased = await approved();
    await passTime();
    await deliverAll();
    await askFor('DELETE', `/comments/${erased}`);
    for (let i = 0; i < 3; i++) {
      await passTime();
      await deliverAll();
    }
    expect((await there()).map(({ status }) => status)).toEqual(['spam']);
  });

  test('a comment that WordPress calls a duplicate is known by its mark; another’s stays another’s', async () => {
    const id = await approved({ name: 'Ola', email: 'ola@example.com' });
    await deliverAll();
    await env.DB.prepare('DELETE FROM wordpress_comments').run();
    await askFor('POST', `/sites/${site}/webhooks/${hook.id}/deliveries/${(await latest())?.id}/replay`);
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'delivered' });
    expect(await there()).toHaveLength(1);
    await askFor('DELETE', `/comments/${id}`);
    await deliverAll();
    expect(await there()).toEqual([]);

    const body = {
      post: 7,
      parent: 0,
      author_name: 'Mo',
      author_email: 'mo@example.com',
      content: 'The same.',
      author_user_agent: 'Anteroom/0',
      date_gmt: new Date().toISOString().slice(0, 19),
      status: 'approved',
    };
    const headers = { Authorization: `Basic ${btoa('editor:right pass word')}` };
    await fetch(`https://${host}/index.php?rest_route=/wp/v2/comments`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    await approved({ name: 'Mo', email: 'mo@example.com', body: 'The same.' });
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'dead', attempts: 1 });
    expect(why(await latest())).toBe('WordPress has the same comment already, and not from here');
    expect(await there()).toHaveLength(1);
  });
});

describe('replies', () => {
  const parents = async () => (await there()).map(({ id, parent }) => [id, parent]);

  test('a reply comes after what it replies to, which is delivered first where it never was', async () => {
    const [root] = await Promise.all([say(site, { page: '7' })]);
    await decide(root ?? '', 'approve', 1);
    const reply = await approved({ parent: root });
    const deep = await approved({ parent: reply });
    await env.DB.prepare('DELETE FROM deliveries WHERE comment_id <> ?').bind(deep).run();
    await deliverAll();
    const [first, second, third] = await there();
    expect(await parents()).toEqual([
      [first?.id, 0],
      [second?.id, first?.id],
      [third?.id, second?.id],
    ]);
    expect(first?.status).toBe('approved');
  });

  test('a reply under what is hidden waits for it, and comes with it', async () => {
    const root = await approved();
    const reply = await say(site, { page: '7', parent: root });
    await decide(root, 'restore', 2);
    await decide(reply, 'approve', 1);
    await deliverAll();
    expect(await there()).toEqual([]);
    await decide(root, 'approve', 3);
    await deliverAll();
    await passTime();
    await deliverAll();
    const [first, second] = await there();
    expect(await parents()).toEqual([
      [first?.id, 0],
      [second?.id, first?.id],
    ]);
  });

  test('where what it replies to was erased, or deleted there, the reply goes up a level', async () => {
    const root = await approved();
    const between = await approved({ parent: root });
    const reply = await say(site, { page: '7', parent: between });
    const other = await say(site, { page: '7', parent: root });
    await askFor('DELETE', `/comments/${between}`);
    await decide(reply, 'approve', 1);
    await deliverAll();
    const [first, second] = await there();
    expect(await parents()).toEqual([
      [first?.id, 0],
      [second?.id, first?.id],
    ]);
    await fetch(`https://${host}/_forget`);
    await decide(other, 'approve', 1);
    await deliverAll();
    expect((await there()).map(({ parent }) => parent)).toEqual([0]);
  });

  test('one that was imported from this WordPress is known there by its own number, and is never made', async () => {
    await next('lose');
    const old = await approved();
    await deliverAll();
    const [{ id = 0 } = {}] = await there();
    await env.DB.prepare('UPDATE comments SET source = ?, source_id = ? WHERE id = ?')
      .bind(`wordpress:${host}`, String(id), old)
      .run();
    await env.DB.batch([env.DB.prepare('DELETE FROM wordpress_comments'), env.DB.prepare('DELETE FROM deliveries')]);
    await decide(old, 'restore', 2);
    await decide(old, 'approve', 3);
    await approved({ parent: old });
    await deliverAll();
    expect((await parents())[1]?.[1]).toBe(id);
    expect(await there()).toHaveLength(2);
  });
});

describe('which post a page is', () => {
  test.each<[string, (at: string) => string, number]>([
    ['its number', () => '7', 7],
    ['an address with the number', (at) => `https://${at}/?p=9`, 9],
    ['a post’s address', (at) => `https://${at}/ferry/`, 7],
    ['a page’s below another, of the same slug', (at) => `https://${at}/winter/ferry`, 8],
    ['the short address that anything else names', (at) => `https://${at}/events/regatta`, 9],
  ])('%s', async (_, page, post) => {
    await approved({ page: page(host) });
    await deliverAll();
    expect((await there()).map((comment) => comment.post)).toEqual([post]);
    const before = (await blog()).asked.length;
    await approved({ page: page(host) });
    await deliverAll();
    expect((await blog()).asked.length - before).toBe(1);
  });

  test('a page elsewhere is asked for nowhere, and one that is not there is said to be not', async () => {
    await approved({ page: 'https://demo.example/ferry' });
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'dead', attempts: 1 });
    expect((await blog()).asked).toEqual([]);
    await approved({ page: `https://${host}/nowhere` });
    await deliverAll();
    expect(why(await latest())).toBe('WordPress has no post at the address of the page');
    await approved({ page: '12' });
    await deliverAll();
    expect(why(await latest())).toBe('WordPress answered 403: there is no such post');
  });

  test('where comments are closed, or nobody signs in, its owner is told so', async () => {
    await approved({ page: '66' });
    await deliverAll();
    expect(why(await latest())).toBe('WordPress answered 403: comments are closed at this post');
    await next(503);
    await approved();
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'waiting', answers: [{ status: 503 }] });
  });
});

test('whoever is taken off a comment here is taken off it there', async () => {
  const email = 'leaving@example.com';
  const id = await approved({ name: 'Leaving', email, website: 'https://leaving.example/' });
  await deliverAll();
  expect(await there()).toMatchObject([{ author_name: 'Leaving', author_email: email }]);
  const erased = await sendAsOwner('/v1/admin/people/erase', { email, count: 1, text: 'keep' });
  expect(erased.status, await erased.clone().text()).toBe(200);
  await passTime();
  await deliverAll();
  expect(await there()).toMatchObject([
    { author_name: 'Anonymous', author_email: '', author_url: '', status: 'approved' },
  ]);
  expect(id).toBe((await latest())?.comment);
});

test('what a plugin there takes for spam is approved all the same, once', async () => {
  await next('spam');
  await approved();
  await deliverAll();
  expect(await there()).toMatchObject([{ status: 'approved' }]);
});

test('what somebody there has deleted stays deleted, until it is approved anew here', async () => {
  const id = await approved();
  await deliverAll();
  await fetch(`https://${host}/_forget`);
  await askFor('PATCH', `/comments/${id}`, { version: 2, body: 'As it was meant.' });
  await deliverAll();
  expect(await latest()).toMatchObject({ state: 'delivered' });
  expect(await there()).toEqual([]);
  await decide(id, 'restore', 3);
  await deliverAll();
  await decide(id, 'approve', 4);
  await deliverAll();
  expect(await there()).toMatchObject([{ content: 'As it was meant.' }]);
});

test('two runs at once make no comment twice', async () => {
  const root = await approved();
  await approved({ parent: root });
  await approved({ parent: root });
  const context = { settings: readSettings(env), now: Date.now() };
  const rows = (await listDeliveries(hook)).filter(({ kind }) => kind === 'comment.approved');
  const only = rows.map(({ id }) => Number(id.split('_')[1]));
  await env.DB.prepare("UPDATE deliveries SET due_at = 1 WHERE kind = 'comment.approved'").run();
  await Promise.all(only.map((seq) => runWebhook(context, hook.id, { only: seq })));
  await passTime();
  await deliverAll();
  await passTime();
  await deliverAll();
  expect((await there()).map(({ parent }) => parent === 0).sort()).toEqual([false, false, true]);
});

test('nobody makes a comment while somebody else is about to', async () => {
  const id = await approved();
  const row = env.DB.prepare(
    'INSERT INTO wordpress_comments (webhook_id, comment_id, post, at, busy_until) VALUES (?, ?, 7, ?, ?)',
  );
  await row.bind(hook.id, id, Date.now(), Date.now() + 30_000).run();
  await deliverAll();
  expect(why(await latest())).toBe('the comment is being delivered already');
  expect((await blog()).asked).toEqual([]);
  await env.DB.prepare('UPDATE wordpress_comments SET busy_until = 1 WHERE comment_id = ?').bind(id).run();
  await passTime();
  await deliverAll();
  expect((await blog()).asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
});

test('a gate of ours before the site judges nothing that a moderator has approved', async () => {
  const spam = 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url]';
  await approved({ name: 'CasinoBonus', body: spam });
  const origin = 'https://origin.blogs.receivers.dev';
  const bindings = { ...env, GATE_SITES: JSON.stringify({ [host]: site }), GATE_ORIGIN: origin };
  await deliverTo({ settings: readSettings(bindings), now: Date.now() }, woken.splice(0));
  await deliverTo({ settings: readSettings(bindings), now: Date.now() }, [hook.id]);
  const { comments, asked } = await blog();
  expect(comments).toHaveLength(1);
  expect(asked[0]?.headers).toMatchObject({
    host: 'origin.blogs.receivers.dev',
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
  });
});

describe('the application password', () => {
  const path = () => `/sites/${site}/webhooks/${hook.id}`;

  test('is shown nowhere, kept encrypted, and opens only for the webhook, address and user it was given for', async () => {
    const told: string[] = [JSON.stringify(hook), await (await ask('GET', path())).text()];
    told.push(await (await ask('PATCH', path(), { password: 'right pass word' })).text());
    for (const table of ['webhooks', 'events', 'deliveries'])
      told.push(JSON.stringify((await env.DB.prepare(`SELECT * FROM ${table}`).all()).results));
    for (const text of told) expect(text).not.toMatch(/right pass word|right%20|cmlnaHQ/);
    expect(await askFor('POST', `${path()}/test`)).toMatchObject({ state: 'delivered', answers: [{ status: 200 }] });
    for (const change of [`url = 'https://evil.blogs.receivers.dev'`, `user = 'author'`, `id = id || '-'`]) {
      await env.DB.prepare(`UPDATE webhooks SET ${change} WHERE id = ?`).bind(hook.id).run();
      const changed = await env.DB.prepare('SELECT id FROM webhooks WHERE site = ?').bind(site).first<string>('id');
      const test = await askFor<Delivery>('POST', `/sites/${site}/webhooks/${changed}/test`);
      expect(why(test)).toContain('can’t be read any more');
      await env.DB.prepare("UPDATE webhooks SET url = ?, user = 'editor', id = ? WHERE site = ?")
        .bind(hook.url, hook.id, site)
        .run();
    }
    expect((await (await fetch('https://evil.blogs.receivers.dev/_state')).json<{ asked: unknown[] }>()).asked).toEqual(
      [],
    );
  });

  test('must be said again where the address or the user changes', async () => {
    for (const change of [{ url: `https://other.blogs.receivers.dev` }, { user: 'author' }]) {
      const answer = await ask('PATCH', path(), change);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('"password"');
    }
    expect((await ask('PATCH', path(), { user: 'author', password: 'right pass word' })).status).toBe(200);
  });

  test('a test says what is wrong with it, or with the right of the user', async () => {
    await askFor('PATCH', path(), { password: 'wrong' });
    expect(why(await askFor<Delivery>('POST', `${path()}/test`))).toContain(
      'WordPress answered 401: it does not take the user',
    );
    await askFor('PATCH', path(), { user: 'author', password: 'right pass word' });
    expect(why(await askFor<Delivery>('POST', `${path()}/test`))).toContain('may not moderate comments');
    await approved();
    await deliverAll();
    expect(why(await latest())).toContain('may not moderate comments');
  });

  test.each<[object, string]>([
    [{ user: null }, 'user'],
    [{ password: undefined }, 'password'],
    [{ user: 'a:b' }, 'user'],
    [{ url: 'http://some.blogs.receivers.dev' }, 'url'],
    [{ url: 'https://some.blogs.receivers.dev/wp-json/' }, 'url'],
    [{ url: 'https://localhost/' }, 'url'],
    [{ digestAbove: 5 }, 'digestAbove'],
    [{ kinds: ['comment.approved'] }, 'kinds'],
    [{ format: 'slack' }, 'user'],
  ])('%j names the field %s', async (changes, field) => {
    const wanted = { format: 'wordpress', url: `https://${host}`, ...signIn, ...changes };
    const answer = await ask('POST', `/sites/${site}/webhooks`, wanted);
    expect(answer.status).toBe(422);
    expect((await answer.json<{ errors: { field: string }[] }>()).errors[0]?.field).toBe(field);
  });

  test('comments with addresses go to no WordPress by a key that may not read them', async () => {
    const scopes = ['webhooks:read', 'webhooks:write', 'comments:read'];
    const { secret } = await askFor<{ secret: string }>('POST', '/keys', { name: `Of ${site}`, scopes, sites: [site] });
    const wanted = { format: 'wordpress', url: `https://${host}`, ...signIn };
    expect((await ask('POST', `/sites/${site}/webhooks`, wanted, { key: secret })).status).toBe(403);
  });
});

test('nothing is left of what was delivered once its webhook is deleted', async () => {
  await approved({ page: `https://${host}/ferry/` });
  await deliverAll();
  const of = (table: string) => `(SELECT count(*) FROM ${table} WHERE webhook_id = '${hook.id}')`;
  const count = () => env.DB.prepare(`SELECT ${of('wordpress_comments')} + ${of('wordpress_posts')} AS n`).first('n');
  expect(await count()).toBe(2);
  await askFor('DELETE', `/sites/${site}/webhooks/${hook.id}`);
  expect(await count()).toBe(0);
});
