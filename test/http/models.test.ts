// The way of a comment from the request to the moderator's page, judged by the real models.

import { beforeAll, expect, test } from 'vitest';
import type { CommentDetail } from '../../src/operations/moderation/show-comment.ts';
import { freshAddress, makeSite, post, sendAsOwner } from '../setup/service.ts';

beforeAll(() => makeSite('open', {}, { holdFirstComment: false, flood: { perMinute: 3 } }));

async function detailOf(answer: Response): Promise<CommentDetail['comment']> {
  expect(answer.status).toBe(201);
  const { comment } = await answer.json<{ comment: { id: string } }>();
  return (await (await sendAsOwner(`/v1/admin/comments/${comment.id}`)).json<CommentDetail>()).comment;
}

test.each([
  ['publishes a civil comment', 'approve', 'approved', 'Thanks for this, the photographs of the old quay are lovely.'],
  [
    'holds an insult that no word list knows, as toxic and not as spam',
    'hold',
    'pending',
    'You people are subhuman and the world is better off when you die.',
  ],
  [
    'tells an offer as spam',
    'spam',
    'spam',
    'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url]',
  ],
])('%s', async (_title, verdict, status, body) => {
  const comment = await detailOf(await post({ site: 'open', fields: { body } }));
  expect([comment.verdict, comment.status]).toEqual([verdict, status]);
  const { contributions, modelVersion } = comment.assessment!;
  expect(contributions.map(({ signal }) => signal)).toEqual(expect.arrayContaining(['toxicity-model', 'spam-model']));
  expect(contributions.map(({ signal }) => signal)).not.toContain('profanity');
  expect(modelVersion).toMatch(/toxicity.*\+.*spam/);
  expect(comment.scores.toxicity! > 0.5).toBe(verdict === 'hold');
});

test('a flood told only by the insert leaves one verdict: in the column, in the assessment and in what a moderator sees', async () => {
  const address = freshAddress();
  const answers = await Promise.all(Array.from({ length: 8 }, () => post({ site: 'open', address })));
  const comments = await Promise.all(answers.map(detailOf));
  expect(comments.map(({ verdict }) => verdict).toSorted()).toEqual([
    ...Array<string>(3).fill('approve'),
    ...Array<string>(5).fill('hold'),
  ]);
  for (const { verdict, assessment } of comments) expect(assessment?.verdict).toBe(verdict);
});
