// The gate before a WordPress site. Behind it stands a site that answers with what it was sent.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bindings } from '../../../../src/env.ts';
import { countRows } from '../../../setup/protocol-calls.ts';
import { app, freshAddress, makeSite } from '../../../setup/service.ts';
import { typed } from '../../../setup/wordpress.ts';

const gated: Partial<Bindings> = {
  GATE_SITES: JSON.stringify({ 'blog.example': 'blog', 'gone.example': 'nowhere' }),
  GATE_ORIGIN: 'https://wordpress.receivers.dev',
};
const form = 'https://blog.example/wp-comments-post.php';
const rest = 'https://blog.example/wp-json/wp/v2/comments';
const spam =
  'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] http://slots-royal778.com';

beforeAll(() => makeSite('blog', { hosts: ['blog.example'] }));

interface Got {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: number[];
}

function ask(url: string, init: RequestInit = {}, bindings: Partial<Bindings> = {}): Promise<Response> {
  return Promise.resolve(app.request(url, init, { ...env, ...gated, ...bindings }));
}

function post(url: string, body: BodyInit, headers: Record<string, string> = {}, bindings: Partial<Bindings> = {}) {
  return ask(url, { method: 'POST', body, headers: { 'CF-Connecting-IP': freshAddress(), ...headers } }, bindings);
}

const formOf = (fields: Record<string, string> = {}) => new URLSearchParams(typed(fields));
const spamForm = () => formOf({ author: 'CasinoBonus', comment: `${spam} ${crypto.randomUUID()}` });

/** What the site behind was sent, or null where it was asked nothing. */
async function gotBehind(answer: Response): Promise<Got | null> {
  return answer.headers.get('Content-Type') === 'application/x-got' ? answer.json<Got>() : null;
}

async function stored(): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare("SELECT * FROM comments WHERE site = 'blog' ORDER BY seq").all();
  return results;
}

describe('an honest comment', () => {
  test('goes on to the byte, with its headers and cookies, and nothing of it is stored', async () => {
    const before = await countRows();
    const body = `comment=${encodeURIComponent('The ferry left on time — “as ever”.')}&author=Zo%EB&x=%00%ff&comment_post_ID=42&email=zoe%40example.com`;
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      Cookie: 'wordpress_logged_in_1=a%7Cb; other=1',
      Referer: 'https://blog.example/a-post',
      'User-Agent': 'A browser/1',
      'CF-Connecting-IP': '203.0.113.77',
      'X-Anything': 'kept',
    };
    const got = await gotBehind(await post(`${form}?a=b%20c`, body, headers));
    expect(got?.url).toBe('https://wordpress.receivers.dev/wp-comments-post.php?a=b%20c');
    expect([got?.method, new TextDecoder().decode(new Uint8Array(got?.body ?? []))]).toEqual(['POST', body]);
    // The client's own address is the platform's to tell: it lets no other through.
    const sent = Object.fromEntries(
      Object.entries(headers)
        .map(([name, value]) => [name.toLowerCase(), value] as const)
        .filter(([name]) => name !== 'cf-connecting-ip'),
    );
    expect(got?.headers).toMatchObject({
      ...sent,
      'x-forwarded-for': '203.0.113.77',
      'x-forwarded-host': 'blog.example',
    });
    expect(['approve', 'hold']).toContain(got?.headers['x-anteroom']);
    expect(await countRows()).toEqual(before);
  });

  test('its answer comes back as the site gave it: status, place, cookies, and nothing of ours', async () => {
    const answer = await post(form, formOf());
    expect([answer.status, answer.headers.get('Location'), answer.headers.get('Server')]).toEqual([
      302,
      'https://elsewhere.example/',
      'of its own',
    ]);
    expect(answer.headers.getSetCookie()).toEqual(['comment_author_1=Ada', 'comment_author_email_1=ada']);
    expect(answer.headers.get('X-Content-Type-Options')).toBeNull();
  });

  test('a multipart form goes on to the byte, a file in it too', async () => {
    const parts = Object.entries(typed()).map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const text = `${parts.join('')}--x\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\n\u0000\u0001\r\n--x--\r\n`;
    const got = await gotBehind(await post(form, text, { 'Content-Type': 'multipart/form-data; boundary=x' }));
    expect(new TextDecoder().decode(new Uint8Array(got?.body ?? []))).toBe(text);
  }); // prettier-ignore

  test('a key of the site’s own, for its REST route, goes on with it', async () => {
    const body = JSON.stringify({ post: 42, content: 'The ferry left on time.', author_name: 'Ada', author_email: 'ada@example.com' });
    const got = await gotBehind(await post(rest, body, { 'Content-Type': 'application/json', Authorization: 'Basic YTpi' }));
    expect(got?.headers).toMatchObject({ authorization: 'Basic YTpi', 'x-anteroom': expect.stringMatching(/^(approve|hold)$/) });
  }); // prettier-ignore
});

describe('spam', () => {
  test('stays here, kept for a moderator, and looks as if the site held it', async () => {
    const answer = await post(form, spamForm(), { Referer: 'https://blog.example/a-post?x=1' });
    expect([answer.status, await gotBehind(answer)]).toEqual([302, null]);
    const url = new URL(answer.headers.get('Location') ?? '');
    const id = url.searchParams.get('unapproved');
    expect(id).toMatch(/^[0-9]{6}$/);
    expect(url.searchParams.get('moderation-hash')).toMatch(/^[0-9a-f]{32}$/);
    expect(url.href.replace(/&mod.*$/, '')).toBe(`https://blog.example/a-post?x=1&unapproved=${id}`);
    expect(url.hash).toBe(`#comment-${id}`);
    expect((await stored()).at(-1)).toMatchObject({ status: 'spam', page: '42', name: 'CasinoBonus' });
  });

  test('sent again and again it is answered so every time, and kept once', async () => {
    const [body, before] = [spamForm(), (await stored()).length];
    const address = freshAddress();
    for (let sent = 0; sent < 3; sent += 1) {
      const answer = await post(form, new URLSearchParams(body), { 'CF-Connecting-IP': address });
      expect([answer.status, await gotBehind(answer)]).toEqual([302, null]);
    }
    expect((await stored()).length).toBe(before + 1);
  });

  test.each([
    ['redirect_to of the site', { redirect_to: 'https://blog.example/thanks' }, 'https://blog.example/thanks'],
    ['redirect_to of another', { redirect_to: 'https://elsewhere.example/' }, 'https://blog.example/?p=42'],
    ['nothing', {}, 'https://blog.example/?p=42'],
  ])('is led by %s to an address of the site', async (_title, fields, wanted) => {
    const body = spamForm();
    for (const [name, value] of Object.entries(fields)) body.set(name, value as string);
    const { searchParams, href } = new URL((await post(form, body)).headers.get('Location') ?? '');
    expect(href.split(/[?&]unapproved/)[0]).toBe(wanted);
    expect(searchParams.has('moderation-hash')).toBe(true);
  });

  test('at the REST route it is a comment on hold (201)', async () => {
    const body = JSON.stringify({ post: 42, content: { raw: `${spam} <b>` }, author_name: 'CasinoBonus', author_email: 'c@example.com' });
    const answer = await post(rest, body, { 'Content-Type': 'application/json' });
    const comment = await answer.json<Record<string, unknown>>();
    expect([answer.status, answer.headers.get('Location')]).toEqual([201, `${rest}/${String(comment['id'])}`]);
    expect(comment).toMatchObject({ post: 42, parent: 0, author_name: 'CasinoBonus', status: 'hold', content: { rendered: expect.stringContaining('&lt;b&gt;') } });
    expect(comment).not.toHaveProperty('author_email');
  }); // prettier-ignore

  const encoded = (pairs: string) => `author=CasinoBonus&email=c%40example.com&comment_post_ID=42&${pairs}`;
  const text = encodeURIComponent(spam);

  /** Ways to show the gate one text, and WordPress another. */
  test.each([
    ['before an honest text', form, encoded(`comment=${text}&comment=A+fine+day`)],
    ['behind an honest text', form, encoded(`comment=A+fine+day&comment=${text}`)],
    ['among bytes that are no characters', form, encoded(`comment=${text}${'%FF'.repeat(300)}`)],
    ['by a name PHP takes for the same', form, encoded(`+comment=${text}`)],
    ['by a name with a NUL', form, encoded(`comment%00x=${text}`)],
    ['in a folder', 'https://blog.example/news//wp-comments-post.php', encoded(`comment=${text}`)],
    ['at an address with escapes', 'https://blog.example/wp-comments%2Dpost.php', encoded(`comment=${text}`)],
    ['in the query of the REST route', `${rest}/?author_name=CasinoBonus&author_email=c%40example.com&post=42&content=${text}`, ''],
    ['at the REST route without a pretty address', 'https://blog.example/?rest_route=/wp/v2/comments', `author_name=CasinoBonus&author_email=c%40example.com&post=42&content[raw]=${text}`],
  ])('stays here when sent %s', async (_title, url, body) => {
    const answer = await post(url, body, { 'Content-Type': 'Application/X-WWW-Form-Urlencoded,x' });
    expect([answer.status, await gotBehind(answer)]).toEqual([url.includes('rest') || url.includes('json') ? 201 : 302, null]);
  }); // prettier-ignore

  test('does not hide in what is too long, or can not be taken apart', async () => {
    const before = (await stored()).length;
    const padded = spamForm();
    padded.set('filler', 'x'.repeat(263_000));
    expect((await post(form, padded)).status).toBe(413);
    const stream = new Blob([`filler=${'x'.repeat(263_000)}&comment=${text}`]).stream();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await ask(form, { method: 'POST', body: stream, headers })).status).toBe(413);
    expect((await post(form, encoded(`comment=${'x'.repeat(65_525)}&comment=${text}`), headers)).status).toBe(400);
    const broken = `--x\r\nContent-Disposition: form-data; name="comment"\r\n\r\n${spam}`;
    expect((await post(form, broken, { 'Content-Type': 'multipart/form-data; boundary=x' })).status).toBe(400);
    expect((await post(rest, '{', { 'Content-Type': 'application/json' })).status).toBe(400);
    expect((await stored()).length).toBe(before);
  });
});

describe('what the gate can not judge', () => {
  const down = {
    prepare: env.DB.prepare.bind(env.DB),
    batch: () => Promise.reject(new Error('D1_ERROR: Network connection lost.')),
  } as unknown as D1Database;
  const slow = { ...down, batch: () => new Promise(() => {}) } as unknown as D1Database;

  test.each([
    ['the store is down', form, { DB: down }],
    ['the store does not answer within two seconds', form, { DB: slow }],
    ['there is no such site', 'https://gone.example/wp-comments-post.php', {}],
  ])('goes on, marked, when %s', async (_title, url, bindings) => {
    const body = spamForm();
    const got = await gotBehind(await post(url, body, {}, bindings));
    expect(got?.headers['x-anteroom']).toBe('unchecked');
    expect(new TextDecoder().decode(new Uint8Array(got?.body ?? []))).toBe(body.toString());
  });

  test('goes on, marked as spam, when it is but can not be kept', async () => {
    const full = env.DB.batch.bind(env.DB);
    let trips = 0;
    const batch = (statements: D1PreparedStatement[]) => {
      trips += 1;
      return trips > 1 ? Promise.reject(new Error('D1_ERROR: Network connection lost.')) : full(statements);
    };
    const DB = { prepare: env.DB.prepare.bind(env.DB), batch } as unknown as D1Database;
    const got = await gotBehind(await post(form, spamForm(), {}, { DB }));
    expect(got?.headers['x-anteroom']).toMatch(/^(spam|discard)$/);
  });
});

describe('whoever sends more than anybody would', () => {
  const FRONT_GATE = (env as unknown as { NARROW_GATE: RateLimit }).NARROW_GATE;
  const sent = async (send: () => Promise<Response>) => [await send(), await send(), await send(), await send()];

  test('is told so in WordPress’s way (429), whatever they send, and the site is not asked', async () => {
    const from = { 'CF-Connecting-IP': '203.0.113.21' };
    const answers = await sent(() => post(form, formOf(), from, { FRONT_GATE }));
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 429]);
    const last = answers[3]!;
    expect([await gotBehind(last), last.headers.get('Retry-After')]).toEqual([null, '60']);
    expect(last.headers.get('Content-Type')).toMatch(/^text\/html/);
    const after = (await stored()).length;
    expect((await post(form, spamForm(), from, { FRONT_GATE })).status).toBe(429);
    expect((await stored()).length).toBe(after);
  });

  test('is told so at the REST route by its code (400)', async () => {
    const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': '203.0.114.21' };
    const body = JSON.stringify({ post: 42, content: 'The ferry left.', author_name: 'Ada', author_email: 'a@example.com' });
    const answers = await sent(() => post(rest, body, headers, { FRONT_GATE }));
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 400]);
    expect(await answers[3]!.json()).toMatchObject({ code: 'comment_flood', data: { status: 400 } });
  }); // prettier-ignore

  test('reads on, and others may write', async () => {
    const ip = '203.0.115.21';
    await sent(() => post(form, formOf(), { 'CF-Connecting-IP': ip }, { FRONT_GATE }));
    const page = await ask('https://blog.example/a-post', { headers: { 'CF-Connecting-IP': ip } }, { FRONT_GATE });
    expect(await gotBehind(page)).not.toBeNull();
    expect((await post(form, formOf(), {}, { FRONT_GATE })).status).toBe(302);
  });

  test('is judged on where the limit does not answer', async () => {
    const broken = { limit: () => Promise.reject(new Error('no answer')) } as unknown as RateLimit;
    expect(await gotBehind(await post(form, spamForm(), {}, { FRONT_GATE: broken }))).toBeNull();
    expect(await gotBehind(await post(form, formOf(), {}, { FRONT_GATE: broken }))).not.toBeNull();
  });
});

describe('everything else of the site', () => {
  test.each([
    ['a list of comments', 'GET', `${rest}?post=42`],
    ['a form asked for', 'GET', form],
    ['an empty comment', 'POST', form],
    ['a comment edited', 'POST', `${rest}/7`],
    ['any page', 'GET', 'https://blog.example/a-post'],
    ['our own addresses', 'GET', 'https://blog.example/v1/health'],
  ])('%s goes on, unmarked', async (_title, method, url) => {
    const got = await gotBehind(await ask(url, { method, ...(method === 'POST' && { body: new URLSearchParams({ comment: '' }) }) }));
    expect([got?.method, got?.headers['x-anteroom']]).toEqual([method, undefined]);
  }); // prettier-ignore

  test('nobody but the gate marks a request', async () => {
    const got = await gotBehind(await ask(`${rest}?post=1`, { headers: { 'X-Anteroom': 'approve' } }));
    expect(got?.headers['x-anteroom']).toBeUndefined();
    const form2 = await gotBehind(await post(form, formOf(), { 'X-Anteroom': 'forged' }));
    expect(form2?.headers['x-anteroom']).not.toContain('forged');
  });

  test('what comes back to the gate ends there (508)', async () => {
    const got = await gotBehind(await ask(rest));
    const answer = await ask(rest, { headers: { 'X-Anteroom-Pass': got?.headers['x-anteroom-pass'] ?? '' } });
    expect(answer.status).toBe(508);
    expect((await ask(rest, { headers: { 'X-Anteroom-Pass': 'forged' } })).status).toBe(302);
  });
});

describe('no gate', () => {
  test('stands before hosts that are not listed, or where none are', async () => {
    const other = 'https://anteroom.example/wp-comments-post.php';
    expect((await post(other, formOf())).status).toBe(404);
    expect((await post(form, formOf(), {}, { GATE_SITES: '' })).status).toBe(404);
    expect((await post('https://sub.blog.example/wp-comments-post.php', formOf())).status).toBe(404);
  });

  test.each([
    ['no JSON', { GATE_SITES: 'blog.example' }],
    ['an empty list', { GATE_SITES: '{}' }],
    ['a site that is no text', { GATE_SITES: '{"blog.example": 1}' }],
    ['an origin that is none of the web’s', { GATE_ORIGIN: 'ftp://wordpress.receivers.dev' }],
    ['an origin with a path', { GATE_ORIGIN: 'https://wordpress.receivers.dev/x' }],
  ])('is opened by %s: nothing is answered (500)', async (_title, bindings) => {
    expect((await post(form, formOf(), {}, bindings)).status).toBe(500);
  });
});
