// WordPress's comment form posted here: every row of what WordPress does that can come up here is a row of a table below.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { app, freshAddress, makeSite } from '../../../setup/service.ts';
import { decide, ledTo, postForm, typed } from '../../../setup/wordpress.ts';

const hosts = ['blog.example', '*.blog.example'];
/** Ids that the rows below name in capitals. */
const parents: Record<string, string> = {};

beforeAll(async () => {
  await makeSite('blog', { hosts, oldParents: false }, { holdFirstComment: false });
  await makeSite('holding', { hosts, keyUrl: 'https://blog.example/archives/{key}' });
  await makeSite('nameless', { hosts, required: ['body'] }, { holdFirstComment: false });
  await makeSite('imported', { hosts }, { holdFirstComment: false });
  await makeSite('full', { hosts }, { commentsPerDay: 1 });
  await env.DB.prepare("INSERT INTO pages (site, key, closed, created_at) VALUES ('blog', '66', 1, 0)").run();
  for (const state of ['APPROVED', 'PENDING', 'SPAM', 'TRASH']) parents[state] = ledTo(await postForm(typed())).id;
  await decide(parents['PENDING']!, 'restore');
  await decide(parents['SPAM']!, 'spam');
  await decide(parents['TRASH']!, 'reject');
});

async function rowsOf(site: string): Promise<Record<string, string | null>[]> {
  const { results } = await env.DB.prepare('SELECT * FROM comments WHERE site = ? ORDER BY seq').bind(site).all();
  return results as Record<string, string | null>[];
}

async function latest(site = 'blog') {
  const row = (await rowsOf(site)).at(-1);
  if (!row) throw new Error('nothing is stored');
  return row;
}

/** The fields that a page names as faulty, with "too long" where that is why; or what it says instead. */
function toldBy(page: string): string {
  const lines = [...page.matchAll(/<li><a href="#field-(\w+)">([^<]*)/g)];
  const faults = lines.map(([, field, why = '']) => `${field}${why.includes('too long') ? ' too long' : ''}`);
  return faults.join(', ') || (/<p role="alert">([^<]*)|<li>([^<]*)/.exec(page)?.slice(1).join('') ?? '');
}

/** As many bytes as asked for, in letters of two. */
const bytes = (count: number) => 'é'.repeat(Math.floor(count / 2)) + 'a'.repeat(count % 2);
const address = (count: number) => `${'a'.repeat(60)}@${'b'.repeat(count - 60 - 5)}.com`;
const website = (count: number) => `https://e.example/${'a'.repeat(count - 18)}`;
const closed = { comment_post_ID: '66' };
const broken = { author: '', email: 'no address', comment: '' };

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  '%s is refused as WordPress refuses it',
  async (method) => {
    const answer = await app.request('/wp/blog/wp-comments-post.php', { method }, env);
    expect([answer.status, answer.headers.get('Allow'), await answer.text()]).toEqual([405, 'POST', '']);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/);
  },
);

/** What is sent, and what WordPress answers: its code, the status, and what the page says (nothing: it is empty). */
const refusals: [string, Record<string, string>, number, RegExp | null][] = [
  ['a parent that is not there', { comment_parent: 'nowhere' }, 403, /not here any more/],
  ['a pending parent', { comment_parent: 'PENDING' }, 403, /not here any more/],
  ['a parent that is spam', { comment_parent: 'SPAM' }, 403, /not here any more/],
  ['a parent in the trash', { comment_parent: 'TRASH' }, 403, /not here any more/],
  [
    'a bad parent, before a missing page',
    { comment_parent: 'nowhere', comment_post_ID: '0' },
    403,
    /not here any more/,
  ],
  ['a bad parent, before a closed page', { comment_parent: 'nowhere', ...closed }, 403, /not here any more/],
  ['no page', { comment_post_ID: '' }, 200, null],
  ['page 0', { comment_post_ID: '0' }, 200, null],
  ['a page that is no number', { comment_post_ID: 'about' }, 200, null],
  ['no page, before bad fields', { comment_post_ID: '', ...broken }, 200, null],
  ['a closed page', closed, 403, /no more comments|closed/i],
  ['a closed page, before bad fields', { ...closed, ...broken }, 403, /no more comments|closed/i],
  ['no name', { author: '' }, 200, /^name$/],
  ['a name of tags alone', { author: '<b></b>' }, 200, /^name$/],
  ['a name of white space', { author: ' \t ' }, 200, /^name$/],
  ['no email', { email: '' }, 200, /^email$/],
  ['no name, before a bad email', { author: '', email: 'no address' }, 200, /^name$/],
  ['an email without @', { email: 'reader.example.com' }, 200, /^email$/],
  ['an email that begins with @', { email: '@example.com' }, 200, /^email$/],
  ['an email with a blank in it', { email: 're ader@example.com' }, 200, /^email$/],
  ['an email at one label', { email: 'reader@example' }, 200, /^email$/],
  ['an email at a double dot', { email: 'reader@example..com' }, 200, /^email$/],
  ['an email at a label with a hyphen at its end', { email: 'reader@example-.com' }, 200, /^email$/],
  ['a bad email, before an empty text', { email: 'no address', comment: '' }, 200, /^email$/],
  ['no text', { comment: '' }, 200, /^body$/],
  ['a text of white space', { comment: ' \r\n ' }, 200, /^body$/],
  ['no text, before a long name', { comment: '', author: bytes(246) }, 200, /^body$/],
  ['a name of 246 bytes', { author: bytes(246) }, 200, /^name too long$/],
  ['a long name, before a long email', { author: bytes(246), email: address(101) }, 200, /^name too long$/],
  ['an email of 101 bytes', { email: address(101) }, 200, /^email too long$/],
  ['a long email, before a long website', { email: address(101), url: website(201) }, 200, /^email too long$/],
  ['a website of 201 bytes', { url: website(201) }, 200, /^website too long$/],
  ['a long website, before a long text', { url: website(201), comment: bytes(65_526) }, 200, /^website too long$/],
  ['a text of 65,526 bytes', { comment: bytes(65_526) }, 200, /^body too long$/],
];

describe('is not stored, and answered as WordPress answers', () => {
  test.each(refusals)('%s', async (_title, fields, status, said) => {
    const before = (await rowsOf('blog')).length;
    const parent = parents[fields['comment_parent'] ?? ''];
    const answer = await postForm(typed({ ...fields, ...(parent && { comment_parent: parent }) }));
    const page = await answer.text();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
    if (said === null) expect(page).toBe('');
    else {
      expect(toldBy(page)).toMatch(said);
      expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    }
    expect((await rowsOf('blog')).length).toBe(before);
  });
});

/** What is sent, and what is stored of it. */
const taken: [string, Record<string, string>, Record<string, string | null>][] = [
  ['a name of 245 bytes', { author: bytes(245) }, { name: bytes(245) }],
  ['a website of 200 bytes', { url: website(200) }, { website: website(200) }],
  ['a text of 65,525 bytes', { comment: bytes(65_525) }, { body: bytes(65_525) }],
  ['a name with tags, without them', { author: ' <b>Ada</b> <i ' }, { name: 'Ada' }],
  ['a website of a bad scheme, emptied', { url: 'javascript:alert(1)' }, { website: null }],
  ['a website without a scheme, with one', { url: 'e.example' }, { website: 'https://e.example' }],
  ['a bare scheme, as no website', { url: 'http://' }, { website: null }],
  ['a number with something behind it', { comment_post_ID: ' 042abc' }, { page: '42' }],
  ['a reply', { comment_parent: 'APPROVED' }, { parent_id: 'APPROVED' }],
  ['parent 0', { comment_parent: '0' }, { parent_id: null }],
  ['fields with control characters, without them', { author: 'A\u0001da', comment: 'The\u0000 sea is calm today.' }, { name: 'Ada', body: 'The sea is calm today.' }],
]; // prettier-ignore

describe('is stored', () => {
  test.each(taken)('%s', async (_title, fields, stored) => {
    const parent = parents[fields['comment_parent'] ?? ''];
    const answer = await postForm(typed({ ...fields, ...(parent && { comment_parent: parent }) }));
    expect(answer.status, await answer.clone().text()).toBe(302);
    const wanted = Object.entries(stored).map(([name, value]) => [name, parents[value ?? ''] ?? value]);
    expect(await latest()).toMatchObject({ id: ledTo(answer).id, ...Object.fromEntries(wanted) });
  });

  test('an email of 100 bytes', async () => {
    const email = `reader@${'b'.repeat(45)}.${'c'.repeat(43)}.com`;
    expect((await postForm(typed({ email }))).status).toBe(302);
    expect((await latest())['email']).toBe(email);
  });

  test('a form sent as multipart', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(typed({ author: 'Zoë' }))) form.set(name, value);
    expect((await postForm(form)).status).toBe(302);
    expect((await latest())['name']).toBe('Zoë');
  });

  test('without name, or with an email that is none, where the site needs neither', async () => {
    const answer = await postForm(typed({ author: '', email: 'no address' }), { site: 'nameless' });
    expect(answer.status).toBe(302);
    expect(await latest('nameless')).toMatchObject({ name: null, email: null });
  });

  test('a reply to a comment from before the site moved here, as a thread', async () => {
    expect((await postForm(typed({ comment_parent: '17' }), { site: 'imported' })).status).toBe(302);
    expect((await latest('imported'))['parent_id']).toBeNull();
  });
});

describe('a form that PHP would read no field of', () => {
  test.each([
    ['JSON', { 'Content-Type': 'application/json' }, JSON.stringify(typed())],
    ['plain text', { 'Content-Type': 'text/plain' }, 'comment=x'],
    ['half a multipart', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x\r\n'],
    ['nothing', { 'Content-Type': 'application/x-www-form-urlencoded' }, ''],
    ['an array of pages', {}, new URLSearchParams({ ...typed(), comment_post_ID: '', 'comment_post_ID[]': '42' })],
  ])('%s is answered with nothing', async (_title, headers, body) => {
    const answer = await app.request('/wp/blog/wp-comments-post.php', { method: 'POST', headers, body }, env);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('an array for a text is no text', async () => {
    const { comment = '', ...fields } = typed();
    const answer = await postForm({ ...fields, 'comment[]': comment });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(/comment/i)]);
  });
});

describe('beside the fields', () => {
  test('the same again is refused (409), pending as it is too, and what was typed is not asked for again', async () => {
    const fields = typed();
    const from = { site: 'holding', address: freshAddress() };
    expect((await postForm(fields, from)).status).toBe(302);
    expect((await postForm(fields, from)).status).toBe(409);
    await decide((await latest('holding'))['id']!, 'spam');
    expect((await postForm(fields, from)).status).toBe(409);
    expect((await postForm({ ...fields, comment_post_ID: '43' }, from)).status).toBe(302);
  });

  test('too many at once are refused (429), with everything typed', async () => {
    const from = { site: 'nameless', address: freshAddress() };
    const author = { author: 'Ada', email: 'ada@example.com' };
    const statuses: number[] = [];
    for (let sent = 0; sent < 6; sent += 1) statuses.push((await postForm(typed(author), from)).status);
    expect(statuses).toEqual([302, 302, 302, 302, 302, 429]);
    const answer = await postForm(typed({ ...author, comment: 'Typed with some care.' }), from);
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, expect.stringMatching(/^[0-9]+$/)]);
    expect(await answer.text()).toContain('Typed with some care.');
  });

  test('the gate in front answers in the same tongue', async () => {
    const from = { address: '203.0.113.9', bindings: { FRONT_GATE: (env as unknown as { NARROW_GATE: RateLimit }).NARROW_GATE } };
    const statuses: number[] = [];
    for (let sent = 0; sent < 4; sent += 1) statuses.push((await postForm(typed(), from)).status);
    expect(statuses).toEqual([302, 302, 302, 429]);
  }); // prettier-ignore

  test('what can not be saved is told so (500), with everything typed: a full day, a store that is down', async () => {
    expect((await postForm(typed(), { site: 'full' })).status).toBe(302);
    const full = await postForm(typed({ comment: 'One too many.' }), { site: 'full' });
    expect([full.status, await full.text()]).toEqual([500, expect.stringContaining('One too many.')]);
    const down = { batch: () => Promise.reject(new Error('D1_ERROR: Network connection lost.')), prepare: env.DB.prepare.bind(env.DB) };
    const answer = await postForm(typed({ comment: 'While it is down.' }), { bindings: { DB: down as unknown as D1Database } });
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('While it is down.')]);
  }); // prettier-ignore

  test('a page of another site may not post here, and there is no site of another name', async () => {
    expect((await postForm(typed(), { headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
    expect((await postForm(typed(), { headers: { Origin: 'https://www.blog.example' } })).status).toBe(302);
    expect((await postForm(typed(), { site: 'nowhere' })).status).toBe(404);
  });

  test('more than the longest form is refused (413)', async () => {
    expect((await postForm(typed({ filler: 'x'.repeat(263_000) }))).status).toBe(413);
  });
});

describe('the answer to a comment that was taken', () => {
  const consent = { 'wp-comment-cookies-consent': 'yes' };

  /** Site, fields, Referer, and where it leads but for ID and HASH. */
  const led: [string, string, Record<string, string>, string, string][] = [
    ['to the page by WordPress’s short address', 'blog', {}, '', 'https://blog.example/?p=42#comment-ID'],
    ['to the page it was sent from', 'blog', {}, 'https://www.blog.example/a?b=c#d', 'https://www.blog.example/a?b=c#comment-ID'],
    ['to no other site it was sent from', 'blog', {}, 'https://elsewhere.example/a', 'https://blog.example/?p=42#comment-ID'],
    ['to redirect_to', 'blog', { redirect_to: 'https://www.blog.example/thanks?a=b' }, '', 'https://www.blog.example/thanks?a=b#comment-ID'],
    ['to redirect_to within the site', 'blog', { redirect_to: '/thanks' }, '', 'https://blog.example/thanks#comment-ID'],
    ['to no redirect_to of another host', 'blog', { redirect_to: 'https://elsewhere.example/' }, '', 'https://blog.example/?p=42#comment-ID'],
    ['to no redirect_to without a scheme', 'blog', { redirect_to: '//elsewhere.example/' }, '', 'https://blog.example/?p=42#comment-ID'],
    ['to no redirect_to that is script', 'blog', { redirect_to: 'javascript:alert(1)' }, '', 'https://blog.example/?p=42#comment-ID'],
    ['held: to the page by the site’s template, with the pairs that show it', 'holding', {}, '', 'https://blog.example/archives/42?unapproved=ID&moderation-hash=HASH#comment-ID'],
    ['held, with other pairs before', 'holding', { redirect_to: 'https://blog.example/?a=b&unapproved=9' }, '', 'https://blog.example/?a=b&unapproved=ID&moderation-hash=HASH#comment-ID'],
    ['held, by consent: without', 'holding', consent, '', 'https://blog.example/archives/42#comment-ID'],
  ]; // prettier-ignore

  test.each(led)('leads (302) %s', async (_title, site, fields, referer, wanted) => {
    const answer = await postForm(typed(fields), { site, headers: referer ? { Referer: referer } : {} });
    expect([answer.status, answer.headers.get('Cache-Control'), await answer.text()]).toEqual([302, 'no-store', '']);
    const { url, id } = ledTo(answer);
    expect(id).toBe((await latest(site))['id']);
    const hash = url.searchParams.get('moderation-hash') ?? 'HASH';
    expect(url.href.replaceAll(id, 'ID').replace(hash, 'HASH')).toBe(wanted);
  });

  test('held without an email, it has no pairs', async () => {
    await makeSite('shy', { hosts, required: ['body'] });
    expect(ledTo(await postForm(typed({ email: '' }), { site: 'shy' })).url.search).toBe('?p=42');
  });

  test('the hash opens the state of the comment to its author', async () => {
    const { url, id } = ledTo(await postForm(typed(), { site: 'holding' }));
    const hash = url.searchParams.get('moderation-hash');
    const status = await app.request(`/v1/comments/${id}/status?token=${hash}`, {}, env);
    expect(await status.json()).toMatchObject({ status: 'held' });
  });

  test('spam leads as what is held does', async () => {
    const comment = 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] http://slots-royal778.com';
    const { url } = ledTo(await postForm(typed({ comment, author: 'CasinoBonus' }), { site: 'blog' }));
    expect((await latest())['status']).toBe('spam');
    expect([...url.searchParams.keys()]).toEqual(['p', 'unapproved', 'moderation-hash']);
  }); // prettier-ignore

  test('by consent the browser keeps its author for a year; without, it forgets them', async () => {
    const kept = (await postForm(typed(consent))).headers.get('Set-Cookie') ?? '';
    expect(kept).toMatch(/^anteroom_author=.*Max-Age=31536000/);
    const cookie = kept.split(';')[0]!;
    const forgotten = await postForm(typed(), { headers: { Cookie: cookie } });
    expect(forgotten.headers.get('Set-Cookie')).toMatch(/^anteroom_author=;.*Max-Age=0/);
    expect((await postForm(typed())).headers.get('Set-Cookie')).toBeNull();
  });
});
