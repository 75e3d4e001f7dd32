// Spam rows as numbers: words of body, name and website as hashed rows, the other facts as arrays. No fitting here.

import { hashFeatures } from '../../scoring/features/hashed-features.ts';
import { splitPassages } from '../../scoring/features/passages.ts';
import { extractFeatures } from '../../scoring/features/text-features.ts';
import { measureSpamFacts } from '../../scoring/models/spam/spam-facts.ts';
import { placesByPassage } from '../../scoring/models/spam/spam-passages.ts';
import { readName, readWebsite } from '../../scoring/models/spam/spam-model.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { SparseRowsBuilder, type SparseRows } from '../numeric/linear-trainer.ts';
import type { SpamRow } from './spam-row.ts';

export const spamBuckets = 1 << 16;

export interface SpamData {
  rows: readonly SpamRow[];
  body: SparseRows;
  name: SparseRows;
  website: SparseRows;
  /** A row's numbers, in the order of `spamFacts`. */
  facts: Float32Array[];
  /** The words of the passages of bodies that have several: row i's are `passageStart[i] .. passageStart[i + 1]` (exclusive). */
  passages: SparseRows;
  passageStart: Int32Array;
  labels: Int8Array;
  weights: Float32Array;
  /** What each row counts for the linear heads: 0 where most of its words are not of its label. */
  wordWeights: Float32Array;
}

/** Reads every row once, as the Worker would. */
export function buildSpamData(rows: readonly SpamRow[]): SpamData {
  const body = new SparseRowsBuilder(spamBuckets);
  const name = new SparseRowsBuilder(spamBuckets);
  const website = new SparseRowsBuilder(spamBuckets);
  const passages = new SparseRowsBuilder(spamBuckets);
  const passageStart = new Int32Array(rows.length + 1);
  const facts = rows.map((row, at) => {
    const reading = readComment({ body: row.body, name: row.name, email: null, website: row.website });
    const features = extractFeatures(reading.body.text, reading.body.source);
    const hashed = hashFeatures(features, spamBuckets);
    body.addHashed(hashed);
    const ranges = splitPassages(reading.body, features);
    const several = ranges.length > 1 ? placesByPassage(hashed, ranges) : new Int32Array(1);
    for (let passage = 0; passage + 1 < several.length; passage += 1) {
      const bucket = hashed.bucket.subarray(several[passage], several[passage + 1]);
      passages.addHashed({ count: bucket.length, bucket });
    }
    passageStart[at + 1] = (passageStart[at] as number) + several.length - 1;
    name.add(readName(reading));
    website.add(readWebsite(reading));
    // A copy: the facts are cut from a piece of memory that holds the whole reading, and all rows' are kept.
    return measureSpamFacts(reading).slice();
  });
  return {
    rows,
    body: body.finish(),
    name: name.finish(),
    website: website.finish(),
    facts,
    passages: passages.finish(),
    passageStart,
    labels: Int8Array.from(rows, (row) => row.spam),
    weights: Float32Array.from(rows, (row) => row.weight),
    wordWeights: Float32Array.from(rows, (row) => (row.isEmbedded ? 0 : (row.wordWeight ?? row.weight))),
  };
}
