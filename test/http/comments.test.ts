import { beforeAll, expect, test } from 'vitest';
import type { CommentDetail } from '../../src/operations/moderation/show-comment.ts';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const keys = { reader: 'a-readers-key-0123456789', stranger: 'a-key-of-another-site-0123456789' };

beforeAll(async () => {
  await makeSite('demo');
  await makeKey('reader', { secret: keys.reader, role: 'reader' });
  await makeKey('stranger', { secret: keys.stranger, sites: ['elsewhere'] });
});

async function submit(fields: Record<string, unknown>): Promise<string> {
  return (await (await post({ fields })).json<{ comment: { id: string } }>()).comment.id;
}

function decide(id: string, move: string, version: number): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}/decisions`, {
    move,
    version,
    reason: 'house rules',
    note: 'Seen twice this week.',
  });
}

async function detail(id: string, key?: string): Promise<CommentDetail> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}`, undefined, key === undefined ? {} : { key });
  expect(answer.status).toBe(200);
  return answer.json<CommentDetail>();
}

test('shows the whole text and assessment, the record of the author and the history of decisions', async () => {
  const email = 'Vera+news@gmail.com';
  const earlier = await submit({ name: 'Vera', email: 'vera@gmail.com' });
  await decide(earlier, 'approve', 1);
  const long = 'A long remark about the harbour. '.repeat(200).trim();
  const id = await submit({ name: 'Vera', email, body: long });
  await decide(id, 'reject', 1);
  await decide(id, 'restore', 2);
  const { comment, record, decisions, edits } = await detail(id);
  expect(comment).toMatchObject({
    id,
    status: 'pending',
    version: 3,
    body: long,
    bodyTruncated: false,
    author: { email },
  });
  expect(comment.assessment?.contributions.length).toBe(comment.reasons.filter(({ score }) => score !== null).length);
  expect(record).toMatchObject({ approved: 1, rejected: 0, spam: 0 });
  expect(record!.comments.map((one) => one.id)).toEqual([id, earlier]);
  expect(decisions.map(({ move, from, to, by }) => [move, from, to, by])).toEqual([
    ['restore', 'rejected', 'pending', 'owner'],
    ['reject', 'pending', 'rejected', 'owner'],
  ]);
  expect(decisions[0]).toMatchObject({ reason: 'house rules', note: 'Seen twice this week.', seenVersion: 2 });
  expect(edits).toEqual([]);
});

test('shows a reader no email address', async () => {
  const id = await submit({ email: 'hidden-from-readers@example.com' });
  expect(JSON.stringify(await detail(id))).toContain('hidden-from-readers@');
  expect(JSON.stringify(await detail(id, keys.reader))).not.toContain('hidden-from-readers@');
});

test("another site's comment is not there: not to see, not to decide, not to undo", async () => {
  const id = await submit({});
  const { decision } = await (await decide(id, 'approve', 1)).json<{ decision: { id: string } }>();
  const as = { key: keys.stranger };
  const absent = await (
    await sendAsOwner('/v1/admin/comments/0190aaaa-0000-7000-8000-000000000000', undefined, as)
  ).json();
  const answer = await sendAsOwner(`/v1/admin/comments/${id}`, undefined, as);
  expect([answer.status, await answer.json()]).toEqual([404, absent]);
  expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'reject', version: 2 }, as)).status).toBe(
    404,
  );
  expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision.id}/undo`, {}, as)).status).toBe(404);
  expect((await detail(id)).comment.status).toBe('approved');
});

test('a key of a hundred sites, the most a key may name, sees, decides and edits', async () => {
  const id = await submit({});
  const key = await makeKey('h', { sites: ['demo', ...Array.from({ length: 99 }, (_, i) => `site-${i}`)] });
  expect((await detail(id, key)).comment.id).toBe(id);
  const decided = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'approve', version: 1 }, { key });
  expect(decided.status).toBe(200);
  const change = { body: 'Said more kindly.', version: 2 };
  const edited = await sendAsOwner(`/v1/admin/comments/${id}`, change, { key, method: 'PATCH' });
  expect(edited.status).toBe(200);
});

test('a reader may not decide', async () => {
  const id = await submit({});
  const answer = await sendAsOwner(
    `/v1/admin/comments/${id}/decisions`,
    { move: 'approve', version: 1 },
    { key: keys.reader },
  );
  expect(answer.status).toBe(403);
});
