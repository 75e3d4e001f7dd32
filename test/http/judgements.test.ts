// A judgement as it is stored: one verdict everywhere, and enough beside it to make it again, or under another policy.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { completePolicy, type PolicyInput } from '../../src/domain/policy.ts';
import { verdictByScore } from '../../src/domain/verdict.ts';
import { rankAssessment } from '../../src/scoring/judging/rank.ts';
import { harmless, rude, scripts } from '../scoring/models/fixture-comments.ts';
import { advertisements, honest } from '../scoring/models/fixture-spam.ts';
import { freshAddress, makeSite, models, post, sendAsOwner } from '../setup/service.ts';
import { assessAgain, readStored } from '../setup/stored-comments.ts';

const owner = { Authorization: `Bearer ${env.OWNER_KEY}` };

const open: PolicyInput = { holdFirstComment: false };
const draft: PolicyInput = {
  thresholds: { spam: { hold: 0.1, spam: 0.5, discard: 0.9 }, toxicity: { hold: 0.3 } },
  weights: { ...completePolicy({}).weights, honeypot: { score: 'spam', points: 1 } },
  flood: { perMinute: 3, perHour: 3 },
  surge: { factor: 1, perTenMinutes: 30 },
};

type Sent = { fields: Record<string, unknown>; address?: string | null; headers?: Record<string, string> };

async function submit(site: string, { fields, ...sent }: Sent): Promise<{ id: string; authorToken: string | null }> {
  const answer = await post({
    site,
    fields: { name: 'Ada', email: undefined, page: 'https://demo.example/a', ...fields },
    ...sent,
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { comment, authorToken } = await answer.json<{ comment: { id: string }; authorToken: string | null }>();
  return { id: comment.id, authorToken };
}

async function act<Answer>(method: string, path: string, sent?: unknown): Promise<Answer> {
  const answer = await sendAsOwner(path, sent, { method });
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return answer.json<Answer>();
}

/** Comments of every kind, with all that can be known of one: records, duplicates, floods, a surge, checks that can't run. */
async function fill(site: string): Promise<void> {
  const bodies = [...rude.map(({ body }) => body), ...harmless, ...Object.values(scripts), 'word '.repeat(3_000)];
  const plain = [...bodies.map((body) => ({ body })), ...advertisements, ...honest];
  const known = { email: 'known@example.com' };
  const first = await submit(site, { fields: { ...known, body: 'The first word of somebody soon well known.' } });
  await act('POST', `/v1/admin/comments/${first.id}/decisions`, { move: 'approve', version: 1 });
  for (const [index, fields] of plain.entries()) {
    await submit(site, { fields: { email: `reader${index}@example.com`, ...fields } });
  }
  const shop = { body: 'See https://www.shop.example.com/a for all of it.', website: 'http://other-shop.net' };
  const advert = await submit(site, { fields: { ...shop, email: 'shop@example.com' } });
  await act('POST', `/v1/admin/comments/${advert.id}/decisions`, { move: 'spam', version: 1 });
  const address = freshAddress();
  const sent: Sent[] = [
    {
      fields: { ...shop, email: 'shop@example.com', page: 'https://demo.example/b', author_token: advert.authorToken },
    },
    { fields: { email: 'again@example.com', body: plain[8]?.body, page: 'https://demo.example/c' } },
    { fields: { ...known, body: 'And a second word, of a known author.', author_token: first.authorToken } },
    { fields: { body: 'Nobody knows where this came from.' }, address: null },
    { fields: { body: 'Filled in by a bot, all of the form.', homepage_confirm: 'x' } },
    { fields: { body: 'Buy cheap pills at http://pills.xyz now, says the owner.' }, headers: owner },
    ...['first', 'second', 'third', 'fourth'].map((which) => ({
      fields: { email: `${which}@example.com`, body: `The ${which} from one and the same network.` },
      address,
    })),
  ];
  for (const one of sent) await submit(site, one);
}

describe('a stored judgement', () => {
  beforeAll(async () => {
    await makeSite('plain', { required: ['body'] }, open);
    await makeSite('drafted', { required: ['body'] }, draft);
    await fill('plain');
    await fill('drafted');
  }, 120_000);

  test('is made again from the stored text, evidence and policy, to the last digit', async () => {
    for (const site of ['plain', 'drafted']) {
      const rows = await readStored(site);
      expect(rows.length).toBeGreaterThan(50);
      for (const row of rows) expect(assessAgain(row, models), row.body).toEqual(row.assessment);
    }
  });

  test('of another policy, replayed over stored comments, is what submitting them under it gave', async () => {
    const [plain, drafted] = await Promise.all([readStored('plain'), readStored('drafted')]);
    const policy = completePolicy(draft);
    // The texts came to both sites, so the campaign of each had grown by the second time.
    const campaignThen = (index: number) => ({ campaign: drafted[index]!.evidence.campaign });
    const replayed = plain.map((row, index) =>
      assessAgain({ ...row, evidence: { ...row.evidence, ...campaignThen(index) } }, models, policy),
    );
    expect(replayed).toEqual(drafted.map(({ assessment }) => assessment));
    const changed = replayed.filter(({ verdict }, index) => verdict !== plain[index]?.verdict);
    expect(changed.length).toBeGreaterThan(10);
    const signals = new Set(replayed.flatMap(({ contributions }) => contributions.map(({ signal }) => signal)));
    const ofEvidence = ['honeypot', 'campaign', 'flooding', 'newcomer', 'standing', 'bad-standing'];
    for (const signal of [...ofEvidence, 'domain-reputation']) expect([...signals]).toContain(signal);
    const rules = new Set(replayed.flatMap(({ floors }) => floors.map(({ rule }) => rule)));
    const applied = ['network-flood', 'first-comment', 'language-not-covered', 'no-email', 'surge', 'unavailable'];
    expect([...rules]).toEqual(expect.arrayContaining(applied));
  });

  test('rests on numbers: the evidence quotes no text and names no address, author or domain', async () => {
    const rows = await readStored('plain');
    const stored = rows.map(({ evidence }) => JSON.stringify(evidence)).join('\n');
    expect(stored).not.toMatch(/example\.com|other-shop|known@|10\.\d/);
    expect(stored.replaceAll('"demo.example"', '')).not.toMatch(/\.[a-z]/);
  });
});

describe('the verdict', () => {
  test('is one, in the row, the assessment and the answers: as judged, by races in the insert, and after an edit', async () => {
    await makeSite(
      'races',
      {},
      { ...open, flood: { perMinute: 2, perHour: 4 }, surge: { factor: 1, perTenMinutes: 6 } },
    );
    const calm = (count: number) => `A calm remark about the market square, number ${count} of them.`;
    await Promise.all(
      Array.from({ length: 12 }, (_, count) =>
        submit('races', { fields: { email: `by${count % 3}@example.com`, body: calm(count) } }),
      ),
    );
    const rows = await readStored('races');
    const reached = new Set(rows.map(({ evidence }) => evidence.reached.join('+')));
    expect(reached.size, [...reached].join()).toBeGreaterThan(1);
    await act('PATCH', `/v1/admin/comments/${rows[0]?.id}`, {
      version: 1,
      body: 'You are a complete idiot, all of you.',
    });
    const after = await readStored('races');
    expect(after[0]?.verdict).not.toBe(rows[0]?.verdict);
    for (const row of after) {
      const { verdict, scores } = row.assessment;
      const byScore = { ...scores, verdictByScore: verdictByScore(scores, row.policy) };
      expect(row).toMatchObject({ verdict, ...byScore, ...rankAssessment(row.assessment, row.policy) });
      expect(assessAgain(row, models)).toEqual(row.assessment);
      const { comment } = await act<{ comment: Record<string, unknown> }>('GET', `/v1/admin/comments/${row.id}`);
      expect(comment).toMatchObject({ verdict: row.verdict, assessment: row.assessment, evidence: row.evidence });
    }
  });

  test('by the scores alone is told beside that under the floors', async () => {
    await makeSite('strict', {}, { mode: 'hold-all' });
    const bodies = [{ body: 'The bridge is closed until March.' }, { body: 'You are a complete idiot.' }];
    for (const one of [...bodies, advertisements[0]]) {
      await submit('strict', { fields: { email: 'somebody@example.com', ...one } });
    }
    const { comments } = await act<{ comments: { verdict: string; verdictByScore: string; body: string }[] }>(
      'GET',
      '/v1/admin/queue?site=strict&status=pending&sort=oldest',
    );
    expect(comments.map(({ verdict, verdictByScore }) => [verdict, verdictByScore])).toEqual([
      ['hold', 'approve'],
      ['hold', 'hold'],
    ]);
    expect((await readStored('strict'))[2]).toMatchObject({ verdictByScore: 'discard', verdict: 'discard' });
  });
});
