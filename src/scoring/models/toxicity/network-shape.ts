// The toxicity network's sizes and layout, shared by training and the Worker: hashed word and gram vectors, filters of
// widths 1 to 3 with their peaks, one hidden layer with a linear path beside it. No weights, no arithmetic.

export interface NetworkShape {
  dimensions: number;
  /** Rows of the word table and of the gram table, powers of two. */
  wordRows: number;
  gramRows: number;
  /** Attention pools over the word vectors. */
  pools: number;
  filtersPerWidth: number;
  widths: readonly number[];
  styles: number;
  hidden: number;
  outputs: number;
}

/** Where each dense parameter stands in one array of numbers. */
export interface DenseLayout {
  filters: { width: number; offset: number; inputs: number }[];
  filterBias: number;
  /** One scorer vector a pool. */
  scorers: number;
  hidden: number;
  hiddenBias: number;
  output: number;
  direct: number;
  outputBias: number;
  total: number;
}

/** Where the filters' peaks start among the features: after the mean word vector and the attention pools. */
export function peakFeature(shape: NetworkShape): number {
  return shape.dimensions * (1 + shape.pools);
}

/** Features entering the head: the mean word vector, the attention pools, one peak a filter, the styles. */
export function featureCount(shape: NetworkShape): number {
  return peakFeature(shape) + shape.filtersPerWidth * shape.widths.length + shape.styles;
}

/** Offsets of the dense parameters. `hidden` is hidden x features, `output` outputs x hidden, `direct` outputs x features. */
export function layDense(shape: NetworkShape): DenseLayout {
  let total = 0;
  const take = (count: number): number => {
    const offset = total;
    total += count;
    return offset;
  };
  const features = featureCount(shape);
  const filters = shape.widths.map((width) => {
    const inputs = width * shape.dimensions;
    return { width, inputs, offset: take(inputs * shape.filtersPerWidth) };
  });
  return {
    filters,
    filterBias: take(shape.filtersPerWidth * shape.widths.length),
    scorers: take(shape.pools * shape.dimensions),
    hidden: take(shape.hidden * features),
    hiddenBias: take(shape.hidden),
    output: take(shape.outputs * shape.hidden),
    direct: take(shape.outputs * features),
    outputBias: take(shape.outputs),
    total,
  };
}

/** The network reads at most this many tokens: of a longer text the head and the tail. */
export const networkTokensMax = 200;
export const networkHeadTokens = 140;
/** Grams read of one word: those that start in about its first 24 units. */
export const networkGramsMax = 96;
export const networkGramLengthMin = 3;

/** The tokens the network reads of a text of `count` tokens, by their index. */
export function networkTokenAt(position: number, count: number): number {
  if (count <= networkTokensMax || position < networkHeadTokens) return position;
  return count - networkTokensMax + position;
}
