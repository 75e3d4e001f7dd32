// One table of toxicity weights for all languages. What a text touches has a weight that all languages share and one of each
// language's own, at another place of the same table (Daumé 2007, "Frustratingly easy domain adaptation"): languages with
// few labelled comments lean on the others. 4 bits a weight. Decoding and scoring; no text, no calibration.

import type { HashedFeatures } from '../../features/hashed-features.ts';
import { mixHash } from '../../features/text-features.ts';
import { codesPerWeight, weightOfCode } from '../weights/linear-table.ts';
import type { WeightFile } from '../weights/weight-file.ts';

export interface MixedTable {
  buckets: number;
  /** The weight of each code. */
  levels: Float64Array;
  /** Two buckets a byte, the low half first. */
  packed: Uint8Array;
}

/** As it stands in the header of a model file. */
export interface MixedTableHeader {
  buckets: number;
  /** The largest absolute weight; codes stand for weights as in a linear table. */
  max: number;
}

/** Reads the table described and held under `name`. */
export function decodeMixedTable(file: WeightFile, name: string): MixedTable {
  const { buckets, max } = file.header[name] as MixedTableHeader;
  const packed = file.section(name);
  if (2 * packed.length !== buckets) throw new Error(`model table ${name} has the wrong size`);
  const levels = Float64Array.from({ length: codesPerWeight }, (_, code) => weightOfCode(code, max));
  return { buckets, levels, packed };
}

/** Where the weights of a part lie: the bucket of a shared weight XOR this is the part's. Parts are language tags, or "sound". */
export function placeOfPart(part: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < part.length; at += 1) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
  return mixHash(hash) & (buckets - 1);
}

/** The part that what is hashed by sound has; it has no shared one. */
export const soundPart = 'sound';

/** A part of the table, and how much it counts. */
export interface PartShare {
  place: number;
  share: number;
}

/** What `hashed` touches, each valued `value`: with its shared weight where `isShared`, and its weight in each of `parts`. */
export interface MixedTask {
  hashed: HashedFeatures;
  parts: readonly PartShare[];
  isShared: boolean;
  value: number;
}

/** Adds what each token adds to the logit to `added`, whose first entry is token `from`'s. */
export function addMixed(table: MixedTable, task: MixedTask, added: Float64Array, from: number): void {
  const { packed, levels } = table;
  const { hashed, parts, value } = task;
  // Buckets of a token stand together: its sum need not go through memory for each.
  let token = -1;
  let sum = 0;
  for (let at = 0; at < hashed.count; at += 1) {
    const own = (hashed.token[at] as number) - from;
    if (own !== token) {
      if (token >= 0) added[token] = sum;
      token = own;
      sum = added[token] as number;
    }
    const bucket = hashed.bucket[at] as number;
    let weight = task.isShared ? readWeight(packed, levels, bucket) : 0;
    for (let part = 0; part < parts.length; part += 1) {
      const { place, share } = parts[part] as PartShare;
      weight += share * readWeight(packed, levels, bucket ^ place);
    }
    sum += weight * value;
  }
  if (token >= 0) added[token] = sum;
}

function readWeight(packed: Uint8Array, levels: Float64Array, bucket: number): number {
  return levels[((packed[bucket >> 1] as number) >> ((bucket & 1) << 2)) & 15] as number;
}
