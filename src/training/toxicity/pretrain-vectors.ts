// Word and gram vectors from which words stand beside which, before any label is seen: skip-gram with negative sampling
// (Mikolov et al. 2013) over words as sums of their grams (Bojanowski et al. 2017). Rows in, vectors out; no labels.

import type { NetworkShape } from '../../scoring/models/toxicity/network-shape.ts';
import { seededRandom, shuffle } from '../numeric/random.ts';
import type { NetworkRows } from './network-rows.ts';

export interface PretrainSettings {
  shape: NetworkShape;
  epochs: number;
  /** Words on either side that are learnt to be near, at most: how many is drawn for each word. */
  window: number;
  /** Words drawn by chance that are learnt to be far, for each near one. */
  negatives: number;
  /** Falls linearly to 0. */
  learningRate: number;
  /** Words more frequent than this share of all are skipped at times. */
  frequentShare: number;
  /** What the vectors' numbers are scaled to, as a root mean square. */
  size: number;
  seed: number;
  onEpoch?: (epoch: number) => void;
}

/** How often a word is drawn as a far one: by its count to this power. */
const drawPower = 0.75;
const drawTableSize = 1 << 22;

/**
 * Vectors for the word and gram tables of a network, `dimensions` numbers a row, learnt from the rows in `usable`.
 * Deterministic from the seed. Steps: rows x words x window x negatives x dimensions.
 */
export function pretrainVectors(rows: NetworkRows, usable: Int32Array, settings: PretrainSettings): Float32Array {
  const { epochs } = settings;
  const random = seededRandom(settings.seed);
  const learner = new SkipGram(rows, countWords(rows, usable), { ...settings, random });
  const order = usable.slice();
  const steps = epochs * order.length;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(order, random);
    order.forEach((row, at) => {
      const done = (epoch - 1) * order.length + at;
      learner.learn(row, settings.learningRate * (1 - done / steps));
    });
    settings.onEpoch?.(epoch);
  }
  return scaleTo(learner.vectors, settings.size);
}

class SkipGram {
  readonly vectors: Float32Array;
  readonly #rows: NetworkRows;
  readonly #settings: PretrainSettings & { random: () => number };
  /** One vector a distinct word, as a neighbour; used here only. */
  readonly #neighbours: Float32Array;
  readonly #kept: Float64Array;
  readonly #draws: Int32Array;
  readonly #sum: Float64Array;
  readonly #change: Float64Array;
  /** Of the word being learnt: where its own row and its grams' rows stand in `vectors`. */
  #places: { own: number; grams: readonly number[] } = { own: 0, grams: [] };

  constructor(rows: NetworkRows, counts: Float64Array, settings: PretrainSettings & { random: () => number }) {
    const { dimensions, wordRows, gramRows } = settings.shape;
    this.#rows = rows;
    this.#settings = settings;
    this.vectors = Float32Array.from(
      { length: (wordRows + gramRows) * dimensions },
      () => (settings.random() - 0.5) / dimensions,
    );
    this.#neighbours = new Float32Array(counts.length * dimensions);
    this.#kept = shareKept(counts, settings.frequentShare);
    this.#draws = makeDrawTable(counts);
    this.#sum = new Float64Array(dimensions);
    this.#change = new Float64Array(dimensions);
  }

  learn(row: number, rate: number): void {
    const { random, window } = this.#settings;
    const { start, word } = this.#rows;
    const text = word
      .subarray(start[row] as number, start[row + 1] as number)
      .filter((id) => random() < (this.#kept[id] as number));
    for (let at = 0; at < text.length; at += 1) {
      const id = text[at] as number;
      this.#takeVector(id);
      const reach = 1 + Math.floor(random() * window);
      const stop = Math.min(text.length - 1, at + reach);
      for (let other = Math.max(0, at - reach); other <= stop; other += 1) {
        if (other !== at) this.#meet(text[other] as number, rate);
      }
      this.#giveBack();
    }
  }

  /** The places of a word's own row and its grams' rows in `vectors`. */
  #placesOf(id: number): { own: number; grams: readonly number[] } {
    const { words } = this.#rows;
    const { dimensions, wordRows, gramRows } = this.#settings.shape;
    const grams = words.gram.subarray(words.gramStart[id] as number, words.gramStart[id + 1] as number);
    return {
      own: ((words.hash[id] as number) & (wordRows - 1)) * dimensions,
      grams: Array.from(grams, (gram) => (wordRows + (gram & (gramRows - 1))) * dimensions),
    };
  }

  /** The word's own vector plus the mean of its grams', as the network reads it. */
  #takeVector(id: number): void {
    this.#places = this.#placesOf(id);
    const { own, grams } = this.#places;
    const share = grams.length > 0 ? 1 / grams.length : 0;
    this.#change.fill(0);
    for (let d = 0; d < this.#sum.length; d += 1) {
      let sum = 0;
      for (const place of grams) sum += this.vectors[place + d] as number;
      this.#sum[d] = sum * share + (this.vectors[own + d] as number);
    }
  }

  /** Draws the vector towards a neighbour, and away from words by chance. */
  #meet(neighbour: number, rate: number): void {
    const { random, negatives } = this.#settings;
    this.#pull(neighbour, 1, rate);
    for (let drawn = 0; drawn < negatives; drawn += 1) {
      const far = this.#draws[Math.floor(random() * this.#draws.length)] as number;
      if (far !== neighbour) this.#pull(far, 0, rate);
    }
  }

  #pull(id: number, label: 0 | 1, rate: number): void {
    const from = id * this.#sum.length;
    let dot = 0;
    for (let d = 0; d < this.#sum.length; d += 1)
      dot += (this.#sum[d] as number) * (this.#neighbours[from + d] as number);
    const step = rate * (label - 1 / (1 + Math.exp(-dot)));
    for (let d = 0; d < this.#sum.length; d += 1) {
      const own = this.#neighbours[from + d] as number;
      this.#change[d] = (this.#change[d] as number) + step * own;
      this.#neighbours[from + d] = own + step * (this.#sum[d] as number);
    }
  }

  #giveBack(): void {
    const { own, grams } = this.#places;
    for (const place of [own, ...grams]) {
      for (let d = 0; d < this.#change.length; d += 1)
        this.vectors[place + d] = (this.vectors[place + d] as number) + (this.#change[d] as number);
    }
  }
}

function countWords({ words, start, word }: NetworkRows, usable: Int32Array): Float64Array {
  const counts = new Float64Array(words.hash.length);
  for (const row of usable) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
      const id = word[at] as number;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

/** The chance that a word is read where it stands. */
function shareKept(counts: Float64Array, frequentShare: number): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    const ratio = (frequentShare * total) / Math.max(1, count);
    return Math.min(1, Math.sqrt(ratio) + ratio);
  });
}

/** Words as often as they are drawn. */
function makeDrawTable(counts: Float64Array): Int32Array {
  const weights = counts.map((count) => count ** drawPower);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Int32Array(drawTableSize);
  let from = 0;
  let sum = 0;
  weights.forEach((weight, id) => {
    sum += weight;
    const to = Math.round((sum / total) * drawTableSize);
    table.fill(id, from, to);
    from = to;
  });
  return table;
}

function scaleTo(vectors: Float32Array, size: number): Float32Array {
  const squares = vectors.reduce((sum, value) => sum + value * value, 0);
  const factor = size / (Math.sqrt(squares / vectors.length) || 1);
  return vectors.map((value) => value * factor);
}
