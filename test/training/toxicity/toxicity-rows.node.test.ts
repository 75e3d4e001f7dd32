// The rows of the English model over a small corpus of its own: copies of comments inside calm text.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownCommentSource } from '../../../src/training/toxicity/own-rows.ts';
import { teaches } from '../../../src/training/toxicity/toxicity-teachers.ts';
import { loadToxicityRows, wikipediaSource, type ToxicityRow } from '../../../src/training/toxicity/toxicity-rows.ts';

const calm = 'I have moved the section on tides to the article on harbours, where most of it was before. ';
let directory = '';
let rows: ToxicityRow[] = [];

/** The rows of a corpus of talk-page comments with as many long honest ones as wanted. */
async function load(honest: number): Promise<ToxicityRow[]> {
  const long = Array.from({ length: honest }, (_, n) => ({
    text: `${calm.repeat(3)}Edit ${'x'.repeat(n)}.`,
    toxic: 0,
  }));
  const short = Array.from({ length: 200 }, (_, n) => [
    { text: `You are a fool${'o'.repeat(n % 100)}${'h'.repeat(n / 100)}.`, toxic: 1 },
    { text: `You are a friend${'o'.repeat(n % 100)}${'h'.repeat(n / 100)}.`, toxic: 0 },
  ]);
  const corpus = [...long, ...short.flat()].map((line) => ({
    ...line,
    source: wikipediaSource,
    lang: 'en',
    licence_class: 'permissive',
  }));
  writeFileSync(join(directory, 'toxicity_en.jsonl'), corpus.map((row) => JSON.stringify(row)).join('\n'));
  return loadToxicityRows({ directory, seed: 1, ownSentences: 0 });
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'anteroom-rows-'));
  rows = await load(100);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('puts some of the short comments inside calm text, whole, labelled as they are alone, counting half', () => {
  const embedded = rows.filter(({ isEmbedded, source }) => isEmbedded && source === wikipediaSource);
  expect(new Set(embedded.map(({ labels }) => labels[0]))).toEqual(new Set([0, 1]));
  for (const row of embedded) {
    const parent = rows[row.parent] as ToxicityRow;
    expect(parent.split).toBe('train');
    expect(row.split).toBe('train');
    expect(row.labels).toEqual(parent.labels);
    expect(row.weight).toBe(parent.weight / 2);
    expect(row.text.split('\n')[1]).toBe(parent.text);
    expect(row.text).toContain('tides');
  }
});

it('has them behind all others, so that these keep their places', () => {
  expect(rows.findIndex(({ isEmbedded }) => isEmbedded)).toBeGreaterThan(rows.findLastIndex((row) => !row.isEmbedded));
});

it('no teacher learns from them, nor from comments written for this project', () => {
  const taught = rows.filter(teaches);
  expect(taught.length).toBeGreaterThan(300);
  expect(taught.filter(({ isEmbedded, source }) => isEmbedded || source === ownCommentSource)).toEqual([]);
});

it('has none where there is no calm text to put around them', async () => {
  expect((await load(0)).filter(({ isEmbedded }) => isEmbedded)).toEqual([]);
});
