// Quantises a trained network: 4 bits a vector component, 8 bits a dense parameter. scoring/models/toxicity/network reads it.

import { denseGroup, type NetworkHeader } from '../../scoring/models/toxicity/network.ts';
import type { NetworkParameters } from './network-parameters.ts';

export interface PackedNetwork {
  header: NetworkHeader;
  vectors: Uint8Array;
  dense: Uint8Array;
  scales: Uint8Array;
}

const clipShare = 0.997;
const codeMax = 7;

/** Per column: the value that 99.7 % of the rows stay under, divided by the largest code. */
function columnScales(vectors: Float32Array, dimensions: number): number[] {
  const rows = vectors.length / dimensions;
  return Array.from({ length: dimensions }, (_, column) => {
    const sizes = Float32Array.from({ length: rows }, (__, row) =>
      Math.abs(vectors[row * dimensions + column] as number),
    ).sort();
    return Math.max(1e-6, Math.fround((sizes[Math.floor(clipShare * (rows - 1))] as number) / codeMax));
  });
}

function packVectors(vectors: Float32Array, scales: readonly number[]): Uint8Array {
  const packed = new Uint8Array(vectors.length / 2);
  for (let at = 0; at < vectors.length; at += 1) {
    const code = Math.round((vectors[at] as number) / (scales[at % scales.length] as number));
    const bounded = Math.max(-codeMax, Math.min(codeMax, code)) + 8;
    packed[at >> 1] = (packed[at >> 1] as number) | (bounded << (at % 2 === 0 ? 0 : 4));
  }
  return packed;
}

function packDense(dense: Float64Array): { codes: Uint8Array; scales: Uint8Array } {
  const codes = new Uint8Array(dense.length);
  const scales = new DataView(new ArrayBuffer(4 * Math.ceil(dense.length / denseGroup)));
  for (let from = 0; from < dense.length; from += denseGroup) {
    const group = dense.subarray(from, from + denseGroup);
    const scale = Math.fround(group.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-9) / 127);
    scales.setFloat32((4 * from) / denseGroup, scale, true);
    group.forEach((value, at) => {
      codes[from + at] = Math.max(-127, Math.min(127, Math.round(value / scale))) + 128;
    });
  }
  return { codes, scales: new Uint8Array(scales.buffer) };
}

/** The network's header entry and its three sections. */
export function packNetwork(parameters: NetworkParameters): PackedNetwork {
  const { shape } = parameters;
  const words = parameters.vectors.subarray(0, shape.wordRows * shape.dimensions);
  const grams = parameters.vectors.subarray(shape.wordRows * shape.dimensions);
  const wordScales = columnScales(words, shape.dimensions);
  const gramScales = columnScales(grams, shape.dimensions);
  const vectors = new Uint8Array(parameters.vectors.length / 2);
  vectors.set(packVectors(words, wordScales));
  vectors.set(packVectors(grams, gramScales), words.length / 2);
  const { codes, scales } = packDense(parameters.dense);
  return { header: { shape, wordScales, gramScales }, vectors, dense: codes, scales };
}
