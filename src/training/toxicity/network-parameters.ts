// The parameters of a network in training, and how they start. No learning here.

import { featureCount, layDense, type NetworkShape } from '../../scoring/models/toxicity/network-shape.ts';
import { seededRandom } from '../numeric/random.ts';

/** `vectors`: word rows, then gram rows, `dimensions` numbers each. `dense`: see `layDense`. */
export interface NetworkParameters {
  shape: NetworkShape;
  vectors: Float32Array;
  dense: Float64Array;
}

function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Fresh parameters: word vectors with deviation .02, gram vectors .05, dense layers by fan-in. */
export function drawParameters(shape: NetworkShape, seed: number): NetworkParameters {
  const random = seededRandom(seed);
  const vectors = new Float32Array((shape.wordRows + shape.gramRows) * shape.dimensions);
  const words = shape.wordRows * shape.dimensions;
  for (let at = 0; at < vectors.length; at += 1) vectors[at] = drawNormal(random) * (at < words ? 0.02 : 0.05);
  const layout = layDense(shape);
  const dense = new Float64Array(layout.total);
  const draw = (from: number, to: number, inputs: number): void => {
    const bound = 1 / Math.sqrt(inputs);
    for (let at = from; at < to; at += 1) dense[at] = (2 * random() - 1) * bound;
  };
  for (const { offset, inputs } of layout.filters) draw(offset, offset + inputs * shape.filtersPerWidth, inputs);
  draw(layout.scorers, layout.hidden, shape.dimensions);
  draw(layout.hidden, layout.hiddenBias, featureCount(shape));
  draw(layout.output, layout.direct, shape.hidden);
  draw(layout.direct, layout.outputBias, featureCount(shape));
  return { shape, vectors, dense };
}
