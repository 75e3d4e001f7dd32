// Two sites of one service, with the same pages, readers and texts: neither knows anything of the other.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const page = 'https://demo.example/shared';

beforeAll(async () => {
  await makeSite('here', {}, { flood: { perMinute: 3, networkFactor: 1 } });
  await makeSite('there', {}, { flood: { perMinute: 3, networkFactor: 1 } });
});

interface Posted {
  id: string;
  status: string;
  signals: string;
}

async function submit(site: string, fields: Record<string, unknown>, address = freshAddress()): Promise<Posted> {
  const answer = await post({ site, fields: { page, ...fields }, address });
  expect(answer.status).toBe(201);
  const { comment } = await answer.json<{ comment: { id: string } }>();
  const row = await env.DB.prepare('SELECT id, status, signals FROM comments WHERE id = ?')
    .bind(comment.id)
    .first<Posted>();
  return row!;
}

async function decide(id: string, move: string): Promise<void> {
  expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version: 1 })).status).toBe(200);
}

test('an author approved at one site is a first author at the other', async () => {
  const author = { name: 'Rita', email: 'rita@example.com' };
  await decide((await submit('here', author)).id, 'approve');
  expect((await submit('here', author)).status).toBe('approved');
  const elsewhere = await submit('there', author);
  expect([elsewhere.status, elsewhere.signals]).toEqual(['pending', expect.stringContaining('|first-comment|')]);
});

test('a text said at one site is counted at another, which is told of the number alone', async () => {
  const body = 'The very same remark on the harbour wall, at two sites and on two pages.';
  const first = await submit('here', { body });
  const second = await submit('there', { body });
  expect([first.signals, second.signals]).toEqual([
    expect.not.stringContaining('|campaign|'),
    expect.stringContaining('|campaign|'),
  ]);
  const key = await makeKey('Thea', { sites: ['there'] });
  const told = await (await sendAsOwner(`/v1/admin/comments/${second.id}`, undefined, { key })).text();
  expect(told).toContain('The same or nearly the same text came once before, to other sites');
  expect(told).not.toContain(first.id);
});

test('a domain that sent spam to one site has no record at the other', async () => {
  const body = (i: number) => `Number ${i} of our notes is at https://notes.bad-record.com/${i} as before.`;
  for (const i of [1, 2]) await decide((await submit('here', { body: body(i) })).id, 'spam');
  expect((await submit('here', { body: body(3) })).signals).toContain('|domain-reputation|');
  expect((await submit('there', { body: body(4) })).signals).not.toContain('|domain-reputation|');
});

test('a reply attaches to a comment of its own site only, also where both have the same page', async () => {
  const parent = await submit('here', {});
  await decide(parent.id, 'approve');
  await submit('here', { parent: parent.id });
  const answer = await post({ site: 'there', fields: { page, parent: parent.id } });
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'parent' }] }]);
});

test("what a network posts to one site takes no room at the other, and its hashes can't be matched", async () => {
  const address = '198.51.100.7';
  for (let i = 0; i < 3; i++) await submit('here', {}, address);
  expect((await post({ site: 'here', fields: { page }, address })).status).toBe(429);
  await submit('there', {}, address);
  const { results } = await env.DB.prepare("SELECT key FROM rates WHERE site = 'there' AND kind = 'network'").all();
  const shared = await env.DB.prepare(
    "SELECT count(*) AS n FROM rates WHERE site = 'here' AND key IN (SELECT key FROM rates WHERE site = 'there')",
  ).first('n');
  expect([results.length > 0, shared]).toEqual([true, 0]);
});

test('a page shows the comments of its own site, and closing it closes it there alone', async () => {
  const own = await submit('here', { body: 'To be read at one site only, please.' });
  await decide(own.id, 'approve');
  const shown = async (site: string) =>
    (await send(`/v1/sites/${site}/comments?page=${encodeURIComponent(page)}`)).text();
  expect(await shown('here')).toContain(own.id);
  expect(await shown('there')).not.toContain(own.id);
  await sendAsOwner('/v1/admin/sites/here/pages', { page, closed: true }, { method: 'PATCH' });
  expect((await post({ site: 'here', fields: { page } })).status).toBe(403);
  await submit('there', {});
});
