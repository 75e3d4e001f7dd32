import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { isStatusToken, makeFormToken, makeStatusToken, readFormToken } from '../../src/operations/tokens.ts';

const settings = readSettings(env);
const others = { ...settings, tokenSecret: 'another-token-secret-0123456789' };
const now = 1_800_000_000_000;
const dayMs = 86_400_000;

test('a form token tells its age for exactly 24 hours, and none from the future', async () => {
  const text = await makeFormToken(settings, 'demo', now);
  const ageAt = (at: number) => readFormToken(settings, 'demo', { text, now: at });
  expect([await ageAt(now), await ageAt(now + 7_000), await ageAt(now + dayMs)]).toEqual([0, 7_000, dayMs]);
  expect([await ageAt(now - 1), await ageAt(now + dayMs + 1)]).toEqual([null, null]);
});

test('a form token holds for its own site and secret, and one that was changed is none', async () => {
  const text = await makeFormToken(settings, 'demo', now);
  const [issued = '', signature = ''] = text.split('.');
  expect(await readFormToken(settings, 'other', { text, now })).toBeNull();
  expect(await readFormToken(others, 'demo', { text, now })).toBeNull();
  const earlier = `${(now - 60_000).toString(36)}.${signature}`;
  for (const forged of [undefined, '', issued, `${issued}.`, `${issued}.0123`, earlier, `${text}.x`, `${text}0`]) {
    expect(await readFormToken(settings, 'demo', { text: forged, now })).toBeNull();
  }
});

test('a status token reads the one comment it was made for', async () => {
  const [one, other] = ['0190aaaa-0000-7000-8000-000000000001', '0190aaaa-0000-7000-8000-000000000002'];
  const token = await makeStatusToken(settings, one);
  expect(await isStatusToken(settings, one, token)).toBe(true);
  expect(await isStatusToken(settings, other, token)).toBe(false);
  expect(await isStatusToken(others, one, token)).toBe(false);
  for (const forged of ['', token.slice(1), `${token}0`])
    expect(await isStatusToken(settings, one, forged)).toBe(false);
});
