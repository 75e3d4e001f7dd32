// WordPress's REST route for comments, for programs that know it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { app, freshAddress, makeSite } from '../../../setup/service.ts';
import { decide } from '../../../setup/wordpress.ts';

const hosts = ['blog.example'];
const path = (site: string) => `/wp/${site}/wp-json/wp/v2/comments`;
let texts = 0;

beforeAll(async () => {
  await makeSite('blog', { hosts, oldParents: false }, { holdFirstComment: false });
  await makeSite('holding', { hosts, keyUrl: 'https://blog.example/archives/{key}' });
  await makeSite('nameless', { hosts, required: ['body'] }, { holdFirstComment: false });
  await makeSite('lists', { hosts, oldParents: false }, { holdFirstComment: false });
  await env.DB.prepare("INSERT INTO pages (site, key, closed, created_at) VALUES ('blog', '66', 1, 0)").run();
});

interface Comment {
  id: string;
  post: number;
  parent: string | 0;
  content: { rendered: string };
  [name: string]: unknown;
}

function comment(fields: Record<string, unknown> = {}): Record<string, unknown> {
  texts += 1;
  return {
    post: 42,
    author_name: `Reader ${texts}`,
    author_email: `reader${texts}@example.com`,
    content: `The lighthouse was painted for the ${texts}. time this spring.`,
    ...fields,
  };
}

function create(
  body: unknown,
  { site = 'blog', headers = {} }: { site?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const all = { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress(), ...headers };
  return Promise.resolve(app.request(path(site), { method: 'POST', body: sent, headers: all }, env));
}

async function created(fields: Record<string, unknown> = {}, site = 'lists'): Promise<Comment> {
  const answer = await create(comment(fields), { site });
  if (answer.status !== 201) throw new Error(await answer.text());
  return answer.json<Comment>();
}

const read = (query: string, site = 'lists') => Promise.resolve(app.request(`${path(site)}${query}`, {}, env));

describe('a comment created', () => {
  test('anonymously is answered with 201, where it is, and no address', async () => {
    const sent = comment({ author_url: 'https://ada.example', content: 'One <b>line</b> & another\nof "it".\n\nThe end.' });
    const answer = await create(sent);
    const got = await answer.json<Comment>();
    expect([answer.status, answer.headers.get('Location')]).toEqual([201, `http://localhost${path('blog')}/${got.id}`]);
    expect(got).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      post: 42,
      parent: 0,
      author: 0,
      author_name: sent['author_name'],
      author_url: 'https://ada.example',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      date_gmt: got['date'],
      content: {
        rendered: '<p>One &lt;b&gt;line&lt;/b&gt; &amp; another<br />\nof &quot;it&quot;.</p>\n<p>The end.</p>\n',
      },
      link: `https://blog.example/?p=42#comment-${got.id}`,
      status: 'approved',
      type: 'comment',
      author_avatar_urls: {},
      meta: [],
    });
    const again = await app.request(answer.headers.get('Location') ?? '', {}, env);
    expect([again.status, await again.json()]).toEqual([200, got]);
  }); // prettier-ignore

  test('that is held says so, spam too, and is not to be read', async () => {
    const spam = 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] http://slots-royal778.com';
    for (const content of ['The tide was late.', spam]) {
      const got = await created({ content }, 'holding');
      expect(got).toMatchObject({ status: 'hold', link: `https://blog.example/archives/42#comment-${got.id}` });
      const again = await read(`/${got.id}`, 'holding');
      expect([again.status, await again.json()]).toMatchObject([404, { code: 'rest_comment_invalid_id' }]);
    }
  }); // prettier-ignore

  test.each([
    ['as a form', new URLSearchParams(comment() as Record<string, string>).toString(), { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['with its text as an object', JSON.stringify(comment({ content: { raw: 'As editors send it.' } })), {}],
    ['with numbers as texts', JSON.stringify(comment({ post: '42', parent: '0', author: '0' })), {}],
  ])('is taken %s', async (_title, body, headers) => {
    expect((await create(body, { headers })).status).toBe(201);
  }); // prettier-ignore

  test('whose parent can not be replied to answers none', async () => {
    const parent = await created({}, 'blog');
    expect((await created({ parent: parent.id }, 'blog')).parent).toBe(parent.id);
    await decide(parent.id, 'spam');
    expect((await created({ parent: parent.id }, 'blog')).parent).toBe(0);
  });

  test('needs neither name nor address where the site needs none', async () => {
    expect(await created({ author_name: '', author_email: 'no address' }, 'nameless')).toMatchObject({ author_name: '' });
  }); // prettier-ignore
});

/** What is sent, and code and status of the answer. */
const refusals: [string, Record<string, unknown>, string, number][] = [
  ['no page', { post: undefined }, 'rest_comment_invalid_post_id', 403],
  ['page 0', { post: 0 }, 'rest_comment_invalid_post_id', 403],
  ['a closed page', { post: 66 }, 'rest_comment_closed', 403],
  ['a closed page, before bad fields', { post: 66, content: '' }, 'rest_comment_closed', 403],
  ['no text', { content: '' }, 'rest_comment_content_invalid', 400],
  ['no name', { author_name: '' }, 'rest_comment_author_data_required', 400],
  ['no address', { author_email: '' }, 'rest_comment_author_data_required', 400],
  ['an address that is none', { author_email: 'no address' }, 'rest_invalid_param', 400],
  ['a long name', { author_name: 'a'.repeat(246) }, 'comment_author_column_length', 400],
  ['a long address', { author_email: `${'a'.repeat(60)}@${'b'.repeat(40)}.com` }, 'comment_author_email_column_length', 400],
  ['a long website', { author_url: `https://e.example/${'a'.repeat(190)}` }, 'comment_author_url_column_length', 400],
  ['a long text', { content: 'a'.repeat(65_526) }, 'comment_content_column_length', 400],
  ['a status', { status: 'approved' }, 'rest_comment_invalid_status', 401],
  ['a user', { author: 7 }, 'rest_comment_invalid_author', 401],
  ['an IP address', { author_ip: '127.0.0.1' }, 'rest_comment_invalid_author_ip', 401],
]; // prettier-ignore

describe('is refused in WordPress’s shape', () => {
  async function told(answer: Response) {
    const { code, message, data } = await answer.json<{ code: string; message: string; data: { status: number } }>();
    expect(message).not.toBe('');
    expect(data.status).toBe(answer.status);
    return [code, answer.status];
  }

  test.each(refusals)('%s', async (_title, fields, code, status) => {
    expect(await told(await create(comment(fields)))).toEqual([code, status]);
  });

  test('the same again (409), and too many (400)', async () => {
    const headers = { 'CF-Connecting-IP': freshAddress() };
    const [sent, author] = [comment(), { author_name: 'Ada', author_email: 'ada@example.com' }];
    expect((await create({ ...sent, ...author }, { headers })).status).toBe(201);
    expect(await told(await create({ ...sent, ...author }, { headers }))).toEqual(['comment_duplicate', 409]);
    for (let more = 0; more < 4; more += 1) await create(comment(author), { headers });
    const flood = await create(comment(author), { headers });
    expect(flood.headers.get('Retry-After')).toMatch(/^[0-9]+$/);
    expect(await told(flood)).toEqual(['comment_flood', 400]);
  });

  test('a site that is not there, JSON that is none, another origin, too much', async () => {
    expect(await told(await create(comment(), { site: 'nowhere' }))).toEqual(['rest_no_route', 404]);
    expect(await told(await read('', 'nowhere'))).toEqual(['rest_no_route', 404]);
    expect(await told(await create('{'))).toEqual(['rest_invalid_json', 400]);
    const origin = { Origin: 'https://elsewhere.example' };
    expect(await told(await create(comment(), { headers: origin }))).toEqual(['rest_cannot_create', 403]);
    expect(await told(await create(comment({ filler: 'x'.repeat(263_000) })))).toEqual(['rest_request_too_large', 413]);
  });

  test.each([
    ['?per_page=101', 'rest_invalid_param', 400],
    ['?per_page=0', 'rest_invalid_param', 400],
    ['?page=x', 'rest_invalid_param', 400],
    ['?order=up', 'rest_invalid_param', 400],
    ['?orderby=random', 'rest_invalid_param', 400],
    ['?post=1,2', 'rest_invalid_param', 400],
    ['?post[]=1&post[]=2', 'rest_invalid_param', 400],
    ['?search=x', 'rest_invalid_param', 400],
    ['?status=hold', 'rest_forbidden_param', 401],
    ['?author_email=a@example.com', 'rest_forbidden_param', 401],
    ['?context=edit', 'rest_forbidden_context', 401],
  ])('a list asked for by %s', async (query, code, status) => {
    expect(await told(await read(query))).toEqual([code, status]);
  });
});

describe('the list', () => {
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    for (const [name, fields] of Object.entries({
      a: { post: 7 },
      b: { post: 7 },
      reply: { post: 7, parent: 'a' },
      under: { post: 7, parent: 'reply' },
      c: { post: 8 },
      gone: { post: 7 },
      hidden: { post: 7, parent: 'gone' },
    })) {
      const parent = 'parent' in fields ? ids[fields.parent] : 0;
      ids[name] = (await created({ ...fields, parent })).id;
    }
    await decide(ids['gone']!, 'reject');
  });

  const nameOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0];

  test.each([
    ['', ['c', 'under', 'reply', 'b', 'a'], 5, 1],
    ['?post=7', ['under', 'reply', 'b', 'a'], 4, 1],
    ['?post=7&order=asc&orderby=id', ['a', 'b', 'reply', 'under'], 4, 1],
    ['?post=7&parent=0', ['b', 'a'], 2, 1],
    ['?parent=0&order=asc', ['a', 'b', 'c'], 3, 1],
    ['?parent=REPLY', ['under'], 1, 1],
    ['?post=7&parent=REPLY', ['under'], 1, 1],
    ['?post=8&parent=REPLY', [], 0, 0],
    ['?post=7&per_page=3', ['under', 'reply', 'b'], 4, 2],
    ['?post=7&per_page=3&page=2', ['a'], 4, 2],
    ['?post=7&per_page=3&page=3', [], 4, 2],
    ['?post=9', [], 0, 0],
    ['?post=7&status=approve&context=view&type=comment&_embed=1', ['under', 'reply', 'b', 'a'], 4, 1],
  ])('%s', async (query, names, total, pages) => {
    const answer = await read(query.replace('REPLY', ids['reply']!));
    expect(answer.status).toBe(200);
    const list = await answer.json<Comment[]>();
    expect(list.map(({ id }) => nameOf(id))).toEqual(names);
    expect([answer.headers.get('X-WP-Total'), answer.headers.get('X-WP-TotalPages')]).toEqual([String(total), String(pages)]);
    expect(JSON.stringify(list)).not.toContain('@example.com');
  }); // prettier-ignore

  test('names the pages before and after, and lets the site’s own pages read all of it', async () => {
    const answer = await app.request(`${path('lists')}?post=7&per_page=2&page=1`, { headers: { Origin: 'https://blog.example' } }, env);
    expect(answer.headers.get('Link')).toBe(`<http://localhost${path('lists')}?post=7&per_page=2&page=2>; rel="next"`);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://blog.example');
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('X-WP-TotalPages');
    expect((await read('?post=7&per_page=2&page=2')).headers.get('Link')).toContain('page=1>; rel="prev"');
  }); // prettier-ignore
});
