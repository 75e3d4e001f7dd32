// The container of model files: what is written can be read, and its version names its content.

import { describe, expect, it } from 'vitest';
import { openWeightFile, readVersion } from '../../../src/scoring/models/weights/weight-file.ts';
import { packWeightFile } from '../../../src/training/numeric/weight-file-writer.ts';

function pack(bias: number, weights: readonly number[]): ArrayBuffer {
  return packWeightFile({ kind: 'sample', bias }, { weights: Uint8Array.from(weights) }).buffer as ArrayBuffer;
}

describe('a model file', () => {
  it('gives back its header and sections', () => {
    const file = openWeightFile(pack(0.5, [1, 2, 3]));
    expect(file.header).toMatchObject({ kind: 'sample', bias: 0.5 });
    expect([...file.section('weights')]).toEqual([1, 2, 3]);
  });

  it('has the same version for the same content, and another for any other', () => {
    const version = readVersion(pack(0.5, [1, 2, 3]));
    expect(version).toMatch(/^sample-[0-9a-f]{8}$/);
    expect(readVersion(pack(0.5, [1, 2, 3]))).toBe(version);
    expect(readVersion(pack(0.6, [1, 2, 3]))).not.toBe(version);
    expect(readVersion(pack(0.5, [1, 2, 4]))).not.toBe(version);
  });

  it('that can not be read has no version', () => {
    expect(readVersion(new ArrayBuffer(3))).toBe('unreadable');
  });
});
