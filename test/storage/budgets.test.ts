// What a submission and a decision cost with 100,000 comments stored, by D1's own count.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, freshAddress, makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const approvedParent = 'demo-00000104';

beforeAll(async () => {
  await makeSite('demo', {}, { mode: 'hold-doubtful', holdFirstComment: false });
  await fillSite('demo', 100_000);
});

async function cost(act: () => Promise<Response>, status: number) {
  counted.reset();
  const answer = await act();
  expect(await answer.text().then(() => answer.status)).toBe(status);
  return { ...counted.cost };
}

function withinSubmissionBudget(spent: { trips: number; rowsRead: number; rowsWritten: number }): void {
  expect(spent.trips).toBe(2);
  expect(spent.rowsRead).toBeLessThanOrEqual(30);
  expect(spent.rowsWritten).toBeLessThanOrEqual(25);
}

describe('a submission makes 2 round trips, reads at most 30 rows and writes at most 25', () => {
  const page = 'https://demo.example/page-4';
  const key = (name: string) => ({ 'Idempotency-Key': name });

  test('a first comment of a new author on a new page', async () => {
    withinSubmissionBudget(await cost(() => post({ db: counted.db }), 201));
  });

  test('a reply with four linked domains and an idempotency key, of an author and a network seen before', async () => {
    const address = freshAddress();
    const email = 'author4@example.com';
    const links = ['one.com', 'two.org', 'three.net', 'four.io'].map((domain) => `https://www.${domain}/x`).join(' ');
    const reply = (i: number) => ({
      page,
      parent: approvedParent,
      email,
      body: `Reply ${i} to what was said above, with sources: ${links}`,
    });
    await post({ db: counted.db, address, fields: reply(1), headers: key('warm') });
    withinSubmissionBudget(
      await cost(() => post({ db: counted.db, address, fields: reply(2), headers: key('cold') }), 201),
    );
  });

  test('a post refused by the limit, and a repeated one', async () => {
    const address = freshAddress();
    const often = { email: 'often@example.com' };
    for (let i = 0; i < 5; i++) await post({ address, fields: often });
    withinSubmissionBudget(await cost(() => post({ db: counted.db, address, fields: often }), 429));
    const again = freshAddress();
    await post({
      address: again,
      fields: { email: 'twice@example.com', body: 'Said once, and then again by mistake.' },
    });
    withinSubmissionBudget(
      await cost(
        () =>
          post({
            db: counted.db,
            address: again,
            fields: { email: 'twice@example.com', body: 'Said once, and then again by mistake.' },
          }),
        409,
      ),
    );
  });

  test('a near copy of a long text, with links and all else that is looked up, which shares a band with four campaigns', async () => {
    const long = (i: number) =>
      `Number ${i} of the notes on the old harbour wall, which everybody who lives here ought to read: https://www.one.com/a https://www.two.org/b https://www.three.net/c https://www.four.io/d`;
    const fields = { page, parent: approvedParent, email: 'author4@example.com' };
    const address = freshAddress();
    await post({ address, fields: { ...fields, body: long(1) }, headers: key('one') });
    withinSubmissionBudget(
      await cost(
        () => post({ db: counted.db, address, fields: { ...fields, body: long(2) }, headers: key('two') }),
        201,
      ),
    );
    await env.DB.prepare(
      `UPDATE campaign_bands SET campaign_id = (SELECT id FROM campaigns WHERE campaigns.id <> campaign_bands.campaign_id
         ORDER BY abs(unicode(substr(band, 1, 1)) - unicode(substr(id, -1))), id LIMIT 1) WHERE band > (SELECT min(band) FROM campaign_bands)`,
    ).run();
    withinSubmissionBudget(
      await cost(
        () => post({ db: counted.db, address, fields: { ...fields, body: long(3) }, headers: key('three') }),
        201,
      ),
    );
  });

  test('a text that a thousand authors sent before', async () => {
    const body = 'A chain letter that everyone sends to everyone they know.';
    for (let i = 0; i < 12; i++) await post({ fields: { body } });
    withinSubmissionBudget(await cost(() => post({ db: counted.db, fields: { body } }), 201));
  });
});

test("a decision makes 2 round trips with a stored moderator's key and writes at most 18 rows, and the owner's key saves one trip", async () => {
  const secret = await makeKey('Mo', { sites: ['demo'] });
  const decide = (key: string, version: number) => () =>
    sendAsOwner('/v1/admin/comments/demo-00000003/decisions', { move: 'approve', version }, { key, db: counted.db });
  const spent = await cost(decide(secret, 1), 200);
  expect(spent.trips).toBe(2);
  expect(spent.rowsRead).toBeLessThanOrEqual(36);
  expect(spent.rowsWritten).toBeLessThanOrEqual(18);
  expect((await cost(decide(env.OWNER_KEY, 2), 200)).trips).toBe(1);
});

test('a desk that follows the queue costs one statement and a row a site and claim each time it looks, and five in all beside', async () => {
  const secret = await makeKey('Desk', { sites: ['demo'] });
  await sendAsOwner('/v1/admin/claims', { claim: ['demo-00000005', 'demo-00000007'] });
  const follow = (seconds: number) => () =>
    sendAsOwner(`/v1/admin/events/stream?site=demo&seconds=${seconds}`, undefined, { key: secret, db: counted.db });
  const once = await cost(follow(0), 200);
  const twice = await cost(follow(2), 200);
  expect([once.statements, twice.statements]).toEqual([4, 5]);
  expect(once.statements + 39).toBeLessThanOrEqual(50);
  expect(twice.rowsRead - once.rowsRead).toBeLessThanOrEqual(10);
});
