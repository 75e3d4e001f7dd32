// The page of an author: who is behind a comment, what became of theirs, and all of theirs decided in two calls.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuthorSummary } from '../../src/operations/moderation/author-summary.ts';
import type { ShownAuthor } from '../../src/operations/moderation/show-author.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, freshAddress, makeKey, makeSite, post, sendAsOwner, type Post } from '../setup/service.ts';

beforeAll(async () => {
  for (const site of ['demo', 'other', 'filled']) await makeSite(site, {}, { holdFirstComment: false });
});

async function act<Answer>(method: string, to: string, sent?: unknown, status = 200): Promise<Answer> {
  const answer = await sendAsOwner(to, sent, { method });
  expect(answer.status, await answer.clone().text()).toBe(status);
  return status === 204 ? (undefined as Answer) : answer.json<Answer>();
}

async function say(what: Post): Promise<string> {
  const answer = await post(what);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

const decide = (id: string, move: string, version = 1) =>
  act<{ decision: { id: string } }>('POST', `/v1/admin/comments/${id}/decisions`, { move, version });
const show = (id: string) => act<ShownAuthor>('GET', `/v1/admin/authors/${id}`);
const find = async (email: string, rest = '') =>
  (await act<{ authors: AuthorSummary[] }>('GET', `/v1/admin/authors?email=${encodeURIComponent(email)}${rest}`))
    .authors;

/** What the page counts, counted in the database. */
async function countComments(id: string): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    'SELECT queue_status AS status, count(*) AS n FROM comments WHERE author_id = ? GROUP BY queue_status',
  )
    .bind(id)
    .all<{ status: string; n: number }>();
  const none = { pending: 0, approved: 0, rejected: 0, spam: 0, discarded: 0 };
  return { ...none, ...Object.fromEntries(results.map(({ status, n }) => [status, n])) };
}

describe('the page of an author', () => {
  const email = 'cleo.example@gmail.com';
  const address = freshAddress();
  let [ids, author]: [string[], string] = [[], ''];

  beforeAll(async () => {
    ids = [
      await say({ address, fields: { email, name: 'Cleo' } }),
      await say({ address, fields: { email: 'cleoexample@gmail.com', name: 'Cleo' } }),
      await say({ fields: { email, name: 'Dr Cleo', body: 'It is told at https://www.linked.example/page in full.' } }),
      await say({ address, fields: { email, name: 'Cleo' } }),
    ];
    await say({ site: 'other', fields: { email } });
    author = (await find(email, '&site=demo'))[0]?.id ?? '';
  });

  test('tells names, domains, networks, when first and last, and what was decided', async () => {
    await decide(ids[0]!, 'approve');
    await decide(ids[2]!, 'spam');
    const page = await show(author);
    expect(page).toMatchObject({ id: author, site: 'demo', email, record: { approved: 1, rejected: 0, spam: 1 } });
    expect(page.names.map(({ name, comments }) => [name, comments])).toEqual([
      ['Cleo', 3],
      ['Dr Cleo', 1],
    ]);
    expect(page.networks.map(({ comments }) => comments)).toEqual([3, 1]);
    expect(page.domains).toMatchObject([
      { domain: 'linked.example', comments: 1, record: { approved: 0, rejected: 0, spam: 1 } },
    ]);
    expect(page.decisions).toMatchObject([
      { comment: ids[2], move: 'spam', by: 'owner', to: 'spam' },
      { comment: ids[0], move: 'approve', by: 'owner', to: 'approved' },
    ]);
    expect(page.firstSeen).toBeLessThanOrEqual(page.lastSeen);
    expect(page.listed).toEqual([]);
  });

  test('counts by status through every move, undo and erasure', async () => {
    expect((await show(author)).comments).toEqual(await countComments(author));
    const { decision } = await decide(ids[1]!, 'reject');
    expect((await show(author)).comments).toMatchObject({ rejected: 1 });
    await act('POST', `/v1/admin/comments/${ids[1]}/decisions/${decision.id}/undo`, {});
    expect((await show(author)).comments).toEqual(await countComments(author));
    await act('DELETE', `/v1/admin/comments/${ids[3]}`, undefined, 204);
    const { comments } = await show(author);
    expect(comments).toEqual(await countComments(author));
    expect(Object.values(comments).reduce((sum, count) => sum + count)).toBe(3);
  });

  test('says which entries of the list are about them, and no longer than they last', async () => {
    const { networks } = await show(author);
    const entries = [
      { text: author, match: 'author', effect: 'hold', note: 'Quarrels' },
      { text: email, match: 'address', effect: 'spam', expires: Date.now() - 1 },
      { text: networks[0]!.network, match: 'network', effect: 'spam' },
    ];
    await act('POST', '/v1/admin/sites/demo/list/entries', { entries }, 201);
    expect((await show(author)).listed?.map(({ match, effect, note }) => [match, effect, note])).toEqual([
      ['author', 'hold', 'Quarrels'],
      ['network', 'spam', null],
    ]);
  });

  test('is found by any spelling of the address, one author a site, for keys that may see addresses', async () => {
    expect((await find('CLEO.example+x@googlemail.com')).map(({ site }) => site).sort()).toEqual(['demo', 'other']);
    expect(await find('nobody@example.com')).toEqual([]);
    await act('GET', '/v1/admin/authors?email=nobody', undefined, 422);
    await act('GET', '/v1/admin/authors?email=a@example.com&site=nowhere', undefined, 404);
    const one = await makeKey('mo-of-other', { sites: ['other'] });
    const answer = await sendAsOwner(`/v1/admin/authors?email=${email}`, undefined, { key: one });
    expect((await answer.json<{ authors: AuthorSummary[] }>()).authors.map(({ site }) => site)).toEqual(['other']);
    expect((await sendAsOwner(`/v1/admin/authors/${author}`, undefined, { key: one })).status).toBe(404);
    const reader = await makeKey('reader-of-authors', { role: 'reader' });
    const shown = await sendAsOwner(`/v1/admin/authors/${author}`, undefined, { key: reader });
    expect(await shown.json()).toMatchObject({ email: null, listed: null });
    expect((await sendAsOwner(`/v1/admin/authors?email=${email}`, undefined, { key: reader })).status).toBe(403);
  });

  test('leads to all of their comments: counted, then decided, but for what a human has decided meanwhile', async () => {
    const asked = `site=demo&author=${author}&status=approved`;
    const { count, to } = await act<{ count: number; to: number }>('GET', `/v1/admin/queue/count?${asked}`);
    const { comments } = await show(author);
    expect(count).toBe(comments.approved);
    const filter = { site: 'demo', author, status: 'approved', to };
    const sent = { move: 'spam', filter, count };
    expect((await sendAsOwner('/v1/admin/decisions', sent)).ok).toBe(true);
    expect((await show(author)).comments).toMatchObject({ approved: 0, spam: comments.spam + count });
  });

  test('ends with their last comment', async () => {
    const id = await say({ fields: { email: 'gone@example.com' } });
    const [{ id: gone } = { id: '' }] = await find('gone@example.com');
    await act('DELETE', `/v1/admin/comments/${id}`, undefined, 204);
    await act('GET', `/v1/admin/authors/${gone}`, undefined, 404);
    expect(await find('gone@example.com')).toEqual([]);
  });
});

test('first comments that come at once are counted, each', async () => {
  await Promise.all(Array.from({ length: 8 }, () => say({ fields: { email: 'many@example.com' } })));
  const [author] = await find('many@example.com');
  expect(author?.comments).toEqual(await countComments(author?.id ?? ''));
  expect(author?.comments.approved).toBe(8);
});

test('the page reads at most 120 rows in two trips and one for the key, with 100,000 comments stored', async () => {
  const counted = countDatabase(env.DB);
  await fillSite('filled', 100_000);
  await env.DB.batch([
    env.DB.prepare("UPDATE comments SET author_id = 'one', email_folded = 'one' WHERE site = 'filled' AND seq % 2 = 0"),
    env.DB.prepare("INSERT INTO authors (site, email_folded, id, created_at) VALUES ('filled', 'one', 'one', 1)"),
    env.DB.prepare(
      `UPDATE comments SET domains = json_array('a' || seq || '.example', 'b' || seq || '.example', 'c.example', 'd.example'),
         version = 3, network = 'n' || seq WHERE author_id = 'one' AND id > 'filled-00099900'`,
    ),
    env.DB.prepare(
      `INSERT INTO decisions (id, comment_id, seen_version, move, from_status, to_status, by_key, by_name, at)
       SELECT comments.id || '-' || value, comments.id, value, 'approve', 'pending', 'approved', 'k', 'Mo', value
       FROM comments, json_each('[1, 2]') WHERE author_id = 'one' AND comments.id > 'filled-00099900'`,
    ),
  ]);
  const secret = await makeKey('mo-of-filled', { sites: ['filled'] });
  counted.reset();
  const answer = await sendAsOwner('/v1/admin/authors/one', undefined, { key: secret, db: counted.db });
  const page = await answer.json<ShownAuthor>();
  expect([page.networks.length, page.decisions.length, page.listed]).toEqual([20, 20, []]);
  expect(counted.cost.trips).toBe(3);
  expect(counted.cost.rowsRead).toBeLessThanOrEqual(120);
  expect(counted.cost.rowsWritten).toBe(0);
}, 90_000);
