// The mixed table packed and read again.

import { describe, expect, it } from 'vitest';
import { addMixed, decodeMixedTable, placeOfPart } from '../../../src/scoring/models/languages/mixed-table.ts';
import { openWeightFile } from '../../../src/scoring/models/weights/weight-file.ts';
import { packMixedTable } from '../../../src/training/languages/pack-mixed-table.ts';
import { roundLinearHead } from '../../../src/training/numeric/linear-trainer.ts';
import { packWeightFile } from '../../../src/training/numeric/weight-file-writer.ts';

const buckets = 64;
const head = roundLinearHead({
  weights: Float32Array.from({ length: buckets }, (_, at) => Math.sin(at * at)),
  bias: 0,
});
const { header, packed } = packMixedTable(head, buckets);
const bytes = packWeightFile({ kind: 'languages', toxicity: header }, { toxicity: packed });
const table = decodeMixedTable(openWeightFile(new Uint8Array(bytes).buffer), 'toxicity');

describe('the mixed table', () => {
  it('gives every weight back as it was rounded', () => {
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const added = new Float64Array(1);
      const hashed = { count: 1, bucket: Int32Array.of(bucket), token: Int32Array.of(0) };
      addMixed(table, { hashed, parts: [], isShared: true, value: 1 }, added, 0);
      expect(added[0]).toBeCloseTo(head.weights[bucket] ?? Number.NaN, 6);
    }
  });

  it('adds the shared weight and each part by its share, to the token it belongs to', () => {
    const hashed = { count: 2, bucket: Int32Array.of(3, 9), token: Int32Array.of(7, 8) };
    const parts = ['de', 'en'].map((part, at) => ({ place: placeOfPart(part, buckets), share: at === 0 ? 0.7 : 0.3 }));
    const added = new Float64Array(2);
    addMixed(table, { hashed, parts, isShared: true, value: 0.5 }, added, 7);
    const weight = (bucket: number): number => head.weights[bucket] ?? Number.NaN;
    const mixed = (bucket: number): number =>
      weight(bucket) + parts.reduce((sum, { place, share }) => sum + share * weight(bucket ^ place), 0);
    expect(added[0]).toBeCloseTo(0.5 * mixed(3), 6);
    expect(added[1]).toBeCloseTo(0.5 * mixed(9), 6);
  });

  it('refuses a section of the wrong size', () => {
    const short = packWeightFile({ kind: 'languages', toxicity: header }, { toxicity: packed.subarray(1) });
    expect(() => decodeMixedTable(openWeightFile(new Uint8Array(short).buffer), 'toxicity')).toThrow('wrong size');
  });
});
