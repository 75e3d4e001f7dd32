// What the author of a plain form gets: our confirmation page, or the way straight back that the site chose.

import { beforeAll, describe, expect, test } from 'vitest';
import { env } from 'cloudflare:workers';
import { freshAddress, makeSite, send, sendAsOwner } from '../setup/service.ts';

const page = 'https://demo.example/news/harbour';
const typed = '</main><script>alert(1)</script> & "so" on\n\nthe second day';
const shown = '&lt;/main&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot; on\n\nthe second day';
let posts = 0;

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('open', {}, { holdFirstComment: false });
  await makeSite('urdu', { locale: 'ur' });
  await makeSite('straight', { confirmation: false });
  await makeSite('keyed', { confirmation: false, keyUrl: 'https://demo.example/?p={key}' });
});

/** Posts a form of WordPress's names or ours, and gives the answer with its page. */
async function form(site: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  posts += 1;
  const whole = {
    page,
    name: 'Flora',
    email: `flora${posts}@example.com`,
    body: `Remark ${posts} on the harbour.`,
    ...fields,
  };
  const answer = await send(`/v1/sites/${site}/comments`, {
    method: 'POST',
    body: new URLSearchParams(whole),
    headers: { 'CF-Connecting-IP': freshAddress(), ...headers },
  });
  return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() };
}

/** As a theme of WordPress sends it from another host: browsers tell its origin alone. */
function wordpressForm(site: string, key: string) {
  posts += 1;
  const body = new URLSearchParams({
    comment: `Remark ${posts} on the post.`,
    author: 'Flora',
    email: `flora${posts}@example.com`,
    url: '',
    submit: 'Post Comment',
    comment_post_ID: key,
    comment_parent: '0',
  });
  const headers = {
    'CF-Connecting-IP': freshAddress(),
    Referer: 'https://demo.example/',
    Origin: 'https://demo.example',
  };
  return send(`/v1/sites/${site}/comments`, { method: 'POST', body, headers });
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
}

describe('a site that has chosen nothing', () => {
  test('answers a page with the text as posted, escaped, that it waits, and the ways to the page and to its status', async () => {
    const { status, html } = await form('demo', { body: typed });
    expect(status).toBe(200);
    expect(html).toContain('Your comment is awaiting moderation');
    expect(html).toContain(shown);
    expect(html).not.toContain('<script');
    const [back, fate] = linksOf(html);
    expect(back).toBe(page);
    expect(await (await send(fate!)).json()).toMatchObject({ status: 'held' });
  });

  test('says of a published comment that it is, leads back to it, and names the address that was perhaps meant', async () => {
    const { html } = await form('open', { email: 'flora@gmial.com' });
    expect(html).toContain('Your comment is published');
    expect(linksOf(html)[0]).toMatch(/^https:\/\/demo\.example\/news\/harbour#comment-[0-9a-f-]{36}$/);
    expect(html).toContain('flora@gmail.com');
  });

  test('speaks the language of the site', async () => {
    expect((await form('urdu')).html).toContain('<html lang="ur" dir="rtl">');
  });

  test('leads to the redirect_to of a form on a host of the site, with ?held=, and to no other host', async () => {
    const allowed = await form('demo', { redirect_to: 'https://demo.example/thanks?x=1' });
    expect([allowed.status, allowed.location]).toEqual([
      303,
      expect.stringMatching(/^https:\/\/demo\.example\/thanks\?x=1&held=/),
    ]);
    const odd = await form('demo', { redirect_to: 'https://demo.example/?thread-12&q=a%20b&held=old' });
    expect(odd.location).toMatch(
      /^https:\/\/demo\.example\/\?thread-12&q=a%20b&held=[0-9a-f-]{36}\.[0-9a-f]{32}#comment-/,
    );
    const long = `https://demo.example/?${'x'.repeat(8_000)}`;
    for (const redirect_to of [long, 'https://evil.example/', 'javascript:alert(1)', '//evil.example']) {
      expect(await form('demo', { redirect_to })).toMatchObject({ status: 200, location: null });
    }
  });
});

describe('a site that wants its authors straight back', () => {
  test('has them led to the page, with ?held= while the comment waits and none once it is published', async () => {
    const held = await form('straight');
    expect(held.status).toBe(303);
    const target = new URL(held.location!);
    expect(target.origin + target.pathname).toBe(page);
    const [id, token] = target.searchParams.get('held')!.split('.');
    expect((await send(`/v1/comments/${id}/status?token=${token}`)).status).toBe(200);
    const published = await form('straight', {}, { Authorization: `Bearer ${env.OWNER_KEY}` });
    expect(published.location).toMatch(/^https:\/\/demo\.example\/news\/harbour#comment-[0-9a-f-]{36}$/);
    const foreign = await form('straight', { redirect_to: 'https://evil.example/' });
    expect(foreign.location).toMatch(/^https:\/\/demo\.example\/news\/harbour\?held=/);
  });

  test('has them led by an opaque key where its template says, the key kept in its place', async () => {
    for (const [key, address] of [
      ['1', 'https://demo.example/?p=1&held='],
      ['a b&x=1#y/../z', 'https://demo.example/?p=a%20b%26x%3D1%23y%2F..%2Fz&held='],
      ['زبان', 'https://demo.example/?p=%D8%B2%D8%A8%D8%A7%D9%86&held='],
    ] as const) {
      const answer = await wordpressForm('keyed', key);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')?.startsWith(address)).toBe(true);
    }
  });

  test('shows our page for an opaque key without a template, not the home page that the Referer names', async () => {
    const answer = await wordpressForm('straight', '1');
    expect([answer.status, answer.headers.get('Location')]).toEqual([200, null]);
    const html = await answer.text();
    expect(html).toContain('awaiting moderation');
    expect(linksOf(html)).toEqual([expect.stringMatching(/^\/v1\/comments\//)]);
    const whole = await form('straight', { page: 'post-7' }, { Referer: 'https://demo.example/seven' });
    expect(whole.location).toMatch(/^https:\/\/demo\.example\/seven\?held=/);
  });
});

describe("the author's status page", () => {
  const open = async (address: string) => (await send(address, { headers: { Accept: 'text/html' } })).text();

  test('shows the held text to its author, escaped, and leads back to the page', async () => {
    const status = linksOf((await form('demo', { body: `${typed}.` })).html)[1]!;
    const html = await open(status);
    expect(html).toContain('Awaiting moderation');
    expect(html).toContain(shown);
    expect(linksOf(html)).toEqual([page]);
    const forged = await send(`${status.slice(0, -1)}x`, { headers: { Accept: 'text/html' } });
    expect([forged.status, (await forged.text()).includes('second day')]).toEqual([404, false]);
  });

  test('leads to the comment once it is published, and by an opaque key where the template says', async () => {
    const location = new URL((await wordpressForm('keyed', '12')).headers.get('Location')!);
    const [id, token] = location.searchParams.get('held')!.split('.');
    const status = `/v1/comments/${id}/status?token=${token}`;
    expect(linksOf(await open(status))).toEqual(['https://demo.example/?p=12']);
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'approve', version: 1 });
    expect(linksOf(await open(status))).toEqual([`https://demo.example/?p=12#comment-${id}`]);
  });

  test('shows nothing of a comment that is erased', async () => {
    const status = linksOf((await form('demo', { body: 'To be forgotten.' })).html)[1]!;
    await sendAsOwner(`/v1/admin/comments/${status.split('/')[3]}`, undefined, { method: 'DELETE' });
    expect(await open(status)).not.toContain('To be forgotten.');
  });
});
