import { expect, test } from 'vitest';
import { isForeignOrigin, mayReadAnswers } from '../../src/intake/origin.ts';

const hosts = ['example.com', 'shop.example:8443', '*.example.org', 'localhost:8787', 'plain.example'];

test.each([
  ['https://example.com', true],
  ['https://example.com:8443', false],
  ['http://example.com', false],
  ['https://shop.example:8443', true],
  ['https://shop.example', false],
  ['https://blog.example.org', true],
  ['https://example.org', false],
  ['http://localhost:8787', true],
  ['http://localhost', false],
  ['https://example.com.evil.example', false],
  ['null', false],
  ['', false],
  ['example.com', false],
])('scripts of %s may read answers: %s', (origin, may) => {
  expect(mayReadAnswers(origin, hosts)).toBe(may);
});

test.each([
  ['https://example.com', false],
  ['http://plain.example', false],
  ['https://example.com:8443', false],
  ['null', false],
  ['https://evil.example', true],
  ['https://example.com.evil.example', true],
  ['chrome-extension://example.com', true],
  ['example.com', true],
])('a form of %s is foreign: %s', (origin, isForeign) => {
  expect(isForeignOrigin(origin, hosts)).toBe(isForeign);
});
