// The application password of a WordPress: shown nowhere, encrypted, and of use for what it was given for alone.

import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Delivery } from '../../src/domain/webhook.ts';
import { ask, askFor, deliverAll } from '../setup/webhooks.ts';
import { approved, its, latest, signIn, useBlog, why } from '../setup/wordpress-blog.ts';

useBlog();

const path = () => `/sites/${its.site}/webhooks/${its.hook.id}`;

test('is shown nowhere, kept encrypted, and opens only for the webhook, address and user it was given for', async () => {
  const told: string[] = [JSON.stringify(its.hook), await (await ask('GET', path())).text()];
  told.push(await (await ask('PATCH', path(), { password: 'right pass word' })).text());
  for (const table of ['webhooks', 'events', 'deliveries'])
    told.push(JSON.stringify((await env.DB.prepare(`SELECT * FROM ${table}`).all()).results));
  for (const text of told) expect(text).not.toMatch(/right pass word|right%20|cmlnaHQ/);
  expect(await askFor('POST', `${path()}/test`)).toMatchObject({ state: 'delivered', answers: [{ status: 200 }] });
  for (const change of [`url = 'https://evil.blogs.receivers.dev'`, `user = 'author'`, `id = id || '-'`]) {
    await env.DB.prepare(`UPDATE webhooks SET ${change} WHERE id = ?`).bind(its.hook.id).run();
    const changed = await env.DB.prepare('SELECT id FROM webhooks WHERE site = ?').bind(its.site).first<string>('id');
    const test = await askFor<Delivery>('POST', `/sites/${its.site}/webhooks/${changed}/test`);
    expect(why(test)).toContain('can’t be read any more');
    await env.DB.prepare("UPDATE webhooks SET url = ?, user = 'editor', id = ? WHERE site = ?")
      .bind(its.hook.url, its.hook.id, its.site)
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
  const wanted = { format: 'wordpress', url: `https://${its.host}`, ...signIn, ...changes };
  const answer = await ask('POST', `/sites/${its.site}/webhooks`, wanted);
  expect(answer.status).toBe(422);
  expect((await answer.json<{ errors: { field: string }[] }>()).errors[0]?.field).toBe(field);
});

test('comments with addresses go to no WordPress by a key that may not read them', async () => {
  const scopes = ['webhooks:read', 'webhooks:write', 'comments:read'];
  const { secret } = await askFor<{ secret: string }>('POST', '/keys', {
    name: `Of ${its.site}`,
    scopes,
    sites: [its.site],
  });
  const wanted = { format: 'wordpress', url: `https://${its.host}`, ...signIn };
  expect((await ask('POST', `/sites/${its.site}/webhooks`, wanted, { key: secret })).status).toBe(403);
});
