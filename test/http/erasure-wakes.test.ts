// What is erased in numbers, for a person or because a site keeps it no longer, is told to webhooks at once.

import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { eraseExpired } from '../../src/operations/upkeep/erase-expired.ts';
import { makeSite } from '../setup/service.ts';
import { askFor, makeWebhook, say, webhookQueue, woken } from '../setup/webhooks.ts';

const dayMs = 86_400_000;

beforeEach(async () => {
  woken.length = 0;
});

test('a person’s erasure wakes the webhooks that want to know', async () => {
  await makeSite('person', {}, { mode: 'hold-all' });
  const hook = await makeWebhook('person', { url: 'https://some.receivers.dev/200/a', kinds: ['comment.erased'] });
  const id = await say('person', { email: 'ada@example.com' });
  expect(woken).toEqual([]);
  await askFor('POST', '/people/erase', { email: 'ada@example.com', site: 'person', count: 1, text: 'erase' });
  expect(
    await env.DB.prepare('SELECT erased_at IS NULL AS kept FROM comments WHERE id = ?').bind(id).first('kept'),
  ).toBe(0);
  expect(woken).toEqual([hook.id]);
});

test('retention wakes them, too', async () => {
  await makeSite('kept', { eraseRejectedAfterDays: 30 }, { mode: 'hold-all' });
  const hook = await makeWebhook('kept', { url: 'https://some.receivers.dev/200/b', kinds: ['comment.erased'] });
  const id = await say('kept');
  await askFor('POST', `/comments/${id}/decisions`, { move: 'reject', version: 1 });
  expect(woken).toEqual([]);
  const settings = readSettings({ ...env, WEBHOOKS: webhookQueue });
  expect(await eraseExpired({ settings, now: Date.now() + 31 * dayMs }, 'kept')).toBe(1);
  expect(woken).toEqual([hook.id]);
});
