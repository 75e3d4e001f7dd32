// Linear heads that share one hashed table, 4 bits a weight. Decoding and scoring; no text, no calibration.

import type { HashedFeatures } from '../../features/hashed-features.ts';
import type { WeightFile } from './weight-file.ts';

/** One row of `ceil(heads / 2)` bytes a bucket, two weights a byte, the low half first. */
export interface LinearTable {
  heads: string[];
  buckets: number;
  bias: Float64Array;
  /** The weight of code c (0..15) of head h is `levels[16 * h + c]`; an odd number of heads has an idle one after the last. */
  levels: Float64Array;
  packed: Uint8Array;
}

/** A linear table as a model file's header describes it. */
export interface LinearTableHeader {
  heads: string[];
  buckets: number;
  bias: number[];
  /** The largest absolute weight of each head. Code c stands for `sign(c - 8) * ((c - 8) / 7)^2 * max`. */
  max: number[];
}

export const codesPerWeight = 16;

/** The weight a 4-bit code stands for: companded, so that small weights keep more of their precision. */
export function weightOfCode(code: number, max: number): number {
  const level = Math.max(-7, code - 8) / 7;
  return Math.sign(level) * level * level * max;
}

/** Reads table `name`: its description stands in the header under that name, its weights in the section of that name. */
export function decodeLinearTable(file: WeightFile, name: string): LinearTable {
  const header = file.header[name] as LinearTableHeader;
  const packed = file.section(name);
  const rowBytes = Math.ceil(header.heads.length / 2);
  if (packed.length !== rowBytes * header.buckets) throw new Error(`model table ${name} has the wrong size`);
  const levels = new Float64Array(2 * codesPerWeight * rowBytes);
  header.max.forEach((max, head) => {
    for (let code = 0; code < codesPerWeight; code += 1) levels[codesPerWeight * head + code] = weightOfCode(code, max);
  });
  return { heads: header.heads, buckets: header.buckets, bias: Float64Array.from(header.bias), levels, packed };
}

/** The logit of every head: bias + sum of the weights of the buckets touched, each valued 1 / sqrt(count). */
export function scoreLinear(table: LinearTable, hashed: HashedFeatures): Float64Array {
  const heads = table.heads.length;
  const logits = new Float64Array(2 * Math.ceil(heads / 2));
  const value = hashed.count === 0 ? 0 : 1 / Math.sqrt(hashed.count);
  for (let head = 0; head < heads; head += 2) sumPair(table, hashed, head, logits);
  return logits.subarray(0, heads).map((sum, head) => sum * value + (table.bias[head] as number));
}

/** Two neighbouring heads at a time, so that their sums stay in registers. */
function sumPair({ packed, levels }: LinearTable, hashed: HashedFeatures, head: number, sums: Float64Array): void {
  const rowBytes = sums.length >> 1;
  const own = codesPerWeight * head;
  const pair = head >> 1;
  const { bucket, count } = hashed;
  let low = 0;
  let high = 0;
  for (let at = 0; at < count; at += 1) {
    const byte = packed[(bucket[at] as number) * rowBytes + pair] as number;
    low += levels[own + (byte & 15)] as number;
    high += levels[own + codesPerWeight + (byte >> 4)] as number;
  }
  sums[head] = low;
  sums[head + 1] = high;
}

/** The same for tables of many heads: all of a bucket's weights lie together, and are read together. */
export function scoreManyHeads(table: LinearTable, hashed: HashedFeatures): Float64Array {
  const { packed, levels } = table;
  const heads = table.heads.length;
  const rowBytes = Math.ceil(heads / 2);
  const sums = new Float64Array(2 * rowBytes);
  for (let at = 0; at < hashed.count; at += 1) {
    const row = (hashed.bucket[at] as number) * rowBytes;
    for (let pair = 0; pair < rowBytes; pair += 1) {
      const byte = packed[row + pair] as number;
      const own = 2 * codesPerWeight * pair;
      sums[2 * pair] = (sums[2 * pair] as number) + (levels[own + (byte & 15)] as number);
      sums[2 * pair + 1] = (sums[2 * pair + 1] as number) + (levels[own + codesPerWeight + (byte >> 4)] as number);
    }
  }
  const value = hashed.count === 0 ? 0 : 1 / Math.sqrt(hashed.count);
  return sums.subarray(0, heads).map((sum, head) => sum * value + (table.bias[head] as number));
}

/**
 * What each token adds to the logit of one head. With the head's bias they add up to `scoreLinear`'s logit.
 * A bucket that several tokens touch counts for the first of them.
 */
export function decomposeLinear(table: LinearTable, hashed: HashedFeatures, head: number): Float64Array {
  const tokens = hashed.count === 0 ? 0 : (hashed.token[hashed.count - 1] as number) + 1;
  const added = new Float64Array(tokens);
  addContributions(table, hashed, { head, share: 1 }, added);
  return added;
}

/** The weight of one bucket for one head. */
export function weightAt({ packed, levels, heads }: LinearTable, bucket: number, head: number): number {
  const byte = packed[bucket * ((heads.length + 1) >> 1) + (head >> 1)] as number;
  return levels[codesPerWeight * head + (head % 2 === 0 ? byte & 15 : byte >> 4)] as number;
}

/** Adds `share` times what each token adds to a head's logit to `added`. */
export function addContributions(
  table: LinearTable,
  hashed: HashedFeatures,
  part: { head: number; share: number },
  added: Float64Array,
): void {
  const { head } = part;
  const rowBytes = Math.ceil(table.heads.length / 2);
  const shift = head % 2 === 0 ? 0 : 4;
  const value = hashed.count === 0 ? 0 : part.share / Math.sqrt(hashed.count);
  for (let at = 0; at < hashed.count; at += 1) {
    const byte = table.packed[(hashed.bucket[at] as number) * rowBytes + (head >> 1)] as number;
    const token = hashed.token[at] as number;
    added[token] = (added[token] as number) + (table.levels[16 * head + ((byte >> shift) & 15)] as number) * value;
  }
}
