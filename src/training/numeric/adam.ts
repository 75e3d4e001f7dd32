// The optimiser Adam. Knows nothing of what it moves.

export const decayFirst = 0.9;
export const decaySecond = 0.99;

/** Adam (Kingma and Ba 2015) for one array of parameters. */
export class Adam {
  readonly #values: Float32Array | Float64Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;

  constructor(values: Float32Array | Float64Array) {
    this.#values = values;
    this.#first = new Float32Array(values.length);
    this.#second = new Float32Array(values.length);
  }

  /** Moves `values[from .. to)` against `gradient * scale`. `rate` already carries the bias correction. */
  move(
    range: { from: number; to: number },
    gradient: Float32Array | Float64Array,
    step: { scale: number; rate: number; correction: number },
  ): void {
    for (let at = range.from; at < range.to; at += 1) {
      const slope = (gradient[at] as number) * step.scale;
      const first = decayFirst * (this.#first[at] as number) + (1 - decayFirst) * slope;
      const second = decaySecond * (this.#second[at] as number) + (1 - decaySecond) * slope * slope;
      this.#first[at] = first;
      this.#second[at] = second;
      this.#values[at] =
        (this.#values[at] as number) - (step.rate * first) / (Math.sqrt(second / step.correction) + 1e-8);
    }
  }
}
