// Readers report comments: counted by network, weighed by record, held where no human has approved, and told to nobody.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CommentDetail } from '../../src/operations/moderation/show-comment.ts';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { purgeExpired } from '../../src/operations/upkeep/purge-expired.ts';
import { readSettings } from '../../src/env.ts';
import { countDatabase } from '../setup/count-database.ts';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const page = 'https://demo.example/news/harbour';
const counted = countDatabase(env.DB);

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  await makeSite('quiet', { reportsToHold: 0 }, { holdFirstComment: false });
});

interface Report {
  site?: string;
  address?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

function report(
  id: string,
  { site = 'demo', address = freshAddress(), body, headers }: Report = {},
): Promise<Response> {
  return send(
    `/v1/sites/${site}/comments/${id}/reports`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': address, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body ?? { reason: 'spam' }),
    },
    counted.db,
  );
}

async function published(fields: Record<string, unknown> = {}, site = 'demo'): Promise<string> {
  const answer = await post({ site, fields: { page, ...fields } });
  const { comment } = await answer.json<{ comment: { id: string; status: string } }>();
  expect(comment.status).toBe('approved');
  return comment.id;
}

async function shown(id: string): Promise<CommentDetail> {
  return (await sendAsOwner(`/v1/admin/comments/${id}`)).json<CommentDetail>();
}

async function decide(id: string, move: string): Promise<string> {
  const { version } = (await shown(id)).comment;
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version });
  expect(answer.status).toBe(200);
  return (await answer.json<{ decision: { id: string } }>()).decision.id;
}

async function undo(id: string, decision: string): Promise<void> {
  expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision}/undo`, {})).status).toBe(200);
}

async function reportBy(id: string, networks: number): Promise<void> {
  for (let i = 0; i < networks; i++) expect((await report(id)).status).toBe(202);
}

describe('a report', () => {
  test('is one a network: repeats and floods of it are answered alike and count nothing', async () => {
    const [id, address] = [await published(), freshAddress()];
    const first = await report(id, { address, body: { reason: 'spam', note: '  <b>Look</b>\r\nhere ' } });
    const told = [first.status, await first.text()];
    expect(told).toEqual([202, JSON.stringify({ comment: { id } })]);
    // Of the same /24, with another reason, many at once.
    const others = Array.from({ length: 30 }, (_, i) =>
      report(id, { address: address.replace(/\d+$/, `${i + 20}`), body: { reason: 'hate' } }),
    );
    for (const other of await Promise.all(others)) expect([other.status, await other.text()]).toEqual(told);
    const { comment, reports } = await shown(id);
    expect(comment).toMatchObject({
      status: 'approved',
      version: 1,
      reports: { networks: 1, weight: 1, reasons: [{ code: 'spam', count: 1 }], held: false },
    });
    expect(comment.reasons[0]).toMatchObject({ signal: 'reports', sentence: 'Reported by 1 network: spam 1' });
    expect(reports).toMatchObject([{ reason: 'spam', note: '<b>Look</b>\nhere', weight: 1, open: true }]);
    expect(JSON.stringify(reports)).not.toContain('network');
  });

  test('costs two trips, at most 16 rows read and 13 written, and what holds no more than a decision beside it', async () => {
    const id = await published();
    await post({ fields: { page, parent: id, body: 'A reply that goes with it, about the harbour wall.' } });
    const costs: { trips: number; rowsRead: number; rowsWritten: number }[] = [];
    for (let i = 0; i < 3; i++) {
      counted.reset();
      await report(id, { body: { reason: 'harassment', note: 'They do this on every page.' } });
      costs.push({ ...counted.cost });
    }
    for (const cost of costs.slice(0, 2)) {
      expect(cost.trips).toBe(2);
      expect(cost.rowsRead).toBeLessThanOrEqual(16);
      expect(cost.rowsWritten).toBeLessThanOrEqual(13);
    }
    // What holds writes what a decision does beside.
    expect(costs[2]?.trips).toBe(2);
    expect(costs[2]?.rowsWritten).toBeLessThanOrEqual(13 + 17);
  });
});

describe('enough reports', () => {
  test('hold what only the machine approved, with its replies, as one event of the service; a stale decision loses', async () => {
    const [id, address] = [await published(), freshAddress()];
    const answer = await post({ fields: { page, parent: id, body: 'A reply to it, which nobody minds at all.' } });
    const reply = (await answer.json<{ comment: { id: string } }>()).comment.id;
    await report(id, { address, body: { reason: 'harassment' } });
    const both = Array.from({ length: 12 }, () => report(id));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.slice(0, 2)).toEqual([202, 202]);
    expect(new Set(statuses.slice(2))).toEqual(new Set([404]));
    const { comment } = await shown(id);
    expect(comment).toMatchObject({ status: 'pending', version: 2, reports: { networks: 3, held: true } });
    expect(comment.reasons[0]?.sentence).toBe('Reported by 3 networks: spam 2, harassment 1');
    // Whoever reported it learns what every reader does.
    expect((await report(id, { address, body: { reason: 'harassment' } })).status).toBe(404);
    const threads = await (await send(`/v1/sites/demo/comments?page=${page}`)).text();
    for (const hidden of [id, reply]) expect(threads).not.toContain(hidden);
    const events = await sendAsOwner('/v1/admin/events?site=demo&kind=comment.held&limit=1');
    expect(await events.json()).toMatchObject({
      events: [
        {
          subject: id,
          by: { key: 'system' },
          changes: { status: { from: 'approved', to: 'pending' }, reports: { from: 2, to: 3 } },
        },
      ],
    });
    const stale = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'approve', version: 1 });
    expect([stale.status, await stale.json()]).toMatchObject([409, { current: { status: 'pending', version: 2 } }]);
    await decide(id, 'approve');
    expect(await (await send(`/v1/sites/demo/comments?page=${page}`)).text()).toContain(reply);
    expect((await shown(id)).comment.reports).toBeNull();
  });

  test('never hold what a human approved, before or after: they are listed', async () => {
    const [before, after] = [await published(), await published()];
    await decide(before, 'approve');
    await reportBy(after, 2);
    await decide(after, 'approve');
    for (const id of [before, after]) {
      await reportBy(id, 12);
      expect((await shown(id)).comment).toMatchObject({
        status: 'approved',
        reports: { networks: 12, held: false },
      });
    }
  });

  test('hold nothing at a site that wants none held, or a comment of the staff', async () => {
    const id = await published({}, 'quiet');
    for (let i = 0; i < 4; i++) expect((await report(id, { site: 'quiet' })).status).toBe(202);
    expect((await shown(id)).comment).toMatchObject({ status: 'approved', reports: { networks: 4 } });
    const headers = { Authorization: `Bearer ${env.OWNER_KEY}` };
    const posted = await post({ headers, fields: { page } });
    const staff = (await posted.json<{ comment: { id: string } }>()).comment.id;
    await reportBy(staff, 4);
    expect((await shown(staff)).comment.status).toBe('approved');
  });
});

describe('the record of a network', () => {
  const recordOf = () =>
    env.DB.prepare(
      `SELECT confirmed, refused FROM reporters WHERE network = (SELECT network FROM reports ORDER BY id DESC LIMIT 1)`,
    ).first();

  test('weighs what it reports next, and follows each decision and its undoing', async () => {
    const address = freshAddress();
    const weights: number[] = [];
    for (let i = 0; i < 5; i++) {
      const id = await published();
      await report(id, { address });
      weights.push((await shown(id)).reports[0]?.weight ?? 0);
      await decide(id, 'approve');
    }
    expect(weights).toEqual([1, 0.667, 0.5, 0.4, 0.333]);
    // Two newcomers and such a one are not enough.
    const id = await published();
    await report(id, { address });
    expect(await recordOf()).toEqual({ confirmed: 0, refused: 5 });
    const weak = (await shown(id)).reports[0]?.weight;
    expect(weak).toBe(0.286);
    await reportBy(id, 2);
    expect((await shown(id)).comment).toMatchObject({ status: 'approved', reports: { weight: 2.286 } });
    const asked = 'SELECT sum(confirmed) AS confirmed, sum(refused) AS refused FROM reporters';
    const all = () => env.DB.prepare(asked).first<{ confirmed: number; refused: number }>();
    const was = await all();
    const wrong = await decide(id, 'spam');
    expect(await all()).toEqual({ ...was, confirmed: was!.confirmed + 3 });
    await undo(id, wrong);
    expect(await all()).toEqual(was);
    expect((await shown(id)).comment).toMatchObject({
      status: 'approved',
      reports: { networks: 3, weight: 2.286, reasons: [{ code: 'spam', count: 3 }] },
    });
    await decide(id, 'approve');
    expect(await all()).toEqual({ ...was, refused: was!.refused + 3 });
    // A human has approved it: one more report is open, those before are not.
    await reportBy(id, 1);
    expect((await shown(id)).comment.reports).toMatchObject({ networks: 1, weight: 1 });
    expect((await shown(id)).reports.map(({ open }) => open)).toEqual([true, false, false, false]);
  });

  test('bounds what it reports within an hour, whatever it is', async () => {
    const address = freshAddress();
    const ids = await Promise.all(Array.from({ length: 22 }, () => published({}, 'quiet')));
    const answers: Response[] = [];
    for (const id of ids) answers.push(await report(id, { address, site: 'quiet' }));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(20).fill(202), 429, 429]);
    expect(Number(answers[20]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    // What it has reported is answered as before.
    expect((await report(ids[3]!, { address, site: 'quiet' })).status).toBe(202);
  });

  test('is forgotten after a month, and so is who reported', async () => {
    const id = await published();
    await reportBy(id, 1);
    const context = { settings: readSettings(env), now: Date.now() + 29 * 86_400_000 };
    expect(await purgeExpired(context)).toMatchObject({ reportNetworks: 0, reporters: 0 });
    const purged = await purgeExpired({ ...context, now: Date.now() + 31 * 86_400_000 });
    expect(purged.reportNetworks).toBeGreaterThan(0);
    expect(purged.reporters).toBeGreaterThan(0);
    expect(await env.DB.prepare('SELECT count(network) AS n FROM reports').first('n')).toBe(0);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM reporters').first('n')).toBe(0);
    expect((await shown(id)).comment.reports).toMatchObject({ networks: 1 });
  });
});

describe('moderators', () => {
  const queue = async (query: string) => (await sendAsOwner(`/v1/admin/queue?site=tab&${query}`)).json<QueueSlice>();
  const idsOf = async (query: string) => (await queue(query)).comments.map(({ id }) => id);

  test('list the reported ones by weight and time, count and decide them all', async () => {
    await makeSite('tab', { reportsToHold: 3 }, { holdFirstComment: false });
    const [one, two, held, none] = [
      await published({}, 'tab'),
      await published({}, 'tab'),
      await published({}, 'tab'),
      await published({}, 'tab'),
    ];
    const times = (id: string, count: number) =>
      Promise.all(Array.from({ length: count }, () => report(id, { site: 'tab' })));
    await times(two, 2);
    await times(one, 1);
    await times(held, 3);
    expect(await idsOf('sort=reports')).toEqual([held, two, one]);
    expect(await idsOf('reported=true')).toEqual([held, two, one]);
    expect(await idsOf('reported=true&sort=oldest&status=approved')).toEqual([one, two]);
    expect(await idsOf('reported=true&status=pending')).toEqual([held]);
    expect(await idsOf('status=approved')).toContain(none);
    const first = await queue('sort=reports&limit=1');
    expect(first.comments.map(({ id }) => id)).toEqual([held]);
    expect(await idsOf(`sort=reports&cursor=${first.next}`)).toEqual([two, one]);
    const count = await sendAsOwner('/v1/admin/queue/count?site=tab&reported=true');
    expect(await count.json()).toMatchObject({ count: 3, more: false });
    const answer = await sendAsOwner('/v1/admin/decisions', {
      move: 'reject',
      count: 3,
      filter: { site: 'tab', reported: true },
    });
    expect([answer.status, (await answer.json<{ decided: unknown[] }>()).decided.length]).toEqual([200, 3]);
    expect(await idsOf('reported=true')).toEqual([]);
    expect((await sendAsOwner('/v1/admin/queue?site=tab&sort=reports&q=harbour')).status).toBe(422);
  });

  test('erase a comment with all that readers said of it', async () => {
    const id = await published();
    await report(id, { body: { reason: 'private', note: 'My number is 555 0199.' } });
    expect((await sendAsOwner(`/v1/admin/comments/${id}`, undefined, { method: 'DELETE' })).status).toBe(204);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM reports WHERE comment_id = ?').bind(id).first('n')).toBe(0);
    expect((await shown(id)).comment.reports).toBeNull();
  });
});

describe('is refused', () => {
  test.each([
    [{ reason: 'because' }, 'reason', 'invalid-value'],
    [{}, 'reason', 'required'],
    [{ reason: 7 }, 'reason', 'not-a-string'],
    [{ reason: 'spam', note: 'x'.repeat(501) }, 'note', 'too-long'],
    [{ reason: 'spam', note: 'a\u0000b' }, 'note', 'control-character'],
    [{ reason: 'spam', note: ['x'] }, 'note', 'not-a-string'],
  ])('%j, and the fault names field and rule', async (body, field, rule) => {
    const answer = await report(await published(), { body });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field, rule }] }]);
  });

  test('of a comment that readers do not see, at another site, from a foreign page or nowhere', async () => {
    const id = await published();
    const answer = await post({
      site: 'quiet',
      fields: { body: 'Best casin0 bonus http://bit.ly/x1 http://bit.ly/x2' },
    });
    const waiting = (await answer.json<{ comment: { id: string } }>()).comment.id;
    expect((await report(waiting, { site: 'quiet' })).status).toBe(404);
    expect((await report(id, { site: 'quiet' })).status).toBe(404);
    expect((await report(id, { site: 'nowhere' })).status).toBe(404);
    const foreign = await report(id, { headers: { Origin: 'https://evil.example' } });
    expect([foreign.status, await foreign.json()]).toMatchObject([
      403,
      { type: 'urn:anteroom:problem:foreign-origin' },
    ]);
    const own = await report(id, { headers: { Origin: 'https://demo.example' } });
    expect([own.status, own.headers.get('Access-Control-Allow-Origin')]).toEqual([202, 'https://demo.example']);
    expect((await report(id, { address: '' })).status).toBe(403);
  });

  test('where the site takes none; its own reasons are the ones there are', async () => {
    await makeSite('own', { reportReasons: [{ code: 'rude', wording: 'It is <rude>.' }] }, { holdFirstComment: false });
    await makeSite('deaf', { reportReasons: [] }, { holdFirstComment: false });
    const [own, deaf] = [await published({}, 'own'), await published({}, 'deaf')];
    expect((await report(own, { site: 'own' })).status).toBe(422);
    expect((await report(own, { site: 'own', body: { reason: 'rude' } })).status).toBe(202);
    expect((await report(deaf, { site: 'deaf' })).status).toBe(403);
    const reasons = await send(`/v1/sites/own/comments/${own}/reports`);
    expect(await reasons.json()).toEqual({ reasons: [{ code: 'rude', wording: 'It is <rude>.' }] });
  });
});

test('a plain form is shown, answered with a page, and comes back with what was typed', async () => {
  const id = await published();
  const path = `/v1/sites/demo/comments/${id}/reports`;
  const headers = { Accept: 'text/html', 'CF-Connecting-IP': freshAddress() };
  const form = await (await send(path, { headers })).text();
  expect(form).toContain('name="reason" type="radio" value="harassment"');
  const sendForm = (fields: Record<string, string>) =>
    send(path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const faulty = await sendForm({ note: '</textarea><script>alert(1)</script>' });
  const again = await faulty.text();
  expect(faulty.status).toBe(422);
  expect(again).toContain('Choose what is wrong');
  expect(again).toContain('&lt;/textarea&gt;&lt;script&gt;');
  const taken = await sendForm({ reason: 'spam', note: 'Advertising' });
  expect([taken.status, await taken.text()]).toEqual([202, expect.stringContaining('Your report has come in')]);
  expect((await shown(id)).reports).toMatchObject([{ reason: 'spam', note: 'Advertising' }]);
});
