// Authors edit their comments: for how long, how often, judged anew, and never over a human's word.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  at,
  decide,
  detail,
  edit,
  insult,
  interruptedBy,
  readers,
  row,
  ruleOf,
  spam,
  status,
  submit,
  wait,
  withdraw,
  type Own,
} from '../setup/author-changes.ts';
import { makeSite, post, send, sendAsOwner } from '../setup/service.ts';

beforeAll(async () => {
  await makeSite('demo', { threadDepth: 5 }, { holdFirstComment: false });
  await makeSite('never', { authorEditMinutes: 0 }, { holdFirstComment: false });
});

describe('an edit', () => {
  test('replaces the text at once where it is judged harmless, and keeps the earlier one for moderators', async () => {
    const own = await submit({ body: 'The wall of the harbuor was mended in spring.' });
    const answer = await edit(own, 'The wall of the harbour was mended in spring.');
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'published', version: 2 }]);
    expect(await readers()).toContain('wall of the harbour was');
    expect(await readers()).not.toContain('harbuor');
    const { edits, comment } = await detail(own);
    expect(edits).toMatchObject([{ bodyBefore: 'The wall of the harbuor was mended in spring.', by: 'The author' }]);
    expect(comment.body).toContain('harbour');
    const events = await sendAsOwner('/v1/admin/events?site=demo&kind=comment.edited&actor=author');
    const told = await events.json<{ events: { subject: string; changes: unknown }[] }>();
    expect(told.events[0]).toMatchObject({ subject: own.id, changes: { version: { from: 1, to: 2 } } });
    expect(JSON.stringify(told)).not.toContain('harbour');
  });

  test.each([
    ['spam', spam, 'spam'],
    ['an insult', insult, 'pending'],
  ])(
    'into %s takes a published comment off the page, and its author is told that it is held',
    async (_what, body, stored) => {
      const own = await submit();
      expect((await status(own)).status).toBe('published');
      const answer = await edit(own, body);
      expect(await answer.json()).toMatchObject({ status: 'held' });
      expect(await row(own)).toMatchObject({ status: stored, visible: 0, body });
      expect(await readers()).not.toContain(own.id);
    },
  );

  test('publishes nothing: what was held or spam stays so, with that as a reason', async () => {
    const [held, bad] = [await submit({ body: insult }), await submit({ body: spam })];
    for (const own of [held, bad]) {
      expect(await (await edit(own, 'The harbour wall was mended in spring, and it holds.')).json()).toMatchObject({
        status: 'held',
      });
    }
    expect(await row(held)).toMatchObject({ status: 'pending', verdict: 'hold' });
    expect(await row(bad)).toMatchObject({ status: 'spam', verdict: 'spam' });
    const rules = async (own: Own) => (await detail(own)).comment.assessment?.floors.map(({ rule }) => rule);
    expect(await rules(held)).toContain('edited-held');
    expect(await rules(bad)).toContain('edited-spam');
  });

  test('of what a moderator approved is held, the word on the earlier text is gone, and a decision on that loses', async () => {
    const own = await submit();
    const decision = await decide(own, 'approve', 1);
    const answer = await edit(own, 'The harbour wall was mended in autumn, I meant to say.', { version: 2 });
    expect(await answer.json()).toMatchObject({ status: 'held', version: 3 });
    expect(await row(own)).toMatchObject({
      status: 'pending',
      decided_status: null,
      decided_at: null,
      word_version: 0,
      visible: 0,
    });
    const stale = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions`, { move: 'spam', version: 2 });
    expect([stale.status, await stale.json()]).toMatchObject([
      409,
      { current: { status: 'pending', version: 3, by: 'The author' } },
    ]);
    const undo = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions/${decision}/undo`, {});
    expect(undo.status).toBe(409);
    expect((await row(own))?.['status']).toBe('pending');
    await decide(own, 'approve', 3);
    expect(await status(own)).toMatchObject({ status: 'published' });
  });

  test('never brings back what was public before a decision that is undone: the text is another', async () => {
    const own = await submit();
    const decision = await decide(own, 'approve', 1);
    expect((await edit(own, insult, { version: 2 })).status).toBe(200);
    const undone = await sendAsOwner(`/v1/admin/comments/${own.id}/decisions/${decision}/undo`, {});
    expect(undone.status).toBe(409);
    expect(await readers()).not.toContain('stupid piece');
  });

  test.each(['reject', 'spam'])('is refused once a moderator has decided "%s"', async (move) => {
    const own = await submit();
    await decide(own, move, 1);
    expect(await ruleOf(await edit(own, 'Something else.', { version: 2 }))).toEqual([403, 'declined']);
    expect(await ruleOf(await withdraw(own))).toEqual([403, 'declined']);
    expect(await status(own)).toMatchObject({ status: 'declined', editableUntil: null });
  });

  test('over a decision made meanwhile is refused with the state as it is, and no name', async () => {
    const own = await submit();
    const db = interruptedBy(3, () => decide(own, 'approve', 1));
    const answer = await edit(own, 'Something else of the harbour.', { db });
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { current: { status: 'approved', version: 2, by: null } },
    ]);
    expect(await row(own)).toMatchObject({ status: 'approved', decided_status: 'approved', version: 2 });
    expect((await detail(own)).edits).toEqual([]);
  });

  test('made at the same moment as a decline loses to it', async () => {
    const own = await submit();
    const db = interruptedBy(3, () => decide(own, 'reject', 1));
    expect(await ruleOf(await edit(own, 'Something else.', { db }))).toEqual([403, 'declined']);
    expect(await row(own)).toMatchObject({ status: 'rejected', decided_status: 'rejected', version: 2 });
  });

  test('of the same version twice changes once, and its repetition gets the first answer', async () => {
    const own = await submit();
    const both = await Promise.all([edit(own, 'The first text of two.'), edit(own, 'The second text of two.')]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const { body } = (await row(own)) as { body: string };
    expect((await edit(own, body)).status).toBe(200);
    expect((await row(own))?.['version']).toBe(2);
  });

  test('may be made five times, ten seconds apart', async () => {
    const own = await submit();
    for (let version = 1; version <= 5; version++) {
      expect((await edit(own, `The text of the harbour number ${version}.`, { version })).status).toBe(200);
      if (version === 1) {
        const soon = await edit(own, 'At once again.', { version: 2 });
        expect([soon.status, Number(soon.headers.get('Retry-After'))]).toEqual([429, 10]);
      }
      await wait(own, 11);
    }
    expect(await ruleOf(await edit(own, 'Once more.', { version: 6 }))).toEqual([403, 'too-many-edits']);
    expect(await status(own)).toMatchObject({ editableUntil: null, version: 6 });
  });

  test('ends with the time of the site, to the millisecond, also where that runs out on the way', async () => {
    const own = await submit();
    const told = await status(own);
    const { created_at: createdAt } = (await row(own)) as { created_at: number };
    expect(told.editableUntil).toBe(createdAt + 15 * 60_000);
    const late = interruptedBy(3, () => wait(own, 15 * 60));
    expect(await ruleOf(await edit(own, 'Too late on the way.', { db: late }))).toEqual([403, 'window-over']);
    expect(await ruleOf(await edit(own, 'Too late.'))).toEqual([403, 'window-over']);
    expect(await ruleOf(await withdraw(own))).toEqual([403, 'window-over']);
    expect((await status(own)).editableUntil).toBeNull();
    const none = await submit({}, 'never');
    expect((await status(none)).editableUntil).toBeNull();
    expect(await ruleOf(await edit(none, 'Never.'))).toEqual([403, 'window-over']);
  });

  test("is told with the submission, and refused where a moderator's key sent that", async () => {
    const answer = await post();
    const { comment } = await answer.json<{ comment: { createdAt: number; version: number; editableUntil: number } }>();
    expect(comment).toMatchObject({ version: 1, editableUntil: comment.createdAt + 15 * 60_000 });
    const ours = await post({ headers: { Authorization: `Bearer ${env.OWNER_KEY}` } });
    const staff = await ours.json<{ comment: { id: string; editableUntil: null }; statusToken: string }>();
    expect(staff.comment.editableUntil).toBeNull();
    expect(await ruleOf(await edit({ id: staff.comment.id, token: staff.statusToken }, 'Ours.'))).toEqual([
      403,
      'staff',
    ]);
  });

  test('with the token of another comment finds nothing, and an erased comment is not there', async () => {
    const [own, other] = [await submit(), await submit()];
    expect((await edit({ ...own, token: other.token }, 'Not mine.')).status).toBe(404);
    expect((await withdraw({ ...own, token: other.token })).status).toBe(404);
    await sendAsOwner(`/v1/admin/comments/${own.id}`, undefined, { method: 'DELETE' });
    expect([(await edit(own, 'Gone.')).status, (await withdraw(own)).status]).toEqual([404, 404]);
  });

  test.each([
    [{ body: ' ', version: 1 }, 'body', 'required'],
    [{ body: 'a'.repeat(65_526), version: 1 }, 'body', 'too-long'],
    [{ body: 'a\u0000b', version: 1 }, 'body', 'control-character'],
    [{ body: 'Fine.' }, 'version', expect.anything()],
    [{ body: 'Fine.', version: 1, name: 'Other' }, 'name', expect.anything()],
  ])('names the fault of %#', async (sent, field, rule) => {
    const own = await submit();
    const headers = { 'Content-Type': 'application/json' };
    const answer = await send(at(own), { method: 'PATCH', headers, body: JSON.stringify(sent) });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field, rule }] }]);
  });

  test("is judged by the site's list as it stands now", async () => {
    await makeSite('listed', {}, { holdFirstComment: false });
    const own = await submit({}, 'listed');
    const entries = [{ text: 'payday loan', effect: 'spam' }];
    expect((await sendAsOwner('/v1/admin/sites/listed/list/entries', { entries })).status).toBe(201);
    expect((await edit(own, 'The harbour wall needs a payday loan.')).status).toBe(200);
    expect((await row(own))?.['status']).toBe('spam');
  });

  test('into a text that moderators called spam joins its campaign, and one out of it leaves it', async () => {
    const text =
      'Come and see the wonderful lanterns that my cousin makes from old glass, they are cheap and bright and lovely.';
    const seen = await submit({ body: text });
    await decide(seen, 'spam', 1);
    const own = await submit();
    await edit(own, `${text} Really.`);
    expect(await row(own)).toMatchObject({
      status: 'spam',
      campaign_id: (await row(seen))?.['campaign_id'],
      campaign_size: 2,
    });
    const size = () =>
      env.DB.prepare('SELECT size FROM campaigns WHERE id = (SELECT campaign_id FROM comments WHERE id = ?)')
        .bind(seen.id)
        .first('size');
    expect(await size()).toBe(2);
    await wait(own, 11);
    await edit(
      own,
      'The harbour wall was mended by people who had never seen a lantern in their lives, or so they say.',
      { version: 2 },
    );
    expect(await size()).toBe(1);
    expect((await row(own))?.['status']).toBe('spam');
  });

  test('is carried to the copies that replies have of it', async () => {
    const own = await submit({ body: 'The wall was mended in sprign, I think.' });
    const reply = await submit({ parent: own.id, body: 'No, it was mended in the autumn before.' });
    await edit(own, 'The wall was mended in spring, I think.');
    expect((await row(reply))?.['parent_body']).toBe('The wall was mended in spring, I think.');
  });
});
