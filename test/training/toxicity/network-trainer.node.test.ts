// The network's back-propagation against finite differences, its training, and its packed form, on small made-up comments.

import { describe, expect, it } from 'vitest';
import { extractFeatures } from '../../../src/scoring/features/text-features.ts';
import { decodeNetwork, runNetwork, runWithout } from '../../../src/scoring/models/toxicity/network.ts';
import type { NetworkShape } from '../../../src/scoring/models/toxicity/network-shape.ts';
import { openWeightFile } from '../../../src/scoring/models/weights/weight-file.ts';
import { NetworkRowsBuilder } from '../../../src/training/toxicity/network-rows.ts';
import { Gradient } from '../../../src/training/toxicity/network-gradient.ts';
import { drawParameters } from '../../../src/training/toxicity/network-parameters.ts';
import { trainNetwork, type NetworkTargets } from '../../../src/training/toxicity/network-trainer.ts';
import { TrainingNetwork } from '../../../src/training/toxicity/training-network.ts';
import { packNetwork } from '../../../src/training/toxicity/pack-network.ts';
import { packWeightFile } from '../../../src/training/numeric/weight-file-writer.ts';

const shape: NetworkShape = {
  dimensions: 8,
  wordRows: 64,
  gramRows: 64,
  pools: 2,
  filtersPerWidth: 8,
  widths: [1, 2, 3],
  styles: 6,
  hidden: 8,
  outputs: 2,
};
const texts = [
  'you rotten cabbage!',
  'the sea is calm today',
  'rotten',
  '',
  'a very long line about trains and ships',
  'ROTTEN fish again?',
  'what a day',
  'calm down, cabbage',
];
const noDropout = { features: 0, dimensions: 0, tokens: 0, style: 0 };

function buildRows() {
  const builder = new NetworkRowsBuilder();
  for (const text of texts) builder.add(extractFeatures(text.toLowerCase(), text));
  return builder.finish();
}

function targetsOf(): NetworkTargets {
  const labels = Int8Array.from(texts.flatMap((text) => [/rotten/i.test(text) ? 1 : 0, /calm/.test(text) ? 1 : -1]));
  return {
    labels,
    teacher: new Float32Array(labels.length).fill(Number.NaN),
    rowWeights: new Float32Array(texts.length).fill(1),
    source: new Uint8Array(texts.length),
    outputWeights: [1, 1],
  };
}

describe('the network trainer', () => {
  it('computes the gradient that finite differences give, for layers and vectors alike', () => {
    const rows = buildRows();
    const parameters = drawParameters(shape, 3);
    parameters.vectors.forEach((value, at) => (parameters.vectors[at] = 10 * value));
    const network = new TrainingNetwork(parameters, rows);
    const target = [0.7, -0.4];
    const lossOf = (row: number): number =>
      network.predict(row).reduce((sum, out, at) => sum + 0.5 * (out - (target[at] as number)) ** 2, 0);
    for (const row of [0, 4, 5]) {
      const gradient = new Gradient(shape);
      network.learn(row, gradient, {
        dropout: noDropout,
        random: () => 0.999,
        lossGradient: (output) => output.forEach((out, at) => (output[at] = out - (target[at] as number))),
      });
      for (const [values, slopes, step] of [
        [parameters.dense, gradient.dense, 1e-5],
        [parameters.vectors, gradient.vectors, 1e-3],
      ] as const) {
        for (let at = row; at < values.length; at += 37) {
          const kept = values[at] as number;
          values[at] = kept + step;
          const above = lossOf(row);
          values[at] = kept - step;
          const below = lossOf(row);
          values[at] = kept;
          expect(Math.abs((above - below) / (2 * step) - (slopes[at] as number))).toBeLessThan(2e-3);
        }
      }
    }
  });

  it('learns a word that decides, and does so alike each time', () => {
    const rows = buildRows();
    const train = () =>
      trainNetwork(rows, targetsOf(), Int32Array.from(texts.keys()), {
        shape,
        epochs: 80,
        batch: 4,
        learningRate: 1e-2,
        warmUpSteps: 5,
        teacherShare: 0,
        dropout: noDropout,
        seed: 5,
      });
    const parameters = train();
    const network = new TrainingNetwork(parameters, rows);
    const logits = texts.map((_, row) => network.predict(row)[0] as number);
    texts.forEach((text, row) => expect((logits[row] as number) > 0, text).toBe(/rotten/i.test(text)));
    expect(train()).toEqual(parameters);
  });

  it('follows the teacher where no label speaks', () => {
    const rows = buildRows();
    const targets = targetsOf();
    targets.labels.fill(-1);
    targets.teacher.fill(0.9);
    const parameters = trainNetwork(rows, targets, Int32Array.from(texts.keys()), {
      shape,
      epochs: 80,
      batch: 4,
      learningRate: 1e-2,
      warmUpSteps: 5,
      teacherShare: 0.6,
      dropout: noDropout,
      seed: 5,
    });
    const logit = new TrainingNetwork(parameters, rows).predict(1)[0] as number;
    expect(1 / (1 + Math.exp(-logit))).toBeGreaterThan(0.75);
  });
});

describe('the packed network', () => {
  const rows = buildRows();
  const parameters = drawParameters(shape, 9);
  const packed = packNetwork(parameters);
  const file = packWeightFile(
    { kind: 'test', network: packed.header },
    { vectors: packed.vectors, dense: packed.dense, scales: packed.scales },
  );
  const network = decodeNetwork(openWeightFile(file.buffer as ArrayBuffer));

  it('answers nearly as before packing', () => {
    const trained = new TrainingNetwork(parameters, rows);
    texts.forEach((text, row) => {
      runNetwork(network, extractFeatures(text.toLowerCase(), text));
      trained
        .predict(row)
        .forEach((logit, out) => expect(Math.abs(logit - (network.run.output[out] as number))).toBeLessThan(0.02));
    });
  });

  it('computes the effect of blank words as if the whole text were run with blank vectors', () => {
    const text = texts[4] as string;
    const features = extractFeatures(text, text);
    const words = features.tokens.count;
    for (let from = 0; from < words; from += 1) {
      for (const to of [from + 1, Math.min(words, from + 3)]) {
        runNetwork(network, features);
        const before = [...network.run.output];
        const without = new Float64Array(shape.outputs);
        runWithout(network, { from, to }, without);
        expect([...network.run.output]).toEqual(before);
        expect(blankedLogits(text, { from, to })).toEqual([...without].map((logit) => expect.closeTo(logit, 10)));
      }
    }
  });

  /** The slow way: a network of the same weights whose rows for the blank words are zero. */
  function blankedLogits(text: string, range: { from: number; to: number }): number[] {
    const features = extractFeatures(text, text);
    const fresh = decodeNetwork(openWeightFile(file.buffer as ArrayBuffer));
    // A kind of token without grams and a word row whose codes are all 8 (zero) has a zero vector.
    const zeroRow = 63;
    fresh.vectors.set(new Uint8Array(shape.dimensions / 2).fill(0x88), (zeroRow * shape.dimensions) / 2);
    const kept = packed.vectors.slice((zeroRow * shape.dimensions) / 2, ((zeroRow + 1) * shape.dimensions) / 2);
    const blank = { ...features, wordHash: features.wordHash.slice(), gramEnd: features.gramEnd.slice() };
    for (let token = range.from; token < range.to; token += 1) {
      blank.wordHash[token] = zeroRow;
      blank.gramEnd[token] = features.gramStart[token] as number;
    }
    runNetwork(fresh, blank);
    fresh.vectors.set(kept, (zeroRow * shape.dimensions) / 2);
    return [...fresh.run.output];
  }
});
