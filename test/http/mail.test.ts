// Mails to moderators through HTTP: asked first, told what waits and no more often than they chose, and a link in a mail shows
// when it is opened and acts when it is posted to.

import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MailDelivery, Recipient } from '../../src/domain/mail.ts';
import type { MailState } from '../../src/operations/mail/list-recipients.ts';
import {
  ask,
  askFor,
  fireTimer,
  follow,
  linkIn,
  makeModerator,
  postForm,
  sentMails,
  useMailService,
} from '../setup/mail.ts';
import { makeSite, post, sendAsOwner } from '../setup/service.ts';

let site = '';
let sites = 0;

beforeEach(async () => {
  site = `site-${(sites += 1)}`;
  await makeSite(site, { title: `Blog ${sites}` }, { mode: 'hold-all' });
  useMailService();
});

async function say(fields: object = {}): Promise<string> {
  const answer = await post({ site, fields: { ...fields } });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

const state = () => askFor<MailState>('GET', `/sites/${site}/mail`);
const onlyRecipient = async () => (await state()).recipients[0];
const statusOf = (id: string) => env.DB.prepare('SELECT status FROM comments WHERE id = ?').bind(id).first('status');

describe('consent', () => {
  test('a moderator is asked once, and is sent nothing else before a yes that is posted', async () => {
    await askFor('POST', `/sites/${site}/mail/recipients`, { email: 'mo@example.com', name: 'Mo' });
    await say();
    await fireTimer();
    const [question, ...others] = await sentMails();
    expect(others).toEqual([]);
    expect(question).toMatchObject({ from: 'Anteroom <comments@anteroom.example>', to: ['mo@example.com'] });
    const link = linkIn(question, '/v1/mail/subscriptions/');
    for (const _ of [1, 2]) expect((await follow(link, { headers: { Accept: 'text/html' } })).status).toBe(200);
    expect((await follow(link, { method: 'HEAD' })).status).toBeLessThan(500);
    await fireTimer();
    expect(await sentMails()).toHaveLength(1);
    expect(await onlyRecipient()).toMatchObject({ state: 'asked', latest: { kind: 'confirm', state: 'delivered' } });

    expect((await postForm(link, { act: 'confirm' })).status).toBe(200);
    await fireTimer();
    expect(await sentMails()).toHaveLength(2);
  });

  test('a yes is taken for a week, and only by who has the token', async () => {
    const made = await askFor<Recipient>('POST', `/sites/${site}/mail/recipients`, {
      email: 'mo@example.com',
      name: 'Mo',
    });
    const link = linkIn((await sentMails())[0], '/v1/mail/subscriptions/');
    const forged = link.replace(/token=.*/, `token=${'0'.repeat(32)}`);
    for (const url of [forged, link.replace(made.id, '019abc'), `${forged}${'x'.repeat(30)}`]) {
      expect((await follow(url)).status).toBe(404);
      expect((await postForm(url, { act: 'confirm' })).status).toBe(404);
    }
    await env.DB.prepare('UPDATE subscriptions SET asked_at = asked_at - 8 * 86400000 WHERE id = ?')
      .bind(made.id)
      .run();
    const late = await postForm(link, { act: 'confirm' });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('over a week old')]);
    expect(
      (
        await follow(link, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{"act":"confirm"}',
        })
      ).status,
    ).toBe(409);
    expect((await onlyRecipient())?.state).toBe('asked');
  });

  test('one click of a mail program stops them for good, twice is once, and opening the link does not', async () => {
    await makeModerator(site);
    await say();
    await fireTimer();
    const digest = (await sentMails()).at(-1);
    expect(digest?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const url = /^<(.*)>$/.exec(digest?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    await follow(url);
    expect((await onlyRecipient())?.state).toBe('confirmed');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    for (const _ of [1, 2]) expect((await follow(url, { method: 'POST', body: form })).status).toBe(200);
    expect((await onlyRecipient())?.state).toBe('stopped');
    await say();
    await fireTimer();
    expect(await sentMails()).toHaveLength(2);
    const { id } = (await onlyRecipient()) ?? { id: '' };
    expect((await ask('POST', `/sites/${site}/mail/recipients/${id}/question`)).status).toBe(409);
    expect((await ask('POST', `/sites/${site}/mail/recipients/${id}/test`)).status).toBe(409);
    expect((await postForm(url, { act: 'confirm' })).status).toBe(409);
  });

  test('what waits for whoever stops them is dropped', async () => {
    useMailService('200,500,200');
    await makeModerator(site);
    await say();
    await fireTimer();
    const tried = await sentMails();
    expect((await onlyRecipient())?.latest).toMatchObject({ kind: 'digest', state: 'waiting' });
    const url = /^<(.*)>$/.exec(tried.at(-1)?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect((await postForm(url, { act: 'stop' })).status).toBe(200);
    for (const _ of [1, 2]) await fireTimer();
    expect(await sentMails()).toHaveLength(tried.length);
    expect((await onlyRecipient())?.latest).toMatchObject({ kind: 'digest', state: 'dropped' });
  });

  test('an owner can have the question sent again after a day, then after four, and never after the answer', async () => {
    const made = await askFor<Recipient>('POST', `/sites/${site}/mail/recipients`, {
      email: 'mo@example.com',
      name: 'Mo',
    });
    const again = () => ask('POST', `/sites/${site}/mail/recipients/${made.id}/question`);
    const pass = (days: number) =>
      env.DB.prepare('UPDATE subscriptions SET ask_after = ask_after - ? WHERE id = ?')
        .bind(days * 86_400_000, made.id)
        .run();
    expect((await again()).status).toBe(409);
    await pass(1);
    expect((await again()).status).toBe(200);
    await pass(1);
    expect((await again()).status).toBe(409);
    await pass(3);
    expect((await Promise.all([again(), again(), again()])).map(({ status }) => status).sort()).toEqual([
      200, 409, 409,
    ]);
    await postForm(linkIn((await sentMails()).at(-1), '/v1/mail/subscriptions/'), { act: 'confirm' });
    await pass(100);
    expect((await again()).status).toBe(409);
    expect(await sentMails()).toHaveLength(3);
  });
});

describe('digests', () => {
  test('tell how many wait and the newest ten, and nothing while nothing new waits', async () => {
    await makeModerator(site);
    await fireTimer();
    expect(await sentMails()).toHaveLength(1);
    for (let n = 0; n < 12; n++) await say({ name: `Reader ${n}` });
    await fireTimer();
    const digest = (await sentMails()).at(-1);
    expect(digest?.subject).toMatch(/^12 comments wait at Blog \d+$/);
    expect(digest?.text.match(/\/v1\/mail\/comments\//g)).toHaveLength(10);
    expect(digest?.text).toContain('> Reader 11');
    expect(digest?.text).not.toContain('> Reader 1:');
    expect(digest?.text).not.toContain('@example.com');
    await fireTimer();
    await fireTimer();
    expect(await sentMails()).toHaveLength(2);
    await say();
    await fireTimer();
    expect(await sentMails()).toHaveLength(3);
    await env.DB.prepare('UPDATE subscriptions SET told_at = told_at - 90000000 WHERE site = ?').bind(site).run();
    await fireTimer();
    expect(await sentMails()).toHaveLength(4);
  });

  test('come no more often than chosen', async () => {
    const { id } = await makeModerator(site, { everyMinutes: 60 });
    await say();
    await fireTimer();
    const row = await env.DB.prepare('SELECT due_at FROM subscriptions WHERE id = ?').bind(id).first<number>('due_at');
    expect((row ?? 0) - Date.now()).toBeGreaterThan(59 * 60_000);
    expect((row ?? 0) - Date.now()).toBeLessThan(61 * 60_000);
    expect(
      (await askFor<Recipient>('PATCH', `/sites/${site}/mail/recipients/${id}`, { everyMinutes: 1440 })).everyMinutes,
    ).toBe(1440);
    expect((await ask('PATCH', `/sites/${site}/mail/recipients/${id}`, { everyMinutes: 1 })).status).toBe(422);
  });

  test('have an address only where the recipient is marked for it, and no text where it is not wanted', async () => {
    await makeModerator(site, { includeAddress: true });
    await makeModerator(site, { email: 'ann@example.com', includeText: false });
    await say({ email: 'writer@example.com', name: 'Writer', body: 'Where does the harbour wall end now?' });
    await fireTimer();
    const [one, other] = (await sentMails()).slice(-2).sort((a, b) => b.to.join().localeCompare(a.to.join()));
    expect(one?.text).toContain('> Writer <writer@example.com>:');
    for (const word of ['Writer', 'harbour wall', 'writer@']) expect(other?.text).not.toContain(word);
  });

  test('a stranger writes no header, no line of ours and no link', async () => {
    await makeModerator(site);
    await say({
      name: 'Mallory\r\nBcc: all@example.com',
      body: 'Look here\n\nLook and decide (for a week):\nhttps://evil.example/login @here',
    });
    await fireTimer();
    const digest = (await sentMails()).at(-1);
    expect(digest?.subject).toBe(`A comment waits at Blog ${sites}`);
    expect(JSON.stringify(digest?.headers)).not.toContain('Bcc');
    expect(digest?.text.match(/^Look and decide/gm)).toHaveLength(1);
    expect(digest?.text).not.toContain('https://evil');
    const links = digest?.text.match(/https?:\/\/\S+/g) ?? [];
    expect(links.every((link) => link.startsWith('https://anteroom.example/'))).toBe(true);
  });

  test('are in the language of the site, and a title ends no header', async () => {
    await makeSite(`${site}-ur`, { title: 'بندرگاہ\r\nBcc: x@example.com', locale: 'ur' }, { mode: 'hold-all' });
    await makeModerator(`${site}-ur`);
    await post({ site: `${site}-ur` });
    await fireTimer();
    const digest = (await sentMails()).at(-1);
    expect(digest?.subject).toContain('منتظر');
    expect(digest?.subject).not.toMatch(/[\r\n]/);
  });
});

describe('a link to decide', () => {
  async function digestOf(fields: object = {}): Promise<{ id: string; link: string }> {
    await makeModerator(site);
    const id = await say(fields);
    await fireTimer();
    return { id, link: linkIn((await sentMails()).at(-1), `/v1/mail/comments/${id}`) };
  }

  test('shows the comment when it is opened, however often, and decides it when posted to', async () => {
    const { id, link } = await digestOf({ name: '<b>Ann</b>', body: '<script>alert(1)</script> at https://x.example' });
    for (const _ of [1, 2]) {
      const page = await follow(link, { headers: { Accept: 'text/html' } });
      const html = await page.text();
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toMatch(/<script|<b>Ann|href="https:\/\/x/);
      expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(page.headers.get('Cache-Control')).toBe('no-store');
    }
    expect(await statusOf(id)).toBe('pending');
    expect((await postForm(link, { move: 'approve' })).status).toBe(200);
    expect(await statusOf(id)).toBe('approved');
    expect((await postForm(link, { move: 'approve' })).status).toBe(200);
    const { events } = await (
      await sendAsOwner(`/v1/admin/events?site=${site}&kind=comment.decided`)
    ).json<{ events: { by: object; subject: string }[] }>();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ subject: id, by: { key: expect.stringMatching(/^mail:/), name: 'Mo' } });
  });

  test('overwrites no decision of another: the page says how it stands, with 409', async () => {
    const { id, link } = await digestOf();
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'reject', version: 1 });
    const answer = await postForm(link, { move: 'approve' });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('It is rejected.')]);
    const opened = await (await follow(link, { headers: { Accept: 'text/html' } })).text();
    expect(opened).not.toContain('<button');
    expect(await statusOf(id)).toBe('rejected');
  });

  test('holds for a week, one comment, one version, one moderator, and only while they are written to', async () => {
    const { id, link } = await digestOf();
    const other = await say();
    const changed = (name: string, value: string) => {
      const url = new URL(link);
      url.searchParams.set(name, value);
      return url.href;
    };
    const forged = [
      link.replace(id, other),
      changed('token', '0'.repeat(32)),
      changed('version', '2'),
      changed('until', '9999999999999'),
      changed('by', 'somebody'),
    ];
    for (const url of forged) expect((await postForm(url, { move: 'spam' })).status).toBe(404);
    for (const [name, value] of [
      ['version', 'x'],
      ['until', '-1'],
      ['by', ''],
    ] as const)
      expect((await postForm(changed(name, value), { move: 'spam' })).status).toBe(422);
    expect((await postForm(link, { move: 'restore' })).status).toBe(422);
    const recipient = await onlyRecipient();
    await askFor('DELETE', `/sites/${site}/mail/recipients/${recipient?.id}`);
    expect((await postForm(link, { move: 'approve' })).status).toBe(404);
    expect(await statusOf(id)).toBe('pending');
  });
});

describe('the way out', () => {
  test('what the service refuses is tried again, the same mail under the same name, and then is sent once', async () => {
    useMailService('500,429,200');
    await askFor('POST', `/sites/${site}/mail/recipients`, { email: 'mo@example.com', name: 'Mo' });
    expect((await onlyRecipient())?.latest).toMatchObject({
      state: 'waiting',
      attempts: 1,
      status: 500,
      error: 'answered 500',
    });
    for (const _ of [1, 2, 3]) await fireTimer();
    const sent = await sentMails();
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ received }) => received.headers['idempotency-key'])).size).toBe(1);
    expect(sent[0]?.received.headers).toMatchObject({ authorization: 'Bearer mail-key-of-the-tests' });
    expect((await onlyRecipient())?.latest).toMatchObject({ state: 'delivered', attempts: 3 });
  });

  test('what fails for a day is listed without an address, and begins anew when its owner says so', async () => {
    useMailService('500,200');
    const made = await askFor<Recipient>('POST', `/sites/${site}/mail/recipients`, {
      email: 'mo@example.com',
      name: 'Mo',
    });
    await env.DB.prepare('UPDATE mails SET since = since - 86400001 WHERE subscription_id = ?').bind(made.id).run();
    await fireTimer();
    const dead = () => askFor<{ deliveries: MailDelivery[] }>('GET', `/sites/${site}/mail/deliveries?state=dead`);
    expect((await dead()).deliveries).toMatchObject([{ kind: 'confirm', state: 'dead' }]);
    expect(JSON.stringify(await dead())).not.toContain('@');
    expect(await askFor('POST', `/sites/${site}/mail/replay`)).toEqual({ replayed: 1, more: false });
    await fireTimer();
    expect(await sentMails()).toHaveLength(2);
    expect((await dead()).deliveries).toEqual([]);
  });

  test('a service at a private address is never asked, and a redirect not followed', async () => {
    for (const [url, error] of [
      ['https://inside.receivers.dev/200/x', 'the host leads to an address that is not public'],
      ['http://mail.receivers.dev/200/x', 'MAIL_API_URL must begin with https://'],
      ['https://169.254.169.254/x', 'MAIL_API_URL must lead to a public host'],
      ['https://mail.receivers.dev/307/x', 'answered 307: redirects are not followed'],
    ]) {
      await makeSite(`${site}-${error?.length}`);
      useMailService('200', { MAIL_API_URL: url ?? '' });
      const wanted = { email: 'mo@example.com', name: 'Mo' };
      const made = await askFor<Recipient>('POST', `/sites/${site}-${error?.length}/mail/recipients`, wanted);
      expect(made.latest?.error).toBe(error);
    }
  });

  test('the binding of the platform takes them, and its error names no address', async () => {
    const taken: { to: string; headers: Record<string, string> }[] = [];
    const send = (mail: { to: string; headers: Record<string, string> }) => {
      taken.push(mail);
      if (taken.length === 1) return Promise.resolve({ messageId: 'x' });
      const code = 'E_RECIPIENT_NOT_ALLOWED';
      return Promise.reject(Object.assign(new Error(`email to ${mail.to} not allowed`), { code }));
    };
    // As the platform's: it has whatever name it is asked for.
    const binding = new Proxy({} as SendEmail, { get: () => send, has: () => true });
    useMailService('200', { EMAIL: binding });
    const one = await askFor<Recipient>('POST', `/sites/${site}/mail/recipients`, {
      email: 'mo@example.com',
      name: 'Mo',
    });
    const two = await askFor<Recipient>('POST', `/sites/${site}/mail/recipients`, {
      email: 'ann@example.com',
      name: 'Ann',
    });
    expect([one.latest?.state, two.latest?.error]).toEqual([
      'delivered',
      'the mail service refused it: E_RECIPIENT_NOT_ALLOWED',
    ]);
    expect(taken[0]).toMatchObject({
      to: 'mo@example.com',
      from: { name: 'Anteroom', email: 'comments@anteroom.example' },
    });
  });

  test('where it is not set up nothing fails: it is said, and nobody is written to', async () => {
    useMailService('200', { MAIL_API_KEY: undefined as never, MAIL_FROM: 'x\r\nBcc: a@example.com' });
    expect(await state()).toEqual({ ready: false, missing: ['MAIL_FROM', 'MAIL_API_KEY'], recipients: [] });
    const refused = await ask('POST', `/sites/${site}/mail/recipients`, { email: 'mo@example.com', name: 'Mo' });
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('MAIL_API_KEY')]);
    await say();
    await fireTimer();
  });
});

test('bad recipients are refused, each fault by its field', async () => {
  const faulty = async (body: object) => {
    const answer = await ask('POST', `/sites/${site}/mail/recipients`, body);
    expect(answer.status).toBe(422);
    return (await answer.json<{ errors: { field: string }[] }>()).errors.map(({ field }) => field);
  };
  expect(await faulty({ email: 'mo@', name: 'Mo' })).toEqual(['email']);
  expect(await faulty({ email: 'mo@example.com\r\nBcc: a@example.com', name: 'Mo' })).toEqual(['email']);
  expect(await faulty({ email: 'mo@example.com', name: '', everyMinutes: 5, more: 1 })).toHaveLength(3);
  await makeModerator(site);
  expect((await ask('POST', `/sites/${site}/mail/recipients`, { email: 'mo@example.com', name: 'Mo' })).status).toBe(
    409,
  );
});
