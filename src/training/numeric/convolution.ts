// The hot loop of training: filters slid over word vectors, keeping each filter's strongest position. The Worker, whose
// weights stand still, adds remembered projections instead (src/scoring/models/toxicity/filter-peaks.ts).

import type { PaddedVectors } from '../../scoring/models/toxicity/attention.ts';

/** Filters of one width. Weights are interleaved by fours: `weights[(block * inputs + input) * 4 + filterInBlock]`. */
export interface FilterBank {
  width: number;
  /** `width` times the dimensions of a word vector. */
  inputs: number;
  /** A multiple of four. */
  filters: number;
  weights: Float64Array;
}

/** Where filters keep their results. */
export interface Peaks {
  value: Float64Array;
  at: Int32Array;
}

/** Where the window of a filter at word `at` starts in `PaddedVectors.values`. */
export function windowStart(bank: FilterBank, vectors: PaddedVectors, at: number): number {
  return (at + 1 - ((bank.width - 1) >> 1)) * vectors.dimensions;
}

/** For each filter the largest dot product over all words and the word it stands at, written from index `into`. `count` must be 1 or more. */
export function findPeaks(bank: FilterBank, vectors: PaddedVectors, peaks: Peaks, into: number): void {
  const { inputs, weights } = bank;
  const { values, count, dimensions } = vectors;
  const first = windowStart(bank, vectors, 0);
  for (let filter = 0; filter < bank.filters; filter += 4) {
    const block = filter * inputs;
    let best0 = -Infinity,
      best1 = -Infinity,
      best2 = -Infinity,
      best3 = -Infinity;
    let at0 = 0,
      at1 = 0,
      at2 = 0,
      at3 = 0;
    for (let word = 0; word < count; word += 2) {
      const here = first + word * dimensions;
      const next = here + dimensions;
      let a0 = 0,
        a1 = 0,
        a2 = 0,
        a3 = 0,
        b0 = 0,
        b1 = 0,
        b2 = 0,
        b3 = 0;
      let weight = block;
      for (let input = 0; input < inputs; input += 1) {
        const x = values[here + input] as number;
        const y = values[next + input] as number;
        const w0 = weights[weight] as number,
          w1 = weights[weight + 1] as number;
        const w2 = weights[weight + 2] as number,
          w3 = weights[weight + 3] as number;
        weight += 4;
        a0 += w0 * x;
        a1 += w1 * x;
        a2 += w2 * x;
        a3 += w3 * x;
        b0 += w0 * y;
        b1 += w1 * y;
        b2 += w2 * y;
        b3 += w3 * y;
      }
      if (a0 > best0) {
        best0 = a0;
        at0 = word;
      }
      if (a1 > best1) {
        best1 = a1;
        at1 = word;
      }
      if (a2 > best2) {
        best2 = a2;
        at2 = word;
      }
      if (a3 > best3) {
        best3 = a3;
        at3 = word;
      }
      if (word + 1 < count) {
        if (b0 > best0) {
          best0 = b0;
          at0 = word + 1;
        }
        if (b1 > best1) {
          best1 = b1;
          at1 = word + 1;
        }
        if (b2 > best2) {
          best2 = b2;
          at2 = word + 1;
        }
        if (b3 > best3) {
          best3 = b3;
          at3 = word + 1;
        }
      }
    }
    const to = into + filter;
    peaks.value[to] = best0;
    peaks.value[to + 1] = best1;
    peaks.value[to + 2] = best2;
    peaks.value[to + 3] = best3;
    peaks.at[to] = at0;
    peaks.at[to + 1] = at1;
    peaks.at[to + 2] = at2;
    peaks.at[to + 3] = at3;
  }
}
