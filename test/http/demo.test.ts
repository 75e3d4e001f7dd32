import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const pageUrl = 'http://localhost/';
const owner = { Authorization: `Bearer ${env.OWNER_KEY}` };

function open(query = '', headers: Record<string, string> = {}): Promise<Response> {
  return send(`/${query}`, { headers: { Accept: 'text/html', ...headers } });
}

async function html(query = '', headers: Record<string, string> = {}): Promise<string> {
  const answer = await open(query, headers);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8']);
  return answer.text();
}

/** Sends the form of a served page as a browser without script does: its own hidden fields, and what is typed. */
async function sendForm(page: string, typed: Record<string, string>): Promise<Response> {
  const action = /<form[^>]* action="([^"]*)"/.exec(page)?.[1] ?? '';
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!,
  ]);
  const fields = { ...Object.fromEntries(hidden), homepage_confirm: '', ...typed };
  return send(action, {
    method: 'POST',
    headers: {
      'CF-Connecting-IP': freshAddress(),
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  });
}

const typed = { name: 'Ada', email: 'ada@example.com', website: '', body: 'The late boat was worth the wait.' };

test('is not there without the site "demo"', async () => {
  const answer = await send('/');
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

describe('with the site "demo"', () => {
  beforeAll(async () => {
    await makeSite('demo', {
      title: 'The Harbour Courier',
      hosts: ['localhost'],
      consentBox: true,
      confirmation: false,
    });
    await makeSite('other', { hosts: ['localhost'] });
  });

  test('shows the story and a form without script, and is never kept by a cache', async () => {
    const answer = await open();
    const page = await answer.text();
    expect(page).toContain('Leave a Reply');
    expect(page).toContain('No comments yet');
    expect(page).not.toMatch(/<script/i);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('its form, sent as it is, leads back to the article with the notice that the comment waits', async () => {
    const answer = await sendForm(await html(), typed);
    expect(answer.status).toBe(303);
    const back = new URL(answer.headers.get('Location')!);
    expect(back.pathname).toBe('/');
    const page = await html(back.search);
    expect(page).toContain('Your comment is awaiting moderation.');
    expect(page).not.toContain('No comments yet');
    expect(page).not.toContain(typed.body);
    const status = /href="(\/v1\/comments\/[^"]*)"/.exec(page)![1]!;
    expect(await (await send(status)).json()).toMatchObject({ status: 'held' });
  });

  test('shows the notice to nobody with another token, and to no one once a moderator decided', async () => {
    const answer = await sendForm(await html(), { ...typed, body: 'Another remark about the same late boat.' });
    const held = new URL(answer.headers.get('Location')!).searchParams.get('held')!;
    const id = held.split('.')[0]!;
    for (const forged of [`${id}.`, `${id}.${'0'.repeat(32)}`, id, '.', `${held}.x`, '%00.%00', '<b>.<i>']) {
      expect(await html(`?held=${encodeURIComponent(forged)}`)).not.toContain('awaiting moderation');
    }
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'approve', version: 1 });
    const approved = await html(`?held=${held}`);
    expect(approved).not.toContain('awaiting moderation');
    expect(approved).toContain('Another remark about the same late boat.');
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'reject', version: 2 });
    const rejected = await html(`?held=${held}`);
    expect(rejected).not.toMatch(/awaiting moderation|Another remark/);
  });

  test('shows at once what was just approved, escaped, with the word for staff, and takes replies to it', async () => {
    const { comment } = await (
      await post({
        fields: { page: pageUrl, name: 'Rosa <b>', body: '<script>alert(1)</script> from the desk' },
        headers: owner,
      })
    ).json<{ comment: { id: string } }>();
    const page = await html(`?replytocom=${comment.id}`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; from the desk');
    expect(page).toContain('Staff');
    expect(page).toContain(`<input type="hidden" name="parent" value="${comment.id}"`);
    expect(await html('?replytocom=nobody')).not.toContain('name="parent"');
  });

  test('fills in what the browser kept by consent', async () => {
    const sent = await sendForm(await html(), {
      ...typed,
      body: 'Remember me, please, for next time.',
      'wp-comment-cookies-consent': 'yes',
    });
    const cookie = sent.headers.get('Set-Cookie')!.split(';')[0]!;
    const page = await html('', { Cookie: cookie });
    expect(page).toMatch(/name="email"[^>]*value="ada@example.com"/);
    expect(page).toMatch(/name="wp-comment-cookies-consent"[^>]* checked/);
  });

  test('keeps by consent a name that stands behind 2,990 blanks and begins with an emoji', async () => {
    const sent = await sendForm(await html(), {
      ...typed,
      name: `${' '.repeat(2_990)}😀 Ada`,
      body: 'The ferry was late again, and nobody said why.',
      'wp-comment-cookies-consent': 'yes',
    });
    expect(sent.status).toBeLessThan(400);
    const cookie = sent.headers.get('Set-Cookie')!.split(';')[0]!;
    expect(await html('', { Cookie: cookie })).toMatch(/name="name"[^>]*value="😀 Ada"/);
  });

  test('leads on to more comments and more replies', async () => {
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
       INSERT INTO comments (id, site, page, parent_id, root_id, depth, name, body, status, visible, verdict, harm, doubt, signals, domains,
         assessment, first_status, created_at)
       SELECT kind || i, 'demo', 'http://localhost/', iif(kind = 'reply' , 'root0', NULL), iif(kind = 'reply', 'root0', kind || i),
         kind = 'reply', 'Rea', kind || ' number ' || i || '.', 'approved', 1, 'approve', 0, 0, '', '[]', '{}', 'approved', 1800000000000 + i
       FROM (SELECT 'root' AS kind UNION ALL SELECT 'reply'), n ORDER BY kind DESC, i`,
    ).run();
    const page = await html();
    expect(page).toContain('root number 0.');
    expect(page).not.toMatch(/root number 60\.|reply number 60\./);
    const link = (from: string, label: string) =>
      new RegExp(`href="([^"]*)"[^>]*>${label}<`).exec(from)![1]!.replaceAll('&amp;', '&').slice(1);
    expect(await html(link(page, 'More comments').replace('#comments', ''))).toContain('root number 60.');
    expect(await html(link(page, 'More replies').replace('#comments', ''))).toContain('reply number 60.');
    expect((await open('?cursor=nonsense')).status).toBe(422);
  });

  test('takes no comments when its page is closed', async () => {
    await env.DB.prepare("UPDATE pages SET closed = 1 WHERE site = 'demo'").run();
    const page = await html();
    expect(page).toContain('Comments are closed.');
    expect(page).not.toContain('<form');
    expect((await sendForm(`<form action="/v1/sites/demo/comments">`, { ...typed, page: pageUrl })).status).toBe(403);
  });

  test("speaks the site's language", async () => {
    await env.DB.prepare("UPDATE sites SET settings = json_set(settings, '$.locale', 'ur') WHERE slug = 'demo'").run();
    expect(await html()).toContain('<html lang="ur" dir="rtl">');
  });
});
