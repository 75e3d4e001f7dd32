// What well-known software really sends, replayed byte for byte, and what it makes of the answers.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, spamText } from '../../../setup/akismet.ts';
import { makeProtocolKey } from '../../../setup/protocol-calls.ts';
import { makeSite } from '../../../setup/service.ts';

let key = '';

beforeAll(async () => {
  await makeSite('demo', { akismetQueue: true }, { holdFirstComment: false });
  key = await makeProtocolKey('akismet');
});

/** WordPress's plugin: what came with the form stands in it twice, and the server's variables besides. */
function ofWordPress(text: string, form: { age?: number; honeypot?: string } = {}): string {
  const shown = form.age === undefined ? '243' : String(Date.now() - form.age);
  const typed = { author: 'Ada Example', email: 'ada@example.com', url: '', comment: text };
  const fields: [string, string][] = [
    ['HTTP_HOST', 'demo.example'],
    ['HTTP_USER_AGENT', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
    ['HTTP_ACCEPT', 'text/html,application/xhtml+xml'],
    ['HTTP_CONTENT_TYPE', 'application/x-www-form-urlencoded'],
    ['HTTP_CONTENT_LENGTH', '412'],
    ['HTTP_REFERER', 'https://demo.example/2026/11/wall/'],
    ['REMOTE_ADDR', '198.51.100.23'],
    ['REQUEST_URI', '/wp-comments-post.php'],
    ['POST_author', typed.author],
    ['POST_email', typed.email],
    ['POST_url', typed.url],
    ['POST_comment', typed.comment],
    ['POST_submit', 'Post Comment'],
    ['POST_comment_post_ID', '42'],
    ['POST_comment_parent', '0'],
    ['POST_ak_hp_textarea', form.honeypot ?? ''],
    ['POST_ak_js', shown],
    ['akismet_comment_nonce', 'inactive'],
    ['api_key', key],
    ['blog', 'https://demo.example'],
    ['blog_charset', 'UTF-8'],
    ['blog_lang', 'en_US'],
    ['comment_agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
    ['comment_author', typed.author],
    ['comment_author_IP', '198.51.100.23'],
    ['comment_author_email', typed.email],
    ['comment_author_url', typed.url],
    ['comment_content', typed.comment],
    ['comment_context[0]', 'Uncategorized'],
    ['comment_parent', '0'],
    ['comment_post_ID', '42'],
    ['comment_post_modified_gmt', '2026-11-28 09:12:44'],
    ['comment_type', 'comment'],
    ['permalink', 'https://demo.example/2026/11/wall/'],
    ['referrer', 'https://demo.example/2026/11/wall/'],
    ['user_ID', '0'],
    ['user_agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
    ['user_ip', '198.51.100.23'],
  ];
  const encode = (value: string) => encodeURIComponent(value).replaceAll('%20', '+');
  return fields.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

describe('WordPress’s plugin', () => {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'User-Agent': 'WordPress/6.1.1 | Akismet/5.0.2',
  };
  const send = (path: string, body: string) => call(path, {}, { body, headers });

  test('connects with a key, checks, reports both ways, and disconnects', async () => {
    const blog = encodeURIComponent('https://demo.example');
    const verified = await send('/1.1/verify-key', `key=${key}&api_key=&blog=${blog}`);
    expect(await verified.text()).toBe('valid');
    const ham = ofWordPress('The harbour wall should have been mended years ago.', { age: 42_000 });
    const checked = await send('/1.1/comment-check', ham);
    expect([await checked.text(), checked.headers.get('X-akismet-guid')?.length]).toEqual(['false', 32]);
    const bad = await send('/1.1/comment-check', ofWordPress(spamText));
    expect(await bad.text()).toBe('true');
    const more =
      '&reporter=admin&site_domain=demo.example&comment_check_response=false&comment_date_gmt=2026-11-30+06%3A00%3A00';
    const reported = await send('/1.1/submit-spam', ham + more);
    expect(await reported.text()).toBe('Thanks for making the web a better place.');
    const { results } = await env.DB.prepare('SELECT page, status, decided_status FROM comments ORDER BY seq').all();
    expect(results[0]).toEqual({ page: 'https://demo.example/2026/11/wall', status: 'spam', decided_status: 'spam' });
    expect(await (await send('/1.1/deactivate', `key=${key}&blog=${blog}`)).text()).toBe('deactivated');
  });

  test('tells a robot by the field that people don’t see', async () => {
    const text =
      'I read all of your articles about the harbour, they are great. See https://www.harbour-tours-daily.net for more.';
    expect(await (await send('/1.1/comment-check', ofWordPress(text, { age: 60_000 }))).text()).toBe('false');
    const robot = ofWordPress(`${text} And more.`, { age: 60_000, honeypot: 'great' });
    expect(await (await send('/1.1/comment-check', robot)).text()).toBe('true');
  });

  test('leaves nothing of what it sends twice, nor an address, in any table of ours', async () => {
    const { results } = await env.DB.prepare('SELECT * FROM checks').all();
    expect(JSON.stringify(results)).not.toMatch(/198\.51|Mozilla|ada@|wall/);
    const stored = await env.DB.prepare('SELECT * FROM comments').all();
    expect(JSON.stringify(stored.results)).not.toMatch(/198\.51|Mozilla|inactive|Uncategorized/);
  });
});

test('Coral: the check as a form, the report as JSON, without a blog, to the host that has the key', async () => {
  const host = `${key}.localhost`;
  const comment = {
    user_ip: '203.0.113.8',
    referrer: 'https://demo.example/story',
    user_agent: 'Mozilla/5.0',
    comment_content: 'What a fine harbour.',
    permalink: 'https://demo.example/story',
    comment_author: 'coral-reader',
    comment_type: 'comment',
    is_test: 'false',
  };
  const checked = await call('/1.1/comment-check', { ...comment, blog: 'https://demo.example' }, { host });
  expect(await checked.text()).toBe('false');
  const headers = { 'Content-Type': 'application/json' };
  const reported = await call('/1.1/submit-spam', {}, { host, headers, body: JSON.stringify(comment) });
  expect([reported.status, await reported.text()]).toEqual([200, 'Thanks for making the web a better place.']);
  const word = env.DB.prepare('SELECT word FROM checks WHERE guid = ?').bind(checked.headers.get('X-akismet-guid'));
  expect(await word.first('word')).toBe('spam');
});

test('Discourse: content_type for the type, the key in the host, status 200 whatever is wrong', async () => {
  const host = `${key}.localhost`;
  const post = {
    blog: 'https://demo.example',
    content_type: 'forum-post',
    referrer: 'https://demo.example/t/wall/7',
    permalink: 'https://demo.example/t/wall/7',
    comment_author: 'discobot',
    comment_author_email: 'disco@example.com',
    comment_content: 'The wall was mended in spring.',
    user_ip: '203.0.113.90',
    user_agent: 'Mozilla/5.0',
  };
  const answers = [
    await call('/1.1/comment-check', post, { host }),
    await call('/1.1/submit-ham', post, { host }),
    await call('/1.1/comment-check', post, { host: 'abcdefghijkl.localhost' }),
    await call('/1.1/comment-check', { ...post, user_ip: '' }, { host }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
    'false',
    'Thanks for making the web a better place.',
    'invalid',
    'Missing required field: user_ip.',
  ]);
});
