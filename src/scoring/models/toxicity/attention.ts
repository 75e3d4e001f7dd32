// Attention pools: a learned scorer says which words count, the pool is their weighted mean. Used in training and in the Worker.

/** Word vectors with room for the zero rows that filters reach into: one before the first, two after the last. */
export interface PaddedVectors {
  count: number;
  dimensions: number;
  /** `(count + 3) * dimensions` numbers; row t + 1 is the vector of word t. */
  values: Float64Array;
}

/** Words a pool's weights have room for. */
export const attentionWords = 200;

/**
 * Writes each pool's mean vector into `features` from `into`, and each word's share into `shares` (pool p, word w at
 * `p * attentionWords + w`). `scorers` holds one vector a pool. Shares are a softmax of the words' scores.
 */
export function poolAttention(
  vectors: PaddedVectors,
  pools: { scorers: Float64Array; count: number; shares: Float64Array },
  features: Float64Array,
  into: number,
): void {
  const { dimensions } = vectors;
  const { scorers, shares } = pools;
  for (let pool = 0; pool < pools.count; pool += 1) {
    const share = pool * attentionWords;
    scoreWords(vectors, scorers, pool * dimensions, { shares, share });
    softmax(shares, share, vectors.count);
    const place = into + pool * dimensions;
    features.fill(0, place, place + dimensions);
    addWords(vectors, { shares, share }, features, place);
  }
}

/** A number a word, from `share` on. */
interface WordShares {
  shares: Float64Array;
  share: number;
}

/** Each word's score: its vector times the scorer that begins at `scorer`. Four words at a time, which is what makes it fast. */
function scoreWords(
  { values, count, dimensions }: PaddedVectors,
  scorers: Float64Array,
  scorer: number,
  { shares, share }: WordShares,
): void {
  let word = 0;
  for (; word + 4 <= count; word += 4) {
    const from = (word + 1) * dimensions;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = 0; at < dimensions; at += 1) {
      const weight = scorers[scorer + at] as number;
      a += weight * (values[from + at] as number);
      b += weight * (values[from + dimensions + at] as number);
      c += weight * (values[from + 2 * dimensions + at] as number);
      d += weight * (values[from + 3 * dimensions + at] as number);
    }
    shares[share + word] = a;
    shares[share + word + 1] = b;
    shares[share + word + 2] = c;
    shares[share + word + 3] = d;
  }
  for (; word < count; word += 1) {
    let score = 0;
    const from = (word + 1) * dimensions;
    for (let at = 0; at < dimensions; at += 1)
      score += (scorers[scorer + at] as number) * (values[from + at] as number);
    shares[share + word] = score;
  }
}

/** Turns scores into shares that add up to 1. */
function softmax(shares: Float64Array, share: number, count: number): void {
  let largest = -Infinity;
  for (let word = 0; word < count; word += 1) {
    const score = shares[share + word] as number;
    if (score > largest) largest = score;
  }
  let total = 0;
  for (let word = 0; word < count; word += 1) {
    const weight = Math.exp((shares[share + word] as number) - largest);
    shares[share + word] = weight;
    total += weight;
  }
  for (let word = 0; word < count; word += 1) shares[share + word] = (shares[share + word] as number) / total;
}

/** Adds each word's vector, weighed by its share, to `features` from `place` on. Four words at a time, too. */
function addWords(
  { values, count, dimensions }: PaddedVectors,
  { shares, share }: WordShares,
  features: Float64Array,
  place: number,
): void {
  let word = 0;
  for (; word + 4 <= count; word += 4) {
    const from = (word + 1) * dimensions;
    const a = shares[share + word] as number;
    const b = shares[share + word + 1] as number;
    const c = shares[share + word + 2] as number;
    const d = shares[share + word + 3] as number;
    for (let at = 0; at < dimensions; at += 1)
      features[place + at] =
        (features[place + at] as number) +
        a * (values[from + at] as number) +
        b * (values[from + dimensions + at] as number) +
        c * (values[from + 2 * dimensions + at] as number) +
        d * (values[from + 3 * dimensions + at] as number);
  }
  for (; word < count; word += 1) {
    const weight = shares[share + word] as number;
    const from = (word + 1) * dimensions;
    for (let at = 0; at < dimensions; at += 1)
      features[place + at] = (features[place + at] as number) + weight * (values[from + at] as number);
  }
}
