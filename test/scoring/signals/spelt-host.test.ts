// Spelt hosts: each way of writing an address past a filter is named; code, versions, file names and talk of domains are not.

import { describe, expect, it } from 'vitest';
import { speltHost } from '../../../src/scoring/signals/spelt-host.ts';
import { lookWith } from '../fixtures.ts';

describe('spelt-host', () => {
  it.each([
    ['All of it is at shop[.]top', "A web address with its dot in brackets: 'shop[.]top' (shop.top)"],
    ['All of it is at shop (dot) top now', "A web address with its dot in brackets: 'shop (dot) top' (shop.top)"],
    ['Go to bestcasino dot com', "A web address with its dot written as a word: 'bestcasino dot com' (bestcasino.com)"],
    ['Go to bestcasino .com', "A web address with blanks around its dot: 'bestcasino .com' (bestcasino.com)"],
    ['看 shop。top 吧', "A web address with another sign for its dot: 'shop。top' (shop.top)"],
    ['Buy at FREE-PHONE.TOP', "A web address in capitals: 'FREE-PHONE.TOP' (free-phone.top)"],
    ['Buy at ｓｈｏｐ．ｔｏｐ', "A web address in disguised letters: 'ｓｈｏｐ．ｔｏｐ' (shop.top)"],
    ['Log in at аррӏе.com', "A web address in disguised letters: 'аррӏе.com' (apple.com)"],
    ['Log in at https://аррӏе.com/id', "A web address in disguised letters: 'аррӏе.com' (apple.com)"],
  ])('reads %s', (body, sentence) => {
    expect(lookWith(speltHost, { fields: { body } })?.sentence).toBe(sentence);
  });

  it('points into the text where letters grow in lower case', () => {
    const body = 'www.b.com\u0130';
    expect(lookWith(speltHost, { fields: { body } })?.spans).toEqual([{ field: 'body', start: 0, end: body.length }]);
  });

  it.each([
    'I use Node.js and .NET, e.g. v1.2.3, see README.md, main.rs etc. on example.com',
    'The dot com bubble and the dot com boom',
    'Amazon.com and YAHOO.COM were there',
    'It is over. Top marks (info) for all. Live and let live.',
    'if (a.id < b.id) return items[0].name;',
    'https://münchen.example/ and https://en.wikipedia.org/wiki/Top',
    'Das kostet 3.50 Euro. De facto nichts.',
  ])('lets %s be', (body) => {
    expect(lookWith(speltHost, { fields: { body } })).toBeNull();
  });
});
