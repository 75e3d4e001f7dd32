import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, post } from '../setup/service.ts';

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('strict', {}, { flood: { perMinute: 3, perHour: 3, networkFactor: 1 } });
});

async function stored(where: string, ...values: unknown[]): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM comments WHERE ${where}`)
    .bind(...values)
    .first<{ n: number }>();
  return row?.n ?? -1;
}

async function tally(answers: Promise<Response>[]): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(answers)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test('stores exactly 3 of 100 parallel posts of one network under a limit of 3, and tells the others when to come back', async () => {
  const address = freshAddress();
  const answers = await Promise.all(Array.from({ length: 100 }, () => post({ site: 'strict', address })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(97);
  for (const answer of refused) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await stored("site = 'strict'")).toBe(3);
});

test("the hour's limit holds where the minute's has room, and says when the hour has room again", async () => {
  await makeSite('slow', {}, { flood: { perMinute: 9, perHour: 3, networkFactor: 1 } });
  const address = freshAddress();
  const answers = await Promise.all(Array.from({ length: 6 }, () => post({ site: 'slow', address })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  const refused = answers.filter(({ status }) => status === 429).map(({ headers }) => headers.get('Retry-After'));
  expect(refused).toHaveLength(3);
  for (const seconds of refused) expect(Number(seconds)).toBeGreaterThan(3_590);
});

test('counts a whole /24 and a whole /48 as one network, and another network apart', async () => {
  const codes = async (addresses: string[]) => {
    const all: number[] = [];
    for (const address of addresses) all.push((await post({ site: 'strict', address })).status);
    return all;
  };
  expect(await codes(['203.0.113.1', '203.0.113.9', '203.0.113.77', '203.0.113.250', '203.0.114.1'])).toEqual([
    201, 201, 201, 429, 201,
  ]);
  expect(
    await codes(['2001:db8:7::1', '2001:db8:7:1::2', '2001:db8:7:ffff::3', '2001:db8:7::4', '2001:db8:8::1']),
  ).toEqual([201, 201, 201, 429, 201]);
});

test('stores 1 of 50 parallel equal texts of one author in one network, and answers 409 to the rest', async () => {
  const fields = { email: 'again@example.com', body: 'This very sentence is said once, however often it is sent.' };
  const address = freshAddress();
  expect(await tally(Array.from({ length: 50 }, () => post({ fields, address })))).toEqual({ 201: 1, 409: 49 });
  expect(await stored("email = 'again@example.com'")).toBe(1);
});

test('stores 1 of 50 parallel posts with one idempotency key and answers all of them alike', async () => {
  const fields = { name: 'Ida', email: 'ida@example.com', body: 'Sent fifty times by a nervous proxy.' };
  const address = freshAddress();
  const sent = Array.from({ length: 50 }, () => post({ fields, address, headers: { 'Idempotency-Key': 'k-50' } }));
  const answers = await Promise.all(
    (await Promise.all(sent)).map(async (answer) => [answer.status, await answer.text()] as const),
  );
  expect(new Set(answers.map(([status]) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(([, text]) => text)).size).toBe(1);
  expect(await stored("email = 'ida@example.com'")).toBe(1);
});

test('of 20 parallel posts with different texts under one idempotency key one is stored, and the others are told why', async () => {
  const sent = Array.from({ length: 20 }, (_, i) =>
    post({ fields: { body: `Text ${i} under the key of another.` }, headers: { 'Idempotency-Key': 'k-20' } }),
  );
  expect(await tally(sent)).toEqual({ 201: 1, 422: 19 });
  expect(await stored("idempotency_key = 'k-20'")).toBe(1);
});

test('refuses another payload under a used idempotency key, and keeps keys of sites apart', async () => {
  const headers = { 'Idempotency-Key': 'k-other' };
  expect((await post({ headers, fields: { body: 'The first payload under this key.' } })).status).toBe(201);
  const other = await post({ headers, fields: { body: 'A second payload under this key.' } });
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key', rule: 'other-payload' }] });
  expect((await post({ site: 'strict', headers, fields: { body: 'The same key at another site.' } })).status).toBe(201);
});

test('frees an idempotency key after 24 hours', async () => {
  const headers = { 'Idempotency-Key': 'k-old' };
  const first = await (await post({ headers })).json<{ comment: { id: string } }>();
  await env.DB.prepare('UPDATE comments SET created_at = created_at - 86400001 WHERE id = ?')
    .bind(first.comment.id)
    .run();
  const second = await post({ headers });
  expect(second.status).toBe(201);
  expect((await second.json<{ comment: { id: string } }>()).comment.id).not.toBe(first.comment.id);
});

test('a surge holds authors without an approved comment, whatever the mode, also when all posts come at once', async () => {
  await makeSite('busy', {}, { mode: 'hold-doubtful', holdFirstComment: false });
  const answers = await Promise.all(
    Array.from({ length: 45 }, (_, i) =>
      post({ site: 'busy', fields: { body: `Everyone talks about the flood today, says reader ${i}.` } }),
    ),
  );
  const statuses = await Promise.all(
    answers.map(async (answer) => (await answer.json<{ comment: { status: string } }>()).comment.status),
  );
  expect(statuses.filter((status) => status === 'approved')).toHaveLength(30);
  expect(statuses.filter((status) => status === 'pending')).toHaveLength(15);
  expect(await stored("site = 'busy' AND status = 'pending' AND instr(signals, '|surge|') > 0")).toBe(15);
});
