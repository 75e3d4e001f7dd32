// The page check: one key for all the spellings of an address, and no address of somebody else's.

import { describe, expect, it } from 'vitest';
import { checkPage, isHostAllowed } from '../../src/intake/page.ts';
import { normaliseText } from '../../src/intake/text.ts';

const hosts = ['news.example', 'localhost:8787', 'xn--mnchen-3ya.de', '[::1]:8787'];

function check(raw: string) {
  return checkPage({ raw, stored: normaliseText(raw) }, hosts);
}

describe('page URLs', () => {
  it.each([
    ['https://news.example/2026/bridge', 'https://news.example/2026/bridge'],
    ['https://news.example/2026/bridge/', 'https://news.example/2026/bridge'],
    ['https://news.example/2026/bridge///', 'https://news.example/2026/bridge'],
    ['HTTPS://News.Example/2026/Bridge#comments', 'https://news.example/2026/Bridge'],
    ['https://news.example./a', 'https://news.example/a'],
    ['https://news.example', 'https://news.example/'],
    ['https://news.example:443/a', 'https://news.example/a'],
    ['https://news.example:8443/a/', 'https://news.example:8443/a'],
    ['http://localhost:8787/', 'http://localhost:8787/'],
    ['https://news.example/a?utm_source=x&UTM_Medium=y&fbclid=z', 'https://news.example/a'],
    ['https://news.example/a?id=7&utm_source=x&b=%20+', 'https://news.example/a?id=7&b=%20+'],
    ['https://news.example/a/?held=01h#comment-01h', 'https://news.example/a'],
    ['https://news.example/?p=42', 'https://news.example/?p=42'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://news.example/a/../b', 'https://news.example/b'],
    ['https://münchen.de/a', 'https://xn--mnchen-3ya.de/a'],
  ])('files %s under %s', (typed, key) => {
    const checked = check(typed);
    expect(checked).toMatchObject({ faults: [], page: key });
    expect(check(key)).toMatchObject({ faults: [], page: key });
    expect(check(checked.pageUrl ?? '')).toMatchObject({ faults: [], page: key });
  });

  it('leads back to the address with its trailing slash, without fragment and tracking', () => {
    expect(check('https://news.example/a/?utm_source=x&id=7#top').pageUrl).toBe('https://news.example/a/?id=7');
  });

  it.each([
    ['https://evil.example/', 'host-not-allowed'],
    ['https://news.example.evil.example/', 'host-not-allowed'],
    ['https://evilnews.example/', 'host-not-allowed'],
    ['https://www.news.example/', 'host-not-allowed'],
    ['http://localhost/', 'host-not-allowed'],
    ['http://localhost:9000/', 'host-not-allowed'],
    ['https://news.example\\@evil.example/', null],
    ['https://evil.example\\@news.example/', 'host-not-allowed'],
    ['https://news.example@evil.example/', 'credentials'],
    ['https://ada:pw@news.example/', 'credentials'],
    ['javascript:alert(1)', 'scheme-not-allowed'],
    ['data:text/html,x', 'scheme-not-allowed'],
    ['ftp://news.example/', 'scheme-not-allowed'],
    ['//evil.example/a', 'scheme-not-allowed'],
    ['https:news.example/a', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://news.example/a\tb', 'control-character'],
    ['https://news.example/a\u0000', 'control-character'],
  ])('%s: %s', (typed, rule) => {
    expect(check(typed).faults.map((fault) => fault.rule)).toEqual(rule === null ? [] : [rule]);
  });

  it('accepts 2,000 bytes and refuses 2,001, counted with what the URL encodes', () => {
    const start = 'https://news.example/';
    expect(check(start + 'a'.repeat(2_000 - start.length)).faults).toEqual([]);
    expect(check(start + 'a'.repeat(2_001 - start.length)).faults.map((fault) => fault.rule)).toEqual(['too-long']);
    expect(check(start + 'ب'.repeat(400)).faults.map((fault) => fault.rule)).toEqual(['too-long']);
  });
});

describe('opaque keys', () => {
  it.each(['42', 'post-42', '/2026/bridge', '2026:05', 'خبر-۴۲', 'a b'])('keeps %j as it is', (key) => {
    expect(check(key)).toEqual({ faults: [], page: key, pageUrl: null });
  });

  it('accepts 200 bytes and refuses 201', () => {
    expect(check('k'.repeat(200)).faults).toEqual([]);
    expect(check('k'.repeat(201)).faults.map((fault) => fault.rule)).toEqual(['too-long']);
  });
});

describe('hosts', () => {
  it('an entry without a port means any port, one with a port that port only', () => {
    expect(isHostAllowed(new URL('http://news.example:1234/'), hosts)).toBe(true);
    expect(isHostAllowed(new URL('http://localhost:8787/'), hosts)).toBe(true);
    expect(isHostAllowed(new URL('http://localhost:8788/'), hosts)).toBe(false);
    expect(isHostAllowed(new URL('http://[::1]:8787/'), hosts)).toBe(true);
    expect(isHostAllowed(new URL('https://shop.example/'), ['shop.example:443'])).toBe(true);
  });

  it('never allows another scheme, nor anything when the site names no host', () => {
    expect(isHostAllowed(new URL('ftp://news.example/'), hosts)).toBe(false);
    expect(isHostAllowed(new URL('https://news.example/'), [])).toBe(false);
  });
});
