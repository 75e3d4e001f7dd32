// Comments delivered to a WordPress: each once, under what it replies to, and what becomes of it here becomes of it there.

import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { deliverTo } from '../../src/operations/webhooks/deliver.ts';
import { runWebhook } from '../../src/operations/webhooks/delivery-run.ts';
import { sendAsOwner } from '../setup/service.ts';
import { askFor, deliverAll, listDeliveries, passTime, say, woken } from '../setup/webhooks.ts';
import { approved, blog, decide, its, latest, next, there, useBlog, why } from '../setup/wordpress-blog.ts';

useBlog();

test('a comment is made there once it is approved, as it is here, and follows what becomes of it', async () => {
  const id = await say(its.site, {
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
  expect((await listDeliveries(its.hook)).map(({ state }) => state)).toEqual(Array(8).fill('delivered'));
  expect(await env.DB.prepare('SELECT count(*) AS n FROM wordpress_comments').first('n')).toBe(0);
});

test('an event that is delivered again makes nothing twice, and tells WordPress nothing new', async () => {
  await approved();
  await deliverAll();
  const path = `/sites/${its.site}/webhooks/${its.hook.id}/deliveries`;
  for (const { id } of await listDeliveries(its.hook)) await askFor('POST', `${path}/${id}/replay`);
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
    await askFor('POST', `/sites/${its.site}/webhooks/${its.hook.id}/deliveries/${(await latest())?.id}/replay`);
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
    await fetch(`https://${its.host}/index.php?rest_route=/wp/v2/comments`, {
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
    const root = await say(its.site, { page: '7' });
    await decide(root, 'approve', 1);
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
    const reply = await say(its.site, { page: '7', parent: root });
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
    const reply = await say(its.site, { page: '7', parent: between });
    const other = await say(its.site, { page: '7', parent: root });
    await askFor('DELETE', `/comments/${between}`);
    await decide(reply, 'approve', 1);
    await deliverAll();
    const [first, second] = await there();
    expect(await parents()).toEqual([
      [first?.id, 0],
      [second?.id, first?.id],
    ]);
    await fetch(`https://${its.host}/_forget`);
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
      .bind(`wordpress:${its.host}`, String(id), old)
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
    await approved({ page: page(its.host) });
    await deliverAll();
    expect((await there()).map((comment) => comment.post)).toEqual([post]);
    const before = (await blog()).asked.length;
    await approved({ page: page(its.host) });
    await deliverAll();
    expect((await blog()).asked.length - before).toBe(1);
  });

  test('a page elsewhere is asked for nowhere, and one that is not there is said to be not', async () => {
    await approved({ page: 'https://demo.example/ferry' });
    await deliverAll();
    expect(await latest()).toMatchObject({ state: 'dead', attempts: 1 });
    expect((await blog()).asked).toEqual([]);
    await approved({ page: `https://${its.host}/nowhere` });
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
  await fetch(`https://${its.host}/_forget`);
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
  const rows = (await listDeliveries(its.hook)).filter(({ kind }) => kind === 'comment.approved');
  const only = rows.map(({ id }) => Number(id.split('_')[1]));
  await env.DB.prepare("UPDATE deliveries SET due_at = 1 WHERE kind = 'comment.approved'").run();
  await Promise.all(only.map((seq) => runWebhook(context, its.hook.id, { only: seq })));
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
  await row.bind(its.hook.id, id, Date.now(), Date.now() + 30_000).run();
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
  const bindings = { ...env, GATE_SITES: JSON.stringify({ [its.host]: its.site }), GATE_ORIGIN: origin };
  await deliverTo({ settings: readSettings(bindings), now: Date.now() }, woken.splice(0));
  await deliverTo({ settings: readSettings(bindings), now: Date.now() }, [its.hook.id]);
  const { comments, asked } = await blog();
  expect(comments).toHaveLength(1);
  expect(asked[0]?.headers).toMatchObject({
    host: 'origin.blogs.receivers.dev',
    'x-forwarded-host': its.host,
    'x-forwarded-proto': 'https',
  });
});

test('nothing is left of what was delivered once its webhook is deleted', async () => {
  await approved({ page: `https://${its.host}/ferry/` });
  await deliverAll();
  const of = (table: string) => `(SELECT count(*) FROM ${table} WHERE webhook_id = '${its.hook.id}')`;
  const count = () => env.DB.prepare(`SELECT ${of('wordpress_comments')} + ${of('wordpress_posts')} AS n`).first('n');
  expect(await count()).toBe(2);
  await askFor('DELETE', `/sites/${its.site}/webhooks/${its.hook.id}`);
  expect(await count()).toBe(0);
});
