// The toxicity rows in the forms the trainers read, built once a run. No training here.

import { toxicityHeads, type ToxicityHead } from '../scoring/model/toxicity-heads.ts';
import { SparseRowsBuilder, type SparseRows } from './linear-trainer.ts';
import { NetworkRowsBuilder, type NetworkRows } from './network-rows.ts';
import type { NetworkTargets } from './network-trainer.ts';
import { ownSource, readRow, type ToxicityRow } from './toxicity-rows.ts';

/**
 * What own sentences count for the network: it learns templates quickly, and more of them cost it every other source (ROC
 * AUC .001 to .002).
 */
const ownShareForNetwork = 0.4;
/** What they count for linear heads, 1 unless named: they cost Wikipedia's identity head .013 ROC AUC and its toxic head .002. */
const ownShareForHead: Partial<Record<ToxicityHead, number>> = { toxic: 0.3, identity: 0 };

/** Loss weights of the outputs, in the order of `toxicityHeads`. */
const outputWeights = [1, 1, 1, 1.5, 1, 1, 1, 0.5, 0.5] as const;

export interface ToxicityData {
  rows: readonly ToxicityRow[];
  sparse: SparseRows;
  network: NetworkRows;
  targets: NetworkTargets;
}

/** Features and targets of all rows. The targets' teacher is empty (NaN). */
export function buildToxicityData(rows: readonly ToxicityRow[], buckets: number): ToxicityData {
  const sparse = new SparseRowsBuilder(buckets);
  const network = new NetworkRowsBuilder();
  for (const row of rows) {
    const features = readRow(row.text);
    sparse.add(features);
    network.add(features);
  }
  const sources = [...new Set(rows.map((row) => row.source))];
  const labels = new Int8Array(rows.length * toxicityHeads.length);
  rows.forEach((row, index) => labels.set(row.labels, index * toxicityHeads.length));
  const targets: NetworkTargets = {
    labels,
    teacher: new Float32Array(labels.length).fill(Number.NaN),
    rowWeights: Float32Array.from(rows, (row) => row.weight * (row.source === ownSource ? ownShareForNetwork : 1)),
    source: Uint8Array.from(rows, (row) => sources.indexOf(row.source)),
    outputWeights,
  };
  return { rows, sparse: sparse.finish(), network: network.finish(), targets };
}

/** What a linear head learns from. */
export function linearTargets(
  rows: readonly ToxicityRow[],
  head: number,
): { labels: Int8Array; rowWeights: Float32Array } {
  const ownShare = ownShareForHead[toxicityHeads[head] as ToxicityHead] ?? 1;
  return {
    labels: Int8Array.from(rows, (row) => row.labels[head] as number),
    rowWeights: Float32Array.from(rows, (row) => row.weight * (row.source === ownSource ? ownShare : 1)),
  };
}
