import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

interface Answer {
  comment: {
    id: string;
    status: string;
    page: string;
    parent: string | null;
    name: string;
    website: string | null;
    body: string;
    createdAt: number;
  };
  hints: unknown[];
  statusToken: string;
}

const path = '/v1/sites/demo/comments';
const page = 'https://demo.example/news/harbour';

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('open', {}, { holdFirstComment: false });
});

function form(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return send(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'CF-Connecting-IP': freshAddress(), ...headers },
  });
}

async function approve(id: string): Promise<void> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'approve', version: 1 });
  expect(answer.status).toBe(200);
}

describe('JSON', () => {
  test('stores a comment as typed and tells its author it is pending', async () => {
    const answer = await post({
      fields: { name: ' Ada ', website: 'ada.example.com', body: 'Line one\r\nline <b>two</b> & more ' },
    });
    expect(answer.status).toBe(201);
    const { comment, statusToken } = await answer.json<Answer>();
    expect(comment).toMatchObject({
      status: 'pending',
      page,
      parent: null,
      name: 'Ada',
      website: expect.stringMatching(/^https?:\/\/ada\.example\.com\/?$/),
      body: 'Line one\nline <b>two</b> & more',
    });
    expect(JSON.stringify(comment)).not.toContain('@');
    const status = await send(`/v1/comments/${comment.id}/status?token=${statusToken}`);
    expect(await status.json()).toMatchObject({ id: comment.id, status: 'held', reason: null });
    expect((await send(`/v1/comments/${comment.id}/status?token=wrong`)).status).toBe(404);
  });

  test("takes WordPress's names as they are", async () => {
    const body = JSON.stringify({
      comment_post_ID: '42',
      comment_parent: '0',
      author: 'Bo',
      email: 'bo@example.com',
      url: '',
      comment: 'As from a theme.',
    });
    const answer = await send(path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress() },
    });
    expect(answer.status).toBe(201);
    expect((await answer.json<Answer>()).comment).toMatchObject({
      page: '42',
      parent: null,
      name: 'Bo',
      website: null,
      body: 'As from a theme.',
    });
  });

  test('answers spam exactly as it answers pending', async () => {
    const spam = await post({
      fields: {
        name: 'Cheap Pills Online',
        website: 'https://buy-cheap-pills.example.com',
        body: '[url=http://a.example.com]buy viagra[/url] <a href="http://b.example.com">casino bonus</a> http://c.example.com http://d.example.com http://e.example.com',
      },
      headers: {},
    });
    const ham = await post();
    expect(spam.status).toBe(ham.status);
    const [one, other] = [await spam.json<Answer>(), await ham.json<Answer>()];
    expect(Object.keys(one.comment)).toEqual(Object.keys(other.comment));
    expect(one.comment.status).toBe('pending');
    const row = await env.DB.prepare('SELECT status FROM comments WHERE id = ?').bind(one.comment.id).first();
    expect(row).toEqual({ status: 'spam' });
  });

  test('names every fault at once, each with its field and rule', async () => {
    const answer = await post({
      fields: {
        page: 'https://elsewhere.example/x',
        name: undefined,
        email: 'nobody',
        website: 'ftp://x.example',
        body: 'nul \u0000',
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    const { errors } = await answer.json<{ errors: { field: string; rule: string; message: string }[] }>();
    expect(new Set(errors.map(({ field }) => field))).toEqual(new Set(['page', 'name', 'email', 'website', 'body']));
    for (const { rule, message } of errors) expect([rule.length > 2, message.length > 10]).toEqual([true, true]);
  });

  test('takes 65,525 bytes of Korean, and not one character more', async () => {
    const korean = '가'.repeat(21_841) + 'ab';
    expect(new TextEncoder().encode(korean).length).toBe(65_525);
    expect(
      (await form({ page, name: 'Kim', email: 'kim@example.com', body: korean }, { Accept: 'application/json' }))
        .status,
    ).toBe(201);
    expect(
      (await form({ page, name: 'Kim', email: 'kim@example.com', body: `${korean}c` }, { Accept: 'application/json' }))
        .status,
    ).toBe(422);
    const tooLarge = await form(
      { page, name: 'Kim', email: 'kim@example.com', body: 'x'.repeat(262_145) },
      { Accept: 'application/json' },
    );
    expect(tooLarge.status).toBe(413);
  });

  test('holds a comment whose client address is not known, and does not put all such in one bucket', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ site: 'open', address: null })));
    for (const answer of answers) {
      expect(answer.status).toBe(201);
      expect((await answer.json<Answer>()).comment.status).toBe('pending');
    }
  });

  test('replies attach below an approved comment of the same page, and no deeper than the site allows', async () => {
    await makeSite('flat', { threadDepth: 1 }, { holdFirstComment: false });
    const root = await (await post({ site: 'flat' })).json<Answer>();
    const reply = await (await post({ site: 'flat', fields: { parent: root.comment.id } })).json<Answer>();
    expect(reply.comment.parent).toBe(root.comment.id);
    const deeper = await (await post({ site: 'flat', fields: { parent: reply.comment.id } })).json<Answer>();
    expect(deeper.comment.parent).toBe(root.comment.id);
    const held = await (await post()).json<Answer>();
    for (const fields of [
      { parent: held.comment.id },
      { parent: 'nobody' },
      { parent: root.comment.id, page: 'https://demo.example/other' },
    ]) {
      const refused = await post({ site: 'flat', fields });
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ errors: [{ field: 'parent' }] });
    }
  });

  test("a comment with a moderator's key is published at once, and a wrong key is refused", async () => {
    const staff = await post({ headers: { Authorization: `Bearer ${env.OWNER_KEY}` } });
    expect((await staff.json<Answer>()).comment.status).toBe('approved');
    expect((await post({ headers: { Authorization: 'Bearer wrong' } })).status).toBe(401);
  });

  test('an author whom a moderator approved is published, and a typed address alone does not carry spam through', async () => {
    const author = { name: 'Reg Ular', email: 'regular@example.com' };
    const first = await (await post({ fields: author })).json<Answer>();
    expect(first.comment.status).toBe('pending');
    await approve(first.comment.id);
    expect((await (await post({ fields: author })).json<Answer>()).comment.status).toBe('approved');
    const spam = await post({
      fields: {
        ...author,
        body: 'Buy http://a.example.com [url=http://b.example.com]cheap pills[/url] <a href="http://c.example.com">casino</a> http://d.example.com http://e.example.com',
      },
    });
    expect((await spam.json<Answer>()).comment.status).toBe('pending');
  });

  test('an unknown site is 404, a wrong method 405 with Allow, an unknown type 415, broken JSON 400', async () => {
    expect((await post({ site: 'nowhere' })).status).toBe(404);
    const method = await send(path, { method: 'PUT' });
    expect([method.status, method.headers.get('Allow')]).toEqual([405, expect.stringContaining('POST')]);
    const type = await send(path, { method: 'POST', body: 'hello', headers: { 'Content-Type': 'text/plain' } });
    expect(type.status).toBe(415);
    const broken = await send(path, { method: 'POST', body: '{"a":', headers: { 'Content-Type': 'application/json' } });
    expect(broken.status).toBe(400);
  });

  test('answers the origins of the site and no others', async () => {
    const allowed = await post({ headers: { Origin: 'https://demo.example' } });
    expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe('https://demo.example');
    const refusedButReadable = await post({ headers: { Origin: 'https://demo.example' }, fields: { email: 'nobody' } });
    expect([refusedButReadable.status, refusedButReadable.headers.get('Access-Control-Allow-Origin')]).toEqual([
      422,
      'https://demo.example',
    ]);
    const early: [RequestInit, number][] = [
      [{ body: '{', headers: { 'Content-Type': 'application/json' } }, 400],
      [{ body: '{}', headers: { 'Content-Type': 'application/json', Authorization: 'Bearer wrong' } }, 401],
      [{ method: 'DELETE' }, 405],
      [{ body: ' '.repeat(262_145), headers: { 'Content-Type': 'application/json' } }, 413],
      [{ body: '{}', headers: { 'Content-Type': 'text/plain' } }, 415],
    ];
    for (const [init, status] of early) {
      const answers = ['https://demo.example', 'https://evil.example'].map((Origin) =>
        send(path, { method: 'POST', ...init, headers: { ...init.headers, Origin } }),
      );
      const origins = (await Promise.all(answers)).map((refused) => [
        refused.status,
        refused.headers.get('Access-Control-Allow-Origin'),
      ]);
      expect(origins).toEqual([
        [status, 'https://demo.example'],
        [status, null],
      ]);
    }
    const preflight = {
      method: 'OPTIONS',
      headers: { Origin: 'https://demo.example', 'Access-Control-Request-Method': 'POST' },
    };
    const answer = await send(path, preflight);
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([204, 'https://demo.example']);
  });
});

describe('a plain form', () => {
  const fields = { page, name: 'Flora', email: 'flora@example.com', body: 'Sent without any script, from form one.' };

  test('shows the faults as an accessible page with everything typed kept and escaped', async () => {
    const answer = await form({
      ...fields,
      name: '"><script>alert(1)</script>',
      email: 'nobody',
      body: 'Long text that must not be lost </textarea>',
    });
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([422, expect.stringContaining('text/html')]);
    const html = await answer.text();
    expect(html).not.toContain('<script');
    expect(html).toContain('Long text that must not be lost &lt;/textarea&gt;');
    expect(html).toContain('aria-invalid="true"');
  });

  test('a refused address still comes with the one that was probably meant', async () => {
    const answer = await post({ fields: { email: 'flora@gmail.con' } });
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      {
        errors: [{ field: 'email', rule: 'unknown-top-level-domain' }],
        hints: [{ field: 'email', suggestion: 'flora@gmail.com' }],
      },
    ]);
  });

  test('the faults page also says which address the author may have meant', async () => {
    const answer = await form({ ...fields, name: '', email: 'flora@gmial.com' });
    expect([answer.status, (await answer.text()).includes('flora@gmail.com')]).toEqual([422, true]);
  });

  test('is told what is wrong in the language of the site, also when its fields could not be read', async () => {
    await makeSite('urdu', { locale: 'ur' });
    const answer = await send('/v1/sites/urdu/comments', {
      method: 'POST',
      body: 'x'.repeat(262_145),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
    });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('<html lang="ur" dir="rtl">')]);
  });

  test('tens of thousands of fields are read in no time', { timeout: 5_000 }, async () => {
    const strange = Array.from({ length: 50_000 }, (_, i) => i.toString(36)).join('&');
    const answer = await send(path, {
      method: 'POST',
      body: `${new URLSearchParams({ ...fields, body: 'Among many fields.' })}&${strange}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'CF-Connecting-IP': freshAddress() },
    });
    expect(answer.status).toBe(200);
  });

  test('a field sent twice counts as absent', async () => {
    const body = new URLSearchParams(fields);
    body.append('email', 'other@example.com');
    const answer = await send(path, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', 'CF-Connecting-IP': freshAddress() },
    });
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'email', rule: 'required' }] });
  });

  test('takes multipart as well, and ignores a file where text is expected', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, body: 'Sent as multipart.' })) body.append(name, value);
    body.append('website', new Blob(['x']), 'x.txt');
    const answer = await send(path, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', 'CF-Connecting-IP': freshAddress() },
    });
    expect(answer.status).toBe(201);
    expect((await answer.json<Answer>()).comment.website).toBeNull();
  });
});

describe('the form token', () => {
  test('its age is evidence, never a refusal', async () => {
    const { formToken } = await (await send('/v1/sites/open/form')).json<{ formToken: string }>();
    const answer = await post({ site: 'open', fields: { form_token: formToken } });
    expect(answer.status).toBe(201);
    const { comment } = await answer.json<Answer>();
    const row = await env.DB.prepare('SELECT signals FROM comments WHERE id = ?')
      .bind(comment.id)
      .first<{ signals: string }>();
    expect(row?.signals).toContain('|too-fast|');
    const forged = await post({ site: 'open', fields: { form_token: `${Date.now().toString(36)}.0123` } });
    expect(forged.status).toBe(201);
  });
});

test('a mail look-up that can not run is shown as unavailable and holds the comment', async () => {
  await makeSite('careful', { mailExchangerCheck: true }, { holdFirstComment: false });
  const answer = await post({ site: 'careful' });
  expect((await answer.json<Answer>()).comment.status).toBe('pending');
  const row = await env.DB.prepare("SELECT assessment FROM comments WHERE site = 'careful'").first<{
    assessment: string;
  }>();
  expect(JSON.parse(row!.assessment)).toMatchObject({
    unavailable: [{ check: 'mail-exchanger' }],
    floors: [{ rule: 'unavailable' }],
  });
});
