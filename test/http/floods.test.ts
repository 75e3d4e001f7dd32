// What one author, a whole network and a whole site may send: refused, held, or told to come back tomorrow.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send } from '../setup/service.ts';

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  await makeSite('quiet', {}, { holdFirstComment: false });
  await makeSite('tokens', { embedsFormToken: true }, { holdFirstComment: false });
  await makeSite('capped', {}, { holdFirstComment: false, commentsPerDay: 3 });
});

const secondsOfDay = 86_400;

async function statusesOf(answers: readonly Response[]): Promise<string[]> {
  return Promise.all(
    answers.map(async (answer) =>
      answer.status === 201
        ? (await answer.json<{ comment: { status: string } }>()).comment.status
        : String(answer.status),
    ),
  );
}

async function sendAll(count: number, make: (index: number) => Promise<Response>): Promise<string[]> {
  return statusesOf(await Promise.all(Array.from({ length: count }, (_, index) => make(index))));
}

const times = (count: number, status: string) => Array<string>(count).fill(status);

test('twelve readers of one carrier within a minute are all taken, those over the limit held with the reason', async () => {
  const statuses = await sendAll(12, (i) => post({ address: `198.51.100.${i}` }));
  expect(statuses.toSorted()).toEqual([...times(5, 'approved'), ...times(7, 'pending')]);
  const held = await env.DB.prepare(
    "SELECT count(*) AS n FROM comments WHERE site = 'demo' AND instr(signals, '|network-flood|') > 0",
  ).first<{ n: number }>();
  expect(held?.n).toBe(7);
});

test('one author is refused over the limit, under every spelling of an address, while others of the network are not', async () => {
  const address = freshAddress();
  const spellings = (i: number) => (i % 2 ? `busy+${i}@gmail.com` : 'b.u.s.y@googlemail.com');
  const statuses = await sendAll(8, (i) => post({ address, fields: { email: spellings(i) } }));
  expect(statuses.filter((status) => status === '429')).toHaveLength(3);
  expect((await post({ address })).status).toBe(201);
});

test('a script is refused over the limit whatever names it gives, and nobody sends more than the network may', async () => {
  const trapped = freshAddress();
  const filled = await sendAll(8, () => post({ address: trapped, fields: { homepage_confirm: 'x' } }));
  expect(filled.filter((status) => status === '429')).toHaveLength(3);
  const bare = freshAddress();
  const tokenless = await sendAll(8, () => post({ site: 'tokens', address: bare }));
  expect(tokenless.filter((status) => status === '429')).toHaveLength(3);
  const crowd = freshAddress();
  const many = await sendAll(34, () => post({ address: crowd }));
  expect(many.filter((status) => status === '429')).toHaveLength(4);
});

test("an address typed in many networks fills no window of its owner's", async () => {
  const email = 'victim@gmail.com';
  const typed = (i: number) => ({ email: `victim+${'abcdefghijkl'[i]}@gmail.com` });
  expect(await sendAll(12, (i) => post({ site: 'quiet', fields: typed(i) }))).toEqual(times(12, 'approved'));
  expect(await statusesOf([await post({ site: 'quiet', fields: { email } })])).toEqual(['approved']);
});

test("a site stores as many comments a day as its policy says, also of parallel posts, and a moderator's beside", async () => {
  const statuses = await sendAll(9, () => post({ site: 'capped' }));
  expect(statuses.toSorted()).toEqual([...times(6, '503'), ...times(3, 'approved')]);
  const refused = await post({ site: 'capped' });
  const seconds = Number(refused.headers.get('Retry-After'));
  expect([seconds > 0, seconds <= secondsOfDay, await refused.json()]).toMatchObject([
    true,
    true,
    { type: 'urn:anteroom:problem:daily-cap' },
  ]);
  const body = 'Typed with care on a busy day, and not to be lost.';
  const form = await send('/v1/sites/capped/comments', {
    method: 'POST',
    body: new URLSearchParams({ page: 'https://demo.example/a', name: 'Ola', email: 'ola@example.com', body }),
    headers: { 'CF-Connecting-IP': freshAddress() },
  });
  expect([form.status, form.headers.get('Content-Type')]).toEqual([503, expect.stringContaining('text/html')]);
  expect(await form.text()).toContain(body);
  const staff = await post({ site: 'capped', headers: { Authorization: `Bearer ${env.OWNER_KEY}` } });
  expect(staff.status).toBe(201);
  await env.DB.prepare("UPDATE traffic SET day = day - 1 WHERE site = 'capped'").run();
  expect((await post({ site: 'capped' })).status).toBe(201);
});
