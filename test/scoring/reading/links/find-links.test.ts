// Links as typed, in every markup; and what looks like one but is not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, linksMax } from '../../../../src/scoring/reading/links/find-links.ts';
import { anyComment, cutsPair } from '../any-comment.ts';

function linksOf(source: string) {
  return findLinks('body', source).map(({ url, domain, markup, anchor }) => [url, domain, markup, anchor]);
}

describe('findLinks', () => {
  it.each([
    [
      'a bare URL',
      'See https://en.wikipedia.org/wiki/Foo, ok?',
      ['https://en.wikipedia.org/wiki/Foo', 'wikipedia.org', 'bare', null],
    ],
    ['a URL at the end of a sentence', 'See http://a.example/x.', ['http://a.example/x', 'a.example', 'bare', null]],
    [
      'HTML',
      '<a class="x" href="http://shop.co.uk/b?c=1">buy  now</a>',
      ['http://shop.co.uk/b?c=1', 'shop.co.uk', 'html', 'buy  now'],
    ],
    [
      'HTML without quotes',
      '<a href=http://shop.example>buy</a>',
      ['http://shop.example', 'shop.example', 'html', 'buy'],
    ],
    [
      'HTML in capitals',
      "<A HREF='http://shop.example/'>buy</A>",
      ['http://shop.example/', 'shop.example', 'html', 'buy'],
    ],
    ['BBCode', '[url=http://shop.example]buy[/url]', ['http://shop.example', 'shop.example', 'bbcode', 'buy']],
    ['bare BBCode', '[URL]http://shop.example[/URL]', ['http://shop.example', 'shop.example', 'bbcode', null]],
    ['Markdown', '[docs](https://docs.example/a)', ['https://docs.example/a', 'docs.example', 'markdown', 'docs']],
    ['www without a scheme', 'go to www.example.com now', ['www.example.com', 'example.com', 'bare', null]],
    ['a bare host', 'visit cheap-pills.ru today', ['cheap-pills.ru', 'cheap-pills.ru', 'bare', null]],
    ['a bare host with a path', 'visit foo.ly/abc today', ['foo.ly/abc', 'foo.ly', 'bare', null]],
    ['a broken scheme', 'hxxp://evil.example/x', ['hxxp://evil.example/x', 'evil.example', 'bare', null]],
    [
      'a port and a user',
      'http://user@evil.example:8080/x',
      ['http://user@evil.example:8080/x', 'evil.example', 'bare', null],
    ],
    ['an address', 'http://203.0.113.9/x', ['http://203.0.113.9/x', '203.0.113.9', 'bare', null]],
    [
      'an internationalised host',
      'http://müller.example/ß',
      ['http://müller.example/ß', 'müller.example', 'bare', null],
    ],
    ['a URL glued to Chinese', '请看http://a.example/x。谢谢', ['http://a.example/x。谢谢', 'a.example', 'bare', null]],
    ['a blog host', 'http://me.blogspot.com/x', ['http://me.blogspot.com/x', 'blogspot.com', 'bare', null]],
  ])('finds %s', (_, source, link) => {
    expect(linksOf(source)).toEqual([link]);
  });

  it.each([
    'Done.Then we left.',
    'it.So',
    'yes.No',
    'index.ts and main.rs, script.sh, app.py, README.md',
    'version 1.2.3',
    'e.g. i.e. U.S.A.',
    'me@example.com',
    'Mail joe.doe@mail.example.com please',
    '...',
    '.',
    'a.b',
    '3.14',
    'http://',
    'http://localhost/x',
    '://.',
    'well...ok',
  ])('finds none in: %s', (source) => {
    expect(linksOf(source)).toEqual([]);
  });

  it('keeps the order and the place of each', () => {
    const source = 'a http://one.example b http://two.example';
    expect(findLinks('body', source).map(({ start, end }) => source.slice(start, end))).toEqual([
      'http://one.example',
      'http://two.example',
    ]);
  });

  it(`keeps at most ${linksMax}`, () => {
    expect(findLinks('body', 'http://a.example '.repeat(500))).toHaveLength(linksMax);
  });

  it('finds a link behind a long text', () => {
    expect(linksOf(`${'word '.repeat(12_000)} http://late.example`)).toHaveLength(1);
  });

  it('gives places in the text that cut no surrogate pair, whatever the text', () => {
    fc.assert(
      fc.property(anyComment, (source) => {
        for (const { url, start, end, host } of findLinks('body', source)) {
          expect(source.slice(start, end)).toBe(url);
          expect(host).toContain('.');
          expect(cutsPair(source, start) || cutsPair(source, end)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
