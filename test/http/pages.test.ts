import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { makeSite, post, sendAsOwner } from '../setup/service.ts';

interface Page {
  page: string;
  closed: boolean;
  closeAfterDays: number | null;
  open: boolean;
  closesAt: number | null;
  comments: number;
  createdAt: number;
}

const dayMs = 86_400_000;
const pathOf = (site: string) => `/v1/admin/sites/${site}/pages`;

function patch(site: string, body: unknown, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(pathOf(site), body, { method: 'PATCH', key });
}

async function list(site: string, query = ''): Promise<{ pages: Page[]; next: string | null }> {
  return (await sendAsOwner(`${pathOf(site)}${query}`)).json();
}

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  await makeSite('other');
});

test('a closed page takes no comments, whatever spelling of its URL, and takes them again once reopened', async () => {
  const page = 'https://demo.example/news/closed';
  expect((await post({ fields: { page } })).status).toBe(201);
  const closed = await patch('demo', { page: 'https://DEMO.example/news/closed/?utm_source=x#top', closed: true });
  expect(closed.status).toBe(200);
  expect(await closed.json()).toMatchObject({ page, closed: true, open: false, comments: 1, isNew: false });
  const refused = await post({ fields: { page: `${page}/` } });
  expect([refused.status, await refused.json()]).toMatchObject([403, { errors: [{ field: 'page', rule: 'closed' }] }]);
  expect(await (await patch('demo', { page, closed: false })).json()).toMatchObject({ closed: false, open: true });
  expect((await post({ fields: { page } })).status).toBe(201);
});

test('a page without comments yet can be closed before the first', async () => {
  const page = 'https://demo.example/news/announced';
  expect(await (await patch('demo', { page, closed: true })).json()).toMatchObject({
    page,
    open: false,
    comments: 0,
    isNew: true,
  });
  expect(await (await patch('demo', { page, closed: true })).json()).toMatchObject({ isNew: false });
  expect((await post({ fields: { page } })).status).toBe(403);
  expect((await patch('demo', { page: 'post-42', closed: true })).status).toBe(200);
  expect((await post({ fields: { page: 'post-42' } })).status).toBe(403);
});

test('a page closes after its days, and by the site’s setting when it has none of its own', async () => {
  await makeSite('closing', { closeAfterDays: 30 }, { holdFirstComment: false });
  const page = 'https://demo.example/old';
  await post({ site: 'closing', fields: { page } });
  await env.DB.prepare("UPDATE pages SET created_at = created_at - ? WHERE site = 'closing'")
    .bind(20 * dayMs)
    .run();
  const own = await (await patch('closing', { page, closeAfterDays: 10 })).json<Page>();
  expect(own).toMatchObject({ closeAfterDays: 10, open: false, closed: false });
  expect(own.closesAt).toBe(own.createdAt + 10 * dayMs);
  expect((await post({ site: 'closing', fields: { page } })).status).toBe(403);
  const inherited = await (await patch('closing', { page, closeAfterDays: null })).json<Page>();
  expect(inherited).toMatchObject({ closeAfterDays: null, open: true, closesAt: own.createdAt + 30 * dayMs });
  expect((await post({ site: 'closing', fields: { page } })).status).toBe(201);
});

test('a change keeps what it does not name', async () => {
  const page = 'https://demo.example/kept';
  await patch('demo', { page, closeAfterDays: 5 });
  expect(await (await patch('demo', { page, closed: true })).json()).toMatchObject({ closed: true, closeAfterDays: 5 });
  expect(await (await patch('demo', { page, closeAfterDays: 7 })).json()).toMatchObject({
    closed: true,
    closeAfterDays: 7,
  });
});

test('what is not a page of the site, or changes nothing, is refused naming the field', async () => {
  const faultsOf = async (body: unknown) => {
    const answer = await patch('demo', body);
    expect(answer.status).toBe(422);
    return (await answer.json<{ errors: { field: string; rule: string }[] }>()).errors.map(
      ({ field, rule }) => `${field} ${rule}`,
    );
  };
  expect(await faultsOf({ page: 'https://evil.example/a', closed: true })).toEqual(['page host-not-allowed']);
  expect(await faultsOf({ page: '  ', closed: true })).toEqual(['page required']);
  expect(await faultsOf({ page: 'x'.repeat(300), closed: true })).toEqual(['page too-long']);
  expect(await faultsOf({ page: 'post-1' })).toEqual(['closed custom']);
  expect(await faultsOf({ page: 'post-1', closeAfterDays: 0 })).toEqual(['closeAfterDays too-small']);
});

test('the list pages by key, each page once, and one can be asked for', async () => {
  await makeSite('many');
  for (let i = 0; i < 7; i++) await patch('many', { page: `post-${i}`, closed: i % 2 === 0 });
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer: { pages: Page[]; next: string | null } = await list(
      'many',
      `?limit=3&cursor=${encodeURIComponent(cursor)}`,
    );
    seen.push(...answer.pages.map(({ page }) => page));
    cursor = answer.next;
  }
  expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => `post-${i}`));
  const one = await list('demo', `?page=${encodeURIComponent('https://demo.example/news/closed/#x')}`);
  expect(one.pages.map(({ page, comments }) => [page, comments])).toEqual([['https://demo.example/news/closed', 2]]);
  expect(await list('demo', '?page=never-seen')).toEqual({ pages: [], next: null });
});

test('readers list, moderators change, and another site’s pages are not there', async () => {
  const keyOf = async (role: string) => {
    const made = await sendAsOwner('/v1/admin/keys', { name: `${role} of demo`, role, sites: ['demo'] });
    return (await made.json<{ secret: string }>()).secret;
  };
  const [reader, moderator] = [await keyOf('reader'), await keyOf('moderator')];
  expect((await sendAsOwner(pathOf('demo'), undefined, { key: reader })).status).toBe(200);
  expect((await patch('demo', { page: 'post-9', closed: true }, reader)).status).toBe(403);
  expect((await patch('demo', { page: 'post-9', closed: true }, moderator)).status).toBe(200);
  expect((await sendAsOwner(pathOf('other'), undefined, { key: moderator })).status).toBe(404);
  expect((await patch('other', { page: 'post-9', closed: true }, moderator)).status).toBe(404);
  expect((await patch('nowhere', { page: 'post-9', closed: true })).status).toBe(404);
  expect(await env.DB.prepare("SELECT count(*) AS n FROM pages WHERE site IN ('other', 'nowhere')").first('n')).toBe(0);
});

test('a page that anybody names has no row until a comment on it can be read', async () => {
  await makeSite('named');
  const held = await (
    await post({ site: 'named', fields: { page: 'made-up-key' } })
  ).json<{ comment: { id: string } }>();
  expect(await list('named')).toEqual({ pages: [], next: null });
  const decide = (move: string, version: number) =>
    sendAsOwner(`/v1/admin/comments/${held.comment.id}/decisions`, { move, version });
  expect((await decide('approve', 1)).status).toBe(200);
  expect((await list('named')).pages.map(({ page, comments }) => [page, comments])).toEqual([['made-up-key', 1]]);
  expect((await decide('reject', 2)).status).toBe(200);
  expect((await list('named')).pages.map(({ page, comments }) => [page, comments])).toEqual([['made-up-key', 0]]);
});
