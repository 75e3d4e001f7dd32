// Akismet's protocol, byte for byte: bodies, headers, keys, fields. The rules are those by which its clients break.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, commentFields, spamText, type Call, type Sent } from '../../../setup/akismet.ts';
import { makeProtocolKey } from '../../../setup/protocol-calls.ts';
import { makeSite, sendAsOwner } from '../../../setup/service.ts';

let key = '';
const thanks = 'Thanks for making the web a better place.';
const wrongKey = 'abcdefghijkl';

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  key = await makeProtocolKey('akismet');
});

const check = (fields: Sent = {}, options?: Call) =>
  call('/1.1/comment-check', commentFields({ api_key: key, ...fields }), options);

async function expectBody(answer: Response, body: string): Promise<void> {
  const bytes = new Uint8Array(await answer.clone().arrayBuffer());
  expect([answer.status, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)]).toEqual([
    200,
    body,
  ]);
  expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
}

const countChecks = () => env.DB.prepare('SELECT count(*) AS n FROM checks').first<number>('n');

describe('a verdict', () => {
  test('is the bare word, with a guid, and no header that clients take for an error', async () => {
    for (const [fields, word] of [
      [{}, 'false'],
      [{ comment_content: spamText }, 'true'],
    ] as const) {
      const answer = await check(fields);
      await expectBody(answer, word);
      expect(answer.headers.get('X-akismet-guid')).toMatch(/^[0-9a-f]{32}$/);
      for (const name of ['debug-help', 'alert-code', 'alert-msg', 'error', 'recheck-after'])
        expect(answer.headers.has(`X-akismet-${name}`), name).toBe(false);
    }
  });

  test('says discard of what is blatant, and of nothing else', async () => {
    const blatant = await check({
      comment_content: spamText,
      POST_ak_hp_textarea: 'x',
      comment_author: 'Casino Bonus',
    });
    expect([await blatant.text(), blatant.headers.get('X-akismet-pro-tip')]).toEqual(['true', 'discard']);
    for (const fields of [{}, { comment_author: 'viagra-test-123' }])
      expect((await check(fields)).headers.has('X-akismet-pro-tip')).toBe(false);
  });

  test('of what is held for a moderator is no spam, and a header of ours says so', async () => {
    const rude = await check({ comment_content: 'You are a complete idiot and everybody hates you, you stupid fool.' });
    await expectBody(rude, 'false');
    expect(rude.headers.get('X-anteroom-verdict')).toBe('hold');
  });

  test.each<[string, Sent, string]>([
    ['the name akismet-guaranteed-spam', { comment_author: 'akismet-guaranteed-spam' }, 'true'],
    ['the name viagra-test-123', { comment_author: 'viagra-test-123' }, 'true'],
    ['the address', { comment_author_email: 'akismet-guaranteed-spam@example.com' }, 'true'],
    ['an administrator', { user_role: 'administrator', comment_content: spamText }, 'false'],
    ['an administrator among roles', { user_role: 'editor,administrator', comment_content: spamText }, 'false'],
    [
      'an administrator by the name of spam',
      { user_role: 'administrator', comment_author: 'viagra-test-123' },
      'false',
    ],
    ['an editor', { user_role: 'editor', comment_content: spamText }, 'true'],
  ])('of %s is as the vendor says', async (_, fields, word) => expectBody(await check(fields), word));

  test.each(['1', 'true', 'True', 'TRUE'])('of a test (is_test=%s) is not kept', async (is_test) => {
    const before = await countChecks();
    await expectBody(await check({ is_test, comment_content: spamText }), 'true');
    expect(await countChecks()).toBe(before);
  });

  test.each(['0', 'false', ''])('is kept where is_test is "%s"', async (is_test) => {
    const before = (await countChecks()) ?? 0;
    await check({ is_test });
    expect(await countChecks()).toBe(before + 1);
  });
});

describe('the key', () => {
  test('is verified', async () => {
    await expectBody(await call('/1.1/verify-key', { key, blog: 'https://demo.example' }), 'valid');
    await expectBody(await call('/1.1/verify-key', { api_key: key, blog: 'https://demo.example' }), 'valid');
    await expectBody(await call('/1.1/verify-key', { key: key.toUpperCase(), blog: 'https://demo.example' }), 'valid');
  });

  test('asked about outranks the one in use', async () => {
    const blog = 'https://demo.example';
    await expectBody(await call('/1.1/verify-key', { key: wrongKey, api_key: key, blog }), 'invalid');
    await expectBody(await call('/1.1/verify-key', { key, api_key: wrongKey, blog }), 'valid');
  });

  test.each(['verify-key', 'comment-check', 'submit-spam', 'submit-ham', 'deactivate'])(
    'that is wrong, of another protocol, or missing is "invalid" at %s, with the reason in a header',
    async (path) => {
      const other = await sendAsOwner('/v1/admin/keys', { name: `Other ${path}`, protocol: 'openai', sites: ['demo'] });
      const { secret } = await other.json<{ secret: string }>();
      for (const bad of [wrongKey, '', 'x', secret, env.OWNER_KEY, 'ключ']) {
        const answer = await call(`/1.1/${path}`, commentFields(bad === '' ? {} : { api_key: bad }));
        await expectBody(answer, 'invalid');
        expect(answer.headers.get('X-akismet-debug-help')).toBeTruthy();
        expect(answer.headers.get('X-akismet-guid')).toBeNull();
      }
    },
  );

  test('may be the first label of the host, in any case; the body outranks it', async () => {
    const host = `${key.toUpperCase()}.localhost:8787`;
    await expectBody(await call('/1.1/comment-check', commentFields(), { host }), 'false');
    await expectBody(await call('/1.1/comment-check', commentFields({ api_key: wrongKey }), { host }), 'invalid');
    await expectBody(await call('/1.1/comment-check', commentFields({ api_key: key }), { host: `${wrongKey}.localhost` }), 'false'); // prettier-ignore
    await expectBody(await call('/1.1/comment-check', commentFields({ api_key: '' }), { host }), 'false');
  });

  test('is taken from the field `key` and the query where it stands nowhere else', async () => {
    await expectBody(await call('/1.1/comment-check', commentFields({ key })), 'false');
    await expectBody(await call(`/1.1/comment-check?api_key=${key}`, commentFields()), 'false');
  });

  test('is good until it is deleted; deactivating says so and leaves it to the owner', async () => {
    await expectBody(await call('/1.1/deactivate', { key, blog: 'https://demo.example' }), 'deactivated');
    await expectBody(await call('/1.1/verify-key', { key, blog: 'https://demo.example' }), 'valid');
  });
});

describe('a field', () => {
  test.each(['blog', 'user_ip'])('%s that is missing or empty is named, with status 200', async (name) => {
    for (const fields of [{ [name]: '' }, { [name]: ' ' }]) {
      const answer = await check(fields);
      await expectBody(answer, `Missing required field: ${name}.`);
      expect(answer.headers.get('X-akismet-debug-help')).toBe(`Empty "${name}" value`);
    }
    const { [name]: _, ...rest } = commentFields({ api_key: key });
    await expectBody(await call('/1.1/comment-check', rest), `Missing required field: ${name}.`);
  });

  test('blog that is missing makes a key invalid at verify-key', async () => {
    const answer = await call('/1.1/verify-key', { key });
    await expectBody(answer, 'invalid');
    expect(answer.headers.get('X-akismet-debug-help')).toBe('Empty "blog" value');
  });

  test('content_type stands for comment_type, and any type will do', async () => {
    const { comment_type: _, ...rest } = commentFields({ api_key: key, content_type: 'forum-post' });
    await expectBody(await call('/1.1/comment-check', rest), 'false');
    await expectBody(await check({ comment_type: 'pingback' }), 'false');
  });

  test.each<[string, Sent]>([
    ['one value', { comment_context: 'harbours' }],
    ['with brackets', { 'comment_context[]': 'harbours' }],
    ['with numbers', { 'comment_context[0]': 'harbours', 'comment_context[1]': 'walls' }],
  ])('comment_context as %s is taken', async (_, fields) => expectBody(await check(fields), 'false'));

  test.each(['2026-11-30T06:00:00Z', '2026-11-30T06:00:00+02:00', '2026-11-30 06:00:00', 'yesterday', ''])(
    'of a date as "%s" is taken',
    async (date) => expectBody(await check({ comment_date_gmt: date, comment_post_modified_gmt: date }), 'false'),
  );

  test('that nobody knows may come by hundreds, and nothing of it is stored', async () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`HTTP_X_${i}`, `mark-of-unknown-${i}`]));
    const copies = { POST_author: 'mark-of-unknown', POST_email: 'mark-of-unknown@example.com', comment_ID: '7' };
    await expectBody(await check({ ...many, ...copies, REMOTE_ADDR: '203.0.113.9' }), 'false');
    const { results } = await env.DB.prepare('SELECT * FROM checks').all();
    expect(JSON.stringify(results)).not.toMatch(/mark-of-unknown|203\.0\.113/);
  });

  test('that is no address, no website, too long or of broken characters is left out or cut, and the rest is judged', async () => {
    const odd = {
      comment_author_email: 'nobody',
      comment_author_url: 'javascript:alert(1)',
      comment_author: 'x'.repeat(900),
    };
    await expectBody(await check(odd), 'false');
    await expectBody(await check({ comment_content: `${'The wall. '.repeat(9_000)}` }), 'false');
    await expectBody(
      await check({ comment_content: '\u0000\u0007 The harbour wall.\u000b', permalink: 'ftp://x\u0000' }),
      'false',
    );
    await expectBody(await check({ comment_content: '' }), 'false');
  });
});

describe('a body', () => {
  const latin = { 'Content-Type': 'application/x-www-form-urlencoded; charset=windows-1251' };
  const escaped = (bytes: readonly number[]) => bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  // "Лучшее казино онлайн" in windows-1251.
  const cyrillic = [0xcb, 0xf3, 0xf7, 0xf8, 0xe5, 0xe5, 0x20, 0xea, 0xe0, 0xe7, 0xe8, 0xed, 0xee];

  async function printOf(body: string, headers: Record<string, string>): Promise<unknown> {
    const address = new URLSearchParams({ api_key: key, blog: 'https://demo.example', user_ip: '10.200.1.7' });
    await expectBody(await call('/1.1/comment-check', {}, { body: `${address}&${body}`, headers }), 'false');
    return env.DB.prepare('SELECT text_hash FROM checks ORDER BY guid DESC LIMIT 1').first('text_hash');
  }

  test('is read in the charset that its type or blog_charset names; UTF-8 is known when it is seen', async () => {
    const type = 'application/x-www-form-urlencoded';
    const utf8 = `comment_content=${encodeURIComponent('Лучшее казино')}`;
    const wanted = await printOf(utf8, { 'Content-Type': type });
    expect(await printOf(`comment_content=${escaped(cyrillic)}`, latin)).toBe(wanted);
    expect(await printOf(`comment_content=${escaped(cyrillic)}&blog_charset=windows-1251`, { 'Content-Type': type })).toBe(wanted); // prettier-ignore
    expect(await printOf(`${utf8}&blog_charset=ISO-8859-1`, { 'Content-Type': type })).toBe(wanted);
    expect(await printOf(utf8, { 'Content-Type': `${type}; charset=UTF-8` })).toBe(wanted);
    expect(await printOf(utf8, {})).toBe(wanted);
    expect(await printOf(utf8, { 'Content-Type': 'charset=utf-8' })).toBe(wanted);
  });

  test.each(['submit-spam', 'submit-ham', 'comment-check'])('of JSON is read at %s', async (path) => {
    const { blog, ...rest } = commentFields();
    const fields = path === 'comment-check' ? { blog, ...rest } : rest;
    const body = JSON.stringify({ ...fields, is_test: true, comment_context: ['a'], api_key: key });
    const answer = await call(`/1.1/${path}`, {}, { body, headers: { 'Content-Type': 'application/json' } });
    await expectBody(answer, path === 'comment-check' ? 'false' : thanks);
  });

  test('as Coral sends it, JSON with the key in the host alone and no blog, is taken at submit-*', async () => {
    const { blog: _, ...rest } = commentFields();
    const headers = { 'Content-Type': 'application/json' };
    const options = { body: JSON.stringify(rest), headers, host: `${key}.localhost` };
    await expectBody(await call('/1.1/submit-ham', {}, options), thanks);
  });

  test.each([
    ['broken JSON', 'application/json', '{"api_key": '],
    ['JSON that is no object', 'application/json', '[1]'],
    ['multipart without an end', 'multipart/form-data; boundary=x', '--x\r\n'],
    ['nothing', 'text/plain', ''],
  ])('of %s has no key', async (_, type, body) =>
    expectBody(await call('/1.1/comment-check', {}, { body, headers: { 'Content-Type': type } }), 'invalid'),
  );

  test('of multipart is read', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(commentFields({ api_key: key }))) form.append(name, value);
    await expectBody(await call('/1.1/comment-check', {}, { body: form }), 'false');
  });

  test('may hold the longest comment twice over, in letters of three bytes; no more than a mebibyte is read', async () => {
    const long = 'دیوار '.repeat(5_900);
    await expectBody(await check({ comment_content: long, POST_comment: long }), 'false');
    const answer = await check({ comment_content: 'x'.repeat(1_100_000) });
    expect([answer.status, answer.headers.get('X-akismet-error')]).toEqual([413, await answer.text()]);
  });
});

test('what is asked too often is told with 429 and when to come again, in plain text', async () => {
  const { app } = await import('../../../setup/service.ts');
  const narrow = (env as unknown as Record<string, RateLimit>)['NARROW_GATE'];
  const ask = () =>
    app.request('/1.1/verify-key', { method: 'POST', body: new URLSearchParams({ key, blog: 'b' }) }, { ...env, PROTOCOL_GATE: narrow }); // prettier-ignore
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push(await ask());
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  const last = statuses[3]!;
  expect(last.headers.get('Retry-After')).toBe('60');
  expect(last.headers.get('X-akismet-error')).toBe(await last.text());
  expect(last.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
});

test('an outage is told with 503 in plain text, and no verdict', async () => {
  const down = { batch: () => Promise.reject(new Error('D1_ERROR: no answer')), prepare: env.DB.prepare.bind(env.DB) };
  const answer = await check({}, { db: down as unknown as D1Database });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([503, 'text/plain; charset=utf-8']);
  expect(await answer.text()).not.toMatch(/true|false|valid/);
});
