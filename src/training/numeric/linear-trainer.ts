// NB-weighted logistic regression over hashed binary features (Wang and Manning 2012), by dual coordinate descent
// (Yu, Huang and Lin 2011). Weights in, weights out; no texts.

import { hashFeatures, type HashedFeatures } from '../../scoring/features/hashed-features.ts';
import type { TextFeatures } from '../../scoring/features/text-features.ts';
import { codesPerWeight, weightOfCode, type LinearTableHeader } from '../../scoring/models/weights/linear-table.ts';
import { seededRandom, shuffle } from './random.ts';

/** Rows of distinct bucket ids: row i is `bucket[start[i]] .. bucket[start[i + 1] - 1]`, each valued 1 / sqrt(size[i]). */
export interface SparseRows {
  rows: number;
  buckets: number;
  start: Float64Array;
  bucket: Int32Array;
  /** The row's length, unless it was given another size. */
  size: Float64Array;
}

/** Collects rows one text at a time. */
export class SparseRowsBuilder {
  readonly #buckets: number;
  readonly #starts: number[] = [0];
  readonly #sizes: number[] = [];
  #bucket = new Int32Array(1 << 20);
  #used = 0;

  constructor(buckets: number) {
    this.#buckets = buckets;
  }

  add(features: TextFeatures): void {
    this.addHashed(hashFeatures(features, this.#buckets));
  }

  /** A row of buckets a model chose itself. */
  addHashed(hashed: Pick<HashedFeatures, 'count' | 'bucket'>, size = hashed.count): void {
    if (this.#used + hashed.count > this.#bucket.length) {
      const grown = new Int32Array(2 * this.#bucket.length + hashed.count);
      grown.set(this.#bucket.subarray(0, this.#used));
      this.#bucket = grown;
    }
    this.#bucket.set(hashed.bucket.subarray(0, hashed.count), this.#used);
    this.#used += hashed.count;
    this.#starts.push(this.#used);
    this.#sizes.push(Math.max(1, size));
  }

  finish(): SparseRows {
    const start = Float64Array.from(this.#starts);
    const bucket = this.#bucket.subarray(0, this.#used);
    return { rows: start.length - 1, buckets: this.#buckets, start, bucket, size: Float64Array.from(this.#sizes) };
  }
}

export interface LinearHead {
  weights: Float32Array;
  bias: number;
}

export interface LinearTask {
  /** 1, 0, or anything else for "not labelled", a row. */
  labels: Int8Array;
  /** How much each row counts. */
  rowWeights: Float32Array;
  /** Inverse regularisation, as in liblinear's C. */
  cost: number;
  passes: number;
  seed: number;
}

/** Log-count ratios of the buckets between positive and negative rows, smoothed by one. */
function countRatios(rows: SparseRows, chosen: Int32Array, task: LinearTask): Float32Array {
  const positive = new Float64Array(rows.buckets).fill(1);
  const negative = new Float64Array(rows.buckets).fill(1);
  let positives = 1;
  let negatives = 1;
  for (const row of chosen) {
    const weight = task.rowWeights[row] as number;
    const counts = task.labels[row] === 1 ? positive : negative;
    if (task.labels[row] === 1) positives += weight;
    else negatives += weight;
    const stop = rows.start[row + 1] as number;
    for (let at = rows.start[row] as number; at < stop; at += 1) {
      const bucket = rows.bucket[at] as number;
      counts[bucket] = (counts[bucket] as number) + weight;
    }
  }
  const ratios = new Float32Array(rows.buckets);
  for (let bucket = 0; bucket < rows.buckets; bucket += 1) {
    ratios[bucket] = Math.log((positive[bucket] as number) / positives / ((negative[bucket] as number) / negatives));
  }
  return ratios;
}

/** Solves one row's dual variable: the root of `log(a / (C - a)) + margin + curvature * (a - old) = 0`. */
function solveDual(old: number, cost: number, margin: number, curvature: number): number {
  let low = 0;
  let high = cost;
  let alpha = old;
  for (let step = 0; step < 30; step += 1) {
    const slope = Math.log(alpha / (cost - alpha)) + margin + curvature * (alpha - old);
    if (Math.abs(slope) < 1e-4) break;
    if (slope > 0) high = alpha;
    else low = alpha;
    const next = alpha - slope / (cost / (alpha * (cost - alpha)) + curvature);
    alpha = next > low && next < high ? next : (low + high) / 2;
  }
  return alpha;
}

/** Trains one head on the labelled rows of `usable` (all rows when left out). Deterministic. */
export function trainLinearHead(rows: SparseRows, task: LinearTask, usable?: Uint8Array): LinearHead {
  const chosen = Int32Array.from(
    Array.from({ length: rows.rows }, (_, row) => row).filter(
      (row) =>
        (task.labels[row] === 0 || task.labels[row] === 1) &&
        (task.rowWeights[row] as number) > 0 &&
        (usable === undefined || usable[row] === 1),
    ),
  );
  const ratios = countRatios(rows, chosen, task);
  const squares = ratios.map((ratio) => ratio * ratio);
  // `scaled[b]` is ratio * (weight in NB-scaled space), so a dot product with binary rows needs no look-up of the ratio.
  const scaled = new Float32Array(rows.buckets);
  const alphas = new Float64Array(chosen.length);
  const curvatures = new Float64Array(chosen.length);
  let bias = 0;
  chosen.forEach((row, index) => {
    const start = rows.start[row] as number;
    const stop = rows.start[row + 1] as number;
    const sign = task.labels[row] === 1 ? 1 : -1;
    const alpha = 0.001 * task.cost * (task.rowWeights[row] as number);
    let sum = 0;
    const step = (sign * alpha) / Math.sqrt(rows.size[row] as number);
    for (let at = start; at < stop; at += 1) {
      const bucket = rows.bucket[at] as number;
      sum += squares[bucket] as number;
      scaled[bucket] = (scaled[bucket] as number) + step * (squares[bucket] as number);
    }
    alphas[index] = alpha;
    curvatures[index] = sum / (rows.size[row] as number) + 1;
    bias += sign * alpha;
  });
  const order = Int32Array.from(chosen.keys());
  const random = seededRandom(task.seed);
  for (let pass = 0; pass < task.passes; pass += 1) {
    shuffle(order, random);
    let largest = 0;
    for (const index of order) {
      const row = chosen[index] as number;
      const start = rows.start[row] as number;
      const stop = rows.start[row + 1] as number;
      const sign = task.labels[row] === 1 ? 1 : -1;
      const value = 1 / Math.sqrt(rows.size[row] as number);
      let dot = 0;
      for (let at = start; at < stop; at += 1) dot += scaled[rows.bucket[at] as number] as number;
      const cost = task.cost * (task.rowWeights[row] as number);
      const old = alphas[index] as number;
      const alpha = solveDual(old, cost, sign * (dot * value + bias), curvatures[index] as number);
      const change = alpha - old;
      largest = Math.max(largest, Math.abs(change) / cost);
      if (Math.abs(change) < 1e-5 * cost) continue;
      alphas[index] = alpha;
      bias += sign * change;
      const step = sign * change * value;
      for (let at = start; at < stop; at += 1) {
        const bucket = rows.bucket[at] as number;
        scaled[bucket] = (scaled[bucket] as number) + step * (squares[bucket] as number);
      }
    }
    if (largest < 0.01) break;
  }
  return { weights: scaled, bias };
}

/** The logit of each row. */
export function scoreRows(rows: SparseRows, head: LinearHead): Float64Array {
  const logits = new Float64Array(rows.rows);
  for (let row = 0; row < rows.rows; row += 1) {
    const start = rows.start[row] as number;
    const stop = rows.start[row + 1] as number;
    let dot = 0;
    for (let at = start; at < stop; at += 1) dot += head.weights[rows.bucket[at] as number] as number;
    logits[row] = dot / Math.sqrt(rows.size[row] as number) + head.bias;
  }
  return logits;
}

/** Packs heads into 4-bit codes as scoring/models/weights/linear-table reads them. */
export function packLinearTable(
  names: string[],
  heads: LinearHead[],
  buckets: number,
): { header: LinearTableHeader; packed: Uint8Array } {
  const rowBytes = Math.ceil(heads.length / 2);
  const packed = new Uint8Array(rowBytes * buckets).fill(0x88);
  const max = heads.map((head) => head.weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9));
  heads.forEach((head, index) => {
    const largest = max[index] as number;
    const shift = index % 2 === 0 ? 0 : 4;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const weight = head.weights[bucket] as number;
      const code = 8 + Math.sign(weight) * Math.round(7 * Math.sqrt(Math.abs(weight) / largest));
      const place = bucket * rowBytes + (index >> 1);
      packed[place] = ((packed[place] as number) & ~(15 << shift)) | (code << shift);
    }
  });
  return { header: { heads: names, buckets, bias: heads.map((head) => head.bias), max }, packed };
}

/** The heads as they score after packing: what calibration and evaluation must use. */
export function roundLinearHead(head: LinearHead): LinearHead {
  const max = head.weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
  const half = codesPerWeight / 2;
  const weights = head.weights.map((weight) =>
    weightOfCode(half + Math.sign(weight) * Math.round(7 * Math.sqrt(Math.abs(weight) / max)), max),
  );
  return { weights, bias: head.bias };
}
