// Spam rows as numbers: words of body, name and website as hashed rows, the other facts as arrays. No fitting here.

import { extractFeatures } from '../../scoring/features/text-features.ts';
import { measureSpamFacts } from '../../scoring/models/spam/spam-facts.ts';
import { readName, readWebsite } from '../../scoring/models/spam/spam-model.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { SparseRowsBuilder, type SparseRows } from '../numeric/linear-trainer.ts';
import type { SpamRow } from './spam-rows.ts';

export const spamBuckets = 1 << 16;

export interface SpamData {
  rows: readonly SpamRow[];
  body: SparseRows;
  name: SparseRows;
  website: SparseRows;
  /** A row's numbers, in the order of `spamFacts`. */
  facts: Float32Array[];
  labels: Int8Array;
  weights: Float32Array;
}

/** Reads every row once, as the Worker would. */
export function buildSpamData(rows: readonly SpamRow[]): SpamData {
  const body = new SparseRowsBuilder(spamBuckets);
  const name = new SparseRowsBuilder(spamBuckets);
  const website = new SparseRowsBuilder(spamBuckets);
  const facts = rows.map((row) => {
    const reading = readComment({ body: row.body, name: row.name, email: null, website: row.website });
    body.add(extractFeatures(reading.body.text, reading.body.source));
    name.add(readName(reading));
    website.add(readWebsite(reading));
    return measureSpamFacts(reading);
  });
  return {
    rows,
    body: body.finish(),
    name: name.finish(),
    website: website.finish(),
    facts,
    labels: Int8Array.from(rows, (row) => row.spam),
    weights: Float32Array.from(rows, (row) => row.weight),
  };
}
