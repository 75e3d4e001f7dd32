// Webhooks through HTTP: what becomes of comments is written down with the change, whatever changes it, and is delivered or
// known to be not.

import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/domain/webhook.ts';
import type { DecisionAnswer } from '../../src/operations/moderation/made-decisions.ts';
import worker from '../../src/index.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeKey, makeSite } from '../setup/service.ts';
import {
  appeal,
  ask,
  askFor,
  deliver,
  deliverAll,
  listDeliveries,
  makeWebhook,
  passTime,
  receivedAt,
  report,
  say,
  woken,
  type Made,
} from '../setup/webhooks.ts';

let site = '';
let sites = 0;
let receivers = 0;

/** A receiver nobody has used, which answers with these statuses in turn. */
const receiver = (statuses: string) => `https://some.receivers.dev/${statuses}/${(receivers += 1)}`;

beforeEach(async () => {
  woken.length = 0;
  site = `site-${(sites += 1)}`;
  await makeSite(site, {}, { mode: 'hold-all' });
});

async function decide(id: string, move: string, version: number): Promise<DecisionAnswer> {
  return askFor<DecisionAnswer>('POST', `/comments/${id}/decisions`, { move, version });
}

interface Sent {
  type: string;
  timestamp: string;
  data: { site: string; comment: Record<string, unknown>; from: string | null; decision: object | null };
}

const bodies = async ({ url }: Made) => (await receivedAt(url)).map(({ body }) => JSON.parse(body) as Sent);

test('every way a status changes is an event of its kind, in the order it happened, and a site without a webhook has none', async () => {
  const hook = await makeWebhook(site, { url: receiver('204') });
  await makeSite(`${site}-quiet`, {}, { mode: 'hold-all' });
  const quiet = await say(`${site}-quiet`);
  await decide(quiet, 'approve', 1);
  const [one, two, three] = [await say(site), await say(site), await say(site)];
  const { decision } = await decide(one, 'approve', 1);
  await askFor('POST', `/comments/${one}/decisions/${decision?.id}/undo`, {});
  await askFor('PATCH', `/comments/${one}`, { version: 3, body: 'As it was meant to be said.' });
  await askFor('POST', '/decisions', { move: 'reject', comments: [{ id: two, version: 1 }] });
  const { count, to } = await askFor<{ count: number; to: number }>('GET', `/queue/count?site=${site}`);
  expect(count).toBe(2);
  await askFor('POST', '/decisions', { move: 'spam', filter: { site, to }, count });
  await askFor('DELETE', `/comments/${three}`);

  const { results } = await env.DB.prepare(
    'SELECT webhook_id, comment_id, kind, from_status, version FROM deliveries ORDER BY seq',
  ).all();
  expect(new Set(results.map(({ webhook_id }) => webhook_id))).toEqual(new Set([hook.id]));
  const of = (id: string) => results.filter(({ comment_id }) => comment_id === id).map((row) => [row.kind, row.from_status, row.version]); // prettier-ignore
  expect(of(one)).toEqual([
    ['comment.held', null, 1],
    ['comment.approved', 'pending', 2],
    ['comment.held', 'approved', 3],
    ['comment.edited', 'pending', 4],
    ['comment.spam', 'pending', 5],
  ]);
  expect(of(two)).toEqual([
    ['comment.held', null, 1],
    ['comment.rejected', 'pending', 2],
  ]);
  expect(of(three).map(([kind]) => kind)).toEqual(['comment.held', 'comment.spam', 'comment.erased']);

  await deliverAll();
  expect((await listDeliveries(hook)).map(({ state }) => state)).toEqual(Array(10).fill('delivered'));
  const sent = await bodies(hook);
  const versions = sent.filter(({ data }) => data.comment['id'] === one).map(({ data }) => data.comment['version']);
  expect(versions).toEqual([1, 2, 3, 4, 5]);
  expect(await env.DB.prepare('SELECT due_at FROM webhooks WHERE id = ?').bind(hook.id).first('due_at')).toBeNull();
});

test('a message is signed as its library verifies; it has ids, codes and scores, and a text or an address only where marked', async () => {
  const plain = await makeWebhook(site, { url: receiver('200') });
  const whole = await makeWebhook(site, { url: receiver('200'), includeText: true, includeAddress: true });
  const id = await say(site, {
    name: 'Ola',
    email: 'ola@example.com',
    body: 'Buy cheap pills at https://pills.example.com now',
  });
  await deliver();
  const [received] = await receivedAt(plain.url);
  const verified = new Webhook(plain.secret).verify(received?.body ?? '', received?.headers ?? {}) as Sent;
  expect(() => new Webhook(whole.secret).verify(received?.body ?? '', received?.headers ?? {})).toThrow('No matching');
  expect(verified).toMatchObject({
    type: 'comment.held',
    data: { site, from: null, decision: null, comment: { id, parent: null, status: 'pending', version: 1, page: 'https://demo.example/news/harbour' } },
  }); // prettier-ignore
  expect(Date.parse(verified.timestamp)).toBeGreaterThan(Date.now() - 60_000);
  expect(verified.data.comment['reasons']).toContain('links');
  expect(verified.data.comment['scores']).toEqual({ spam: expect.any(Number), toxicity: expect.any(Number) });
  for (const told of ['Ola', 'ola@', 'pills']) expect(received?.body).not.toContain(told);
  expect((await bodies(whole))[0]?.data.comment).toMatchObject({ name: 'Ola', email: 'ola@example.com', body: expect.stringContaining('pills') }); // prettier-ignore
  expect(received?.headers['webhook-id']).toBe((await listDeliveries(plain))[0]?.id);
});

test('what was erased before it was sent is not told any more', async () => {
  const hook = await makeWebhook(site, { url: receiver('200'), includeText: true, includeAddress: true });
  const id = await say(site, { name: 'Ola', email: 'ola@example.com' });
  await askFor('DELETE', `/comments/${id}`);
  await deliverAll();
  const sent = await receivedAt(hook.url);
  expect(sent.map(({ body }) => (JSON.parse(body) as Sent).type)).toEqual(['comment.held', 'comment.erased']);
  for (const { body } of sent) for (const told of ['Ola', 'ola@', 'harbour wall']) expect(body).not.toContain(told);
});

test('the next event of a comment waits for the one before, and that of another does not', async () => {
  const hook = await makeWebhook(site, { url: receiver('500,500,200') });
  const [one, two] = [await say(site), await say(site)];
  await decide(one, 'approve', 1);
  await deliver();
  const [approved] = await listDeliveries(hook);
  expect(approved).toMatchObject({ kind: 'comment.approved', state: 'waiting', attempts: 0, dueAt: null });
  await decide(two, 'approve', 1);
  for (let i = 0; i < 4; i++) {
    await passTime();
    await deliver();
  }
  const sent = (await bodies(hook)).slice(2).map(({ data }) => `${data.comment['id']} ${data.comment['version']}`);
  expect(sent.sort()).toEqual([`${one} 1`, `${one} 2`, `${two} 1`, `${two} 2`].sort());
  const ofOne = sent.filter((text) => text.startsWith(one));
  expect(ofOne).toEqual([`${one} 1`, `${one} 2`]);
});

test('a failure is tried again ever later for a day, then given up, listed, and replayed under its id', async () => {
  const hook = await makeWebhook(site, { url: receiver('500,500,500,200') });
  await say(site);
  const waits: number[] = [];
  for (let i = 0; i < 2; i++) {
    await deliver();
    const [failed] = await listDeliveries(hook);
    expect(failed).toMatchObject({ state: 'waiting', attempts: i + 1 });
    expect(failed?.answers.at(-1)).toMatchObject({ status: 500, error: 'answered 500', excerpt: 'said with 500' });
    waits.push(((failed?.dueAt ?? 0) - (failed?.answers.at(-1)?.at ?? 0)) / 1000);
    await passTime();
  }
  expect(waits[0]).toBeGreaterThanOrEqual(11);
  expect(waits[0]).toBeLessThanOrEqual(19);
  expect(waits[1]).toBeGreaterThanOrEqual(45);
  expect(waits[1]).toBeLessThanOrEqual(75);
  await env.DB.prepare('UPDATE deliveries SET since = since - 86400000').run();
  await deliver();
  const [dead] = await listDeliveries(hook, '?state=dead');
  expect(dead).toMatchObject({ state: 'dead', attempts: 3, dueAt: null });
  const replay = `/sites/${site}/webhooks/${hook.id}/deliveries/${dead?.id}/replay`;
  expect(await askFor('POST', replay)).toEqual({ replayed: 1, more: false });
  expect((await ask('POST', replay)).status).toBe(409);
  await deliver();
  expect((await listDeliveries(hook))[0]).toMatchObject({ id: dead?.id, state: 'delivered', attempts: 1 });
  expect(new Set((await receivedAt(hook.url)).map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set([dead?.id]),
  );
  expect(await listDeliveries(hook, '?state=dead')).toEqual([]);
});

test('all that was given up is replayed as one act, in the order of each comment', async () => {
  const hook = await makeWebhook(site, { url: receiver('200') });
  const id = await say(site);
  await decide(id, 'approve', 1);
  await say(site);
  await env.DB.prepare("UPDATE deliveries SET state = 'dead', due_at = NULL").run();
  woken.length = 0;
  expect(await askFor('POST', `/sites/${site}/webhooks/${hook.id}/replay`)).toEqual({ replayed: 3, more: false });
  await deliver();
  await deliver();
  expect((await listDeliveries(hook)).map(({ state }) => state)).toEqual(Array(3).fill('delivered'));
  expect((await bodies(hook)).filter(({ data }) => data.comment['id'] === id).map(({ type }) => type)).toEqual(['comment.held', 'comment.approved']); // prettier-ignore
});

test('an endpoint that answers 410 is disabled; what waits is sent once it is enabled, and Retry-After is kept', async () => {
  const hook = await makeWebhook(site, { url: receiver('429,410,200') });
  const path = `/sites/${site}/webhooks/${hook.id}`;
  const id = await say(site);
  await deliver();
  const [asked] = await listDeliveries(hook);
  expect((asked?.dueAt ?? 0) - (asked?.answers[0]?.at ?? 0)).toBe(120_000);
  await passTime();
  await deliver();
  await decide(id, 'approve', 1);
  expect(await askFor('GET', path)).toMatchObject({ enabled: false, disabledBy: 'gone', dueAt: null });
  expect((await listDeliveries(hook)).map(({ state }) => state)).toEqual(['dead']);
  expect((await ask('POST', `${path}/test`)).status).toBe(409);
  const second = await askFor<Made>('PATCH', path, { enabled: true });
  expect(second).toMatchObject({ enabled: true, disabledBy: null });
  await decide(id, 'spam', 2);
  await askFor('POST', `${path}/replay`);
  await deliverAll();
  expect((await listDeliveries(hook)).map(({ kind, state }) => [kind, state])).toEqual([
    ['comment.spam', 'delivered'],
    ['comment.held', 'delivered'],
  ]);
});

test('a flood is counted in one digest after its minute, and a message that is lost is found by the timer', async () => {
  const hook = await makeWebhook(site, { url: receiver('200'), digestAbove: 3 });
  const whole = await makeWebhook(site, { url: receiver('200'), digestAbove: null, kinds: ['comment.spam'] });
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
     INSERT INTO comments (id, site, page, root_id, body, status, visible, verdict, harm, doubt, signals, domains, assessment, first_status, created_at)
     SELECT ?1 || i, ?1, 'p', ?1 || i, 'b', 'pending', 0, 'hold', 0, 0, '', '[]', 'null', 'pending', i FROM n`,
  )
    .bind(site)
    .run();
  await env.DB.prepare("UPDATE comments SET status = 'spam', version = 2 WHERE site = ?").bind(site).run();
  const counts = await env.DB.prepare(
    'SELECT webhook_id AS id, sum(counts IS NULL) AS single, sum(coalesce(counts ->> \'$."comment.held"\', 0)) AS held, sum(coalesce(counts ->> \'$."comment.spam"\', 0)) AS spam FROM deliveries GROUP BY webhook_id',
  ).all<{ id: string; single: number; held: number; spam: number }>();
  const [flooded, told] = [hook, whole].map(({ id }) => counts.results.find((row) => row.id === id));
  expect((flooded?.single ?? 0) + (flooded?.held ?? 0) + (flooded?.spam ?? 0)).toBe(1_000);
  expect(flooded?.single).toBeLessThanOrEqual(6);
  expect(told).toMatchObject({ single: 500, held: 0 });

  await env.DB.prepare('DELETE FROM webhooks WHERE id = ?').bind(whole.id).run();
  await passTime();
  await worker.scheduled(createScheduledController(), env);
  await expect.poll(() => receivedAt(hook.url), { timeout: 15_000 }).toHaveLength((flooded?.single ?? 0) + 1);
  const digest = (await receivedAt(hook.url))
    .map(({ body }) => JSON.parse(body) as Sent)
    .find(({ type }) => type === 'digest');
  expect(digest?.data).toMatchObject({ site, from: expect.any(Number), to: expect.any(Number) });
});

test('a secret is said once; after a rotation both sign for the time that was asked for', async () => {
  const hook = await makeWebhook(site, { url: receiver('200') });
  const path = `/sites/${site}/webhooks/${hook.id}`;
  expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  for (const answer of [await ask('GET', path), await ask('PATCH', path, { note: 'x' })])
    expect(await answer.text()).not.toContain(hook.secret);
  const rotated = await askFor<Made>('POST', `${path}/secret`, { overlapHours: 2 });
  expect(rotated.secret).not.toBe(hook.secret);
  await askFor('POST', `${path}/test`);
  await env.DB.prepare('UPDATE webhooks SET overlap_until = 1').run();
  const tested = await askFor<Delivery>('POST', `${path}/test`);
  expect(tested).toMatchObject({
    kind: 'webhook.test',
    state: 'delivered',
    answers: [{ status: 200, error: null, excerpt: null }],
  });
  const [both, one] = await receivedAt(hook.url);
  const verify =
    (secret: string, sent = both) =>
    () =>
      new Webhook(secret).verify(sent?.body ?? '', sent?.headers ?? {});
  expect(verify(hook.secret)).not.toThrow();
  expect(verify(rotated.secret)).not.toThrow();
  expect(verify(rotated.secret, one)).not.toThrow();
  expect(verify(hook.secret, one)).toThrow('No matching');
  const { results } = await env.DB.prepare('SELECT * FROM webhooks').all();
  const { results: events } = await env.DB.prepare('SELECT kind, changes FROM events WHERE site = ?').bind(site).all();
  for (const secret of [hook.secret, rotated.secret]) expect(JSON.stringify([results, events])).not.toContain(secret);
});

describe('what is refused', () => {
  const good = 'https://some.receivers.dev/200/x';
  test.each<[object, string]>([
    [{ url: 'http://example.com/' }, 'url'],
    [{ url: 'https://localhost/' }, 'url'],
    [{ url: 'https://0x7f000001/' }, 'url'],
    [{ url: 'nowhere' }, 'url'],
    [{ url: good, kinds: [] }, 'kinds'],
    [{ url: good, kinds: ['comment.liked'] }, 'kinds.0'],
    [{ url: good, digestAbove: 0 }, 'digestAbove'],
    [{ url: good, chat: '1' }, 'chat'],
    [{ url: good, format: 'telegram', chat: '1' }, 'url'],
    [{ url: 'https://api.telegram.org/bot1:a/sendMessage', format: 'telegram' }, 'chat'],
    [{ url: good, format: 'slack', includeAddress: true }, 'includeAddress'],
  ])('%j names the field %s', async (wanted, field) => {
    const answer = await ask('POST', `/sites/${site}/webhooks`, wanted);
    expect(answer.status).toBe(422);
    expect((await answer.json<{ errors: { field: string }[] }>()).errors.map((fault) => fault.field)).toEqual([field]);
  });

  test('an address of a comment by a key that may not read addresses, an eleventh webhook, and a version gone by', async () => {
    const { secret } = await askFor<{ secret: string }>('POST', '/keys', { name: `Hooks of ${site}`, scopes: ['webhooks:read', 'webhooks:write'], sites: [site] }); // prettier-ignore
    const path = `/sites/${site}/webhooks`;
    for (const mark of ['includeAddress', 'includeText'])
      expect((await ask('POST', path, { url: good, [mark]: true }, { key: secret })).status).toBe(403);
    for (let i = 0; i < 10; i++) expect((await ask('POST', path, { url: good }, { key: secret })).status).toBe(201);
    expect((await ask('POST', path, { url: good })).status).toBe(409);
    const [first] = (await askFor<{ webhooks: Made[] }>('GET', path)).webhooks;
    expect((await ask('PATCH', `${path}/${first?.id}`, { note: 'a', version: 1 })).status).toBe(200);
    expect((await ask('PATCH', `${path}/${first?.id}`, { note: 'b', version: 1 })).status).toBe(409);
    expect((await ask('POST', `${path}/${first?.id}/deliveries/msg_1_1/replay`)).status).toBe(404);
  });

  test('a host that leads to an address that is not public is never asked', async () => {
    for (const host of ['inside', 'metadata']) {
      const hook = await makeWebhook(site, { url: `https://${host}.receivers.dev/200/x` });
      const tested = await askFor<Delivery>('POST', `/sites/${site}/webhooks/${hook.id}/test`);
      expect(tested).toMatchObject({
        state: 'waiting',
        answers: [{ status: null, error: expect.stringContaining('not public') }],
      });
      expect(await receivedAt(hook.url)).toEqual([]);
    }
  });
});

test('messages to chats call nobody, lead nowhere and keep the address that is itself a secret', async () => {
  const nasty = '@everyone <!channel> ```\n**see** https://evil.example.com/x & <b>t.me/x</b> \u202eabc';
  const makes = [
    { format: 'slack', url: receiver('200') },
    { format: 'discord', url: receiver('204') },
    { format: 'telegram', chat: '-1', url: `https://chat.receivers.dev/bot1:a${(receivers += 1)}/sendMessage` },
  ];
  const hooks = await Promise.all(makes.map((wanted) => makeWebhook(site, { ...wanted, includeText: true })));
  for (const hook of hooks) expect(hook.url).toMatch(/^https:\/\/\w+\.receivers\.dev\/…$/);
  await say(site, { name: '@here', body: nasty });
  await deliver();
  const sent = await Promise.all(makes.map(async ({ url }) => (await receivedAt(url))[0]?.body ?? ''));
  for (const text of sent) {
    expect(text).not.toMatch(/@(?:everyone|here)|evil\.|t\.me|:\/\/|\u202e/);
    expect(text).toContain('evil[.]example[.]com');
  }
  const [slack, discord, telegram] = sent.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(slack).toMatchObject({ parse: 'none', link_names: false, text: expect.stringContaining('&lt;!channel&gt;') });
  expect(discord).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
  expect(String(discord?.['content']).split('```')).toHaveLength(3);
  expect(telegram).toMatchObject({ chat_id: '-1', parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
  expect(String(telegram?.['text']).match(/<\/?pre>|<b>/g)).toEqual(['<pre>', '</pre>']);
});

test('an event costs its own row and its place, and a site without a webhook nothing', async () => {
  const counted = countDatabase(env.DB);
  const cost = async () => {
    const id = await say(site, {}, counted.db);
    counted.reset();
    await ask('POST', `/comments/${id}/decisions`, { move: 'approve', version: 1 }, { db: counted.db });
    return { ...counted.cost };
  };
  const without = await cost();
  const hook = await makeWebhook(site, { url: receiver('200'), digestAbove: null });
  const other = await makeKey('Mo');
  expect((await ask('GET', `/sites/${site}/webhooks/${hook.id}`, undefined, { key: other })).status).toBe(403);
  const spent = await cost();
  expect(spent.trips).toBe(without.trips);
  expect(spent.statements).toBe(without.statements);
  expect(spent.rowsWritten - without.rowsWritten).toBeLessThanOrEqual(6);
  expect(spent.rowsRead - without.rowsRead).toBeLessThanOrEqual(16);
});

test('what enough reports hold wakes the webhook at once, and what too few report does not', async () => {
  const open = `${site}-open`;
  await makeSite(open, { reportsToHold: 2 }, { holdFirstComment: false });
  const hook = await makeWebhook(open, { url: receiver('200'), kinds: ['comment.held'] });
  const id = await say(open);
  await report(open, id);
  expect(woken).toEqual([]);
  await report(open, id);
  expect(woken).toEqual([hook.id]);
  await deliverAll();
  expect((await bodies(hook)).map(({ type, data }) => [type, data.from])).toEqual([['comment.held', 'approved']]);
});

test('an appeal wakes the webhooks that want it, and its text goes to none', async () => {
  const hook = await makeWebhook(site, { url: receiver('200'), kinds: ['comment.appealed'], includeText: true });
  const id = await say(site);
  await decide(id, 'reject', 1);
  expect(woken).toEqual([]);
  await appeal(id);
  expect(woken).toEqual([hook.id]);
  await deliverAll();
  const sent = await bodies(hook);
  expect(sent).toMatchObject([{ type: 'comment.appealed', data: { from: 'rejected', comment: { id, version: 3 } } }]);
  expect(JSON.stringify(sent)).not.toContain('quoted the council');
});
