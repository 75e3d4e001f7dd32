// Which rows training may see, which are held back, and how copies of them are disguised. On made-up rows.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus, mayLearnFrom, splitOf, type LabelledComment } from '../../../src/training/corpora/corpora.ts';
import { disguiseNames, disguiseText } from '../../../src/training/corpora/disguise.ts';
import { writeIdentitySentences } from '../../../src/training/corpora/identity-sentences.ts';

const folder = mkdtempSync(join(tmpdir(), 'anteroom-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function row(text: string, more: Partial<LabelledComment> = {}): LabelledComment {
  return { text, source: 'made-up', lang: 'en', licence_class: 'permissive', toxic: 0, ...more };
}

describe('corpora', () => {
  it('lets the shipped weights learn from permissive and share-alike rows and the blog submissions alone', () => {
    expect(
      ['permissive', 'share-alike', 'non-commercial', 'research', 'unstated'].map((licence_class) =>
        mayLearnFrom(row('a', { licence_class })),
      ),
    ).toEqual([true, true, false, false, false]);
    expect(mayLearnFrom(row('a', { licence_class: 'unstated', source: 'gitblog-comment-spam' }))).toBe(true);
  });

  it("lets a site's own choice of sources replace the rule", () => {
    expect(mayLearnFrom(row('a', { licence_class: 'unstated' }), new Set(['made-up']))).toBe(true);
    expect(mayLearnFrom(row('a'), new Set(['another']))).toBe(false);
  });

  it('reads plain and gzipped files, with line separators of Unicode inside texts', async () => {
    writeFileSync(
      join(folder, 'toxicity_a.jsonl'),
      `${JSON.stringify(row('one\u2028two'))}\n\n${JSON.stringify(row('three', { lang: 'de' }))}\n`,
    );
    writeFileSync(join(folder, 'toxicity_b.jsonl.gz'), gzipSync(JSON.stringify(row('four'))));
    const rows = await loadCorpus({ directory: folder, prefix: 'toxicity_', accept: (one) => one.lang === 'en' });
    expect(rows.map((one) => one.text)).toEqual(['one\u2028two', 'four']);
  });

  it('holds back about six rows of a hundred, and the same ones whatever their case, spacing and marks', () => {
    const splits = Array.from({ length: 5000 }, (_, at) =>
      splitOf(row(`comment number ${at.toString(26).replace(/\d/g, 'q')} of many ${'abcdefghij'.charAt(at % 10)}`)),
    );
    const share = splits.filter((split) => split === 'test').length / splits.length;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.1);
    expect(splitOf(row('Hello,   THERE!'))).toBe(splitOf(row('hello there')));
  });
});

describe('disguises', () => {
  const text = 'You are a complete idiot, see https://example.org/fool';

  it.each(disguiseNames)('%s alters words, never links, and alike each time', (name) => {
    const altered = disguiseText(text, name, { share: 1, seed: 4 });
    expect(altered).not.toBe(text);
    expect(altered).toContain('https://example.org/fool');
    expect(disguiseText(text, name, { share: 1, seed: 4 })).toBe(altered);
    expect(disguiseText(text, name, { share: 0, seed: 4 })).toBe(text);
  });
});

describe('own sentences', () => {
  it('are a little more often harmless than hostile, without a blank left open', () => {
    const sentences = writeIdentitySentences(2000, 3);
    const harmless = sentences.filter((sentence) => sentence.toxic === 0).length / sentences.length;
    expect(harmless).toBeGreaterThan(0.5);
    expect(harmless).toBeLessThan(0.6);
    expect(sentences.filter((sentence) => /[{}]/.test(sentence.text))).toEqual([]);
  });
});
