// Whatever authors and moderators do to comments in whatever order, all that is counted of them is as a count of them gives it.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { insult, spam, type Own } from '../setup/author-changes.ts';
import { makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const site = 'counted';

beforeAll(() => makeSite(site, {}, { holdFirstComment: false }));

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

const lanterns =
  'Come and see the wonderful lanterns that my cousin makes of old glass, they are cheap and bright and lovely';
const bodies = [
  'The harbour wall was mended in spring, as everybody could see.',
  'See https://walls.example.org/harbour for how it was done.',
  `${lanterns}.`,
  `${lanterns}!`,
  `Oh, ${lanterns}.`,
  insult,
  spam,
];

/** Each pair is of what is kept and what a count gives. */
const agreements: Record<string, [kept: string, counted: string]> = {
  'the counts of the queue': [
    'SELECT pending, approved, rejected, spam, discarded FROM site_counts WHERE site = ?1',
    `SELECT sum(queue_status IS 'pending') AS pending, sum(queue_status IS 'approved') AS approved, sum(queue_status IS 'rejected') AS rejected,
      sum(queue_status IS 'spam') AS spam, sum(queue_status IS 'discarded') AS discarded FROM comments WHERE site = ?1`,
  ],
  'the records of authors': [
    `SELECT id, approved, rejected, spam, now_pending, now_approved, now_rejected, now_spam, now_discarded
      FROM authors WHERE site = ?1 ORDER BY id`,
    `SELECT author_id AS id, sum(decided_status IS 'approved') AS approved, sum(decided_status IS 'rejected') AS rejected,
      sum(decided_status IS 'spam') AS spam, sum(queue_status IS 'pending') AS now_pending, sum(queue_status IS 'approved') AS now_approved,
      sum(queue_status IS 'rejected') AS now_rejected, sum(queue_status IS 'spam') AS now_spam,
      sum(queue_status IS 'discarded') AS now_discarded FROM comments WHERE site = ?1 GROUP BY author_id ORDER BY author_id`,
  ],
  'the records of linked domains': [
    'SELECT domain, approved, rejected, spam FROM domains WHERE site = ?1 AND approved + rejected + spam > 0 ORDER BY domain',
    `SELECT value AS domain, sum(decided_status IS 'approved') AS approved, sum(decided_status IS 'rejected') AS rejected,
      sum(decided_status IS 'spam') AS spam FROM comments, json_each(domains) WHERE site = ?1 AND decided_status IS NOT NULL
      GROUP BY value ORDER BY value`,
  ],
  'the campaigns': [
    'SELECT id, size, published, spam FROM campaigns WHERE site = ?1 ORDER BY id',
    `SELECT campaign_id AS id, count(*) AS size, sum(status = 'approved') AS published, sum(decided_status IS 'spam') AS spam
      FROM comments WHERE site = ?1 AND campaign_id IS NOT NULL GROUP BY campaign_id ORDER BY campaign_id`,
  ],
  'the first comments of campaigns': [
    'SELECT founder, bands, signature FROM campaigns WHERE site = ?1 ORDER BY founder',
    `SELECT comments.id AS founder, campaign_bands AS bands, campaign_signature AS signature
      FROM campaigns JOIN comments ON comments.id = founder AND campaign_id = campaigns.id WHERE campaigns.site = ?1 ORDER BY comments.id`,
  ],
  'what can be read of pages': [
    'SELECT key, visible FROM pages WHERE site = ?1 ORDER BY 1',
    'SELECT page AS key, sum(visible) AS visible FROM comments WHERE site = ?1 GROUP BY page HAVING page IN (SELECT key FROM pages) ORDER BY page',
  ],
  'what is visible': [
    'SELECT id, visible FROM comments WHERE site = ?1 ORDER BY id',
    `SELECT id, status = 'approved' AND (parent_id IS NULL OR (SELECT visible FROM comments AS p WHERE p.id = comments.parent_id)) AS visible
      FROM comments WHERE site = ?1 ORDER BY id`,
  ],
  "the machine's track record": [
    'SELECT key, value FROM stats, json_each(counts) WHERE site = ?1 ORDER BY 1',
    'SELECT value AS key, count(*) AS value FROM comments, json_each(counted) WHERE site = ?1 GROUP BY 1 ORDER BY 1',
  ],
};

async function expectAgreement(after: string): Promise<void> {
  const queries = Object.values(agreements).flat();
  const read = await env.DB.batch(
    queries.map((sql) => env.DB.prepare(sql).bind(...(sql.includes('?1') ? [site] : []))),
  );
  Object.keys(agreements).forEach((what, i) => {
    expect([what, after, read[2 * i + 1]!.results]).toEqual([what, after, read[2 * i]!.results]);
  });
}

test('the counters, records, campaigns and pages agree with the comments after any order of edits, withdrawals and decisions', async () => {
  const random = randomFrom(11);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const owns: Own[] = [];
  const decisions = new Map<string, string>();
  const done = new Map<string, number>();
  const versionOf = async ({ id }: Own) =>
    (await env.DB.prepare('SELECT version FROM comments WHERE id = ?').bind(id).first<number>('version')) ?? 0;
  const json = { 'Content-Type': 'application/json' };

  const acts: Record<string, () => Promise<Response>> = {
    submit: async () => {
      const parent = owns.length > 2 && random(2) === 0 ? { parent: pick(owns).id } : {};
      const answer = await post({ site, fields: { body: `${pick(bodies)} ${random(4)}`, ...parent } });
      if (answer.status !== 201) return answer;
      const { comment, statusToken } = await answer.clone().json<{ comment: { id: string }; statusToken: string }>();
      owns.push({ id: comment.id, token: statusToken });
      return answer;
    },
    edit: async () => {
      const own = pick(owns);
      await env.DB.prepare(
        'UPDATE comments SET author_edited_at = 1, author_edits = 1 WHERE id = ? AND author_edits > 0',
      )
        .bind(own.id)
        .run();
      const body = JSON.stringify({ body: `${pick(bodies)} ${random(4)}`, version: await versionOf(own) });
      return send(`/v1/comments/${own.id}?token=${own.token}`, { method: 'PATCH', headers: json, body });
    },
    withdraw: async () => {
      const own = pick(owns);
      return send(`/v1/comments/${own.id}?token=${own.token}`, { method: 'DELETE' });
    },
    decide: async () => {
      const own = pick(owns);
      const move = pick(['approve', 'approve', 'reject', 'spam', 'restore']);
      const answer = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions`, {
        move,
        version: await versionOf(own),
      });
      if (!answer.ok) return answer;
      const { decision } = await answer.clone().json<{ decision: { id: string } | null }>();
      if (decision) decisions.set(own.id, decision.id);
      return answer;
    },
    undo: async () => {
      const [id, decision] = pick([...decisions]) ?? ['none', 'none'];
      return sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision}/undo`, {});
    },
  };
  for (let i = 0; i < 8; i++) await acts['submit']!();
  const order = ['submit', 'edit', 'edit', 'edit', 'edit', 'decide', 'decide', 'decide', 'undo', 'undo', 'withdraw'];
  for (let i = 0; i < 200; i++) {
    const name = pick(order);
    const answer = await acts[name]!();
    expect(answer.status, await answer.clone().text()).toBeLessThan(500);
    if (answer.ok) done.set(name, (done.get(name) ?? 0) + 1);
    await expectAgreement(`${i}: ${name} answered ${answer.status}`);
  }
  expect(Math.min(...[...new Set(order)].map((name) => done.get(name) ?? 0))).toBeGreaterThan(4);
}, 60_000);
