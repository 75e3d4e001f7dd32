// Moderators edit texts and erase comments; what everybody and every moderator sees of it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { QueueComment } from '../../src/operations/moderation/shown-comment.ts';
import type { CommentDetail } from '../../src/operations/moderation/show-comment.ts';
import { countDatabase } from '../setup/count-database.ts';
import { freshAddress, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const keys = {
  moderator: 'a-moderators-key-0123456789',
  reader: 'a-readers-key-0123456789',
  stranger: 'a-key-of-another-site-0123456789',
};

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  await makeKey('Mo', { secret: keys.moderator, sites: ['demo'] });
  await makeKey('Rea', { secret: keys.reader, role: 'reader' });
  await makeKey('Stra', { secret: keys.stranger, sites: ['elsewhere'] });
});

async function submit(fields: Record<string, unknown> = {}): Promise<string> {
  const answer = await post({ fields });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

interface As {
  key?: string;
  db?: D1Database;
}

function edit(id: string, body: unknown, as: As = {}): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}`, body, { method: 'PATCH', ...as });
}

function erase(id: string, as: As = {}): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}`, undefined, { method: 'DELETE', ...as });
}

function decide(id: string, move: string, version: number, note?: string): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version, ...(note ? { note } : {}) });
}

async function detail(id: string): Promise<CommentDetail> {
  return (await sendAsOwner(`/v1/admin/comments/${id}`)).json<CommentDetail>();
}

async function edited(answer: Promise<Response>): Promise<QueueComment> {
  const made = await answer;
  expect(made.status).toBe(200);
  return (await made.json<{ comment: QueueComment }>()).comment;
}

function row(id: string): Promise<Record<string, unknown> | null> {
  return env.DB.prepare('SELECT * FROM comments WHERE id = ?').bind(id).first();
}

async function publicBodies(page: string): Promise<unknown[]> {
  const answer = await send(`/v1/sites/demo/comments?page=${encodeURIComponent(page)}`);
  return (await answer.json<{ comments: { body: string | null }[] }>()).comments.map(({ body }) => body);
}

const place = (name: string) => `https://demo.example/changes/${name}`;

describe('an edit', () => {
  test('replaces the text everybody reads, keeps the earlier text with the moderator and the note, and leaves the status', async () => {
    const page = place('phone');
    const id = await submit({ page, body: 'Call me on 555 0100 about the harbour wall.' });
    expect(await publicBodies(page)).toEqual(['Call me on 555 0100 about the harbour wall.']);
    const comment = await edited(
      edit(
        id,
        { body: '  Call me about\r\nthe harbour wall. ', version: 1, note: 'A phone number.' },
        { key: keys.moderator },
      ),
    );
    expect(comment).toMatchObject({
      id,
      status: 'approved',
      verdict: 'approve',
      version: 2,
      body: 'Call me about\nthe harbour wall.',
    });
    expect(comment.editedAt).toEqual(expect.any(Number));
    expect(await publicBodies(page)).toEqual(['Call me about\nthe harbour wall.']);
    expect((await detail(id)).edits).toMatchObject([
      { seenVersion: 1, bodyBefore: 'Call me on 555 0100 about the harbour wall.', by: 'Mo', note: 'A phone number.' },
    ]);
  });

  test('judges the new text: offsets, scores, signals, linked domains and duplicate key are those of a submission of it', async () => {
    const before = 'You asshole, buy at http://cheap.example.com and http://more.example.net now!';
    const after = 'Kindly, what an asshole thing to say; see http://other.example.org instead.';
    const author = { name: 'Twin', email: 'twin@example.com' };
    const id = await submit({ ...author, page: place('twin-a'), body: before });
    const comment = await edited(edit(id, { body: after, version: 1 }));
    const profanity = comment.reasons.find(({ signal }) => signal === 'profanity')!;
    expect(profanity.quotes).toMatchObject([{ field: 'body', text: 'asshole', start: after.indexOf('asshole') }]);
    const one = (await row(id))!;
    await env.DB.prepare('UPDATE comments SET duplicate_key = NULL WHERE id = ?').bind(id).run();
    const twin = (await row(await submit({ ...author, page: place('twin-a'), body: after })))!;
    for (const column of ['domains', 'duplicate_key', 'toxicity', 'verdict', 'verdict_by_score'])
      expect(one[column], column).toEqual(twin[column]);
    expect(one['domains']).toBe('["example.org"]');
    expect(one['signals']).toContain('|profanity|');
    const { contributions } = JSON.parse(one['assessment'] as string) as { contributions: { signal: string }[] };
    for (const { signal } of contributions) expect(one['signals']).toContain(`|${signal}|`);
  });

  test("reaches the copies of the text that replies hold, and the page's ETag", async () => {
    const page = place('copies');
    const root = await submit({ page, body: 'Ring 555 0101 for the minutes of the meeting.' });
    const reply = await submit({ page, parent: root });
    const tag = async () =>
      (await send(`/v1/sites/demo/comments?page=${encodeURIComponent(page)}`)).headers.get('ETag');
    const before = await tag();
    await edited(edit(root, { body: `Ask for the minutes. ${'🙂'.repeat(600)}`, version: 1 }));
    expect((await row(reply))!['parent_body']).toBe(`Ask for the minutes. ${'🙂'.repeat(489)}`);
    expect(await tag()).not.toBe(before);
  });

  test('moves the record of a decided comment from the domains it linked to those it links', async () => {
    const id = await submit({ body: 'The minutes are at https://www.old-domain.com/minutes for all to read.' });
    await decide(id, 'spam', 1);
    await edited(
      edit(id, { body: 'The minutes are at https://www.new-domain.com/minutes for all to read.', version: 2 }),
    );
    const record = async () => {
      const { results } = await env.DB.prepare(
        "SELECT domain, approved, spam FROM domains WHERE domain IN ('old-domain.com', 'new-domain.com') ORDER BY domain",
      ).all();
      return results;
    };
    expect(await record()).toEqual([
      { domain: 'new-domain.com', approved: 0, spam: 1 },
      { domain: 'old-domain.com', approved: 0, spam: 0 },
    ]);
    await decide(id, 'approve', 3);
    expect(await record()).toMatchObject([
      { domain: 'new-domain.com', approved: 1, spam: 0 },
      { approved: 0, spam: 0 },
    ]);
  });

  test('of 8 at once one wins; seven get 409 with the version and the name of the winner, and one earlier text is kept', async () => {
    const id = await submit();
    const secrets = await Promise.all(Array.from({ length: 8 }, (_, i) => makeKey(`Editor ${i}`)));
    const answers = await Promise.all(
      secrets.map((key, i) => edit(id, { body: `The text of editor ${i}.`, version: 1 }, { key })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(await answer.json()).toMatchObject({ current: { version: 2, by: `Editor ${winner}` } });
    }
    const { comment, edits } = await detail(id);
    expect([comment.body, edits.length]).toEqual([`The text of editor ${winner}.`, 1]);
  });

  test('sent again by the same key gets the comment as it is; a version the comment never had changes nothing', async () => {
    const id = await submit();
    const change = { body: 'Said more kindly, after all.', version: 1 };
    const first = await edited(edit(id, change, { key: keys.moderator }));
    expect(await edited(edit(id, change, { key: keys.moderator }))).toEqual(first);
    expect((await edit(id, change)).status).toBe(409);
    const before = await row(id);
    expect((await edit(id, { body: 'From the future.', version: 99 })).status).toBe(409);
    expect(await row(id)).toEqual(before);
  });

  test('leaves the latest decision to be undone, and a decision on the text as it was is refused', async () => {
    const id = await submit();
    const { decision } = await (await decide(id, 'reject', 1)).json<{ decision: { id: string } }>();
    await edited(edit(id, { body: 'A better text.', version: 2 }, { key: keys.moderator }));
    const late = await decide(id, 'approve', 2);
    expect([late.status, (await late.json<{ current: object }>()).current]).toEqual([
      409,
      { status: 'rejected', version: 3, by: 'Mo' },
    ]);
    const undone = await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision.id}/undo`, {});
    expect(await undone.json()).toMatchObject({ comment: { status: 'approved', version: 4 } });
    expect((await detail(id)).comment.body).toBe('A better text.');
  });

  test.each([
    ['empty', ' \n ', 'required'],
    ['of control characters', 'a\u0000b', 'control-character'],
    ['with half a surrogate pair', 'a\ud800b', 'lone-surrogate'],
    ['over 65,525 bytes', 'あ'.repeat(21_842), 'too-long'],
  ])('%s is refused as in a submission', async (_title, body, rule) => {
    const id = await submit();
    const answer = await edit(id, { body, version: 1 });
    expect([answer.status, (await answer.json<{ errors: object[] }>()).errors]).toMatchObject([
      422,
      [{ field: 'body', rule }],
    ]);
    expect((await row(id))!['version']).toBe(1);
  });

  test('of exactly 65,525 bytes passes', async () => {
    const body = `${'あ'.repeat(21_841)}xx`;
    expect((await edited(edit(await submit(), { body, version: 1 }))).bodyTruncated).toBe(true);
  });

  test('makes two trips, and one more with a stored key', async () => {
    const id = await submit();
    counted.reset();
    await edited(edit(id, { body: 'Counted once.', version: 1 }, { db: counted.db }));
    expect(counted.cost.trips).toBe(2);
    await edited(edit(id, { body: 'Counted twice.', version: 2 }, { db: counted.db, key: keys.moderator }));
    expect(counted.cost.trips).toBe(5);
  });
});

describe('erasing', () => {
  const secretOf = {
    name: 'Wilhelmina Secret',
    email: 'Wilhelmina.Secret@gmail.com',
    website: 'https://secret-home.com',
    body: 'My secret is buried at https://secret-place.com here.',
  };

  /** Everything in the database as text. */
  async function everything(): Promise<string> {
    const tables = ['comments', 'edits', 'decisions', 'authors', 'rates', 'pages', 'counts'];
    const rows = await Promise.all(
      tables.map(async (table) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results),
    );
    return JSON.stringify(rows);
  }

  test('leaves no trace of text, name, address, website, notes or hashes anywhere, and the thread keeps its shape', async () => {
    const page = place('erased');
    const email = secretOf.email;
    const answer = await post({
      fields: { page, ...secretOf },
      headers: { 'Idempotency-Key': 'secret-key', Authorization: `Bearer ${env.OWNER_KEY}` },
    });
    const id = (await answer.json<{ comment: { id: string } }>()).comment.id;
    const reply = await submit({ page, parent: id, body: 'A reply that stays.' });
    await edited(
      edit(id, {
        body: 'My secret moved to https://secret-place.com now.',
        version: 1,
        note: 'Secret note of the edit.',
      }),
    );
    await decide(id, 'approve', 2, 'Secret note of the decision.');
    const { duplicate_key: duplicateKey, author_id: authorId } = (await row(id))!;
    const before = await everything();
    for (const trace of ['ecret', duplicateKey, authorId]) expect(before).toContain(trace);
    expect((await erase(id)).status).toBe(204);
    const after = await everything();
    for (const trace of ['ecret', email.toLowerCase(), duplicateKey, authorId])
      expect(after.includes(String(trace)), String(trace)).toBe(false);
    expect(await row(id)).toMatchObject({
      body: '',
      name: null,
      version: 4,
      status: 'approved',
      visible: 1,
      queue_status: null,
    });
    const list = await (await send(`/v1/sites/demo/comments?page=${encodeURIComponent(page)}`)).json();
    expect(list).toMatchObject({
      total: 1,
      comments: [{ id, body: null, name: null, website: null, replies: [{ id: reply, body: 'A reply that stays.' }] }],
    });
    expect(await row(reply)).toMatchObject({ parent_id: id, parent_name: null, parent_body: null });
  });

  test('keeps the record of an author who has other comments, and forgets who has none', async () => {
    const email = 'two-comments@example.com';
    const [first, second] = [await submit({ email }), await submit({ email })];
    await decide(first, 'approve', 1);
    const author = () => env.DB.prepare('SELECT approved FROM authors WHERE email_folded = ?').bind(email).first();
    await erase(first);
    expect(await author()).toEqual({ approved: 1 });
    await erase(second);
    expect(await author()).toBeNull();
  });

  test('again changes nothing and answers alike; the comment takes no edit, decision, undo or reply any more', async () => {
    const page = place('twice');
    const id = await submit({ page });
    const { decision } = await (await decide(id, 'approve', 1)).json<{ decision: { id: string } }>();
    expect((await erase(id)).status).toBe(204);
    const before = await row(id);
    expect((await erase(id, { key: keys.moderator })).status).toBe(204);
    expect((await edit(id, { body: 'Back again.', version: 3 })).status).toBe(409);
    expect((await decide(id, 'reject', 3)).status).toBe(409);
    expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision.id}/undo`, {})).status).toBe(409);
    expect((await post({ fields: { page, parent: id } })).status).toBe(422);
    expect(await row(id)).toEqual(before);
    expect((await detail(id)).comment).toMatchObject({ body: '', erasedAt: expect.any(Number) });
  });

  test('takes the comment out of the queue and its counts, and lets the same text be posted again', async () => {
    const fields = {
      page: place('again'),
      email: 'again@example.com',
      name: 'Ann',
      body: 'I would like to say this once more, if I may.',
    };
    const address = freshAddress();
    const first = await post({ fields, address });
    const { id } = (await first.json<{ comment: { id: string } }>()).comment;
    expect((await post({ fields, address })).status).toBe(409);
    const queue = async () =>
      (await sendAsOwner('/v1/admin/queue?site=demo&status=approved')).json<{
        comments: { id: string }[];
        counts: { approved: number };
      }>();
    const before = (await queue()).counts.approved;
    await erase(id);
    const after = await queue();
    expect(after.counts.approved).toBe(before - 1);
    expect(after.comments.map((comment) => comment.id)).not.toContain(id);
    expect((await post({ fields, address })).status).toBe(201);
  });

  test('is one trip', async () => {
    const id = await submit();
    counted.reset();
    await erase(id, { db: counted.db });
    expect(counted.cost.trips).toBe(1);
  });
});

test.each([
  ['edit', (id: string, as: As) => edit(id, { body: 'Changed.', version: 1 }, as)],
  ['erase', (id: string, as: As) => erase(id, as)],
])(
  "a reader may not %s; another site's comment is not there, as one that never was, and stays as it is",
  async (_title, act) => {
    const id = await submit();
    const before = await row(id);
    expect((await act(id, { key: keys.reader })).status).toBe(403);
    const foreign = await act(id, { key: keys.stranger });
    const absent = await act('0190aaaa-0000-7000-8000-000000000000', { key: keys.stranger });
    expect([foreign.status, await foreign.json()]).toEqual([404, await absent.json()]);
    expect(await row(id)).toEqual(before);
  },
);
