// Mails to authors through HTTP: nobody is written to for what another typed, and who said yes is told what they wished, once.

import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { countDatabase } from '../setup/count-database.ts';
import {
  askFor,
  fireTimer,
  follow,
  linkIn,
  postForm,
  runQueue,
  say,
  sentMails,
  useMailService,
} from '../setup/mail.ts';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

let site = '';
let sites = 0;

beforeEach(async () => {
  site = `site-${(sites += 1)}`;
  await makeSite(site, { title: `Blog ${sites}`, authorMail: true }, { mode: 'hold-all' });
  useMailService();
});

const decide = (id: string, move: string, version: number) =>
  askFor<{ decision: { id: string } }>('POST', `/comments/${id}/decisions`, { move, version });
const subjects = async () => (await sentMails()).map(({ subject }) => subject.replace(/ at Blog \d+/, ''));
const countMails = () => env.DB.prepare('SELECT count(*) AS n FROM mails WHERE site = ?').bind(site).first<number>('n');
const spam = { body: 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url]' };

/** An author of a comment that waits, who has said yes. */
async function sayYes(fields: object = {}): Promise<string> {
  const { id } = await say(site, { notify: 'all', ...fields });
  await runQueue();
  const link = linkIn((await sentMails()).at(-1), '/v1/mail/subscriptions/');
  expect((await postForm(link, { act: 'confirm' })).status).toBe(200);
  return id;
}

describe('consent', () => {
  test('whoever typed an address, its owner gets one question that says nothing of the comment, and nothing without a yes', async () => {
    const { id } = await say(site, {
      notify: 'all',
      name: 'Buy now',
      email: 'victim@example.com',
      body: 'The harbour wall at evil words fell down.',
    });
    await runQueue();
    await runQueue();
    const [question, ...others] = await sentMails();
    expect(others).toEqual([]);
    expect(question?.to).toEqual(['victim@example.com']);
    for (const word of ['Buy now', 'harbour', 'demo.example', id]) {
      expect(question?.text).not.toContain(word);
      expect(question?.subject).not.toContain(word);
    }
    await follow(linkIn(question, '/v1/mail/subscriptions/'), { headers: { Accept: 'text/html' } });
    await decide(id, 'approve', 1);
    await fireTimer();
    expect(await sentMails()).toHaveLength(1);
  });

  test('an address is asked once a day however often it is typed, then after four; who said no is left alone', async () => {
    const email = 'often@example.com';
    for (let n = 0; n < 3; n++) await say(site, { notify: 'replies', email, name: `Name ${n}` });
    await runQueue();
    expect(await sentMails()).toHaveLength(1);
    const pass = (days: number) =>
      env.DB.prepare('UPDATE subscriptions SET ask_after = ask_after - ? WHERE site = ?')
        .bind(days * 86_400_000, site)
        .run();
    await pass(1);
    await say(site, { notify: 'replies', email });
    await runQueue();
    await pass(1);
    await say(site, { notify: 'replies', email });
    await runQueue();
    expect(await sentMails()).toHaveLength(2);
    await postForm(linkIn((await sentMails())[0], '/v1/mail/subscriptions/'), { act: 'stop' });
    await pass(5);
    await say(site, { notify: 'all', email });
    await runQueue();
    expect(await sentMails()).toHaveLength(2);
  });

  test('one network has ten addresses asked a day, whatever names it gives; another goes on', async () => {
    const address = freshAddress();
    await env.DB.prepare('UPDATE policies SET policy = ? WHERE site = ?')
      .bind(JSON.stringify({ mode: 'hold-all', flood: { perMinute: 100, perHour: 100 } }), site)
      .run();
    for (let n = 0; n < 12; n++) await say(site, { notify: 'all' }, address);
    await runQueue();
    expect(await sentMails()).toHaveLength(10);
    await say(site, { notify: 'all' });
    await runQueue();
    expect(await sentMails()).toHaveLength(11);
  });

  test('a flood of spam has nobody asked; what a moderator lets out of it, its author', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await say(site, { ...spam, body: `${spam.body} ${n}`, notify: 'all' })).id);
    await runQueue();
    await fireTimer();
    expect(await countMails()).toBe(0);
    await decide(ids[0] ?? '', 'approve', 1);
    await fireTimer();
    expect(await subjects()).toEqual(['Mails about your comment?']);
  });

  test('whose comment turns out to be spam is not asked, though the question waits', async () => {
    useMailService('500,200');
    const { id } = await say(site, { notify: 'all' });
    await runQueue();
    const tried = (await sentMails()).length;
    expect(tried).toBe(1);
    await decide(id, 'spam', 1);
    await fireTimer();
    expect(await sentMails()).toHaveLength(tried);
  });

  test('a comment without a wish, or at a site that writes to no authors, writes no row more; one with it three', async () => {
    let said = 0;
    // Too short to be of a campaign: each costs the same.
    const rowsOf = async (fields: object, slug = site) => {
      const counted = countDatabase(env.DB);
      await post({ site: slug, fields: { body: `Hm ${(said += 1)}.`, ...fields }, db: counted.db });
      return counted.cost.rowsWritten;
    };
    await makeSite(`${site}-quiet`, {}, { mode: 'hold-all' });
    for (const slug of [site, `${site}-quiet`]) await rowsOf({}, slug);
    const without = await rowsOf({});
    expect(await rowsOf({ notify: 'all' }, `${site}-quiet`)).toBe(without);
    expect(await rowsOf({ notify: 'none' })).toBe(without);
    expect(await rowsOf({ notify: 'all', email: '' })).toBe(0);
    expect((await rowsOf({ notify: 'all' })) - without).toBeLessThanOrEqual(3);
    await runQueue();
    expect(await sentMails()).toHaveLength(1);
  });
});

describe('who said yes', () => {
  test('is told once that the comment is published, however often it is decided', async () => {
    const id = await sayYes();
    const { decision } = await decide(id, 'approve', 1);
    await askFor('POST', `/comments/${id}/decisions/${decision.id}/undo`, {});
    await fireTimer();
    expect(await subjects()).toEqual(['Mails about your comment?']);
    await decide(id, 'approve', 3);
    await decide(id, 'restore', 4);
    await decide(id, 'approve', 5);
    await fireTimer();
    await fireTimer();
    expect(await countMails()).toBe(2);
  });

  test('is told of a published approval by a link to their own status', async () => {
    const id = await sayYes();
    await decide(id, 'approve', 1);
    await runQueue();
    expect(await sentMails()).toHaveLength(1);
    await fireTimer();
    const mail = (await sentMails()).at(-1);
    expect(mail?.subject).toMatch(/^Your comment at Blog \d+ is published$/);
    expect(await (await follow(linkIn(mail, `/v1/comments/${id}/status`))).json()).toMatchObject({
      status: 'published',
    });
    expect(mail?.headers['List-Unsubscribe']).toContain('/v1/mail/subscriptions/');
  });

  test('is told of each reply once readers see it: not of one that waits, is refused, or is their own', async () => {
    const email = 'asker@example.com';
    const id = await sayYes({ email });
    await decide(id, 'approve', 1);
    await fireTimer();
    const answers = [
      await say(site, {
        parent: id,
        name: 'Bob\r\nBcc: x@example.com',
        body: 'See https://evil.example about the wall.',
      }),
      await say(site, { parent: id, body: 'A reply that is refused, as it should be, about the wall.' }),
      await say(site, { parent: id, email, body: 'Their own second thought about the harbour wall.' }),
    ];
    await fireTimer();
    expect(await sentMails()).toHaveLength(2);
    await decide(answers[0]?.id ?? '', 'approve', 1);
    await decide(answers[1]?.id ?? '', 'reject', 1);
    await decide(answers[2]?.id ?? '', 'approve', 1);
    await fireTimer();
    const mail = (await sentMails()).at(-1);
    expect(await sentMails()).toHaveLength(3);
    expect(mail?.subject).toMatch(/^A reply to your comment at Blog \d+$/);
    expect(mail?.text).toContain('> Bob');
    expect(mail?.text).not.toMatch(/https:\/\/evil|^Bcc/m);
    await decide(answers[0]?.id ?? '', 'restore', 2);
    await decide(answers[0]?.id ?? '', 'approve', 3);
    await fireTimer();
    expect(await sentMails()).toHaveLength(3);
  });

  test('is not told of a reply that is hidden again before the mail goes', async () => {
    const id = await sayYes();
    await decide(id, 'approve', 1);
    await fireTimer();
    const before = (await sentMails()).length;
    const reply = await say(site, { parent: id });
    await decide(reply.id, 'approve', 1);
    await decide(reply.id, 'restore', 2);
    await fireTimer();
    expect(await sentMails()).toHaveLength(before);
  });

  test('is told of a reply that is published at once', async () => {
    const id = await sayYes();
    await decide(id, 'approve', 1);
    await fireTimer();
    const answer = await sendAsOwner(`/v1/sites/${site}/comments`, {
      page: 'https://demo.example/news/harbour',
      parent: id,
      name: 'Staff',
      email: 'staff@example.com',
      body: 'The council has an answer now about the wall.',
    });
    expect(answer.status).toBe(201);
    await fireTimer();
    expect((await subjects()).at(-1)).toBe('A reply to your comment');
    expect((await sentMails()).at(-1)?.text).toContain('> The council has an answer');
  });

  test('is told only what they wished, at one comment as at another without asking again', async () => {
    const email = 'picky@example.com';
    const replies = await sayYes({ email, notify: 'replies' });
    await decide(replies, 'approve', 1);
    const approval = await say(site, { email, notify: 'approval' });
    const nothing = await say(site, { email });
    await decide(approval.id, 'approve', 1);
    await decide(nothing.id, 'approve', 1);
    for (const parent of [replies, approval.id, nothing.id]) {
      const { id } = await say(site, { parent });
      await decide(id, 'approve', 1);
    }
    await fireTimer();
    expect((await subjects()).sort()).toEqual([
      'A reply to your comment',
      'Mails about your comment?',
      'Your comment is published',
    ]);
  });

  test('is told no more than twenty things a day', async () => {
    const id = await sayYes();
    await decide(id, 'approve', 1);
    await fireTimer();
    for (let n = 0; n < 22; n++) {
      const reply = await say(site, { parent: id });
      await decide(reply.id, 'approve', 1);
      if (n % 8 === 7) await fireTimer();
    }
    await fireTimer();
    await fireTimer();
    expect((await subjects()).filter((subject) => subject === 'A reply to your comment')).toHaveLength(19);
    expect(await sentMails()).toHaveLength(21);
  });

  test('is told nothing more once they stopped it, were erased, or the comment is gone', async () => {
    const [stopped, erased, gone] = [
      await sayYes({ email: 'stopped@example.com' }),
      await sayYes({ email: 'erased@example.com' }),
      await sayYes({ email: 'gone@example.com' }),
    ];
    for (const id of [stopped, erased, gone]) await decide(id, 'approve', 1);
    const [link] = (await sentMails()).map((mail) => linkIn(mail, '/v1/mail/subscriptions/'));
    expect(
      (await follow(link ?? '', { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }))
        .status,
    ).toBe(200);
    const person = { email: 'erased@example.com', site };
    const { count } = { count: (await askFor<{ comments: number }>('POST', '/people/count', person)).comments };
    const exported = await askFor<{ mails: object[] }>('POST', '/people/export', person);
    expect(exported.mails).toMatchObject([{ site, role: 'author', state: 'confirmed' }]);
    await askFor('POST', '/people/erase', { ...person, count, text: 'keep' });
    await sendAsOwner(`/v1/admin/comments/${gone}`, undefined, { method: 'DELETE' });
    await fireTimer();
    expect(await sentMails()).toHaveLength(3);
    const left = await env.DB.prepare('SELECT state FROM subscriptions WHERE site = ?').bind(site).all();
    expect(left.results).toEqual([{ state: 'stopped' }]);
  });
});

test("a plain form has the box where the site has it, keeps it ticked, takes WordPress's, and refuses words that are none", async () => {
  const form = (fields: Record<string, string>, slug = site) =>
    send(`/v1/sites/${slug}/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'CF-Connecting-IP': freshAddress() },
      body: new URLSearchParams({ page: 'post-1', name: 'Ann', ...fields }).toString(),
    });
  const faulty = await (await form({ email: 'ann@', body: 'Hm.', notify: 'all' })).text();
  expect(faulty).toMatch(/name="notify" type="checkbox" value="all"\s+checked/);
  expect(await (await form({ email: 'ann@', body: 'Hm.' })).text()).toMatch(
    /name="notify" type="checkbox" value="all"\s+\/>/,
  );
  await makeSite(`${site}-quiet`);
  expect(await (await form({ email: 'ann@', body: 'Hm.' }, `${site}-quiet`)).text()).not.toContain('name="notify"');
  const refused = await post({ site, fields: { notify: 'everything' } });
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('"field":"notify"')]);
  expect(
    (
      await form({
        email: 'ann@example.com',
        body: 'A whole sentence about the wall.',
        subscribe_comments: 'subscribe',
      })
    ).status,
  ).toBe(200);
  expect(
    await env.DB.prepare('SELECT wish FROM wishes JOIN comments ON id = comment WHERE site = ?')
      .bind(site)
      .first('wish'),
  ).toBe('replies');
});
