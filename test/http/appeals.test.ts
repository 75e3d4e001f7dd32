// Authors appeal declines of humans: once, in time, by their token; a moderator's next word answers, and its undo opens again.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import type { CommentDetail } from '../../src/operations/moderation/show-comment.ts';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { eraseExpired } from '../../src/operations/upkeep/erase-expired.ts';
import { countDatabase } from '../setup/count-database.ts';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const day = 86_400_000;
const reasons = [{ code: 'rude', wording: 'It attacks <people>.' }];
const counted = countDatabase(env.DB);

beforeAll(() => makeSite('demo', { reasons }));

interface Own {
  id: string;
  token: string;
}

async function submitted(fields: Record<string, unknown> = {}, site = 'demo'): Promise<Own> {
  const answer = await post({ site, fields });
  const { comment, statusToken } = await answer.json<{ comment: { id: string }; statusToken: string }>();
  return { id: comment.id, token: statusToken };
}

async function shown(id: string): Promise<CommentDetail['comment']> {
  return (await (await sendAsOwner(`/v1/admin/comments/${id}`)).json<CommentDetail>()).comment;
}

async function decide(id: string, move: string, more: object = {}): Promise<string> {
  const { version } = await shown(id);
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version, ...more });
  expect(answer.status).toBe(200);
  return (await answer.json<{ decision: { id: string } }>()).decision.id;
}

async function undo(id: string, decision: string, body: object = {}): Promise<number> {
  return (await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision}/undo`, body)).status;
}

async function declined(site = 'demo'): Promise<Own> {
  const own = await submitted({}, site);
  await decide(own.id, 'reject', { reason: 'rude' });
  return own;
}

function appeal({ id, token }: Own, body: unknown = { text: 'I only said what the council said.' }, init: object = {}) {
  const { headers, ...rest } = init as RequestInit;
  return send(
    `/v1/comments/${id}/appeal?token=${token}`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...rest,
    },
    counted.db,
  );
}

const told = async ({ id, token }: Own) =>
  (await send(`/v1/comments/${id}/status?token=${token}`)).json<{
    status: string;
    appeal: { state: string; at: number | null; until: number | null } | null;
  }>();

const countsOf = async (site = 'demo') =>
  (await (await sendAsOwner(`/v1/admin/queue?site=${site}`)).json<QueueSlice>()).counts;

describe('an author', () => {
  test('is told why and until when, appeals once, and is told what a moderator made of it', async () => {
    const own = await declined();
    const before = await told(own);
    expect(before).toMatchObject({ status: 'declined', reason: reasons[0], appeal: { state: 'possible', at: null } });
    expect(before.appeal?.until).toBeGreaterThan(Date.now() + 29 * day);
    expect(before.appeal?.until).toBeLessThanOrEqual(Date.now() + 30 * day);
    counted.reset();
    const first = await appeal(own, { text: ' It is a \u202equote\u202c.\r\nReally. ' });
    expect(counted.cost.trips).toBe(3);
    expect([first.status, await first.json()]).toMatchObject([202, { status: 'declined', appeal: { state: 'open' } }]);
    expect(first.headers.get('Cache-Control')).toBe('no-store');
    const { appeal: kept, version } = await shown(own.id);
    expect([kept, version]).toMatchObject([{ state: 'open', text: 'It is a \u202equote\u202c.\nReally.' }, 3]);
    // The same again is answered as the first, another is too late.
    expect((await appeal(own, { text: 'It is a \u202equote\u202c.\nReally.' })).status).toBe(202);
    expect((await appeal(own, { text: 'And another thing.' })).status).toBe(409);
    expect((await shown(own.id)).version).toBe(3);
    await decide(own.id, 'reject', { reason: 'rude' });
    expect(await told(own)).toMatchObject({ status: 'declined', appeal: { state: 'upheld' } });
    expect((await appeal(own, { text: 'Once more.' })).status).toBe(409);
    await decide(own.id, 'approve');
    expect(await told(own)).toMatchObject({ status: 'published', appeal: { state: 'granted' } });
  });

  test('wins one appeal of eight at once, in an event that holds no text', async () => {
    const own = await declined();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => appeal(own, { text: `Reason ${i}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array<number>(7).fill(409)]);
    expect((await shown(own.id)).version).toBe(3);
    const events = await sendAsOwner(`/v1/admin/events?site=demo&kind=comment.appealed&limit=1`);
    const [event] = (await events.json<{ events: unknown[] }>()).events;
    expect(event).toMatchObject({ subject: own.id, by: { key: 'author' }, changes: { version: { from: 2, to: 3 } } });
    expect(JSON.stringify(event)).not.toContain('Reason');
  });

  test('of what no human declined learns nothing: spam to the machine is answered as what waits', async () => {
    const spam = await submitted({
      body: 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free[/url]',
    });
    const waiting = await submitted();
    expect((await shown(spam.id)).status).toBe('spam');
    const answers = await Promise.all(
      [spam, waiting].map(async (own) => [await told(own), await appeal(own)] as const),
    );
    const [one, other] = await Promise.all(
      answers.map(async ([status, { status: code, ...rest }]) => {
        void rest;
        return JSON.stringify([{ ...status, id: '', body: '', editableUntil: 0, withdrawableUntil: 0 }, code]);
      }),
    );
    expect(one).toBe(other);
    expect(await answers[0]![1].text()).toBe(await answers[1]![1].text());
    expect(answers[0]![1].status).toBe(409);
    await decide(spam.id, 'spam');
    expect((await appeal(spam)).status).toBe(202);
  });

  test('of a published or erased comment, with a wrong token or after the term appeals nothing', async () => {
    const [published, erased, late, other] = [await submitted(), await declined(), await declined(), await declined()];
    await decide(published.id, 'approve');
    expect((await appeal(published)).status).toBe(409);
    await sendAsOwner(`/v1/admin/comments/${erased.id}`, undefined, { method: 'DELETE' });
    const foreign = await appeal({ id: other.id, token: late.token });
    const gone = await appeal(erased);
    expect([gone.status, await gone.text()]).toEqual([foreign.status, await foreign.text()]);
    expect(gone.status).toBe(404);
    const age = env.DB.prepare('UPDATE decisions SET at = at - ?2 WHERE comment_id = ?1');
    await age.bind(late.id, 30 * day).run();
    expect((await told(late)).appeal).toBeNull();
    expect((await appeal(late)).status).toBe(409);
    await env.DB.prepare(
      "UPDATE sites SET settings = json_set(settings, '$.eraseRejectedAfterDays', NULL) WHERE slug = 'demo'",
    ).run();
    expect((await told(late)).appeal).toMatchObject({ state: 'possible' });
    await age.bind(late.id, 154 * day).run();
    expect((await appeal(late)).status).toBe(409);
    await age.bind(late.id, -60_000).run();
    expect((await appeal(late)).status).toBe(202);
  });

  test('says as much as a network may within an hour', async () => {
    const all = await Promise.all(Array.from({ length: 21 }, () => declined()));
    const headers = { 'CF-Connecting-IP': freshAddress() };
    const statuses: number[] = [];
    for (const own of all) statuses.push((await appeal(own, undefined, { headers })).status);
    expect(statuses).toEqual([...Array<number>(20).fill(202), 429]);
    expect((await appeal(all[20]!, undefined, { headers: { 'CF-Connecting-IP': '' } })).status).toBe(202);
  });

  test.each([
    [{}, 'required'],
    [{ text: ' \u200b\n' }, 'required'],
    [{ text: 7 }, 'not-a-string'],
    [{ text: 'x'.repeat(6_001) }, 'too-long'],
    [{ text: 'a\u0000b' }, 'control-character'],
    [{ text: 'a\ud800b' }, 'lone-surrogate'],
  ])('is told the fault of %j by field and rule', async (body, rule) => {
    const answer = await appeal(await declined(), body);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'text', rule }] }]);
  });

  test('without script finds the form, gets back what was typed, and is led to the status', async () => {
    const own = await declined();
    const headers = { Accept: 'text/html' };
    const address = `/v1/comments/${own.id}/status?token=${own.token}`;
    const page = await (await send(address, { headers })).text();
    expect(page).toContain(`action="/v1/comments/${own.id}/appeal?token=${own.token}"`);
    expect(page).toContain('A moderator has decided this, not a program.');
    expect(page).toContain('It attacks &lt;people&gt;.');
    const form = (text: string) =>
      appeal(own, new URLSearchParams({ text }).toString(), {
        headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    const faulty = await form('</textarea><script>alert(1)</script>\u0000');
    const again = await faulty.text();
    expect(faulty.status).toBe(422);
    expect(again).toContain('&lt;/textarea&gt;&lt;script&gt;');
    const taken = await form('Fair is fair.');
    expect([taken.status, taken.headers.get('Location')]).toEqual([303, address]);
    expect(await (await send(address, { headers })).text()).toContain('A moderator will look at your comment again.');
    const twice = await form('Again.');
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('has come in')]);
  });
});

describe('a moderator', () => {
  test('finds open appeals, with their text, counted, and answers them by any word; an undo opens them again', async () => {
    await makeSite('tab', { reasons }, {});
    const counts = async () => (await countsOf('tab')).appealed;
    const listed = async () =>
      (await (await sendAsOwner('/v1/admin/queue?site=tab&appeal=open&fields=id,appeal')).json<QueueSlice>()).comments;
    const [one, two] = [await declined('tab'), await declined('tab')];
    await appeal(one);
    await appeal(two, { text: 'Mine too.' });
    expect(await counts()).toBe(2);
    expect(await listed()).toMatchObject([
      { id: two.id, appeal: { state: 'open', text: 'Mine too.' } },
      { id: one.id },
    ]);
    for (const [move, state, status] of [
      ['reject', 'upheld', 'declined'],
      ['spam', 'upheld', 'declined'],
      ['approve', 'granted', 'published'],
    ] as const) {
      const decision = await decide(one.id, move);
      expect([await counts(), (await listed()).length]).toEqual([1, 1]);
      expect(await told(one)).toMatchObject({ status, appeal: { state } });
      expect(await undo(one.id, decision)).toBe(200);
      expect([await counts(), (await listed()).length]).toEqual([2, 2]);
      expect(await told(one)).toMatchObject({ status: 'declined', appeal: { state: 'open' } });
    }
    // It waits again, and so does the appeal.
    await decide(one.id, 'restore');
    expect(await counts()).toBe(2);
    expect(await told(one)).toMatchObject({ status: 'held', appeal: { state: 'open' } });
  });

  test('who decides or undoes what was seen before the appeal loses; an undo of the decline itself is told as granted', async () => {
    const own = await submitted();
    await decide(own.id, 'approve');
    const decline = await decide(own.id, 'reject');
    await appeal(own);
    const stale = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions`, { move: 'spam', version: 3 });
    expect([stale.status, await stale.json()]).toMatchObject([409, { current: { status: 'rejected', version: 4 } }]);
    expect(await undo(own.id, decline, { version: 3 })).toBe(409);
    const before = (await countsOf()).appealed;
    expect(await undo(own.id, decline, { version: 4 })).toBe(200);
    expect(await told(own)).toMatchObject({ status: 'published', appeal: { state: 'granted' } });
    expect((await countsOf()).appealed).toBe(before - 1);
  });

  test('is left no appeal by a comment that its author takes back', async () => {
    const before = (await countsOf()).appealed;
    for (const move of ['restore', 'approve']) {
      const own = await declined();
      await appeal(own);
      await decide(own.id, move);
      const answer = await send(`/v1/comments/${own.id}?token=${own.token}`, { method: 'DELETE' });
      expect(answer.status).toBeLessThan(300);
      expect(await shown(own.id), move).toMatchObject({ appeal: null });
      expect((await countsOf()).appealed, move).toBe(before);
    }
  });

  test('who decides all that a filter finds decides no open appeal, unless the filter asks for them', async () => {
    await makeSite('bulk', {}, {});
    const [open, other] = [await declined('bulk'), await declined('bulk')];
    await appeal(open);
    const count = async (filter: string) =>
      (await (await sendAsOwner(`/v1/admin/queue/count?site=bulk&${filter}`)).json<{ count: number }>()).count;
    expect([await count('status=rejected'), await count('appeal=open')]).toEqual([1, 1]);
    const all = (filter: object) =>
      sendAsOwner('/v1/admin/decisions', { move: 'approve', count: 1, filter: { site: 'bulk', ...filter } });
    const answer = await (await all({ status: 'rejected' })).json<{ decided: { comment: { id: string } }[] }>();
    expect(answer.decided.map(({ comment }) => comment.id)).toEqual([other.id]);
    expect((await shown(open.id)).appeal).toMatchObject({ state: 'open' });
    expect((await all({ appeal: 'open' })).status).toBe(200);
    expect((await shown(open.id)).appeal).toMatchObject({ state: 'granted' });
    expect((await sendAsOwner('/v1/admin/queue?site=bulk&appeal=closed')).status).toBe(422);
  });
});

describe('what an author said', () => {
  const storedOf = (id: string) =>
    env.DB.prepare('SELECT appeal_text, appealed_at, appeal_version FROM comments WHERE id = ?').bind(id).first();
  const nothing = { appeal_text: null, appealed_at: null, appeal_version: null };

  test('is in the export of the person, and goes with the comment, with the person, and where their text stays', async () => {
    await makeSite('gone', {}, {});
    const email = 'zoe@example.com';
    const all = [];
    for (let i = 0; i < 3; i++) {
      const own = await submitted({ email, body: `A word of mine on the harbour wall, number ${i}.` }, 'gone');
      await decide(own.id, 'reject');
      await appeal(own, { text: 'My boss reads this.' });
      all.push(own);
    }
    expect((await countsOf('gone')).appealed).toBe(3);
    const exported = await sendAsOwner('/v1/admin/people/export', { email });
    expect((await exported.json<{ comments: unknown[] }>()).comments).toMatchObject(
      Array.from({ length: 3 }, () => ({ appeal: { state: 'open', text: 'My boss reads this.' } })),
    );
    await sendAsOwner(`/v1/admin/comments/${all[0]!.id}`, undefined, { method: 'DELETE' });
    expect(await storedOf(all[0]!.id)).toEqual(nothing);
    const erased = await sendAsOwner('/v1/admin/people/erase', { email, count: 2, text: 'keep' });
    expect(erased.status).toBe(200);
    expect(await storedOf(all[1]!.id)).toEqual(nothing);
    expect((await countsOf('gone')).appealed).toBe(0);
    const left = await env.DB.prepare("SELECT count(*) AS n FROM comments WHERE appeal_text LIKE '%boss%'").first('n');
    expect(left).toBe(0);
  });

  test('keeps the comment beyond its time until somebody has decided, and as long again', async () => {
    await makeSite('kept', {}, {});
    const [open, old] = [await declined('kept'), await declined('kept')];
    await appeal(open);
    const later = (days: number) => ({ settings: readSettings(env), now: Date.now() + days * day });
    expect(await eraseExpired(later(29), 'kept')).toBe(0);
    expect(await eraseExpired(later(31), 'kept')).toBe(1);
    expect([await storedOf(old.id), (await shown(open.id)).appeal]).toMatchObject([nothing, { state: 'open' }]);
    await decide(open.id, 'reject');
    await env.DB.prepare('UPDATE comments SET created_at = created_at - ?2, decided_at = decided_at - ?2 WHERE id = ?1')
      .bind(open.id, 300 * day)
      .run();
    expect(await eraseExpired(later(29), 'kept')).toBe(0);
    expect(await eraseExpired(later(31), 'kept')).toBe(1);
    expect(await storedOf(open.id)).toEqual(nothing);
  });
});
