// What each filter makes of a single word, one row of numbers a word, remembered from text to text because words repeat.
// A row depends on the word's vector alone and is only used for that very vector, so what came before changes no result.

import type { TextFeatures } from '../../features/text-features.ts';
import { networkTokensMax, type DenseLayout, type NetworkShape } from './network-shape.ts';

/**
 * Filters slid over words are sums: the filter at a word is its first part times the first word's vector, plus its second
 * part times the next word's, and so on. A row holds these products, bank by bank, part by part, filter by filter.
 */
export interface WordProjections {
  dimensions: number;
  /** Numbers a row. */
  columns: number;
  rows: Float64Array;
  /** The vector each row was made from. */
  vectors: Float64Array;
  /** Rows in use. The first is `blankRow`. */
  count: number;
  /** Rows whose products have been computed. */
  computed: number;
  /** Where the weights of each four columns start among the dense parameters. */
  blocks: Int32Array;
  /** By a word's hash, the row made for it last; 0 for none. */
  rowOfSlot: Int16Array;
  /** By row, all that the vector of its word was looked up by: the word's hash and those of its grams, by number. */
  words: { hash: Int32Array; grams: Int32Array; gramCount: Uint8Array };
}

/** The row of a word whose vector is zero: all its projections are zero. */
export const blankRow = 0;

/** 2,048 rows of 384 numbers are 6 MB. */
const rowsMax = 2048;
/** Words of more grams are looked up each time. */
const gramsKept = 48;
/** More than rows, so that few words share one. A power of two. */
const slots = 8192;

/** An empty memory for a network of this shape. */
export function makeWordProjections(shape: NetworkShape, layout: DenseLayout): WordProjections {
  const blocks = layBlocks(shape, layout);
  const columns = 4 * blocks.length;
  return {
    dimensions: shape.dimensions,
    columns,
    rows: new Float64Array(rowsMax * columns),
    vectors: new Float64Array(rowsMax * shape.dimensions),
    count: blankRow + 1,
    computed: blankRow + 1,
    blocks,
    rowOfSlot: new Int16Array(slots),
    words: {
      hash: new Int32Array(rowsMax),
      grams: new Int32Array(rowsMax * gramsKept),
      gramCount: new Uint8Array(rowsMax),
    },
  };
}

/** The filters' weights are interleaved by fours: of four filters all weights for one input stand side by side. */
function layBlocks({ dimensions, filtersPerWidth }: NetworkShape, layout: DenseLayout): Int32Array {
  const blocks: number[] = [];
  for (const { width, inputs, offset } of layout.filters) {
    for (let part = 0; part < width; part += 1) {
      for (let filter = 0; filter < filtersPerWidth; filter += 4)
        blocks.push(offset + filter * inputs + 4 * part * dimensions);
    }
  }
  return Int32Array.from(blocks);
}

/** Makes room for one text: when it might run out, all is forgotten. Rows of one text are never overwritten within it. */
export function startText(projections: WordProjections): void {
  if (projections.count + networkTokensMax < rowsMax - 1) return;
  projections.count = blankRow + 1;
  projections.computed = blankRow + 1;
  projections.rowOfSlot.fill(0);
}

/** The row of a word met before, hash for hash; 0 for any other. Its vector stands in `vectors`. */
export function findKnownRow(projections: WordProjections, features: TextFeatures, token: number): number {
  const { words, rowOfSlot } = projections;
  const hash = features.wordHash[token] as number;
  const row = rowOfSlot[hash & (slots - 1)] as number;
  const from = features.gramStart[token] as number;
  const grams = (features.gramEnd[token] as number) - from;
  if (row === 0 || words.hash[row] !== hash || words.gramCount[row] !== grams) return 0;
  const { gramHash } = features;
  const place = row * gramsKept;
  for (let gram = 0; gram < grams; gram += 1) if (words.grams[place + gram] !== gramHash[from + gram]) return 0;
  return row;
}

/** Notes what the vector of a row was looked up by. */
export function noteWord({ words }: WordProjections, row: number, features: TextFeatures, token: number): void {
  const from = features.gramStart[token] as number;
  const grams = (features.gramEnd[token] as number) - from;
  words.gramCount[row] = grams > gramsKept ? tooMany : grams;
  if (grams > gramsKept) return;
  words.hash[row] = features.wordHash[token] as number;
  words.grams.set(features.gramHash.subarray(from, from + grams), row * gramsKept);
}

const tooMany = 255;

/** The row of the word whose vector stands at `from` in `values`: a remembered one, or a new one yet to be computed. */
export function findRow(projections: WordProjections, hash: number, values: Float64Array, from: number): number {
  const slot = hash & (slots - 1);
  const { dimensions, vectors } = projections;
  const known = projections.rowOfSlot[slot] as number;
  if (known !== 0 && hasVector(projections, known, values, from)) return known;
  const row = projections.count;
  projections.count += 1;
  projections.rowOfSlot[slot] = row;
  for (let d = 0; d < dimensions; d += 1) vectors[row * dimensions + d] = values[from + d] as number;
  return row;
}

/** The hash only says where to look: words of one hash may differ in their vectors, and texts may be made to collide. */
function hasVector(projections: WordProjections, row: number, values: Float64Array, from: number): boolean {
  const { dimensions, vectors } = projections;
  const place = row * dimensions;
  for (let d = 0; d < dimensions; d += 1) if (vectors[place + d] !== values[from + d]) return false;
  return true;
}

/** Computes the rows that `findRow` added. */
export function computeRows(projections: WordProjections, dense: Float64Array): void {
  const { blocks } = projections;
  for (let block = 0; block < blocks.length; block += 1)
    computeBlock(projections, dense, 4 * block, blocks[block] as number);
  projections.computed = projections.count;
}

/** Four columns of all new rows, two rows at a time; the last may be one past the new ones, which is nobody's yet. */
function computeBlock(projections: WordProjections, dense: Float64Array, column: number, weights: number): void {
  const { dimensions, columns, rows, vectors, count } = projections;
  for (let row = projections.computed; row < count; row += 2) {
    const here = row * dimensions;
    const next = here + dimensions;
    let a0 = 0,
      a1 = 0,
      a2 = 0,
      a3 = 0,
      b0 = 0,
      b1 = 0,
      b2 = 0,
      b3 = 0;
    let weight = weights;
    for (let d = 0; d < dimensions; d += 1) {
      const x = vectors[here + d] as number;
      const y = vectors[next + d] as number;
      const w0 = dense[weight] as number,
        w1 = dense[weight + 1] as number;
      const w2 = dense[weight + 2] as number,
        w3 = dense[weight + 3] as number;
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
    const place = row * columns + column;
    rows[place] = a0;
    rows[place + 1] = a1;
    rows[place + 2] = a2;
    rows[place + 3] = a3;
    rows[place + columns] = b0;
    rows[place + columns + 1] = b1;
    rows[place + columns + 2] = b2;
    rows[place + columns + 3] = b3;
  }
}
