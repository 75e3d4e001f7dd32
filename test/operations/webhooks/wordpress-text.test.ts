// What WordPress is given of a text, so that it shows what was typed.

import { expect, test } from 'vitest';
import { htmlOf } from '../../../src/operations/webhooks/wordpress-text.ts';
import { countBytes } from '../../../src/intake/text.ts';

/** What a browser shows of it; in one pass, so that what was typed as a reference is one. */
const shown = (html: string) =>
  html.replaceAll(/&(?:#(\d+)|(amp|lt|gt));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : { amp: '&', lt: '<', gt: '>' }[name as 'amp'],
  );

test.each([
  'Is 1 < 2 & "so" on? It\'s `code`.',
  '<script>alert(1)</script><!--more--> &amp; &#39;',
  'a -- b --- c - d, wait... :) ;) 8-) :lol: 3x4 Wordpress',
  '- a list\n- of two',
])('%j shows as typed, with nothing in it that WordPress changes', (text) => {
  const html = htmlOf(text);
  expect(shown(html)).toBe(text);
  expect(html.replaceAll(/&(?:#\d+|amp|lt|gt);/g, '')).not.toMatch(/[<>"'`&]|--|\.\.\.|\s-\s|:\)|;\)|\dx\d|Wordpress/);
});

test('an address stays a link, but where WordPress would take too much for it or change it', () => {
  expect(htmlOf('see https://example.com/a?b=1&c=2 and www.example.com')).toBe(
    'see https://example.com/a?b=1&amp;c=2 and www.example.com',
  );
  for (const text of ['"https://example.com/a"', '<https://example.com/>', 'https://example.com/a--b'])
    expect(htmlOf(text)).not.toMatch(/https:\/\/example\.com\/a(?:--b|&)|&lt;https:\/\//);
});

test('a text that would grow too long for WordPress is escaped no more than HTML needs', () => {
  const text = '"'.repeat(65_525);
  expect(htmlOf(text)).toBe(text);
  expect(countBytes(htmlOf("it's ".repeat(5_000)))).toBe(5_000 * 9);
});
