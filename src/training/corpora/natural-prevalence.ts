// How common what is in the wild, where a corpus over-samples it. Weights bring held-back rows back to that share.

import { toxicityHeads } from '../../scoring/models/toxicity/toxicity-heads.ts';

/** Share of toxic comments on Wikipedia talk pages as first published (Wulczyn et al. 2017; the corpus here has 20 %). */
export const naturalToxicShare = 0.0958;
/**
 * Share of toxic comments that the probabilities of other languages state: between that of talk pages and those of the corpora
 * of posts and comments these languages are learnt from, in which people called a fifth to a half toxic. At the share of talk
 * pages half as many honest comments were held as in English, and half as much abuse.
 */
export const commentsToxicShare = 0.15;
const corpusToxicShare = 0.1954;

const toxicWeight = (naturalToxicShare / (1 - naturalToxicShare)) * ((1 - corpusToxicShare) / corpusToxicShare);
const sixHeads = toxicityHeads.slice(0, 6).length;

/** How much a Wikipedia row counts so that toxic rows are as common as in nature. */
export function naturalWeight(row: { labels: ArrayLike<number> }): number {
  for (let head = 0; head < sixHeads; head += 1) if (row.labels[head] === 1) return toxicWeight;
  return 1;
}
