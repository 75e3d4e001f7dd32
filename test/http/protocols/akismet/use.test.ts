// What Akismet's calls about use are answered, from what was counted.

import { beforeAll, beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import { call, commentFields, spamText } from '../../../setup/akismet.ts';
import { makeProtocolKey } from '../../../setup/protocol-calls.ts';
import { makeSite, sendAsOwner } from '../../../setup/service.ts';

let key = '';
const month = new Date().toISOString().slice(0, 7);

beforeEach(() => vi.spyOn(Math, 'random').mockReturnValue(0.99));
afterEach(() => vi.restoreAllMocks());

beforeAll(async () => {
  await makeSite('demo', { hosts: ['demo.example'] }, { holdFirstComment: false });
  key = await makeProtocolKey('akismet');
  const ham = commentFields({ api_key: key });
  const spam = commentFields({ api_key: key, comment_content: spamText, comment_author: 'Best casino' });
  for (const fields of [ham, spam, commentFields({ api_key: key })]) await call('/1.1/comment-check', fields);
  await call('/1.1/comment-check', commentFields({ api_key: key, is_test: '1' }));
  for (let i = 0; i < 2; i++) await call('/1.1/submit-spam', ham);
  await call('/1.1/submit-ham', spam);
});

const row = { site: 'demo.example', api_calls: '3', spam: '1', ham: '2', missed_spam: '1', false_positives: '1', is_revoked: false }; // prettier-ignore
const list = { [month]: [row], limit: 500, offset: 0, total: 1 };

describe('key-sites', () => {
  test('tells of the month what was asked, answered and corrected, over GET and POST', async () => {
    const got = await call(`/1.2/key-sites?api_key=${key}`, {}, { method: 'GET' });
    expect(got.headers.get('Content-Type')).toContain('application/json');
    expect(await got.json()).toEqual(list);
    expect(await (await call('/1.2/key-sites', { api_key: key, month })).json()).toEqual(list);
    const other = await call('/1.2/key-sites', { api_key: key, month: '2020-02', limit: '10', filter: 'demo' });
    expect(await other.json()).toMatchObject({ '2020-02': [{ api_calls: '0' }], limit: 10, total: 1 });
    const none = await call('/1.2/key-sites', { api_key: key, filter: 'elsewhere', offset: '5' });
    expect(await none.json()).toEqual({ [month]: [], limit: 500, offset: 5, total: 0 });
  });

  test('tells it as lines of CSV', async () => {
    const lines = (await (await call('/1.2/key-sites', { api_key: key, format: 'csv' })).text()).split('\n');
    expect(lines).toEqual([
      `Active sites for ${key} during ${month} (limit:500, offset: 0)`,
      'Site,Total API Calls,Spam,Ham,Missed Spam,False Positives,Is Revoked',
      'demo.example,3,1,2,1,1,false',
    ]);
  });

  test.each(['/1.2/key-sites', '/1.2/usage-limit'])('%s without a key is "invalid", as text', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await call(path, {}, { method });
      expect([answer.status, await answer.text()]).toEqual([200, 'invalid']);
      expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    }
  });
});

test('usage-limit tells that there is none a month', async () => {
  const limit = { limit: 'none', usage: 3, percentage: '0.00', throttled: false };
  expect(await (await call('/1.2/usage-limit', { api_key: key })).json()).toEqual(limit);
  const extended = await call(`/1.2/usage-limit?api_key=${key}&extended=true`, {}, { method: 'GET' });
  expect(await extended.json()).toEqual({ ...limit, notice_level: 0, upgrade: false });
});

test('get-subscription tells WordPress’s page of settings that a key is in order, and of a wrong one that it is not', async () => {
  const answer = await call('/1.1/get-subscription', { key, blog: 'https://demo.example' });
  expect(await answer.json()).toMatchObject({ status: 'active', next_billing_date: false, limit_reached: false });
  expect(await (await call('/1.1/get-subscription', { key: 'abcdefghijkl' })).text()).toBe('invalid');
});

test('owners see how the words agree with the scores; a change of mind is counted once, as what was said last', async () => {
  const corrections = async () => {
    const answer = await sendAsOwner('/v1/admin/sites/demo/protocols');
    const { protocols } = await answer.json<{ protocols: { corrections: { measured: string; good: number[]; bad: number[] }[] }[] }>(); // prettier-ignore
    return protocols[0]?.corrections.map(({ measured, good, bad }) => [measured, good, bad]);
  };
  expect(await corrections()).toEqual([['spam', [0, 0, 1], [1, 0, 0]]]);
  const fields = commentFields({ api_key: key });
  await call('/1.1/comment-check', fields);
  await call('/1.1/submit-spam', fields);
  expect(await corrections()).toEqual([['spam', [0, 0, 1], [2, 0, 0]]]);
  await call('/1.1/submit-ham', fields);
  expect(await corrections()).toEqual([['spam', [1, 0, 1], [1, 0, 0]]]);
  const other = commentFields({ api_key: key });
  await call('/1.1/comment-check', other);
  await Promise.all([1, 2, 3].map(() => call('/1.1/submit-spam', other)));
  expect(await corrections()).toEqual([['spam', [1, 0, 1], [2, 0, 0]]]);
});
