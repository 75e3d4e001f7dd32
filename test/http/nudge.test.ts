// The nudge: who can still say it otherwise is told so, nothing is stored, and who has been told posts as they like.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send } from '../setup/service.ts';

const insult = 'You are a stupid piece of trash and everybody hates you.';
const spam = 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] buy cheap pills now';

beforeAll(async () => {
  await makeSite('kind', { nudge: true }, { holdFirstComment: false });
  await makeSite('plain', {}, { holdFirstComment: false });
});

const stored = (site: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM comments WHERE site = ?').bind(site).first<number>('n');

test('tells whose text reads as hurtful, stores nothing, and posts it as it is without the question', async () => {
  const before = await stored('kind');
  const fields = { body: insult, nudge: 'ask' };
  const headers = { 'Idempotency-Key': 'one-and-the-same' };
  const told = await post({ site: 'kind', fields, headers });
  expect(told.status).toBe(409);
  expect(await told.json()).toMatchObject({
    type: 'urn:anteroom:problem:hurtful',
    errors: [{ field: 'body', rule: 'hurtful' }],
  });
  expect(await stored('kind')).toBe(before);
  const sent = await post({ site: 'kind', fields: { body: insult }, headers });
  expect(sent.status).toBe(201);
  expect(await sent.json()).toMatchObject({ comment: { status: 'pending' } });
});

test('asks nobody who is kind, who did not offer to be asked, or whose site does not want it', async () => {
  const kind = await post({ site: 'kind', fields: { body: 'The ferry was on time, thank you all.', nudge: 'ask' } });
  expect(kind.status).toBe(201);
  const other = `${insult} And that is that.`;
  expect((await post({ site: 'kind', fields: { body: other, nudge: 'no' } })).status).toBe(201);
  expect((await post({ site: 'plain', fields: { body: other, nudge: 'ask' } })).status).toBe(201);
});

test('tells nothing to spam, nor to a plain form, which could not ask', async () => {
  expect((await post({ site: 'kind', fields: { body: `${spam} ${insult}`, nudge: 'ask' } })).status).toBe(201);
  const form = new URLSearchParams({
    page: 'https://demo.example/news/harbour',
    name: 'Ada',
    email: 'ada.of.the.form@example.com',
    body: `${insult} So there.`,
    nudge: 'ask',
  });
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'CF-Connecting-IP': freshAddress(),
    Accept: 'text/html',
  };
  const answer = await send('/v1/sites/kind/comments', { method: 'POST', headers, body: form.toString() });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('awaiting moderation');
});
