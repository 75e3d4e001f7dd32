// Vectors learnt from neighbours alone, on small made-up sentences: words met in the same company come to lie together.

import { describe, expect, it } from 'vitest';
import { extractFeatures } from '../../../src/scoring/features/text-features.ts';
import type { NetworkShape } from '../../../src/scoring/models/toxicity/network-shape.ts';
import { seededRandom, pick } from '../../../src/training/numeric/random.ts';
import { NetworkRowsBuilder, type NetworkRows } from '../../../src/training/toxicity/network-rows.ts';
import { pretrainVectors } from '../../../src/training/toxicity/pretrain-vectors.ts';

const shape: NetworkShape = {
  dimensions: 8,
  wordRows: 1 << 10,
  gramRows: 1 << 10,
  pools: 1,
  filtersPerWidth: 4,
  widths: [1],
  styles: 6,
  hidden: 4,
  outputs: 1,
};
const settings = {
  shape,
  epochs: 20,
  window: 3,
  negatives: 3,
  learningRate: 0.05,
  frequentShare: 1,
  size: 0.3,
  seed: 1,
};

const animals = { who: ['horse', 'donkey', 'mule'], does: ['eats', 'chews', 'smells'], what: ['hay', 'straw', 'oats'] };
const ships = {
  who: ['ferry', 'tugboat', 'yacht'],
  does: ['leaves', 'enters', 'rounds'],
  what: ['port', 'bay', 'cape'],
};

function buildRows(): NetworkRows {
  const random = seededRandom(3);
  const builder = new NetworkRowsBuilder();
  for (let row = 0; row < 400; row += 1) {
    const { who, does, what } = row % 2 === 0 ? animals : ships;
    const text = `${pick(random, who)} ${pick(random, does)} ${pick(random, what)}`;
    builder.add(extractFeatures(text, text));
  }
  return builder.finish();
}

/** A word's vector as the network reads it. */
function vectorOf(vectors: Float32Array, word: string): number[] {
  const builder = new NetworkRowsBuilder();
  builder.add(extractFeatures(word, word));
  const { words } = builder.finish();
  const at = (row: number): number[] => [...vectors.subarray(row * shape.dimensions, (row + 1) * shape.dimensions)];
  const grams = [...words.gram].map((gram) => at(shape.wordRows + (gram & (shape.gramRows - 1))));
  return at((words.hash[0] as number) & (shape.wordRows - 1)).map(
    (own, d) => own + grams.reduce((sum, gram) => sum + (gram[d] as number), 0) / Math.max(1, grams.length),
  );
}

function likeness(vectors: Float32Array, one: string, other: string): number {
  const [a, b] = [vectorOf(vectors, one), vectorOf(vectors, other)];
  const dot = (x: number[], y: number[]): number => x.reduce((sum, value, d) => sum + value * (y[d] as number), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

const rows = buildRows();
const usable = Int32Array.from({ length: rows.count }, (_, row) => row);

describe('pretrained vectors', () => {
  const vectors = pretrainVectors(rows, usable, settings);

  it.each([
    ['horse', 'donkey', 'ferry'],
    ['tugboat', 'yacht', 'mule'],
    ['hay', 'oats', 'port'],
  ])('bring %s nearer to %s than to %s', (word, akin, strange) => {
    expect(likeness(vectors, word, akin)).toBeGreaterThan(likeness(vectors, word, strange) + 0.3);
  });

  it('have the size that was asked for', () => {
    expect(vectors).toHaveLength((shape.wordRows + shape.gramRows) * shape.dimensions);
    const squares = vectors.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(squares / vectors.length)).toBeCloseTo(settings.size, 5);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(pretrainVectors(rows, usable, settings)).toEqual(vectors);
    expect(pretrainVectors(rows, usable, { ...settings, seed: 2 })).not.toEqual(vectors);
  });

  it('learn from the rows that may be used alone', () => {
    const ofAnimals = pretrainVectors(rows, usable.filter((row) => row % 2 === 0), settings); // prettier-ignore
    expect(likeness(ofAnimals, 'tugboat', 'yacht')).toBeLessThan(likeness(vectors, 'tugboat', 'yacht') - 0.3);
  });
});
