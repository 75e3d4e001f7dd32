// The toxicity rows in the forms the trainers read, built once a run. No training here.

import { toxicityHeads, type ToxicityHead } from '../../scoring/models/toxicity/toxicity-heads.ts';
import { SparseRowsBuilder, type SparseRows } from '../numeric/linear-trainer.ts';
import { NetworkRowsBuilder, type NetworkRows } from './network-rows.ts';
import type { NetworkTargets } from './network-trainer.ts';
import { ownCommentSource } from './own-rows.ts';
import { isOwn, readRow, templateSource, type ToxicityRow } from './toxicity-rows.ts';

/**
 * What own sentences of few wordings count for the network: it learns such templates quickly, and more of them cost it every
 * other source (ROC AUC .001 to .002).
 */
const templateShareForNetwork = 0.4;
/** And for linear heads, 1 unless named: in full they cost Wikipedia's toxic head .002. */
const templateShareForHead: Partial<Record<ToxicityHead, number>> = { toxic: 0.3 };
/**
 * Comments written for this project count more for the network: they are of kinds the corpora lack. More teaches those kinds better
 * and costs OLID (the model card has the figures). What Wikipedia's raters called severe, obscene, a threat or an insult is
 * another question than theirs.
 */
const ownCommentsForNetwork = 1.3;
const ownCommentsForHead: Partial<Record<ToxicityHead, number>> = {
  severe: 0,
  obscene: 0,
  threat: 0,
  insult: 0,
};
/** The linear head that does without any own sentences: they cost it .013. */
const headWithoutOwn: ToxicityHead = 'identity';

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
    rowWeights: Float32Array.from(
      rows,
      (row) => row.weight * shareOf(row, { templates: templateShareForNetwork, comments: ownCommentsForNetwork }),
    ),
    source: Uint8Array.from(rows, (row) => sources.indexOf(row.source)),
    outputWeights,
  };
  return { rows, sparse: sparse.finish(), network: network.finish(), targets };
}

/** How much more or less than its weight a row counts. */
function shareOf({ source }: ToxicityRow, shares: { templates: number; comments: number }): number {
  if (source === templateSource) return shares.templates;
  return source === ownCommentSource ? shares.comments : 1;
}

/** What a linear head learns from. */
export function linearTargets(
  rows: readonly ToxicityRow[],
  head: number,
): { labels: Int8Array; rowWeights: Float32Array } {
  const name = toxicityHeads[head] as ToxicityHead;
  const shares = { templates: templateShareForHead[name] ?? 1, comments: ownCommentsForHead[name] ?? 1 };
  const weigh = (row: ToxicityRow): number => {
    if (name === headWithoutOwn && isOwn(row)) return 0;
    return row.weight * shareOf(row, shares);
  };
  return {
    labels: Int8Array.from(rows, (row) => row.labels[head] as number),
    rowWeights: Float32Array.from(rows, weigh),
  };
}
