// The page check: one key for all the spellings of an address, and no address of somebody else's.

import { describe, expect, it } from 'vitest';
import { checkPage, isHostAllowed } from '../../src/intake/page.ts';
import { pageKeyOf } from '../../src/intake/page-key.ts';

const hosts = ['news.example', 'localhost:8787', 'xn--mnchen-3ya.de', '[::1]:8787'];

function check(raw: string) {
  return checkPage(raw, hosts);
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
    ['http://news.example/2026/bridge', 'https://news.example/2026/bridge'],
    ['https://localhost:8787/a', 'http://localhost:8787/a'],
    ['https://news.example//2026///bridge', 'https://news.example/2026/bridge'],
    ['https://news.example//', 'https://news.example/'],
    ['https://news.example/خبر/%d9%be', 'https://news.example/%D8%AE%D8%A8%D8%B1/%D9%BE'],
    ['https://news.example/خبر/پ', 'https://news.example/%D8%AE%D8%A8%D8%B1/%D9%BE'],
    ['https://news.example/%7Eada/%41%2D%2fb', 'https://news.example/~ada/A-%2Fb'],
    ['https://news.example/a%2541', 'https://news.example/a%2541'],
    ['https://news.example/a[1]|b?c[]=1', 'https://news.example/a%5B1%5D%7Cb?c%5B%5D=1'],
    [
      'https://news.example/a?%75tm%5Fsource=x&gad_source=1&mibextid=y&ref_src=z&cpage=3&b=1',
      'https://news.example/a?b=1',
    ],
    ['https://news.example/a/comment-page-2/#comment-9', 'https://news.example/a'],
    ['https://news.example/comment-page-2', 'https://news.example/'],
    ['https://news.example/comment-page-two', 'https://news.example/comment-page-two'],
    ['https://news.example/100%', 'https://news.example/100%'],
  ])('files %s under %s', (typed, key) => {
    expect(check(typed)).toEqual({ faults: [], page: key });
    expect(check(key)).toEqual({ faults: [], page: key });
    expect(pageKeyOf(typed)).toBe(key);
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
    expect(check(key)).toEqual({ faults: [], page: key });
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
