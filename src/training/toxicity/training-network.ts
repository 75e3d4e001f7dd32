// One network running rows forwards and back: hand-written back-propagation. Rows in, gradients out; no optimiser, no labels.

import { attentionWords, poolAttention, type PaddedVectors } from '../../scoring/models/toxicity/attention.ts';
import {
  featureCount,
  layDense,
  peakFeature,
  type DenseLayout,
  type NetworkShape,
} from '../../scoring/models/toxicity/network-shape.ts';
import { findPeaks, windowStart, type FilterBank, type Peaks } from '../numeric/convolution.ts';
import type { Gradient } from './network-gradient.ts';
import type { NetworkParameters } from './network-parameters.ts';
import type { NetworkRows } from './network-rows.ts';

/** Shares left out while learning: of features and hidden units, of dimensions, of words, and of rows read without style. */
export interface Dropout {
  features: number;
  dimensions: number;
  tokens: number;
  style: number;
}

/** Where one row passes through the network, forwards and back. Reused row after row. */
interface Workspace {
  vectors: PaddedVectors;
  vectorGradient: Float64Array;
  words: Int32Array;
  peaks: Peaks;
  shares: Float64Array;
  features: Float64Array;
  featureMask: Float64Array;
  hidden: Float64Array;
  hiddenMask: Float64Array;
  dimensionMask: Float64Array;
  output: Float64Array;
}

const wordsMax = 200;

function makeWorkspace(shape: NetworkShape): Workspace {
  const room = (wordsMax + 4) * shape.dimensions;
  const filters = shape.filtersPerWidth * shape.widths.length;
  return {
    vectors: { count: 0, dimensions: shape.dimensions, values: new Float64Array(room) },
    vectorGradient: new Float64Array(room),
    words: new Int32Array(wordsMax),
    peaks: { value: new Float64Array(filters), at: new Int32Array(filters) },
    shares: new Float64Array(shape.pools * attentionWords),
    features: new Float64Array(featureCount(shape)),
    featureMask: new Float64Array(featureCount(shape)).fill(1),
    hidden: new Float64Array(shape.hidden),
    hiddenMask: new Float64Array(shape.hidden).fill(1),
    dimensionMask: new Float64Array(shape.dimensions).fill(1),
    output: new Float64Array(shape.outputs),
  };
}

/** A network with its parameters, able to run rows forwards and back. */
export class TrainingNetwork {
  readonly shape: NetworkShape;
  readonly layout: DenseLayout;
  readonly parameters: NetworkParameters;
  readonly #space: Workspace;
  readonly #banks: FilterBank[];
  readonly #rows: NetworkRows;
  readonly #pools: { scorers: Float64Array; count: number; shares: Float64Array };
  readonly #firstPeak: number;

  constructor(parameters: NetworkParameters, rows: NetworkRows) {
    this.shape = parameters.shape;
    this.layout = layDense(parameters.shape);
    this.parameters = parameters;
    this.#rows = rows;
    this.#space = makeWorkspace(parameters.shape);
    const { scorers } = this.layout;
    this.#pools = {
      scorers: parameters.dense.subarray(scorers, scorers + this.shape.pools * this.shape.dimensions),
      count: this.shape.pools,
      shares: this.#space.shares,
    };
    this.#firstPeak = peakFeature(this.shape);
    this.#banks = this.layout.filters.map(({ width, inputs, offset }) => ({
      width,
      inputs,
      filters: this.shape.filtersPerWidth,
      weights: parameters.dense.subarray(offset, offset + inputs * this.shape.filtersPerWidth),
    }));
  }

  /** The outputs (logits) of a row without dropout. The array is reused by the next call. */
  predict(row: number): Float64Array {
    const space = this.#space;
    space.featureMask.fill(1);
    space.hiddenMask.fill(1);
    space.dimensionMask.fill(1);
    this.#takeWords(row);
    this.#forward(row, true);
    return space.output;
  }

  /** Runs a row with dropout and adds the loss's gradient. `lossGradient` turns outputs into their gradient, in place. */
  learn(
    row: number,
    gradient: Gradient,
    options: { dropout: Dropout; random: () => number; lossGradient: (output: Float64Array) => void },
  ): void {
    const { dropout, random } = options;
    const space = this.#space;
    drawMask(space.featureMask, dropout.features, random);
    drawMask(space.hiddenMask, dropout.features, random);
    drawMask(space.dimensionMask, dropout.dimensions, random);
    const plain = random() < dropout.style;
    this.#takeWords(row, { plain, share: dropout.tokens, random });
    this.#forward(row, !plain);
    options.lossGradient(space.output);
    this.#backward(gradient);
  }

  #takeWords(row: number, drop?: { plain: boolean; share: number; random: () => number }): void {
    const { start, word, words } = this.#rows;
    const space = this.#space;
    const { dimensions, values } = space.vectors;
    const stop = start[row + 1] as number;
    let count = 0;
    for (let at = start[row] as number; at < stop; at += 1) {
      const id = word[at] as number;
      if (drop && ((drop.plain && words.isMark[id] === 1) || drop.random() < drop.share)) continue;
      space.words[count] = id;
      count += 1;
    }
    space.vectors.count = Math.max(1, count);
    values.fill(0, 0, dimensions);
    values.fill(0, (count + 1) * dimensions, (count + 4) * dimensions);
    for (let at = 0; at < count; at += 1) this.#lookUp(space.words[at] as number, (at + 1) * dimensions);
    if (count === 0) space.words[0] = -1;
  }

  #lookUp(id: number, into: number): void {
    const { words } = this.#rows;
    const { vectors } = this.parameters;
    const { dimensions, wordRows, gramRows } = this.shape;
    const { values } = this.#space.vectors;
    const mask = this.#space.dimensionMask;
    const from = words.gramStart[id] as number;
    const stop = words.gramStart[id + 1] as number;
    values.fill(0, into, into + dimensions);
    for (let gram = from; gram < stop; gram += 1) {
      const place = (wordRows + ((words.gram[gram] as number) & (gramRows - 1))) * dimensions;
      for (let d = 0; d < dimensions; d += 1)
        values[into + d] = (values[into + d] as number) + (vectors[place + d] as number);
    }
    const share = stop > from ? 1 / (stop - from) : 0;
    const place = ((words.hash[id] as number) & (wordRows - 1)) * dimensions;
    for (let d = 0; d < dimensions; d += 1) {
      values[into + d] = ((values[into + d] as number) * share + (vectors[place + d] as number)) * (mask[d] as number);
    }
  }

  #forward(row: number, withStyle: boolean): void {
    const space = this.#space;
    const { dimensions, filtersPerWidth, styles } = this.shape;
    const { values, count } = space.vectors;
    const { dense } = this.parameters;
    const features = space.features;
    features.fill(0);
    for (let at = 1; at <= count; at += 1) {
      for (let d = 0; d < dimensions; d += 1)
        features[d] = (features[d] as number) + (values[at * dimensions + d] as number) / count;
    }
    poolAttention(space.vectors, this.#pools, features, dimensions);
    this.#banks.forEach((bank, index) => findPeaks(bank, space.vectors, space.peaks, index * filtersPerWidth));
    const filters = space.peaks.value.length;
    for (let filter = 0; filter < filters; filter += 1) {
      const value = (space.peaks.value[filter] as number) + (dense[this.layout.filterBias + filter] as number);
      features[this.#firstPeak + filter] = value > 0 ? value : 0;
    }
    for (let style = 0; style < styles; style += 1) {
      const drop = !withStyle && (style === 1 || style === 2);
      features[this.#firstPeak + filters + style] = drop ? 0 : (this.#rows.style[row * styles + style] as number);
    }
    for (let at = 0; at < features.length; at += 1)
      features[at] = (features[at] as number) * (space.featureMask[at] as number);
    this.#forwardHead();
  }

  #forwardHead(): void {
    const { features, hidden, hiddenMask, output } = this.#space;
    const { dense } = this.parameters;
    const { layout } = this;
    for (let unit = 0; unit < hidden.length; unit += 1) {
      let sum = dense[layout.hiddenBias + unit] as number;
      const place = layout.hidden + unit * features.length;
      for (let at = 0; at < features.length; at += 1) sum += (dense[place + at] as number) * (features[at] as number);
      hidden[unit] = sum > 0 ? sum * (hiddenMask[unit] as number) : 0;
    }
    for (let out = 0; out < output.length; out += 1) {
      let sum = dense[layout.outputBias + out] as number;
      const hiddenPlace = layout.output + out * hidden.length;
      for (let unit = 0; unit < hidden.length; unit += 1)
        sum += (dense[hiddenPlace + unit] as number) * (hidden[unit] as number);
      const directPlace = layout.direct + out * features.length;
      let direct = 0;
      for (let at = 0; at < features.length; at += 1)
        direct += (dense[directPlace + at] as number) * (features[at] as number);
      output[out] = sum + 0.5 * direct;
    }
  }

  /** `output` holds the gradient of the loss by each logit. */
  #backward(gradient: Gradient): void {
    const { features, featureMask } = this.#space;
    const featureGradient = gradient.features.fill(0);
    this.#backwardHead(gradient, featureGradient);
    for (let at = 0; at < features.length; at += 1)
      featureGradient[at] = (featureGradient[at] as number) * (featureMask[at] as number);
    this.#backwardFilters(gradient, featureGradient);
    this.#scatter(gradient);
  }

  #backwardHead(gradient: Gradient, featureGradient: Float64Array): void {
    const { features, hidden, hiddenMask, output } = this.#space;
    const { dense } = this.parameters;
    const { layout } = this;
    const own = gradient.dense;
    const hiddenGradient = gradient.hidden.fill(0);
    for (let out = 0; out < output.length; out += 1) {
      const slope = output[out] as number;
      if (slope === 0) continue;
      own[layout.outputBias + out] = (own[layout.outputBias + out] as number) + slope;
      const hiddenPlace = layout.output + out * hidden.length;
      for (let unit = 0; unit < hidden.length; unit += 1) {
        own[hiddenPlace + unit] = (own[hiddenPlace + unit] as number) + slope * (hidden[unit] as number);
        hiddenGradient[unit] = (hiddenGradient[unit] as number) + slope * (dense[hiddenPlace + unit] as number);
      }
      const half = 0.5 * slope;
      const directPlace = layout.direct + out * features.length;
      for (let at = 0; at < features.length; at += 1) {
        own[directPlace + at] = (own[directPlace + at] as number) + half * (features[at] as number);
        featureGradient[at] = (featureGradient[at] as number) + half * (dense[directPlace + at] as number);
      }
    }
    for (let unit = 0; unit < hidden.length; unit += 1) {
      if (hidden[unit] === 0) continue;
      const slope = (hiddenGradient[unit] as number) * (hiddenMask[unit] as number);
      own[layout.hiddenBias + unit] = (own[layout.hiddenBias + unit] as number) + slope;
      const place = layout.hidden + unit * features.length;
      for (let at = 0; at < features.length; at += 1) {
        own[place + at] = (own[place + at] as number) + slope * (features[at] as number);
        featureGradient[at] = (featureGradient[at] as number) + slope * (dense[place + at] as number);
      }
    }
  }

  #backwardFilters(gradient: Gradient, featureGradient: Float64Array): void {
    const space = this.#space;
    const { dimensions, filtersPerWidth } = this.shape;
    const { values, count } = space.vectors;
    const back = space.vectorGradient;
    back.fill(0, 0, (count + 4) * dimensions);
    for (let at = 1; at <= count; at += 1) {
      for (let d = 0; d < dimensions; d += 1) back[at * dimensions + d] = (featureGradient[d] as number) / count;
    }
    this.#backwardPools(gradient, featureGradient);
    this.#banks.forEach((bank, index) => {
      const own = gradient.dense;
      const offset = (this.layout.filters[index] as { offset: number }).offset;
      for (let filter = 0; filter < filtersPerWidth; filter += 1) {
        const place = index * filtersPerWidth + filter;
        const slope = featureGradient[this.#firstPeak + place] as number;
        if (slope === 0 || space.features[this.#firstPeak + place] === 0) continue;
        own[this.layout.filterBias + place] = (own[this.layout.filterBias + place] as number) + slope;
        const from = windowStart(bank, space.vectors, space.peaks.at[place] as number);
        let weight = (filter >> 2) * bank.inputs * 4 + (filter & 3);
        for (let input = 0; input < bank.inputs; input += 1) {
          own[offset + weight] = (own[offset + weight] as number) + slope * (values[from + input] as number);
          back[from + input] = (back[from + input] as number) + slope * (bank.weights[weight] as number);
          weight += 4;
        }
      }
    });
  }

  /** Through the softmax of each attention pool, into word vectors and scorers. Reads the pools before their mask. */
  #backwardPools(gradient: Gradient, featureGradient: Float64Array): void {
    const { vectors, vectorGradient: back, shares } = this.#space;
    const { values, count, dimensions } = vectors;
    const { scorers } = this.#pools;
    for (let pool = 0; pool < this.shape.pools; pool += 1) {
      const from = dimensions * (1 + pool);
      const scorer = pool * dimensions;
      const share = pool * attentionWords;
      let pooled = 0;
      for (let word = 0; word < count; word += 1)
        pooled +=
          (shares[share + word] as number) * dot(featureGradient, from, values, (word + 1) * dimensions, dimensions);
      for (let word = 0; word < count; word += 1) {
        const place = (word + 1) * dimensions;
        const weight = shares[share + word] as number;
        const slope = weight * (dot(featureGradient, from, values, place, dimensions) - pooled);
        for (let d = 0; d < dimensions; d += 1) {
          back[place + d] =
            (back[place + d] as number) +
            weight * (featureGradient[from + d] as number) +
            slope * (scorers[scorer + d] as number);
          const own = this.layout.scorers + scorer + d;
          gradient.dense[own] = (gradient.dense[own] as number) + slope * (values[place + d] as number);
        }
      }
    }
  }

  #scatter(gradient: Gradient): void {
    const space = this.#space;
    const { words } = this.#rows;
    const { dimensions, wordRows, gramRows } = this.shape;
    const back = space.vectorGradient;
    const mask = space.dimensionMask;
    for (let at = 0; at < space.vectors.count; at += 1) {
      const id = space.words[at] as number;
      if (id < 0) continue;
      const from = (at + 1) * dimensions;
      for (let d = 0; d < dimensions; d += 1) back[from + d] = (back[from + d] as number) * (mask[d] as number);
      gradient.addVector((words.hash[id] as number) & (wordRows - 1), back, from, 1);
      const first = words.gramStart[id] as number;
      const stop = words.gramStart[id + 1] as number;
      for (let gram = first; gram < stop; gram += 1) {
        gradient.addVector(wordRows + ((words.gram[gram] as number) & (gramRows - 1)), back, from, 1 / (stop - first));
      }
    }
  }
}

function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += (a[fromA + at] as number) * (b[fromB + at] as number);
  return sum;
}

/** Inverted dropout: 0 for a dropped unit, 1 / (1 - share) for the rest. */
function drawMask(mask: Float64Array, share: number, random: () => number): void {
  const kept = 1 / (1 - share);
  for (let at = 0; at < mask.length; at += 1) mask[at] = random() < share ? 0 : kept;
}
