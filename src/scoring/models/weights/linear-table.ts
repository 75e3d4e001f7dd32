// Linear heads that share one hashed table, 4 bits a weight. Decoding and scoring; no text, no calibration.

import { makeFloat64s } from '../../arrays.ts';
import type { HashedFeatures } from '../../features/hashed-features.ts';
import type { WeightFile } from './weight-file.ts';

/** One row of `ceil(heads / 2)` bytes a bucket, two weights a byte, the low half first. */
export interface LinearTable {
  heads: string[];
  buckets: number;
  bias: Float64Array;
  /** The weight of code c (0..15) of head h is `levels[16 * h + c]`; an odd number of heads has an idle one after the last. */
  levels: Float64Array;
  /** The largest absolute weight of each head. */
  max: readonly number[];
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
  return {
    heads: header.heads,
    buckets: header.buckets,
    bias: Float64Array.from(header.bias),
    levels,
    max: header.max,
    packed,
  };
}

/**
 * The logit of every head: bias + sum of the weights of the buckets touched, each valued 1 / sqrt(count). With `shares`,
 * heads whose share is 0 may be left out: their logit is 0.
 */
export function scoreLinear(table: LinearTable, hashed: HashedFeatures, shares?: readonly number[]): Float64Array {
  const { heads } = table;
  const logits = makeFloat64s(heads.length);
  for (let head = 0; head < heads.length; head += 2) {
    if (shares !== undefined && !shares[head] && !shares[head + 1]) continue;
    sumPair(table, hashed, head >> 1);
    logits[head] = logitOfSum(table, hashed, head);
    if (head + 1 < heads.length) logits[head + 1] = logitOfSum(table, hashed, head + 1);
  }
  return logits;
}

/** The logit of one head alone: what `scoreLinear` says of it. */
export function scoreHead(table: LinearTable, hashed: HashedFeatures, head: number): number {
  sumPair(table, hashed, head >> 1);
  return logitOfSum(table, hashed, head);
}

/** From the sum that `sumPair` left. */
function logitOfSum({ bias, max }: LinearTable, { count }: HashedFeatures, head: number): number {
  const value = count === 0 ? 0 : 1 / Math.sqrt(count);
  return ((pairSum[head & 1] as number) * value * (max[head] as number)) / squareMax + (bias[head] as number);
}

/** Weights are squares of small integers times the head's largest weight: two heads are summed as one integer. */
const squareMax = 49;
const squareOf = (code: number): number => Math.round(weightOfCode(code, squareMax));
const pairSquares = Int32Array.from(
  { length: codesPerWeight * codesPerWeight },
  (_, byte) => squareOf(byte & 15) + (squareOf(byte >> 4) << 16),
);
/** So many squares add up to less than what half an integer holds. */
const squaresMax = 512;
const pairSum = new Float64Array(2);

function sumPair({ packed, heads }: LinearTable, { bucket, count }: HashedFeatures, pair: number): void {
  const rowBytes = (heads.length + 1) >> 1;
  let low = 0;
  let high = 0;
  for (let from = 0; from < count; from += squaresMax) {
    const stop = Math.min(count, from + squaresMax);
    let sum = 0;
    for (let at = from; at < stop; at += 1)
      sum = (sum + (pairSquares[packed[(bucket[at] as number) * rowBytes + pair] as number] as number)) | 0;
    const lowPart = (sum << 16) >> 16;
    low += lowPart;
    high += (sum - lowPart) >> 16;
  }
  pairSum[0] = low;
  pairSum[1] = high;
}

/**
 * What each token adds to the logit of one head. With the head's bias they add up to `scoreLinear`'s logit.
 * A bucket that several tokens touch counts for the first of them.
 */
export function decomposeLinear(table: LinearTable, hashed: HashedFeatures, head: number): Float64Array {
  const tokens = hashed.count === 0 ? 0 : (hashed.token[hashed.count - 1] as number) + 1;
  const added = makeFloat64s(tokens);
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
  const rowBytes = (table.heads.length + 1) >> 1;
  const shift = head % 2 === 0 ? 0 : 4;
  const value = hashed.count === 0 ? 0 : part.share / Math.sqrt(hashed.count);
  // Buckets of a token stand together: its sum need not go through memory for each.
  let token = -1;
  let sum = 0;
  for (let at = 0; at < hashed.count; at += 1) {
    const own = hashed.token[at] as number;
    if (own !== token) {
      if (token >= 0) added[token] = sum;
      token = own;
      sum = added[token] as number;
    }
    const byte = table.packed[(hashed.bucket[at] as number) * rowBytes + (head >> 1)] as number;
    sum += (table.levels[16 * head + ((byte >> shift) & 15)] as number) * value;
  }
  if (token >= 0) added[token] = sum;
}
