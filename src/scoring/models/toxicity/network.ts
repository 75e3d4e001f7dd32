// The toxicity network in the Worker: decodes its quantised weights, runs a text, and runs it again with words left out.
// No training, no calibration.

import { makeFloat64s } from '../../arrays.ts';
import type { TextFeatures } from '../../features/text-features.ts';
import { attentionWords, poolAttention, type PaddedVectors } from './attention.ts';
import { findPeaks, findPeaksWithout, type RowText } from './filter-peaks.ts';
import {
  featureCount,
  layDense,
  networkGramLengthMin,
  networkGramsMax,
  networkTokenAt,
  networkTokensMax,
  peakFeature,
  type DenseLayout,
  type NetworkShape,
} from './network-shape.ts';
import type { WeightFile } from '../weights/weight-file.ts';
import {
  blankRow,
  computeRows,
  findKnownRow,
  findRow,
  makeWordProjections,
  noteWord,
  startText,
  type WordProjections,
} from './word-projections.ts';

/** A network as a model file's header describes it. Vector codes 1..15 stand for -7..7 times the column's scale. */
export interface NetworkHeader {
  shape: NetworkShape;
  wordScales: number[];
  gramScales: number[];
}

/** Dense parameters are stored 8 bits each in groups of this many, each group with its own 32-bit scale. */
export const denseGroup = 64;

export interface Network {
  shape: NetworkShape;
  layout: DenseLayout;
  dense: Float64Array;
  /** `dimensions / 2` bytes a row, word rows first, two codes a byte, the low half first. */
  vectors: Uint8Array;
  wordScales: Float64Array;
  gramScales: Float64Array;
  projections: WordProjections;
  pools: { scorers: Float64Array; count: number; shares: Float64Array };
  run: NetworkRun;
}

/** Scratch of the latest run. Reused: a network answers one text at a time. */
export interface NetworkRun {
  vectors: PaddedVectors;
  text: RowText;
  peaks: Float64Array;
  features: Float64Array;
  hidden: Float64Array;
  direct: Float64Array;
  /** Room for running again without some words. */
  other: { features: Float64Array; peaks: Float64Array };
  /** The logits. */
  output: Float64Array;
  /** What was run. */
  latest: TextFeatures | null;
}

/** Reads a network from the sections `vectors`, `dense` and `scales` and the header's `network`. Throws on a wrong size. */
export function decodeNetwork(file: WeightFile): Network {
  const header = file.header['network'] as NetworkHeader;
  const shape = { ...header.shape, pools: header.shape.pools ?? 0 };
  const layout = layDense(shape);
  const dense = decodeDense(file.section('dense'), file.section('scales'), layout.total);
  const vectors = file.section('vectors');
  if (vectors.length !== ((shape.wordRows + shape.gramRows) * shape.dimensions) / 2)
    throw new Error('network vectors have the wrong size');
  const projections = makeWordProjections(shape, layout);
  const scales = { wordScales: Float64Array.from(header.wordScales), gramScales: Float64Array.from(header.gramScales) };
  const pools = {
    scorers: dense.slice(layout.scorers, layout.scorers + shape.pools * shape.dimensions),
    count: shape.pools,
    shares: new Float64Array(shape.pools * attentionWords),
  };
  return { shape, layout, dense, vectors, ...scales, projections, pools, run: makeRun(shape, projections) };
}

function decodeDense(codes: Uint8Array, scaleBytes: Uint8Array, total: number): Float64Array {
  if (codes.length !== total || scaleBytes.length !== 4 * Math.ceil(total / denseGroup))
    throw new Error('network layers have the wrong size');
  const scales = new DataView(scaleBytes.buffer, scaleBytes.byteOffset, scaleBytes.length);
  const dense = new Float64Array(total);
  for (let at = 0; at < total; at += 1) {
    dense[at] = ((codes[at] as number) - 128) * scales.getFloat32(4 * Math.floor(at / denseGroup), true);
  }
  return dense;
}

function makeRun(shape: NetworkShape, { rows, columns }: WordProjections): NetworkRun {
  const filters = shape.filtersPerWidth * shape.widths.length;
  return {
    vectors: {
      count: 0,
      dimensions: shape.dimensions,
      values: new Float64Array((networkTokensMax + 4) * shape.dimensions),
    },
    text: { count: 0, row: new Int32Array(networkTokensMax + 3), rows, columns },
    peaks: new Float64Array(filters),
    features: new Float64Array(featureCount(shape)),
    hidden: new Float64Array(shape.hidden),
    direct: new Float64Array(shape.outputs),
    other: { features: new Float64Array(featureCount(shape)), peaks: new Float64Array(filters) },
    output: new Float64Array(shape.outputs),
    latest: null,
  };
}

/** Sums of codes, two in an integer: 96 grams of at most 15 each fit into half of one. */
const pairSums = new Int32Array(32);

/** The vector of a token: its word's row plus the mean of its grams' rows. */
function lookUp(network: Network, features: TextFeatures, token: number, into: number): void {
  const { dimensions, wordRows, gramRows } = network.shape;
  const { vectors } = network;
  const rowBytes = dimensions >> 1;
  const from = features.gramStart[token] as number;
  const stop = Math.min(features.gramEnd[token] as number, from + networkGramsMax);
  let grams = 0;
  pairSums.fill(0, 0, rowBytes);
  for (let gram = from; gram < stop; gram += 1) {
    if ((features.gramLength[gram] as number) < networkGramLengthMin) continue;
    grams += 1;
    const row = (wordRows + ((features.gramHash[gram] as number) & (gramRows - 1))) * rowBytes;
    for (let pair = 0; pair < rowBytes; pair += 1) {
      const byte = vectors[row + pair] as number;
      pairSums[pair] = (pairSums[pair] as number) + (byte & 15) + ((byte >> 4) << 16);
    }
  }
  const { values } = network.run.vectors;
  const row = ((features.wordHash[token] as number) & (wordRows - 1)) * rowBytes;
  for (let d = 0; d < dimensions; d += 1) {
    const byte = vectors[row + (d >> 1)] as number;
    const code = (d % 2 === 0 ? byte & 15 : byte >> 4) - 8;
    const pairSum = pairSums[d >> 1] as number;
    const sum = d % 2 === 0 ? pairSum & 0xffff : pairSum >> 16;
    const gramMean = grams === 0 ? 0 : (sum - 8 * grams) / grams;
    values[into + d] = code * (network.wordScales[d] as number) + gramMean * (network.gramScales[d] as number);
  }
}

/** Runs a text. The logits stand in `network.run.output` until the next run. */
export function runNetwork(network: Network, features: TextFeatures): void {
  const { run, shape } = network;
  run.latest = features;
  readWords(network, features);
  findPeaks(shape, run.text, run.peaks);
  run.features.set(features.style, run.features.length - shape.styles);
  fillMeans(network, run.features);
  fillPeaks(network, run.peaks, run.features);
  runHead(network, run.features, run.output);
}

/** The vectors of a text's words, and their rows of projections. */
function readWords(network: Network, features: TextFeatures): void {
  const { projections, run, shape } = network;
  const { dimensions } = shape;
  const { values } = run.vectors;
  const { row } = run.text;
  const total = features.tokens.count;
  const count = Math.min(total, networkTokensMax);
  run.text.count = run.vectors.count = Math.max(1, count);
  values.fill(0, 0, dimensions);
  startText(projections);
  for (let at = 0; at < count; at += 1) {
    const token = networkTokenAt(at, total);
    const place = (at + 1) * dimensions;
    row[at + 1] = readWord(network, features, token, place);
  }
  values.fill(0, (count + 1) * dimensions, (count + 4) * dimensions);
  row.fill(blankRow, count + 1, count + 3);
  computeRows(projections, network.dense);
}

/** Writes the vector of a word, and returns its row. */
function readWord(network: Network, features: TextFeatures, token: number, into: number): number {
  const { projections, run, shape } = network;
  const { values } = run.vectors;
  const known = findKnownRow(projections, features, token);
  if (known !== 0) {
    const from = known * shape.dimensions;
    for (let d = 0; d < shape.dimensions; d += 1) values[into + d] = projections.vectors[from + d] as number;
    return known;
  }
  lookUp(network, features, token, into);
  const row = findRow(projections, features.wordHash[token] as number, values, into);
  noteWord(projections, row, features, token);
  return row;
}

/** The mean word vector and the attention pools. */
function fillMeans(network: Network, features: Float64Array): void {
  const { count, dimensions, values } = network.run.vectors;
  poolAttention(network.run.vectors, network.pools, features, dimensions);
  features.fill(0, 0, dimensions);
  for (let at = 1; at <= count; at += 1) {
    for (let d = 0; d < dimensions; d += 1)
      features[d] = (features[d] as number) + (values[at * dimensions + d] as number);
  }
  for (let d = 0; d < dimensions; d += 1) features[d] = (features[d] as number) / count;
}

function fillPeaks(network: Network, peaks: Float64Array, features: Float64Array): void {
  const first = peakFeature(network.shape);
  for (let filter = 0; filter < peaks.length; filter += 1) {
    const value = (peaks[filter] as number) + (network.dense[network.layout.filterBias + filter] as number);
    features[first + filter] = value > 0 ? value : 0;
  }
}

function runHead(network: Network, features: Float64Array, output: Float64Array): void {
  const { dense, layout, run } = network;
  const { hidden } = run;
  multiply(dense, layout.hidden, features, hidden);
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const sum = (hidden[unit] as number) + (dense[layout.hiddenBias + unit] as number);
    hidden[unit] = sum > 0 ? sum : 0;
  }
  multiply(dense, layout.direct, features, run.direct);
  multiply(dense, layout.output, hidden, output);
  for (let out = 0; out < output.length; out += 1) {
    output[out] =
      (output[out] as number) + 0.5 * (run.direct[out] as number) + (dense[layout.outputBias + out] as number);
  }
}

/** `into[r]` = row r of the matrix that starts at `from` times `input`. Eight rows at a time, which is what makes it fast. */
function multiply(dense: Float64Array, from: number, input: Float64Array, into: Float64Array): void {
  const width = input.length;
  let row = 0;
  for (; row + 8 <= into.length; row += 8) multiplyEight(dense, from + row * width, input, into.subarray(row, row + 8));
  for (; row < into.length; row += 1) {
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += (input[at] as number) * (dense[from + row * width + at] as number);
    into[row] = sum;
  }
}

function multiplyEight(dense: Float64Array, from: number, input: Float64Array, into: Float64Array): void {
  const width = input.length;
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < width; at += 1) {
    const value = input[at] as number;
    const place = from + at;
    a += value * (dense[place] as number);
    b += value * (dense[place + width] as number);
    c += value * (dense[place + 2 * width] as number);
    d += value * (dense[place + 3 * width] as number);
    e += value * (dense[place + 4 * width] as number);
    f += value * (dense[place + 5 * width] as number);
    g += value * (dense[place + 6 * width] as number);
    h += value * (dense[place + 7 * width] as number);
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
  into[4] = e;
  into[5] = f;
  into[6] = g;
  into[7] = h;
}

/**
 * The logits of the text last run if words `from .. to` (positions as the network reads them, end exclusive) were blank.
 * Writes into `output` and leaves the run as it was.
 */
export function runWithout(network: Network, range: { from: number; to: number }, output: Float64Array): void {
  const { run, shape } = network;
  const { values } = run.vectors;
  const { features, peaks } = run.other;
  const from = (range.from + 1) * shape.dimensions;
  const kept = makeFloat64s((range.to - range.from) * shape.dimensions);
  kept.set(values.subarray(from, from + kept.length));
  values.fill(0, from, from + kept.length);
  features.set(run.features);
  fillMeans(network, features);
  values.set(kept, from);
  const blank = { from: range.from + 1, to: range.to + 1 };
  findPeaksWithout(shape, run.text, { whole: run.peaks, blank, peaks });
  fillPeaks(network, peaks, features);
  runHead(network, features, output);
}
