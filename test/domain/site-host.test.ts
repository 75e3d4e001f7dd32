// A site's hosts: any spelling of a name is one entry, and what is none says why.

import { describe, expect, test } from 'vitest';
import { domainOfSiteHost, meansHost, siteHostSchema } from '../../src/domain/site-host.ts';

describe('entries', () => {
  test.each([
    ['Example.COM', 'example.com'],
    [' example.com. ', 'example.com'],
    ['localhost:8787', 'localhost:8787'],
    ['*.Example.com', '*.example.com'],
    ['*.example.com:8443', '*.example.com:8443'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['*.例え.jp:80', '*.xn--r8jz45g.jp:80'],
    ['ｅxample。com', 'example.com'],
    ['my_blog.example.com', 'my_blog.example.com'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]:8787', '[::1]:8787'],
  ])('%j is kept as %s, and that as itself', (typed, kept) => {
    expect(siteHostSchema.parse(typed)).toBe(kept);
    expect(siteHostSchema.parse(kept)).toBe(kept);
  });

  test.each([
    ['https://example.com', 'without scheme, path'],
    ['example.com/blog', 'without scheme, path'],
    ['ada@example.com', 'user name'],
    ['*', 'in place of its whole first part'],
    ['blog*.example.com', 'in place of its whole first part'],
    ['a.*.com', 'in place of its whole first part'],
    ['*.com', 'a whole domain after the "*."'],
    ['*.127.0.0.1', 'a whole domain after the "*."'],
    ['*.', 'a whole domain after the "*."'],
    ['example.com:0', 'a port from 1 to 65535'],
    ['example.com:99999', 'a port from 1 to 65535'],
    ['example.com:', 'a port from 1 to 65535'],
    ['exa mple.com', 'must be a host name'],
    ['example..com', 'must be a host name'],
    ['', 'must be a host name'],
  ])('%j is refused in plain words: %s', (typed, words) => {
    expect(siteHostSchema.safeParse(typed).error?.issues[0]?.message).toContain(words);
  });
});

test('a wildcard means every name below its domain, not the domain itself nor one that ends alike', () => {
  expect(meansHost('*.example.com', 'blog.example.com', '443')).toBe(true);
  expect(meansHost('*.example.com', 'a.b.example.com', '8080')).toBe(true);
  expect(meansHost('*.example.com', 'example.com', '443')).toBe(false);
  expect(meansHost('*.example.com', 'evilexample.com', '443')).toBe(false);
  expect(meansHost('*.example.com', 'example.com.evil.net', '443')).toBe(false);
  expect(meansHost('*.example.com:8443', 'blog.example.com', '8443')).toBe(true);
  expect(meansHost('*.example.com:8443', 'blog.example.com', '443')).toBe(false);
  expect(domainOfSiteHost('*.example.com:8443')).toBe('example.com');
});
