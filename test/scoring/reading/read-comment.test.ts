// The reading as a whole: words, scripts, fingerprint, linked domains.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/scoring/reading/find-words.ts';
import { linkedDomainsMax, readComment } from '../../../src/scoring/reading/read-comment.ts';
import { countScripts, scriptOf } from '../../../src/scoring/reading/scripts.ts';
import { bodyBytesMax } from '../../../src/domain/comment.ts';
import { fieldsOf } from '../fixtures.ts';
import { anyComment } from './any-comment.ts';

function fingerprintOf(body: string): string {
  return readComment(fieldsOf({ body })).fingerprintText;
}

describe('words', () => {
  it.each([
    ["don't stop", ["don't", 'stop']],
    ["'quoted' words'", ['quoted', 'words']],
    ['well-known, e.g. x2', ['well', 'known', 'e', 'g', 'x2']],
    ['यह हिन्दी है', ['यह', 'हिन्दी', 'है']],
    ['这篇文章 写得好', ['这篇文章', '写得好']],
    ['𐐨𐐩 ok', ['𐐨𐐩', 'ok']],
    ['', []],
    ["'", []],
  ])('of %j', (text, words) => {
    expect(findWords(text).map((word) => word.text)).toEqual(words);
    for (const { text: word, start, end } of findWords(text)) expect(text.slice(start, end)).toBe(word);
  });
});

describe('scripts', () => {
  it.each([
    ['a', 'Latn'],
    ['é', 'Latn'],
    ['ж', 'Cyrl'],
    ['λ', 'Grek'],
    ['ע', 'Hebr'],
    ['ب', 'Arab'],
    ['ک', 'Arab'],
    ['न', 'Deva'],
    ['ন', 'Beng'],
    ['ก', 'Thai'],
    ['가', 'Hang'],
    ['漢', 'Hani'],
    ['𠮷', 'Hani'],
    ['ひ', 'Hira'],
    ['カ', 'Kana'],
    ['Ա', 'Armn'],
    ['ა', 'Geor'],
    ['አ', 'Ethi'],
    ['ქ', 'Geor'],
    ['த', 'Taml'],
    ['𞤀', 'Adlm'],
    ['1', 'Zyyy'],
    ['!', 'Zyyy'],
  ])('%s is %s', (letter, script) => {
    expect(scriptOf(letter.codePointAt(0) ?? 0)).toBe(script);
  });

  it('agree with Unicode for the letters of the scripts people write comments in', () => {
    const scripts = {
      Latn: 'Latin',
      Cyrl: 'Cyrillic',
      Grek: 'Greek',
      Arab: 'Arabic',
      Hebr: 'Hebrew',
      Deva: 'Devanagari',
      Thai: 'Thai',
      Hang: 'Hangul',
      Hani: 'Han',
    };
    for (const [code, name] of Object.entries(scripts)) {
      const pattern = new RegExp(`^[\\p{Script=${name}}&&\\p{L}]$`, 'v');
      for (let codePoint = 0x41; codePoint < 0x20000; codePoint++) {
        if (pattern.test(String.fromCodePoint(codePoint)) && scriptOf(codePoint) !== code) {
          expect(`${codePoint.toString(16)} ${scriptOf(codePoint)}`).toBe(code);
        }
      }
    }
  });

  it('are counted by letters, most frequent first', () => {
    expect(Object.entries(countScripts('abc да ١ 1 !'))).toEqual([
      ['Latn', 3],
      ['Cyrl', 2],
    ]);
  });
});

describe('the fingerprint', () => {
  it.each([
    ['Thanks, this helped me!', 'thanks this   helped me'],
    ['Thanks', '𝐓𝐡𝐚𝐧𝐤𝐬'],
    ['casino', 'c4sino'],
    ["don't", 'dont'],
    ['soooooo good', 'sooo good'],
  ])('of %s is that of %s', (one, other) => {
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  });

  it.each([
    ['👍', '😡'],
    ['version 1', 'version 2'],
    [`${'a'.repeat(7_000)}one${'b'.repeat(7_000)}`, `${'a'.repeat(7_000)}two${'b'.repeat(7_000)}`],
  ])('tells apart what says something else', (one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });
});

describe('linked domains', () => {
  it('are at most four different ones, the website first, then in the order of the text', () => {
    const body = 'http://a.example http://b.co.uk/x http://www.b.co.uk/y www.c.com http://d.example http://e.example';
    const reading = readComment(fieldsOf({ website: 'https://me.example', body }));
    expect(reading.linkedDomains).toEqual(['me.example', 'a.example', 'b.co.uk', 'c.com']);
    expect(reading.linkedDomains).toHaveLength(linkedDomainsMax);
  });
});

describe('reading', () => {
  it('throws on nothing', () => {
    fc.assert(
      fc.property(anyComment, anyComment, anyComment, anyComment, (body, name, website, email) => {
        readComment({ body, name, website, email });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['word ', 'Élève, ', '가 ', '😀', 'слово ', 'soooo '])(
    'reads the longest legal comment of %j whole',
    (morsel) => {
      const bytes = new TextEncoder().encode(morsel).length;
      const { body, words } = readComment(fieldsOf({ body: `${morsel.repeat(bodyBytesMax / bytes - 1)}idiot` }));
      expect(body.unread).toBeUndefined();
      expect(words.at(-1)?.text).toContain('idiot');
      expect(body.source.slice(body.starts.at(-1), body.ends.at(-1))).toBe('t');
    },
  );

  it('reads absent fields as absent', () => {
    expect(readComment({ name: null, email: null, website: null, body: 'x' })).toMatchObject({
      name: null,
      nameWords: [],
      website: null,
    });
  });
});
