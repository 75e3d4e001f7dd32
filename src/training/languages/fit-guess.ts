// Fits the language guess for Latin script: one linear head a language over hashed words and letter groups.

import { extractFeatures } from '../../scoring/features/text-features.ts';
import { hashLanguageFeatures } from '../../scoring/models/languages/language-features.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { SparseRowsBuilder, trainLinearHead, type LinearHead, type SparseRows } from '../numeric/linear-trainer.ts';
import { report } from '../progress.ts';
import type { LanguageRow } from './language-rows.ts';

export const guessBuckets = 1 << 13;
const cost = 2;
const passes = 10;
/** Languages with few rows count as much as those with this many. */
const rowsFull = 4000;

export interface GuessFit {
  languages: string[];
  heads: LinearHead[];
}

/** Rows as the guess sees them. */
export function hashLanguageRows(rows: readonly LanguageRow[]): SparseRows {
  const builder = new SparseRowsBuilder(guessBuckets);
  for (const row of rows) {
    const { body } = readComment({ body: row.text, name: null, email: null, website: null });
    builder.addHashed(hashLanguageFeatures(extractFeatures(body.text, body.source), guessBuckets));
  }
  return builder.finish();
}

/** One head against all others for every language of the rows, on the rows that train. */
export function fitGuess(rows: readonly LanguageRow[], sparse: SparseRows, seed: number): GuessFit {
  const languages = [...new Set(rows.map((row) => row.language))].sort();
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.language, (counts.get(row.language) ?? 0) + 1);
  const rowWeights = Float32Array.from(rows, (row) => Math.min(2, rowsFull / (counts.get(row.language) as number)));
  const usable = Uint8Array.from(rows, (row) => (row.split === 'test' ? 0 : 1));
  const heads = languages.map((language) => {
    const labels = Int8Array.from(rows, (row) => (row.language === language ? 1 : 0));
    return trainLinearHead(sparse, { labels, rowWeights, cost, passes, seed }, usable);
  });
  report(`languages: learnt to tell ${languages.length} in Latin script apart`);
  return { languages, heads };
}
