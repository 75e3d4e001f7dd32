// Tokens of folded text: what holds together, what stands alone, and that they always lie in the text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFeatures } from '../../../src/scoring/features/text-features.ts';
import { tokenize, tokenKinds } from '../../../src/scoring/features/tokens.ts';

function read(text: string): string[] {
  const tokens = tokenize(text, 1000);
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
}

describe('tokens', () => {
  it('keeps a word with marks inside it together, and marks at its ends apart', () => {
    expect(read("don't f*ck with me!")).toEqual(["don't", 'f*ck', 'with', 'me', '!']);
    expect(read('"quoted," he said.')).toEqual(['"', 'quoted', ',', '"', 'he', 'said', '.']);
  });

  it('knows links, @names and numbers', () => {
    const text = 'see https://example.org/a?b=c, ask @mona or call 0151';
    const tokens = tokenize(text, 100);
    expect(Array.from(tokens.kind.subarray(0, tokens.count))).toEqual([
      tokenKinds.word,
      tokenKinds.link,
      tokenKinds.word,
      tokenKinds.mention,
      tokenKinds.word,
      tokenKinds.word,
      tokenKinds.number,
    ]);
  });

  it('reads words of every script whole, with their vowel signs', () => {
    expect(read('привет мир')).toEqual(['привет', 'мир']);
    expect(read('हिन्दी में')).toEqual(['हिन्दी', 'में']);
    expect(read('اردو زبان')).toEqual(['اردو', 'زبان']);
    expect(read('你好，世界')).toEqual(['你好', '，', '世界']);
    expect(read('𝔸 😀a')).toEqual(['𝔸', '😀', 'a']);
  });

  it('gives tokens in order that lie in the text and cut no surrogate pair, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = tokenize(text, 500);
        let last = 0;
        for (let at = 0; at < tokens.count; at += 1) {
          const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed()).toBe(
            text.isWellFormed() || text.slice(start, end).isWellFormed(),
          );
          last = end;
        }
      }),
      // A space of two units.
      { examples: [['\u{E0020}']] },
    );
  });

  it('never throws and reads at most as many tokens as asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(tokenize(text, 7).count).toBeLessThanOrEqual(7);
        extractFeatures(text, text);
      }),
    );
  });
});

describe('features', () => {
  it('reads a stretched word like one stretched by a single letter', () => {
    const [twice, often] = ['soo', 'sooooo'].map((text) => extractFeatures(text, text));
    expect(often?.wordHash).toEqual(twice?.wordHash);
  });

  it('reads all links alike, and all numbers', () => {
    const [a, b] = ['https://a.example 12', 'https://b.example/x 345'].map((text) => extractFeatures(text, text));
    expect(a?.wordHash).toEqual(b?.wordHash);
  });

  it('measures style in numbers from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        for (const value of extractFeatures(text.toLowerCase(), text).style) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1.01);
        }
      }),
    );
    expect(extractFeatures('stop it!', 'STOP it!').style[2]).toBe(0.5);
  });

  it('does work in proportion to the words: twice as many have twice the grams, the same again have none', () => {
    const write = (count: number) => Array.from({ length: count }, (_, at) => [...`${100 + at}`].join('x')).join(' ');
    const once = extractFeatures(write(200), '');
    const twice = extractFeatures(write(400), '');
    const again = extractFeatures(`${write(200)} ${write(200)}`, '');
    expect(twice.gramEnd.at(-1)).toBe(2 * (once.gramEnd.at(-1) as number));
    expect(again.gramEnd.at(-1)).toBe(once.gramEnd.at(-1));
    expect(again.gramStart.slice(200)).toEqual(once.gramStart);
  });
});
