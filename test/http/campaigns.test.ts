// Campaigns: near copies of a text over pages and sites are one; a moderator's word on one reaches the next, and nobody's
// honest words with it; nobody is shown what other sites' comments say.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CampaignDetail } from '../../src/operations/moderation/show-campaign.ts';
import type { CampaignsSlice } from '../../src/operations/moderation/list-campaigns.ts';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const policy = {
  holdFirstComment: false,
  surge: { factor: 1000, perTenMinutes: 500 },
  weights: { campaign: { score: 'spam' as const, points: 0 } },
};

beforeAll(async () => {
  for (const site of ['demo', 'here', 'there']) await makeSite(site, { consentBox: true }, policy);
});

interface Row {
  id: string;
  status: string;
  signals: string;
  campaign_id: string | null;
  campaign_size: number | null;
}

let pages = 0;

async function say(body: string, { site = 'demo', ...fields }: Record<string, unknown> = {}): Promise<Row> {
  const page = `https://demo.example/page-${(pages += 1)}`;
  const answer = await post({ site: String(site), fields: { page, body, ...fields } });
  expect(answer.status).toBe(201);
  return rowOf((await answer.json<{ comment: { id: string } }>()).comment.id);
}

async function rowOf(id: string): Promise<Row> {
  const row = await env.DB.prepare('SELECT id, status, signals, campaign_id, campaign_size FROM comments WHERE id = ?')
    .bind(id)
    .first<Row>();
  return row!;
}

async function decide(id: string, move: string, version = 1): Promise<string> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version });
  expect(answer.status).toBe(200);
  return (await answer.json<{ decision: { id: string } }>()).decision.id;
}

async function ask<Answer>(path: string, key = env.OWNER_KEY): Promise<Answer> {
  counted.reset();
  const answer = await sendAsOwner(`/v1/admin/${path}`, undefined, { key, db: counted.db });
  expect(answer.status).toBe(200);
  return answer.json<Answer>();
}

const words =
  'harbour council evening garden window morning letter market winter summer bridge river people street corner bakery school teacher library station ticket weather mountain valley forest island captain sailor kitchen dinner coffee water bottle paper pencil picture camera music guitar concert theatre actor doctor nurse patient village farmer tractor cattle horse saddle carpet table chair lamp candle'.split(
    ' ',
  );

/** A text of a subject: thirty words, other ones for each. */
function about(subject: string): string {
  let state = [...subject].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  const chosen = Array.from({ length: 30 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[state % words.length];
  });
  return `Of ${subject} on Tuesday: ${chosen.join(' ')}.`;
}

/** Nearly the same. */
const nearly = (subject: string, change: string) => about(subject).replace('Tuesday', change);

const everything = async (sql: string) => (await env.DB.prepare(sql).all<Record<string, unknown>>()).results;

test('near copies of a text are one campaign, whatever page or site they come to, and another text is none of it', async () => {
  const [first, copy, near, elsewhere, other] = [
    await say(about('the old bridge')),
    await say(about('the old bridge')),
    await say(nearly('the old bridge', 'Monday evening')),
    await say(nearly('the old bridge', 'Friday'), { site: 'there' }),
    await say(
      'A walk by the harbour in the rain is what I would tell anybody to do who asks how the town was in autumn.',
    ),
  ];
  expect([copy, near, elsewhere].map((row) => row.campaign_id)).toEqual(Array(3).fill(first.campaign_id));
  expect([first, copy, near, elsewhere, other].map((row) => row.campaign_size)).toEqual([1, 2, 3, 4, 1]);
  expect(other.campaign_id).not.toBe(first.campaign_id);
  const { campaigns } = await ask<CampaignsSlice>('campaigns?site=demo&limit=50');
  expect(campaigns.find(({ id }) => id === first.campaign_id)).toMatchObject({ size: 4, members: 3 });
  expect(campaigns.map(({ id }) => id)).not.toContain(other.campaign_id);
});

test('short honest words are no campaign however many say them, and a short text only with its equals', async () => {
  for (const body of ['Thank you!', '+1', 'First', '🎉🎉🎉'])
    for (let i = 0; i < 3; i++) expect((await say(body)).campaign_id, body).toBeNull();
  const [one, same, like] = [
    await say('Could the harbour café open on Sundays?'),
    await say('could the HARBOUR café open on sundays'),
    await say('Could the harbour café open on Mondays?'),
  ];
  expect([same.campaign_id === one.campaign_id, like.campaign_id === one.campaign_id]).toEqual([true, false]);
});

describe("a moderator's word on one of a campaign", () => {
  test('spam makes the next one spam, for that reason, until it is taken back', async () => {
    const first = await say(about('cheap watches'));
    const decision = await decide(first.id, 'spam');
    const second = await say(nearly('cheap watches', 'Monday'));
    expect([second.status, second.signals]).toEqual(['spam', expect.stringContaining('|spam-campaign|')]);
    const { comments } = await ask<QueueSlice>(`queue?site=demo&status=spam&campaign=${first.campaign_id}`);
    expect(comments.find(({ id }) => id === second.id)?.reasons).toContainEqual(
      expect.objectContaining({ sentence: expect.stringContaining('called the same or nearly the same text spam') }),
    );
    await sendAsOwner(`/v1/admin/comments/${first.id}/decisions/${decision}/undo`, {});
    expect((await say(nearly('cheap watches', 'Sunday'))).signals).not.toMatch(/spam-campaign|suspect-campaign/);
  });

  test('approve of another takes that back: the next one is held, and a person says what it is', async () => {
    const first = await say(about('old coins'));
    await decide(first.id, 'spam');
    const second = await say(nearly('old coins', 'Monday'));
    await decide(second.id, 'approve');
    const third = await say(nearly('old coins', 'Sunday'));
    expect([third.status, third.signals]).toEqual(['pending', expect.stringContaining('|suspect-campaign|')]);
  });

  test('does not reach whoever wrote what others paste: what stands published, and its author', async () => {
    const author = { name: 'Hanna', email: 'hanna@example.com' };
    const answer = await post({
      fields: { ...author, body: about('the new library'), page: 'https://demo.example/h' },
    });
    const { comment, authorToken } = await answer.json<{ comment: { id: string }; authorToken: string }>();
    expect((await rowOf(comment.id)).status).toBe('approved');
    const pasted = await say(about('the new library'), { name: 'Cheap Loans', website: 'https://loans.example.net/' });
    await decide(pasted.id, 'spam');
    expect((await rowOf(comment.id)).status).toBe('approved');
    const again = await say(nearly('the new library', 'Monday'), author);
    expect([again.status, again.signals]).toEqual(['pending', expect.stringContaining('|suspect-campaign|')]);
    await decide(comment.id, 'approve');
    const proved = await say(nearly('the new library', 'Sunday'), { ...author, author_token: authorToken });
    expect([proved.status, proved.signals]).toEqual(['approved', expect.not.stringContaining('suspect-campaign')]);
  });

  test('on a short text holds its equals and calls none of them spam', async () => {
    const body = 'Could anybody tell me where to park?';
    await decide((await say(body)).id, 'spam');
    const next = await say(body);
    expect([next.status, next.signals]).toEqual(['pending', expect.stringContaining('|suspect-campaign|')]);
  });

  test('holds near copies at another site, where it stands published nowhere', async () => {
    await decide((await say(about('garden gnomes'), { site: 'there' })).id, 'spam');
    const held = await say(nearly('garden gnomes', 'Monday'), { site: 'here' });
    expect([held.status, held.signals]).toEqual(['pending', expect.stringContaining('|suspect-campaign|')]);
    await decide(held.id, 'approve');
    const fine = await say(nearly('garden gnomes', 'Sunday'), { site: 'demo' });
    expect([fine.status, fine.signals]).toEqual(['approved', expect.not.stringContaining('suspect-campaign')]);
  });
});

describe('what is shown', () => {
  let here: Row;
  let there: Row;
  let key: string;

  beforeAll(async () => {
    here = await say(about('the tram line'), { site: 'here' });
    there = await say(nearly('the tram line', 'a secret Monday'), { site: 'there' });
    await say(about('the tide tables'), { site: 'there' });
    await say(nearly('the tide tables', 'Monday'), { site: 'there' });
    for (let i = 0; i < 9; i++) await say(nearly('the tram line', `day ${i}`), { site: 'here' });
    key = await makeKey('Herta', { sites: ['here'] });
  });

  test('is the size over all sites, and comments of the own sites alone, within 20 rows', async () => {
    const list = await ask<CampaignsSlice>('campaigns', key);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(20);
    expect(list.campaigns[0]).toMatchObject({ id: here.campaign_id, size: 11, members: 10, sample: { site: 'here' } });
    const detail = await ask<CampaignDetail>(`campaigns/${here.campaign_id}`, key);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(20);
    expect(detail).toMatchObject({ campaign: { size: 11 }, sites: [{ site: 'here', members: 10 }] });
    expect(detail.comments.map(({ site }) => site)).toEqual(Array(5).fill('here'));
    const queue = await ask<QueueSlice>(`queue?status=approved&campaign=${here.campaign_id}`, key);
    expect(queue.comments).toHaveLength(10);
    expect(queue.comments[0]?.campaign).toEqual({ id: here.campaign_id, size: 11 });
    for (const told of [list, detail, queue]) expect(JSON.stringify(told)).not.toMatch(/secret|tide|"there"/);
    const foreign = (await say(about('the tide tables'), { site: 'there' })).campaign_id;
    expect((await sendAsOwner(`/v1/admin/campaigns/${foreign}`, undefined, { key })).status).toBe(404);
    expect((await sendAsOwner('/v1/admin/campaigns?site=there', undefined, { key })).status).toBe(404);
    const both = await makeKey('Bo', { sites: ['here', 'there'] });
    expect((await sendAsOwner('/v1/admin/campaigns', undefined, { key: both })).status).toBe(422);
  });

  test('goes page by page, by size, each campaign once, within 20 rows a page', async () => {
    for (const site of ['', '&site=there']) {
      const seen: [number, string][] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: CampaignsSlice = await ask<CampaignsSlice>(`campaigns?cursor=${cursor}${site}`);
        expect(counted.cost.rowsRead).toBeLessThanOrEqual(20);
        seen.push(...page.campaigns.map(({ id, size, members }) => [members ?? size, id] as [number, string]));
        cursor = page.next;
      }
      expect(seen.length).toBeGreaterThan(site ? 2 : 6);
      expect(seen).toEqual(seen.toSorted(([a, x], [b, y]) => b - a || (x < y ? 1 : -1)));
      expect(new Set(seen.map(([, id]) => id)).size).toBe(seen.length);
    }
    const answer = await sendAsOwner('/v1/admin/campaigns?cursor=nonsense');
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'cursor' }] }]);
  });

  test('finds all of one campaign by the queue, in every order, beside an author and alone', async () => {
    const all = new Set<string>();
    for (const sort of ['newest', 'oldest', 'harm', 'doubt']) {
      const path = `queue?site=here&status=approved&sort=${sort}&limit=100&campaign=${here.campaign_id}`;
      const { comments } = await ask<QueueSlice>(path);
      expect(comments).toHaveLength(10);
      for (const { id } of comments) all.add(id);
    }
    expect(all.size).toBe(10);
    const { comments } = await ask<QueueSlice>(
      `queue?status=approved&author=nobody-at-all&campaign=${there.campaign_id}`,
    );
    expect(comments).toEqual([]);
  });
});

describe('of an erased text', () => {
  const bandsOf = async (id: string) =>
    (await env.DB.prepare('SELECT campaign_bands FROM comments WHERE id = ?')
      .bind(id)
      .first<string>('campaign_bands'))!;

  test('no sketch is left, and another of the campaign takes the place of the first', async () => {
    const first = await say(about('the lighthouse lamp'));
    const second = await say(nearly('the lighthouse lamp', 'one of these Mondays'));
    await say(
      'Something else that is long enough to be a text with a sketch of its own, so that nothing is left out here.',
    );
    const bands = JSON.parse(await bandsOf(first.id)) as string[];
    const signature = await env.DB.prepare('SELECT signature FROM campaigns WHERE founder = ?')
      .bind(first.id)
      .first<string>();
    await sendAsOwner(`/v1/admin/comments/${first.id}`, undefined, { method: 'DELETE' });
    const own = JSON.parse(await bandsOf(second.id)) as string[];
    const kept = JSON.stringify([
      await everything('SELECT * FROM campaigns'),
      await everything('SELECT * FROM campaign_bands'),
    ]);
    for (const trace of [first.id, signature, ...bands.filter((band) => !own.includes(band))])
      expect(kept).not.toContain(trace);
    const third = await say(nearly('the lighthouse lamp', 'one of those Mondays'));
    expect([third.campaign_id, third.campaign_size]).toEqual([first.campaign_id, 2]);
    for (const { id } of [second, third])
      await sendAsOwner(`/v1/admin/comments/${id}`, undefined, { method: 'DELETE' });
    for (const table of ['campaigns', 'campaign_bands', 'campaign_sites'])
      expect(JSON.stringify(await everything(`SELECT * FROM ${table}`)), table).not.toContain(first.campaign_id);
  });

  test('nor of an edited one, which is of no campaign any more', async () => {
    const first = await say(about('the market hall'));
    const edit = await sendAsOwner(
      `/v1/admin/comments/${first.id}`,
      { version: 1, body: `${about('the market hall')} [Number taken out.]` },
      { method: 'PATCH' },
    );
    expect([edit.status, await rowOf(first.id)]).toMatchObject([200, { campaign_id: null, campaign_size: null }]);
    expect((await say(about('the market hall'))).campaign_size).toBe(1);
  });
});

test('copies that come at the same moment are one campaign, and none is lost', async () => {
  const rows = await Promise.all(Array.from({ length: 12 }, () => say(about('the ferry at night'))));
  const { results } = await env.DB.prepare('SELECT count(*) AS n FROM comments WHERE campaign_id = ?')
    .bind(rows[0]!.campaign_id)
    .all();
  expect(results).toEqual([{ n: 12 }]);
});

test('all counts agree with the comments after all this', async () => {
  const counts = "count(*) AS size, sum(status = 'approved') AS published, sum(decided_status IS 'spam') AS spam";
  const real = await everything(
    `SELECT campaign_id AS id, ${counts} FROM comments WHERE campaign_id IS NOT NULL GROUP BY campaign_id ORDER BY id`,
  );
  expect(await everything('SELECT id, size, published, spam FROM campaigns ORDER BY id')).toEqual(real);
  const realAt = await everything(
    `SELECT campaign_id, site, ${counts} FROM comments
     WHERE campaign_id IN (SELECT id FROM campaigns WHERE site IS NULL) GROUP BY campaign_id, site ORDER BY 1, 2`,
  );
  expect(realAt.length).toBeGreaterThan(5);
  expect(
    await everything('SELECT campaign_id, site, members AS size, published, spam FROM campaign_sites ORDER BY 1, 2'),
  ).toEqual(realAt);
  expect(
    await everything(
      'SELECT id FROM campaigns WHERE site IS NOT NULL AND EXISTS (SELECT 1 FROM comments WHERE campaign_id = campaigns.id AND site <> campaigns.site)',
    ),
  ).toEqual([]);
});

test('a campaign is counted and decided as one act, and what is like it no more is not', async () => {
  const first = await say(about('lamplighters'), { site: 'here' });
  const second = await say(nearly('lamplighters', 'Friday'), { site: 'here' });
  const other = await say(about('ropewalks'), { site: 'here' });
  const filter = { site: 'here', campaign: second.campaign_id, status: first.status };
  const counts = await ask<{ count: number; to: number }>(
    `queue/count?${new URLSearchParams({ site: 'here', campaign: String(second.campaign_id), status: first.status })}`,
  );
  expect(counts.count).toBe(2);
  const answer = await sendAsOwner('/v1/admin/decisions', { move: 'reject', filter, count: 2 });
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect((await rowOf(first.id)).status).toBe('rejected');
  expect((await rowOf(second.id)).status).toBe('rejected');
  expect((await rowOf(other.id)).status).toBe(other.status);
});
