// Authors withdraw their comments, and do either by the plain forms of the status page.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  at,
  decide,
  edit,
  readers,
  row,
  ruleOf,
  status,
  submit,
  wait,
  withdraw,
  type Own,
} from '../setup/author-changes.ts';
import { makeSite, send, sendAsOwner } from '../setup/service.ts';

beforeAll(async () => {
  await makeSite('demo', { threadDepth: 5 }, { holdFirstComment: false });
});

describe('a withdrawal', () => {
  test('takes the comment and the replies below it off the page, and is told', async () => {
    const page = 'https://demo.example/withdrawn';
    const own = await submit({ page });
    const reply = await submit({ page, parent: own.id, body: 'I think that the council should be asked first.' });
    expect(await readers(page)).toContain(reply.id);
    const answer = await withdraw(own);
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { status: 'withdrawn', version: 2, editableUntil: null },
    ]);
    expect(await readers(page)).toBe(await readers('https://demo.example/nothing-here'));
    const counted = await env.DB.prepare('SELECT visible FROM pages WHERE site = ? AND key LIKE ?')
      .bind('demo', '%/withdrawn')
      .first('visible');
    expect(counted).toBe(0);
    expect(await row(own)).toMatchObject({ status: 'rejected', decided_status: null, visible: 0 });
    expect((await row(reply))?.['status']).toBe('approved');
    const events = await sendAsOwner('/v1/admin/events?site=demo&kind=comment.withdrawn');
    expect((await events.json<{ events: unknown[] }>()).events[0]).toMatchObject({
      subject: own.id,
      by: { key: 'author', name: 'The author' },
      changes: { status: { from: 'approved', to: 'rejected' }, version: { from: 1, to: 2 } },
    });
  });

  test('again is answered as the first time, and changes nothing', async () => {
    const own = await submit();
    await Promise.all([withdraw(own), withdraw(own)]);
    expect((await withdraw(own)).status).toBe(200);
    expect((await row(own))?.['version']).toBe(2);
    const events = await env.DB.prepare(
      "SELECT count(*) AS n FROM events WHERE kind = 'comment.withdrawn' AND subject = ?",
    )
      .bind(own.id)
      .first('n');
    expect(events).toBe(1);
    expect(await ruleOf(await edit(own, 'After all.', { version: 2 }))).toEqual([403, 'withdrawn']);
  });

  test('is never undone: approving and restoring are refused by name, spam and reject are not', async () => {
    const own = await submit();
    const approved = await decide(own, 'approve', 1);
    await withdraw(own);
    for (const move of ['approve', 'restore']) {
      const answer = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions`, { move, version: 3 });
      expect([answer.status, await answer.json()]).toMatchObject([
        409,
        { detail: 'Its author has withdrawn the comment.' },
      ]);
    }
    const undo = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions/${approved}/undo`, {});
    expect(undo.status).toBe(409);
    const bulk = await sendAsOwner('/v1/admin/decisions', { move: 'approve', comments: [{ id: own.id, version: 3 }] });
    expect(await bulk.json()).toMatchObject({
      decided: [],
      conflicts: [{ id: own.id, withdrawn: true, erased: false }],
    });
    expect(await row(own)).toMatchObject({ status: 'rejected', decided_status: 'approved', visible: 0 });
    await decide(own, 'spam', 3);
    expect(await status(own)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('from other pages', () => {
  test('scripts of any origin may send both, and read the answer', async () => {
    const own = await submit();
    const ask = { Origin: 'https://anywhere.example', 'Access-Control-Request-Method': 'PATCH' };
    const preflight = await send(at(own), { method: 'OPTIONS', headers: ask });
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, PATCH, DELETE');
    const answer = await send(at(own), { method: 'DELETE', headers: { Origin: 'https://anywhere.example' } });
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*']);
    // How long to wait between two edits is theirs to read as well.
    expect(answer.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
  });
});

describe('the status page', () => {
  const Accept = 'text/html';
  const page = async (own: Own) => (await send(at(own, '/status'), { headers: { Accept } })).text();
  const submitForm = (own: Own, act: string, fields: Record<string, string>) =>
    send(at(own, act), { method: 'POST', headers: { Accept }, body: new URLSearchParams(fields) });

  test('has a form for each, which lead back to it', async () => {
    const own = await submit({ body: 'The <b>wall</b> holds, as the council knew all along.' });
    const html = await page(own);
    expect(html).toContain(`action="/v1/comments/${own.id}/edits?token=${own.token}"`);
    expect(html).toContain('The &lt;b&gt;wall&lt;/b&gt; holds, as the council knew all along.</textarea>');
    expect(html).toContain('<input type="hidden" name="version" value="1" />');
    const edited = await submitForm(own, '/edits', { body: 'The wall held.', version: '1' });
    expect([edited.status, edited.headers.get('Location')]).toEqual([303, at(own, '/status')]);
    expect(await page(own)).toContain('The wall held.</textarea>');
    const withdrawn = await submitForm(own, '/withdrawal', {});
    expect([withdrawn.status, withdrawn.headers.get('Location')]).toEqual([303, at(own, '/status')]);
    const after = await page(own);
    expect(after).toContain('Withdrawn');
    expect(after).not.toContain('<form');
  });

  test.each([
    ['a fault', { body: ' ', version: '1' }, 422, 'Write a comment.'],
    ['an old version', { body: 'Of <another> version.', version: '7' }, 409, 'has changed since you opened this page'],
    [
      'a version that is none',
      { body: 'Of <another> version.', version: 'x' },
      409,
      'has changed since you opened this page',
    ],
  ])('keeps what was typed at %s', async (_what, fields, code, sentence) => {
    const own = await submit();
    const answer = await submitForm(own, '/edits', fields);
    const html = await answer.text();
    expect([answer.status, html.includes(sentence)]).toEqual([code, true]);
    expect(html).toContain(`${fields.body.trim().replace('<another>', '&lt;another&gt;')}`);
    expect(html).toContain(`action="/v1/comments/${own.id}/edits`);
  });

  test('keeps what was typed when the time is over, as a text to copy', async () => {
    const own = await submit();
    await wait(own, 15 * 60);
    const answer = await submitForm(own, '/edits', { body: 'What I meant was the other wall.', version: '1' });
    const html = await answer.text();
    expect(answer.status).toBe(403);
    expect(html).toContain('The time to change this comment is over.');
    expect(html).toContain('What I meant was the other wall.</div>');
    expect(html).not.toContain('<form');
  });

  test('shows no form where the token is wrong', async () => {
    const own = await submit();
    const answer = await submitForm({ ...own, token: 'x'.repeat(32) }, '/edits', { body: 'Hm.', version: '1' });
    expect(answer.status).toBe(404);
    expect((await row(own))?.['version']).toBe(1);
  });
});
