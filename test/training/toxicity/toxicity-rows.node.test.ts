// The rows of the English model over a small corpus of its own: copies of comments inside calm text.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadToxicityRows, wikipediaSource, type ToxicityRow } from '../../../src/training/toxicity/toxicity-rows.ts';

let directory = '';
let rows: ToxicityRow[] = [];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'anteroom-rows-'));
  const calm = 'I have moved the section on tides to the article on harbours, where most of it was before. ';
  const lines = Array.from({ length: 200 }, (_, n) => [
    { text: `${calm.repeat(3)}That was edit ${'x'.repeat(n)}.`, toxic: 0 },
    { text: `You are a fool, ${'o'.repeat(n)}.`, toxic: 1 },
  ]).flat();
  const corpus = lines.map((line) => ({ ...line, source: wikipediaSource, lang: 'en', licence_class: 'permissive' }));
  writeFileSync(join(directory, 'toxicity_en.jsonl'), corpus.map((row) => JSON.stringify(row)).join('\n'));
  rows = await loadToxicityRows({ directory, seed: 1, ownSentences: 0 });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('puts some of the short comments inside calm text, whole, labelled as they are alone', () => {
  const embedded = rows.filter(({ isEmbedded, source }) => isEmbedded && source === wikipediaSource);
  expect(embedded.length).toBeGreaterThan(50);
  for (const row of embedded) {
    const parent = rows[row.parent] as ToxicityRow;
    expect(parent.split).toBe('train');
    expect(row.split).toBe('train');
    expect(row.labels).toEqual(parent.labels);
    expect(row.text.split('\n')[1]).toBe(parent.text);
    expect(row.text).toContain('tides');
  }
});

it('has them behind all others, so that these keep their places', () => {
  expect(rows.findIndex(({ isEmbedded }) => isEmbedded)).toBeGreaterThan(rows.findLastIndex((row) => !row.isEmbedded));
});
