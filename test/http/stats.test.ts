// The machine's track record: what it counts, that decisions and their undoing take their counts along exactly, and its cost.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stats } from '../../src/operations/stats/show-stats.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const minuteMs = 60_000;

beforeAll(async () => {
  for (const site of ['demo', 'mixed', 'known', 'waits']) await makeSite(site, {}, { holdFirstComment: false });
});

async function stats(query = '', key = env.OWNER_KEY): Promise<Stats> {
  const answer = await sendAsOwner(`/v1/admin/stats${query}`, undefined, { key, db: counted.db });
  expect(answer.status).toBe(200);
  return answer.json();
}

async function statsOf(site: string) {
  return (await stats(`?site=${site}`)).sites[0]!;
}

async function decide(id: string, move: string, { reason = '', db = env.DB } = {}): Promise<string> {
  const { comment } = await (await sendAsOwner(`/v1/admin/comments/${id}`)).json<{ comment: { version: number } }>();
  const body = { move, version: comment.version, ...(reason ? { reason } : {}) };
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, body, { db });
  expect(answer.status).toBe(200);
  return (await answer.json<{ decision: { id: string } | null }>()).decision?.id ?? '';
}

async function undo(id: string, decision: string): Promise<string> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision}/undo`, {});
  expect(answer.status).toBe(200);
  return (await answer.json<{ decision: { id: string } }>()).decision.id;
}

/** A comment with a judgement of the test's own. */
async function judged(site: string, id: string, given: Record<string, unknown> = {}): Promise<string> {
  const row = {
    id, site, page: 'p', root_id: id, body: `Text of ${id}.`, status: 'pending', first_status: 'pending', visible: 0, verdict: 'hold',
    verdict_by_score: 'hold', spam: 0.3, toxicity: 0.04, toxic: 0, harm: 0, doubt: 0, signals: '', domains: '[]',
    assessment: 'null', created_at: Date.now(), ...given,
  }; // prettier-ignore
  const names = Object.keys(row);
  await env.DB.prepare(`INSERT INTO comments (${names.join()}) VALUES (${names.map(() => '?').join()})`)
    .bind(...Object.values(row))
    .run();
  return id;
}

const bySite = `SELECT site, day, json_group_object(counter, comments) AS counts FROM`;

/** The counters as kept, and as a count of all comments gives them, in one order. */
async function keptAndRecounted(site: string): Promise<[kept: unknown, recounted: unknown]> {
  const [kept, recounted] = await env.DB.batch<{ counts: string }>([
    env.DB.prepare(`${bySite} (SELECT site, day, key AS counter, value AS comments FROM stats, json_each(counts) WHERE site = ?1 ORDER BY key)
      GROUP BY site, day`).bind(site),
    env.DB.prepare(`${bySite} (SELECT site, created_at / 86400000 AS day, value AS counter, count(*) AS comments
      FROM comments, json_each(counted) WHERE site = ?1 AND erased_at IS NULL GROUP BY site, day, counter ORDER BY counter) GROUP BY site, day`).bind(site),
  ]); // prettier-ignore
  return [kept!.results, recounted!.results];
}

/** Numbers that look random and are the same in each run (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const bodies = [
  'The harbour wall was mended in spring.',
  'You are a stupid piece of trash and everybody hates you.',
  'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] buy cheap pills now',
];

test('any order of decisions, undos, edits and bulk decisions leaves the counters as a count of the comments gives them, and an undo takes its own back', async () => {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const ids: string[] = [];
  for (let i = 0; i < 9; i++) {
    const posted = await post({ site: 'mixed', fields: { body: `${bodies[i % 3]} Number ${i}.` } });
    ids.push((await posted.json<{ comment: { id: string } }>()).comment.id);
  }
  const latest = new Map<string, string>();
  const acts: { id: string; countersBefore: unknown }[] = [];
  for (let act = 0; act < 80; act++) {
    const previous = acts.at(-1);
    const id = previous && random(4) === 0 ? previous.id : pick(ids);
    const [countersBefore] = await keptAndRecounted('mixed');
    const decision = latest.get(id);
    if (decision && random(2) === 0) {
      // Of an undo too, which is itself a decision.
      latest.set(id, await undo(id, decision));
      const [countersAfter] = await keptAndRecounted('mixed');
      if (previous?.id === id) expect(countersAfter).toEqual(previous.countersBefore);
    } else {
      const reason = pick(['', '', 'toxic', 'off-topic']);
      const made = await decide(id, pick(['approve', 'reject', 'spam', 'restore']), { reason });
      if (!made) continue;
      latest.set(id, made);
    }
    acts.push({ id, countersBefore });
    const [kept, recounted] = await keptAndRecounted('mixed');
    expect(kept).toEqual(recounted);
  }

  const versions = await env.DB.prepare("SELECT id, version FROM comments WHERE site = 'mixed'").all();
  const bulk = await sendAsOwner('/v1/admin/decisions', { move: 'spam', comments: versions.results });
  expect((await bulk.json<{ decided: unknown[] }>()).decided).toHaveLength(9);
  const { version } = versions.results.find(({ id }) => id === ids[0])! as { version: number };
  const edit = { version: version + 1, body: 'You are a stupid idiot, and I hope that you die.' };
  expect((await sendAsOwner(`/v1/admin/comments/${ids[0]}`, edit, { method: 'PATCH' })).status).toBe(200);
  const [kept, recounted] = await keptAndRecounted('mixed');
  expect(kept).toEqual(recounted);
  expect((await statsOf('mixed')).decisions).toEqual({ approved: 0, rejected: 0, spam: 9, undecided: 0 });
});

describe('what people decided on known judgements', () => {
  const spam = { verdict: 'spam', verdict_by_score: 'spam', status: 'spam', spam: 0.97, signals: '|links|newcomer|' };
  const toxic = { toxicity: 0.83, toxic: 1 };
  const byFloor = { verdict_by_score: 'approve', spam: 0.05, signals: '|newcomer|first-comment|' };

  beforeAll(async () => {
    const at = (id: string, given: Record<string, unknown>) => judged('known', id, given);
    await decide(await at('spam-1', spam), 'spam');
    await decide(await at('spam-2', { ...spam, spam: 1 }), 'spam');
    await decide(await at('spam-3', spam), 'approve');
    await decide(await at('spam-4', spam), 'reject');
    await at('spam-5', { ...spam, verdict: 'discard', verdict_by_score: 'discard', spam: 0.999 });
    await decide(await at('missed', { ...byFloor, verdict: 'approve', status: 'approved' }), 'spam');
    await decide(await at('toxic-1', toxic), 'reject', { reason: 'Toxic' });
    await decide(await at('toxic-2', toxic), 'reject', { reason: 'toxic-hate' });
    await decide(await at('toxic-3', toxic), 'reject');
    await decide(await at('toxic-4', toxic), 'approve');
    await decide(await at('toxic-5', toxic), 'reject', { reason: 'off-topic' });
    await decide(await at('toxic-6', toxic), 'spam');
    await at('toxic-7', toxic);
    await decide(await at('slip', byFloor), 'reject', { reason: 'toxic' });
    await decide(await at('why', byFloor), 'reject');
    await decide(await at('fine', byFloor), 'approve');
    await decide(await at('mind', { ...byFloor, toxicity: null }), 'approve');
    await undo('mind', await decide('mind', 'reject', { reason: 'toxic' }));
    await at('staff', { ...byFloor, staff: 'k', verdict: 'approve', status: 'approved', first_status: 'approved' });
    await decide('staff', 'reject', { reason: 'toxic' });
  });

  test('is precision and recall of spam and of toxicity, and what is unknown is told', async () => {
    const known = await statsOf('known');
    expect(known).toMatchObject({
      comments: 18,
      staff: 1,
      verdicts: { approve: 1, hold: 11, spam: 4, discard: 1 },
      decisions: { approved: 4, rejected: 7, spam: 4, undecided: 2 },
    });
    expect(known.spam).toEqual({
      precision: 0.6667,
      recall: 0.5,
      confirmed: 2,
      overruled: 1,
      missed: 2,
      unknown: 1,
      undecided: 1,
    });
    expect(known.toxicity).toEqual({
      precision: 0.6,
      recall: 0.75,
      confirmed: 3,
      overruled: 2,
      missed: 1,
      unknown: 6,
      undecided: 1,
    });
  });

  test('overrules what the scores say, not the rule that held a comment besides', async () => {
    const known = await statsOf('known');
    expect(known.scoresSaid).toEqual({
      approve: { agreed: 2, overruled: 3, undecided: 0 },
      hold: { agreed: 5, overruled: 1, undecided: 1 },
      spam: { agreed: 3, overruled: 1, undecided: 1 },
    });
    expect(known.overruledShare).toBe(Math.round((5 / 15) * 10_000) / 10_000);
  });

  test('is told by tenths of the scores, the last with 1, and by each signal', async () => {
    const known = await statsOf('known');
    const { spam: bySpam, toxicity } = known.calibration;
    expect(bySpam.map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(bySpam[9]).toEqual({ from: 0.9, to: 1, so: 2, notSo: 2, unknown: 0, undecided: 1, share: 0.5 });
    expect(bySpam[5]).toMatchObject({ so: 0, notSo: 0, share: null });
    expect(toxicity[8]).toEqual({ from: 0.8, to: 0.9, so: 3, notSo: 2, unknown: 1, undecided: 1, share: 0.6 });
    expect(toxicity[0]).toMatchObject({ so: 1, unknown: 5 });
    expect(known.signals).toEqual([
      { signal: 'newcomer', approved: 3, rejected: 3, spam: 3 },
      { signal: 'first-comment', approved: 2, rejected: 2, spam: 1 },
      { signal: 'links', approved: 1, rejected: 1, spam: 2 },
    ]);
  });

  test('stays counted when a comment is erased', async () => {
    const before = await statsOf('known');
    for (const id of ['spam-1', 'toxic-7', 'staff']) {
      expect((await sendAsOwner(`/v1/admin/comments/${id}`, undefined, { method: 'DELETE' })).status).toBe(204);
    }
    expect(await statsOf('known')).toEqual(before);
  });
});

test('the median wait is of what was held, to the first decision that stands, between bounds that hold', async () => {
  const waited = (id: string, minutes: number, given = {}) =>
    judged('waits', id, { created_at: Date.now() - minutes * minuteMs, ...given });
  expect((await statsOf('waits')).waits).toEqual({ comments: 0, medianMs: null, atLeastMs: null, belowMs: null });
  await decide(await waited('w-1', 0), 'approve');
  await decide(await waited('w-2', 90), 'approve');
  await decide(await waited('w-3', 1_000), 'spam');
  await decide(await waited('published', 20_000, { first_status: 'approved', status: 'approved' }), 'spam');
  const { waits } = await statsOf('waits');
  expect(waits).toMatchObject({ comments: 3, atLeastMs: 64 * minuteMs, belowMs: 128 * minuteMs });
  expect(waits.medianMs).toBeGreaterThanOrEqual(64 * minuteMs);
  expect(waits.medianMs).toBeLessThan(128 * minuteMs);
  await env.DB.prepare("UPDATE comments SET decided_at = decided_at - 1 WHERE id = 'w-2'").run();
  const first = await env.DB.prepare("SELECT decided_at FROM comments WHERE id = 'w-2'").first();
  await decide('w-2', 'spam');
  expect(await env.DB.prepare("SELECT decided_at FROM comments WHERE id = 'w-2'").first()).toEqual(first);
  const restored = await decide('w-2', 'restore');
  expect((await statsOf('waits')).waits.comments).toBe(2);
  await undo('w-2', restored);
  expect(await env.DB.prepare("SELECT decided_at FROM comments WHERE id = 'w-2'").first()).toEqual(first);
  expect((await statsOf('waits')).waits).toEqual(waits);
});

test('waits are told apart by the day of the week a comment came in on, from Monday', async () => {
  await makeSite('weekdays', {}, { holdFirstComment: false });
  const agos = [90, 90 + 2 * 1_440, 90 + 7 * 1_440].map((minutes) => Date.now() - minutes * minuteMs);
  for (const created_at of agos) await decide(await judged('weekdays', `d-${created_at}`, { created_at }), 'approve');
  const [late, early] = agos.map((at) => new Date(at).getUTCDay() || 7);
  const { weekdays } = await statsOf('weekdays');
  expect(weekdays.map(({ weekday }) => weekday)).toEqual([late!, early!].sort());
  expect(weekdays.find(({ weekday }) => weekday === early)?.waits).toMatchObject({
    comments: 1,
    atLeastMs: 2_048 * minuteMs,
    belowMs: 4_096 * minuteMs,
  });
  expect(weekdays.find(({ weekday }) => weekday === late)?.waits.comments).toBe(2);
});

describe('hours of the week', () => {
  const monday = (time: string, given = {}) => ({ created_at: Date.parse(`2026-03-30T${time}Z`), ...given });
  const hoursOf = async (zone?: string, days = 'from=2026-03-28&to=2026-03-31') => {
    const told = await stats(`?site=hourly&${days}${zone ? `&zone=${encodeURIComponent(zone)}` : ''}`);
    const { hours, weekdays } = told.sites[0]!;
    return { hours: hours.map((one) => [one.weekday, one.hour, one.comments, one.waits.comments]), weekdays, told };
  };

  beforeAll(async () => {
    await makeSite('hourly', {}, { holdFirstComment: false });
    await judged('hourly', 'h-held', monday('13:00:00.000'));
    await judged('hourly', 'h-late', monday('13:59:59.999'));
    await judged('hourly', 'h-passed', monday('13:10', { first_status: 'approved', status: 'approved' }));
    await judged('hourly', 'h-staff', monday('13:20', { staff: 'k', first_status: 'approved', status: 'approved' }));
    await judged('hourly', 'h-night', monday('20:30'));
    // The clock in Berlin skips 02:00 to 03:00 of this Sunday: 00:30 UTC is 01:30 there, 01:30 UTC is 03:30.
    await judged('hourly', 'h-before', { created_at: Date.parse('2026-03-29T00:30Z') });
    await judged('hourly', 'h-after', { created_at: Date.parse('2026-03-29T01:30Z') });
  });

  test("count what readers sent, held or not, and no moderator's own", async () => {
    expect((await hoursOf()).hours).toEqual([
      [1, 13, 3, 0],
      [1, 20, 1, 0],
      [7, 0, 1, 0],
      [7, 1, 1, 0],
    ]);
  });

  test('count a wait in the hour in which the comment came in, and an undo, an erasure leave that exact', async () => {
    const decision = await decide('h-held', 'approve');
    await decide('h-late', 'spam');
    await decide('h-passed', 'spam');
    const { hours, weekdays } = await hoursOf();
    expect(hours[0]).toEqual([1, 13, 3, 2]);
    expect(weekdays.map((day) => [day.weekday, day.comments, day.waits.comments])).toEqual([
      [1, 4, 2],
      [7, 2, 0],
    ]);
    await undo('h-held', decision);
    expect((await hoursOf()).hours[0]).toEqual([1, 13, 3, 1]);
    expect((await sendAsOwner('/v1/admin/comments/h-late', undefined, { method: 'DELETE' })).status).toBe(204);
    expect((await hoursOf()).hours[0]).toEqual([1, 13, 3, 1]);
  });

  test.each([
    ['Asia/Karachi', 0, [[1, 18, 3], [2, 1, 1], [7, 5, 1], [7, 6, 1]]],
    ['Asia/Kolkata', 30, [[1, 18, 3], [2, 1, 1], [7, 5, 1], [7, 6, 1]]],
    ['America/St_Johns', 30, [[1, 10, 3], [1, 17, 1], [6, 21, 1], [6, 22, 1]]],
    ['Europe/Berlin', 0, [[1, 15, 3], [1, 22, 1], [7, 1, 1], [7, 3, 1]]],
    ['Pacific/Kiritimati', 0, [[2, 3, 3], [2, 10, 1], [7, 14, 1], [7, 15, 1]]],
  ])('are those of %s, whatever its clock does', async (zone, minute, expected) => {
    const { hours, told } = await hoursOf(zone);
    expect(hours.map((hour) => hour.slice(0, 3))).toEqual(expected);
    expect(told).toMatchObject({ zone, minute });
  }); // prettier-ignore

  test('in which nothing came in are left out, and a zone that nobody knows is refused by name', async () => {
    const { hours, weekdays } = await hoursOf('UTC', 'from=2026-03-01&to=2026-03-02');
    expect([hours, weekdays]).toEqual([[], []]);
    for (const zone of ['Mars/Olympus', 'x'.repeat(65)]) {
      const answer = await sendAsOwner(`/v1/admin/stats?zone=${zone}`);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'zone' }] });
    }
  });
});

test('days are of when comments came in, and only those asked for count', async () => {
  const day = (date: string) => ({ created_at: Date.parse(`${date}T23:59:59.999Z`) });
  for (const date of ['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-03'])
    await judged('demo', `${date}-${Math.random()}`, day(date));
  const { from, to, sites } = await stats('?site=demo&from=2026-01-02&to=2026-01-03');
  expect([from, to]).toEqual(['2026-01-02', '2026-01-03']);
  expect(sites[0]).toMatchObject({ comments: 3 });
  expect(sites[0]!.days.map(({ date, comments, hold }) => [date, comments, hold])).toEqual([
    ['2026-01-02', 2, 2],
    ['2026-01-03', 1, 1],
  ]);
});

test.each([
  ['?from=2026-02-30', 'from'],
  ['?to=yesterday', 'to'],
  ['?from=2026-02-02&to=2026-02-01', 'from'],
  ['?from=2026-01-01&to=2026-04-30', 'from'],
  ['?site=demo&from=2025-01-01&to=2026-04-30', 'from'],
  ['?limit=11', 'limit'],
  ['?days=3', 'days'],
])('%s is refused, naming the field', async (query, field) => {
  const answer = await sendAsOwner(`/v1/admin/stats${query}`);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ field }] });
});

test("a key sees its own sites, paged, and another's as if it was not there", async () => {
  const key = await makeKey('Mo', { sites: ['demo', 'waits'] });
  expect((await stats('', key)).sites.map(({ site }) => site)).toEqual(['demo', 'waits']);
  const first = await stats('?limit=1', key);
  expect([first.sites.map(({ site }) => site), first.next]).toEqual([['demo'], 'demo']);
  const second = await stats('?limit=1&cursor=demo', key);
  expect([second.sites.map(({ site }) => site), second.next]).toEqual([['waits'], null]);
  expect((await sendAsOwner('/v1/admin/stats?site=known', undefined, { key })).status).toBe(404);
});

describe('with 100,000 comments stored', () => {
  beforeAll(async () => {
    await makeSite('big');
    await fillSite('big', 100_000);
  });

  test('a row is read for each day', async () => {
    counted.reset();
    const { sites } = await stats('?site=big&from=2023-11-01&to=2023-11-30');
    expect(sites[0]).toMatchObject({ comments: 100_000, days: [{}, {}, {}] });
    expect(counted.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(5);
  });

  test('a decision on a comment with twelve signals writes no more than on one with none', async () => {
    const signals = `|${Array.from({ length: 12 }, (_, i) => `signal-${i}`).join('|')}|`;
    const spent: number[] = [];
    for (const id of [await judged('big', 'silent'), await judged('big', 'loud', { signals })]) {
      counted.reset();
      await decide(id, 'spam', { db: counted.db });
      expect(counted.cost.rowsWritten).toBeLessThanOrEqual(17);
      expect(counted.cost.rowsRead).toBeLessThanOrEqual(32);
      spent.push(counted.cost.rowsWritten);
    }
    expect(spent[1]).toBe(spent[0]);
    expect((await statsOf('big')).signals).toHaveLength(12);
  });
});
