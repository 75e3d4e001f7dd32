// The linear trainer and its packed table on small made-up comments.

import { describe, expect, it } from 'vitest';
import { hashFeatures } from '../../../src/scoring/features/hashed-features.ts';
import { extractFeatures } from '../../../src/scoring/features/text-features.ts';
import { decodeLinearTable, decomposeLinear, scoreLinear } from '../../../src/scoring/models/weights/linear-table.ts';
import { openWeightFile } from '../../../src/scoring/models/weights/weight-file.ts';
import {
  packLinearTable,
  roundLinearHead,
  scoreRows,
  SparseRowsBuilder,
  trainLinearHead,
} from '../../../src/training/numeric/linear-trainer.ts';
import { packWeightFile } from '../../../src/training/numeric/weight-file-writer.ts';

const buckets = 1 << 12;
const kind = [
  'a lovely day by the sea',
  'thank you for the kind reply',
  'the train was late again',
  'a useful article, well sourced',
];
const rude = [
  'you are a rotten cabbage',
  'rotten people write this',
  'what a rotten reply',
  'a rotten cabbage and a liar',
];
const texts = [...kind, ...rude];

function buildRows() {
  const builder = new SparseRowsBuilder(buckets);
  for (const text of texts) builder.add(extractFeatures(text, text));
  return builder.finish();
}

function trainRude() {
  const rows = buildRows();
  const labels = Int8Array.from(texts, (text) => (rude.includes(text) ? 1 : 0));
  const task = { labels, rowWeights: new Float32Array(texts.length).fill(1), cost: 10, passes: 30, seed: 1 };
  return { rows, head: trainLinearHead(rows, task), again: trainLinearHead(rows, task) };
}

describe('the linear trainer', () => {
  it('separates comments that a word tells apart, also unseen ones', () => {
    const { rows, head } = trainRude();
    const logits = scoreRows(rows, head);
    expect(Math.min(...logits.slice(4))).toBeGreaterThan(Math.max(...logits.slice(0, 4)));
    const builder = new SparseRowsBuilder(buckets);
    for (const text of ['rotten to the core', 'the sea was calm']) builder.add(extractFeatures(text, text));
    const [bad, good] = scoreRows(builder.finish(), head);
    expect(bad).toBeGreaterThan(good as number);
  });

  it('gives the same weights each time', () => {
    const { head, again } = trainRude();
    expect(again).toEqual(head);
  });

  it('ignores rows without a label and rows it may not use', () => {
    const rows = buildRows();
    const labels = Int8Array.from(texts, (text) => (rude.includes(text) ? 1 : 0));
    const rowWeights = new Float32Array(texts.length).fill(1);
    const without = Int8Array.from(labels, (label, at) => (at === 7 ? -1 : label));
    const usable = Uint8Array.from(texts, (_, at) => (at === 7 ? 0 : 1));
    const task = { rowWeights, cost: 10, passes: 20, seed: 1 };
    expect(trainLinearHead(rows, { ...task, labels: without })).toEqual(
      trainLinearHead(rows, { ...task, labels }, usable),
    );
  });
});

describe('the packed table', () => {
  const { rows, head } = trainRude();
  const other = { weights: head.weights.map((weight) => -weight), bias: 0.25 };
  const third = { weights: head.weights.map((weight) => weight / 3), bias: -1 };
  const packed = packLinearTable(['rude', 'kind', 'mild'], [head, other, third], buckets);
  const file = packWeightFile({ kind: 'test', table: packed.header }, { table: packed.packed });
  const table = decodeLinearTable(openWeightFile(file.buffer as ArrayBuffer), 'table');

  it('scores like the rounded weights it was made of', () => {
    const expected = [head, other, third].map((one) => scoreRows(rows, roundLinearHead(one)));
    texts.forEach((text, row) => {
      const logits = scoreLinear(table, hashFeatures(extractFeatures(text, text), buckets));
      expected.forEach((all, index) => expect(logits[index]).toBeCloseTo(all[row] as number, 5));
    });
  });

  it('takes each logit apart into tokens and bias that add up to it', () => {
    for (const text of [...texts, '', 'rotten rotten rotten']) {
      const hashed = hashFeatures(extractFeatures(text, text), buckets);
      const logits = scoreLinear(table, hashed);
      table.heads.forEach((_, index) => {
        const sum = decomposeLinear(table, hashed, index).reduce(
          (total, part) => total + part,
          table.bias[index] as number,
        );
        expect(sum).toBeCloseTo(logits[index] as number, 10);
      });
    }
  });

  it('refuses a table of the wrong size and a file of another kind', () => {
    const short = packWeightFile({ kind: 'test', table: packed.header }, { table: packed.packed.subarray(1) });
    expect(() => decodeLinearTable(openWeightFile(short.buffer as ArrayBuffer), 'table')).toThrow('wrong size');
    expect(() => openWeightFile(new ArrayBuffer(40))).toThrow('not a model file');
  });
});
