// The same text sent again: refused to the network it came from, held from any other, and nobody learns whose the first one was.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, post } from '../setup/service.ts';

const body = 'The ferry was late again this morning, and nobody said why.';
const email = 'known@example.com';

beforeAll(() => makeSite('demo', {}, { holdFirstComment: false, weights: { campaign: { score: 'spam', points: 0 } } }));

interface Answer {
  comment: { id: string; status: string; createdAt: number };
  statusToken: string;
  authorToken: string;
}

test('other networks get one answer, whoever they say they are, and what they sent is held for a moderator', async () => {
  const home = freshAddress();
  expect((await post({ address: home, fields: { email, body } })).status).toBe(201);
  const again = await post({ address: home, fields: { email, body } });
  expect([again.status, await again.json()]).toMatchObject([409, { errors: [{ rule: 'duplicate' }] }]);
  const shapes = [];
  for (const sender of [email, 'stranger@example.com']) {
    const answer = await post({ fields: { email: sender, body } });
    const { comment, ...rest } = await answer.json<Answer>();
    const row = await env.DB.prepare('SELECT status, signals FROM comments WHERE id = ?')
      .bind(comment.id)
      .first<{ status: string; signals: string }>();
    expect([row?.status, row?.signals.includes('|repeated|')]).toEqual(['pending', true]);
    shapes.push([answer.status, comment.status, Object.keys(comment), Object.keys(rest)]);
  }
  expect(shapes[0]).toEqual(shapes[1]);
  expect(shapes[0]?.slice(0, 2)).toEqual([201, 'pending']);
});

test('of parallel posts of one text from many networks one is published, and none is lost', async () => {
  const fields = { email, body: 'Said at the same moment in ten places of the town, word by word.' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => post({ fields })));
  const statuses = await Promise.all(answers.map(async (answer) => (await answer.json<Answer>()).comment.status));
  expect(statuses.toSorted()).toEqual(['approved', ...Array<string>(9).fill('pending')]);
});

test('a short word of thanks may be said by many, and twice by one name only for a moderator to see', async () => {
  const say = async (name: string) =>
    (await (await post({ fields: { name, body: 'Thank you!' } })).json<Answer>()).comment.status;
  expect([await say('Ann'), await say('Bob'), await say('ANN')]).toEqual(['approved', 'approved', 'pending']);
});
