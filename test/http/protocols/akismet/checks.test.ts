// What becomes of a check: it is kept without its text, corrected, learnt from, decided in the queue where the site wants that, and
// forgotten in time.

import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../../../src/env.ts';
import { eraseExpired } from '../../../../src/operations/upkeep/erase-expired.ts';
import { call, commentFields, spamText, type Sent } from '../../../setup/akismet.ts';
import { countDatabase } from '../../../setup/count-database.ts';
import { makeProtocolKey } from '../../../setup/protocol-calls.ts';
import { makeSite, sendAsOwner } from '../../../setup/service.ts';

let sites = 0;
let site = '';
let key = '';
const counted = countDatabase(env.DB);
const dayMs = 86_400_000;

async function open(settings: Parameters<typeof makeSite>[1] = {}): Promise<void> {
  site = `checked-${(sites += 1)}`;
  await makeSite(site, settings, { holdFirstComment: false });
  key = await makeProtocolKey('akismet', site);
}

beforeEach(() => open());
afterEach(() => vi.restoreAllMocks());

interface Checked {
  word: string;
  guid: string;
  verdict: string | null;
}

async function check(fields: Sent): Promise<Checked> {
  const answer = await call('/1.1/comment-check', { api_key: key, ...fields }, { db: counted.db });
  return {
    word: await answer.text(),
    guid: answer.headers.get('X-akismet-guid') ?? '',
    verdict: answer.headers.get('X-anteroom-verdict'),
  };
}

async function correct(word: 'spam' | 'ham', fields: Sent): Promise<void> {
  const answer = await call(`/1.1/submit-${word}`, { api_key: key, ...fields });
  expect(await answer.text()).toBe('Thanks for making the web a better place.');
}

async function rowsOf(table: 'checks' | 'domains' | 'comments' | 'decisions'): Promise<Record<string, unknown>[]> {
  const from =
    table === 'decisions'
      ? 'decisions WHERE comment_id IN (SELECT id FROM comments WHERE site = ?)'
      : `${table} WHERE site = ?`;
  return (await env.DB.prepare(`SELECT * FROM ${from}`).bind(site).all()).results;
}

/** Checks of as many texts, and one of them time and again. */
async function fillChecks(count: number): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
     INSERT INTO checks (site, guid, verdict, text_hash, author_hash, domains)
     SELECT ?1, printf('%032d', i), 'approve', iif(i % 2, printf('text-%d', i), (SELECT text_hash FROM checks WHERE site = ?1 LIMIT 1)),
       printf('author-%d', i), '[]' FROM n`,
  )
    .bind(site, count)
    .run();
}

const words = async () => (await rowsOf('checks')).map(({ word }) => word);

describe('a check', () => {
  test('keeps no text, no name and no address: hashes, scores, the verdict and linked domains', async () => {
    const fields = commentFields({ comment_author_url: 'https://ada.example/me', user_ip: '198.51.100.77' });
    const { guid } = await check(fields);
    const [row, ...others] = await rowsOf('checks');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      site,
      guid,
      verdict: 'approve',
      domains: '["ada.example"]',
      queued_as: null,
      word: null,
    });
    const stored = JSON.stringify(row);
    for (const said of ['Reader', 'reader', 'harbour', '198.51', 'Mozilla', 'post-'])
      expect(stored).not.toContain(said);
    expect(await rowsOf('comments')).toEqual([]);
  });

  test('reads at most 30 rows and writes at most 6, in three trips with the key', async () => {
    const links = ['one.com', 'two.org', 'three.net', 'four.io'].map((domain) => `https://www.${domain}/x`).join(' ');
    const fields = commentFields({ comment_content: `Sources for what was said of the wall by the harbour: ${links}` });
    for (let i = 0; i < 8; i++) await check(fields);
    await correct('ham', fields);
    await fillChecks(5_000);
    // Calls are counted by sampling: not this one.
    vi.spyOn(Math, 'random').mockReturnValue(0.99);
    for (const sent of [fields, commentFields(), { ...fields, user_ip: '203.0.113.5' }]) {
      counted.reset();
      await check(sent);
      expect(counted.cost.trips).toBe(3);
      expect(counted.cost.rowsRead).toBeLessThanOrEqual(30);
      expect(counted.cost.rowsWritten).toBeLessThanOrEqual(6);
    }
  });

  test('counts in the window of its network', async () => {
    const user_ip = '192.0.2.44';
    for (let i = 0; i < 5; i++) expect((await check(commentFields({ user_ip }))).verdict).toBe('approve');
    expect((await check(commentFields({ user_ip }))).verdict).toBe('hold');
    expect((await check(commentFields())).verdict).toBe('approve');
  });

  test('asked about again, or of the page’s own people, counts in no window', async () => {
    const user_ip = '192.0.2.77';
    for (const fields of [{ recheck_reason: 'edit' }, { user_role: 'administrator' }])
      for (let i = 0; i < 4; i++) await check(commentFields({ user_ip, ...fields }));
    expect((await check(commentFields({ user_ip }))).verdict).toBe('approve');
  });

  test.each<[string, Sent, Sent]>([
    ['the hidden field of WordPress’s plugin', { POST_ak_hp_textarea: '' }, { POST_ak_hp_textarea: 'Buy' }],
    [
      'a hidden field by a name of its own',
      { honeypot_field_name: 'nickname', nickname: '' },
      { honeypot_field_name: 'nickname', nickname: 'Bo' },
    ],
  ])('is worse with %s filled in', async (_, empty, filled) => {
    const text =
      'The harbour wall was mended, see https://www.harbour-news-daily.net for all that was said about it then.';
    expect((await check(commentFields({ comment_content: text, ...empty }))).word).toBe('false');
    expect((await check(commentFields({ comment_content: `${text} Now.`, ...filled }))).word).toBe('true');
  });

  test('knows how long the form was open, and that no script ran there', async () => {
    const scoreOf = async (fields: Sent) => {
      const { guid } = await check(
        commentFields({ comment_content: 'The wall stands.', POST_ak_hp_textarea: '', ...fields }),
      );
      return (await rowsOf('checks')).find((row) => row['guid'] === guid)?.['spam'] as number;
    };
    const slow = await scoreOf({ POST_ak_js: String(Date.now() - 60_000) });
    expect(await scoreOf({ POST_ak_js: String(Date.now() - 900) })).toBeGreaterThan(slow * 2);
    expect(await scoreOf({ POST_ak_js: '117' })).toBeGreaterThan(slow * 2);
    expect(await scoreOf({})).toBeGreaterThan(slow * 2);
    // A clock that is wrong is nobody's fault.
    expect(await scoreOf({ POST_ak_js: String(Date.now() + 600_000) })).toBe(slow);
    expect(await scoreOf({ POST_ak_js: 'NaN', comment_date_gmt: '2026-11-30 06:00:00' })).toBeGreaterThan(slow * 2);
  });
});

test('an empty user agent and a page that has not changed for years speak for spam; left out they say nothing', async () => {
  const scoreOf = async (fields: Sent) => {
    const { user_agent: _, ...rest } = commentFields({ comment_content: 'The wall stands.' });
    const { guid } = await check({ ...rest, ...fields });
    return (await rowsOf('checks')).find((row) => row['guid'] === guid)?.['spam'] as number;
  };
  const plain = await scoreOf({});
  expect(await scoreOf({ user_agent: 'Mozilla/5.0', comment_post_modified_gmt: new Date().toISOString() })).toBe(plain);
  expect(await scoreOf({ user_agent: '' })).toBeGreaterThan(plain * 1.5);
  expect(await scoreOf({ comment_post_modified_gmt: '2019-02-03 04:05:06' })).toBeGreaterThan(plain * 1.2);
});

describe('a correction', () => {
  const text =
    'Our little workshop makes the finest wooden toys, come and have a look at https://toys.wooden-workshop.example today.';

  test('makes the next of the same text spam, whoever sends it', async () => {
    const fields = commentFields({ comment_content: text });
    expect((await check(fields)).word).toBe('false');
    await correct('spam', fields);
    expect((await check(commentFields({ comment_content: text }))).word).toBe('true');
    await correct('ham', fields);
    expect((await check(commentFields({ comment_content: text }))).word).toBe('false');
  });

  test('teaches the record of the linked domains once, however often it is sent, and follows a change of mind', async () => {
    const fields = commentFields({ comment_content: text });
    await check(fields);
    const record = async () => (await rowsOf('domains')).map(({ approved, spam }) => [approved, spam]);
    await correct('spam', fields);
    await correct('spam', fields);
    expect(await record()).toEqual([[0, 1]]);
    await correct('ham', fields);
    expect(await record()).toEqual([[1, 0]]);
    await Promise.all([correct('spam', fields), correct('spam', fields), correct('spam', fields)]);
    expect(await record()).toEqual([[0, 1]]);
  });

  test('finds its check by the guid alone, though everything else is another', async () => {
    const { guid } = await check(commentFields());
    const [other] = [await check(commentFields())];
    await correct('spam', { guid, comment_content: 'edited since' });
    const rows = await rowsOf('checks');
    expect(rows.map((row) => [row['guid'], row['word']]).sort()).toEqual(
      [
        [guid, 'spam'],
        [other.guid, null],
      ].sort(),
    );
  });

  test('finds its check by text and author, from another address and without one, best by the network', async () => {
    const fields = commentFields();
    const [near, far] = ['10.9.1.1', '10.9.2.1'].map((user_ip) => ({ ...fields, user_ip }));
    const first = await check(near!);
    await check(far!);
    await correct('spam', { ...near!, user_ip: '10.9.1.200' });
    const of = async (guid: string) => (await rowsOf('checks')).find((row) => row['guid'] === guid)?.['word'];
    expect(await of(first.guid)).toBe('spam');
    const { user_ip: _, ...unknown } = fields;
    await correct('ham', unknown);
    expect((await words()).toSorted()).toEqual(['ham', 'spam']);
  });

  test('of what was never asked about is kept once, with no verdict', async () => {
    const fields = commentFields({ comment_content: text });
    await Promise.all([correct('spam', fields), correct('spam', fields)]);
    await correct('spam', fields);
    expect(await rowsOf('checks')).toMatchObject([{ verdict: null, spam: null, word: 'spam' }]);
    expect((await check(commentFields({ comment_content: text }))).word).toBe('true');
  });

  test('by the guid of another site’s check moves nothing there', async () => {
    await open({ akismetQueue: true });
    const { guid } = await check(commentFields());
    const before = site;
    await open({ akismetQueue: true });
    await correct('spam', { guid, comment_content: 'Never asked about here, and by nobody at all.' });
    const { results } = await env.DB.prepare('SELECT status FROM comments WHERE site = ?').bind(before).all();
    expect(results).toEqual([{ status: 'approved' }]);
    expect(await rowsOf('checks')).toMatchObject([{ verdict: null, word: 'spam' }]);
  });

  test('of a test, of nothing, and of another site leaves no trace', async () => {
    const fields = commentFields();
    await check(fields);
    await correct('spam', { ...fields, is_test: '1' });
    await correct('spam', { user_ip: '10.1.1.1' });
    await open();
    await correct('spam', fields);
    expect(await rowsOf('checks')).toMatchObject([{ verdict: null, word: 'spam' }]);
    const { results } = await env.DB.prepare('SELECT word FROM checks WHERE site = ?')
      .bind(`checked-${sites - 1}`)
      .all();
    expect(results).toEqual([{ word: null }]);
  });
});

describe('where checks stand in the queue', () => {
  beforeEach(() => open({ akismetQueue: true }));

  interface Queued {
    id: string;
    page: string;
    status: string;
    version: number;
  }

  async function queued(): Promise<Queued[]> {
    const items: Queued[] = [];
    for (const status of ['pending', 'approved', 'rejected', 'spam', 'discarded']) {
      const answer = await sendAsOwner(`/v1/admin/queue?site=${site}&status=${status}`);
      items.push(...(await answer.json<{ comments: Queued[] }>()).comments);
    }
    return items;
  }

  test('a moderator sees the comment with its page and its judgement', async () => {
    const fields = commentFields({ permalink: 'https://demo.example/2026/wall/?utm_source=x', comment_author: 'Ada' });
    const { word } = await check(fields);
    expect(word).toBe('false');
    expect(await queued()).toMatchObject([
      { page: 'https://demo.example/2026/wall', status: 'approved', author: { name: 'Ada' } },
    ]);
    const [row] = await rowsOf('checks');
    expect(row?.['queued_as']).toBe((await queued())[0]?.id);
  });

  test.each<[string, Sent, string]>([
    ['on another host', { permalink: 'https://elsewhere.example/x', comment_post_ID: '42' }, '42'],
    ['that is none', { permalink: 'javascript:alert(1)' }, 'asked-by-akismet'],
    ['left out', { permalink: '' }, 'asked-by-akismet'],
  ])('a permalink %s gives an opaque page', async (_, fields, page) => {
    await check(commentFields(fields));
    expect(await queued()).toMatchObject([{ page }]);
  });

  test('a correction is a decision by the key, made once, and taken over by a change of mind', async () => {
    const fields = commentFields();
    await check(fields);
    await correct('spam', fields);
    await correct('spam', fields);
    expect(await queued()).toMatchObject([{ status: 'spam' }]);
    await correct('ham', fields);
    expect(await queued()).toMatchObject([{ status: 'approved' }]);
    expect((await rowsOf('decisions')).map(({ move }) => move).toSorted()).toEqual(['approve', 'spam']);
    const { name } = (await env.DB.prepare("SELECT name FROM keys WHERE sites = json_array(?) AND protocol = 'akismet'").bind(site).first<{ name: string }>())!; // prettier-ignore
    expect((await rowsOf('decisions')).map(({ by_name }) => by_name)).toEqual([name, name]);
  });

  test('what a moderator decided here stands', async () => {
    const fields = commentFields();
    await check(fields);
    const [comment] = await queued();
    await sendAsOwner(`/v1/admin/comments/${comment!.id}/decisions`, { move: 'approve', version: 1 });
    await correct('spam', fields);
    expect(await queued()).toMatchObject([{ status: 'approved', version: 2 }]);
    expect(await words()).toEqual(['spam']);
  });

  test('a test, an administrator and a trigger stand in none', async () => {
    await check(commentFields({ is_test: '1' }));
    await check(commentFields({ user_role: 'administrator' }));
    await check(commentFields({ comment_author: 'viagra-test-123' }));
    expect(await queued()).toEqual([]);
    expect(await rowsOf('checks')).toHaveLength(1);
  });

  test('one that the limits of the site refuse is answered and kept as any other', async () => {
    const fields = commentFields({ user_ip: '10.77.7.7' });
    await check(fields);
    expect((await check(fields)).word).toMatch(/^(true|false)$/);
    expect(await queued()).toHaveLength(1);
    expect(await rowsOf('checks')).toHaveLength(2);
  });

  test('its stored judgement is that which is made again from what was stored', async () => {
    await check(commentFields({ blog_lang: 'de_DE, en', comment_content: spamText }));
    const [comment] = await queued();
    const trial = await sendAsOwner(`/v1/admin/sites/${site}/policy/trials`, { policy: { holdFirstComment: false } });
    expect(comment).toMatchObject({ status: 'spam' });
    const [{ evidence } = {}] = await rowsOf('comments');
    expect(JSON.parse(String(evidence))).toMatchObject({ languages: ['de', 'en'] });
    expect(await trial.json()).toMatchObject({ changed: [] });
  });
});

describe('a check is forgotten', () => {
  const sweep = (days: number) => eraseExpired({ settings: readSettings(env), now: Date.now() + days * dayMs }, site);

  test('after fifteen days, or as many as the site says, and no sooner', async () => {
    await check(commentFields());
    await sweep(14.9);
    expect(await rowsOf('checks')).toHaveLength(1);
    await sweep(15.1);
    expect(await rowsOf('checks')).toEqual([]);
    await open({ eraseChecksAfterDays: 3 });
    await check(commentFields());
    await sweep(3.1);
    expect(await rowsOf('checks')).toEqual([]);
  });

  test('with the person whose address came with it, and nobody else', async () => {
    const mine = commentFields({ comment_author_email: 'Ada@Example.com' });
    await check(mine);
    await check(commentFields());
    const wrong = await sendAsOwner('/v1/admin/people/erase', {
      site,
      email: 'ada@example.com',
      count: 3,
      text: 'erase',
    });
    expect(wrong.status).toBe(409);
    expect(await rowsOf('checks')).toHaveLength(2);
    await sendAsOwner('/v1/admin/people/erase', { site, email: 'ada@example.com', count: 0, text: 'erase' });
    expect(await rowsOf('checks')).toHaveLength(1);
  });
});
