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
  const { values, count, dimensions } = vectors;
  const { scorers, shares } = pools;
  for (let pool = 0; pool < pools.count; pool += 1) {
    const scorer = pool * dimensions;
    const share = pool * attentionWords;
    let largest = -Infinity;
    for (let word = 0; word < count; word += 1) {
      let score = 0;
      const from = (word + 1) * dimensions;
      for (let d = 0; d < dimensions; d += 1) score += (scorers[scorer + d] as number) * (values[from + d] as number);
      shares[share + word] = score;
      if (score > largest) largest = score;
    }
    let total = 0;
    for (let word = 0; word < count; word += 1) {
      const weight = Math.exp((shares[share + word] as number) - largest);
      shares[share + word] = weight;
      total += weight;
    }
    const place = into + pool * dimensions;
    features.fill(0, place, place + dimensions);
    for (let word = 0; word < count; word += 1) {
      const weight = (shares[share + word] as number) / total;
      shares[share + word] = weight;
      const from = (word + 1) * dimensions;
      for (let d = 0; d < dimensions; d += 1)
        features[place + d] = (features[place + d] as number) + weight * (values[from + d] as number);
    }
  }
}
