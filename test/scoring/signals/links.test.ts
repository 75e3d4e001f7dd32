// Links: count, density, hiding and mixed markups weigh, the site's own pages do not.

import { describe, expect, it } from 'vitest';
import { links } from '../../../src/scoring/signals/links.ts';
import { lookWith } from '../fixtures.ts';

function lookAt(body: string) {
  return lookWith(links, { fields: { body } });
}

describe('links', () => {
  it('counts them, says in how many words, and quotes them', () => {
    const seen = lookAt('Best shoes http://a.example and http://b.example or http://c.example ok');
    expect(seen?.quotes).toEqual(['http://a.example', 'http://b.example', 'http://c.example']);
    expect(seen?.sentence).toBe("Three links in 14 words: 'http://a.example', 'http://b.example', 'http://c.example'");
  });

  it.each([
    ['more links', 'See http://a.example now.', 'See http://a.example and http://b.example now.'],
    [
      'the same links in fewer words',
      'I wrote a longer answer to this question some years ago when we had the same trouble: https://a.example/answer',
      'My answer: https://a.example/answer',
    ],
    [
      'a link hidden behind other text',
      'Go to http://a.example/shop',
      'Go to <a href="http://a.example/shop">our shop</a>',
    ],
    ['BBCode', 'Go to http://a.example/shop', 'Go to [url]http://a.example/shop[/url]'],
    [
      'mixed markups',
      '[url]http://a.example[/url] [url]http://b.example[/url]',
      '[url]http://a.example[/url] <a href="http://b.example">b.example</a>',
    ],
  ])('weighs %s heavier', (_, lighter, heavier) => {
    expect(lookAt(heavier)?.strength).toBeGreaterThan(lookAt(lighter)?.strength ?? 0);
  });

  it('counts the same link once', () => {
    expect(lookAt('http://a.example/x http://a.example/x')?.facts).toMatchObject({ count: 1 });
  });

  it('says what is hidden and mixed', () => {
    const seen = lookAt('<a href="http://a.example">x</a> [url=http://b.example]y[/url]');
    expect(seen?.sentence).toContain('(2 hidden behind other text, several markups mixed)');
  });

  it.each([
    'No link at all.',
    'See https://blog.example/post and https://www.blog.example/other',
    'Version 1.2.3, index.ts, e.g. this.',
  ])('sees none in: %s', (body) => {
    expect(lookAt(body)).toBeNull();
  });
});
