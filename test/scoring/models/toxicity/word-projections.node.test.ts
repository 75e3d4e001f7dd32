// What the network remembers of words changes no logit: not when it is warm, nor full, nor when words share a place in it.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFeatures, type TextFeatures } from '../../../../src/scoring/features/text-features.ts';
import {
  decodeNetwork,
  runNetwork,
  runWithout,
  type Network,
} from '../../../../src/scoring/models/toxicity/network.ts';
import { openWeightFile } from '../../../../src/scoring/models/weights/weight-file.ts';
import { readModelFiles } from '../../../../src/training/measures/judge-comments.ts';
import { harmless, rude } from '../fixture-comments.ts';

const files = readModelFiles(join(import.meta.dirname, '../../../../src/scoring/models/weights'));
const decode = (): Network => decodeNetwork(openWeightFile(files.toxicityEnglish as ArrayBuffer));
const read = (text: string): TextFeatures => extractFeatures(text.toLowerCase(), text);

function run(network: Network, text: string): number[] {
  runNetwork(network, read(text));
  return [...network.run.output];
}

function without(network: Network, range: { from: number; to: number }): number[] {
  const output = new Float64Array(network.shape.outputs);
  runWithout(network, range, output);
  return [...output];
}

/** Two different words that stand in the same place. */
function findTwins(network: Network): [string, string] {
  const mask = network.projections.rowOfSlot.length - 1;
  const seen = new Map<number, string>();
  for (let number = 0; ; number += 1) {
    const word = `w${number.toString(36)}x`;
    const slot = (read(word).wordHash[0] as number) & mask;
    const twin = seen.get(slot);
    if (twin !== undefined) return [twin, word];
    seen.set(slot, word);
  }
}

const texts = [...rude.map((one) => one.body), ...harmless, ''];

describe('remembered words', () => {
  it('give exactly what a fresh network gives, met again and after all was forgotten', () => {
    const warm = decode();
    for (const text of texts) expect(run(warm, text)).toEqual(run(decode(), text));
    for (const text of texts) expect(run(warm, text)).toEqual(run(decode(), text));
    const { projections } = warm;
    let forgot = 0;
    for (let text = 0; text < 60; text += 1) {
      const before = projections.count;
      const words = Array.from({ length: 150 }, (_, at) => `${text}q${at}z`).join(' ');
      expect(run(warm, words)).toEqual(run(decode(), words));
      if (projections.count < before) forgot += 1;
    }
    expect(forgot).toBeGreaterThan(1);
    for (const text of texts) expect(run(warm, text)).toEqual(run(decode(), text));
  });

  it('never take one word for another of the same place, in one text or in two', () => {
    const warm = decode();
    const [first, second] = findTwins(warm);
    expect(run(warm, first)).not.toEqual(run(warm, second));
    for (const text of [first, second, `${first} ${second} ${first}`, `${second} you ${second} ${first}`])
      expect(run(warm, text)).toEqual(run(decode(), text));
  });

  it('leave no trace of a run without some words', () => {
    const warm = decode();
    const [first, second] = findTwins(warm);
    const text = `you ${first} rotten ${second} idiot`;
    const plain = run(warm, text);
    const blank = without(warm, { from: 2, to: 4 });
    expect(without(warm, { from: 1, to: 3 })).not.toEqual(blank);
    expect(without(warm, { from: 2, to: 4 })).toEqual(blank);
    expect(run(warm, text)).toEqual(plain);
  });
});
