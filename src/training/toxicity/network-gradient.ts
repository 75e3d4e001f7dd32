// The gradient of one batch of rows. Sums and clears; what is done with it is the trainer's business.

import { featureCount, layDense, type NetworkShape } from '../../scoring/models/toxicity/network-shape.ts';

/** Sources a bias is kept for. */
export const sourcesMax = 32;

/** The gradient of one batch: dense parameters whole, vectors by touched row. */
export class Gradient {
  readonly dense: Float64Array;
  readonly features: Float64Array;
  readonly hidden: Float64Array;
  readonly sourceBias: Float64Array;
  readonly vectors: Float32Array;
  readonly touched: Int32Array;
  touchedCount = 0;
  readonly #isTouched: Uint8Array;
  readonly #dimensions: number;

  constructor(shape: NetworkShape) {
    const rows = shape.wordRows + shape.gramRows;
    this.dense = new Float64Array(layDense(shape).total);
    this.features = new Float64Array(featureCount(shape));
    this.hidden = new Float64Array(shape.hidden);
    this.sourceBias = new Float64Array(sourcesMax * shape.outputs);
    this.vectors = new Float32Array(rows * shape.dimensions);
    this.touched = new Int32Array(rows);
    this.#isTouched = new Uint8Array(rows);
    this.#dimensions = shape.dimensions;
  }

  addVector(row: number, values: Float64Array, from: number, share: number): void {
    if (this.#isTouched[row] === 0) {
      this.#isTouched[row] = 1;
      this.touched[this.touchedCount] = row;
      this.touchedCount += 1;
    }
    const { vectors } = this;
    const place = row * this.#dimensions;
    for (let d = 0; d < this.#dimensions; d += 1)
      vectors[place + d] = (vectors[place + d] as number) + share * (values[from + d] as number);
  }

  /** Euclidean length over everything. */
  norm(): number {
    let sum = 0;
    for (const value of this.dense) sum += value * value;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const place = (this.touched[at] as number) * this.#dimensions;
      for (let d = 0; d < this.#dimensions; d += 1) sum += (this.vectors[place + d] as number) ** 2;
    }
    return Math.sqrt(sum);
  }

  clear(): void {
    this.dense.fill(0);
    this.sourceBias.fill(0);
    for (let at = 0; at < this.touchedCount; at += 1) {
      const row = this.touched[at] as number;
      this.#isTouched[row] = 0;
      this.vectors.fill(0, row * this.#dimensions, (row + 1) * this.#dimensions);
    }
    this.touchedCount = 0;
  }
}
