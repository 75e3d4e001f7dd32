// Fits the language guess: one linear head a language over hashed words and letter groups, and how its scores become
// probabilities.

import { extractFeatures } from '../../scoring/features/text-features.ts';
import { hashLanguageFeatures } from '../../scoring/models/languages/language-features.ts';
import {
  addCommonWords,
  countedWordsMax,
  spreadScores,
  type GuessCalibration,
} from '../../scoring/models/languages/language-guess.ts';
import { scriptOfLanguage } from '../../scoring/models/languages/language-scripts.ts';
import { findWords } from '../../scoring/reading/find-words.ts';
import { foldText } from '../../scoring/reading/folding/fold-text.ts';
import {
  roundLinearHead,
  scoreRows,
  SparseRowsBuilder,
  trainLinearHead,
  type LinearHead,
  type SparseRows,
} from '../numeric/linear-trainer.ts';
import { report } from '../progress.ts';
import type { LanguageRow } from './language-rows.ts';

export const guessBuckets = 1 << 14;
/** What a text of common words alone adds to its language; chosen on languages that are not learnt from. */
export const wordPoints = 14;
const cost = 2;
const passes = 4;
/** Languages with few rows count as much as those with this many. */
const rowsFull = 4000;
const rowWeightMax = 12;

export interface GuessFit {
  languages: string[];
  heads: LinearHead[];
  calibration: GuessCalibration;
}

interface ReadRows {
  sparse: SparseRows;
  /** The words that lists of common words are asked for. */
  words: string[][];
}

/** One head against all others for every language of the rows, on the rows that train; calibrated on those that choose. */
export function fitGuess(rows: readonly LanguageRow[], seed: number): GuessFit {
  const read = readRows(rows);
  const languages = [...new Set(rows.map((row) => row.language))].sort();
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.language, (counts.get(row.language) ?? 0) + 1);
  const rowWeights = Float32Array.from(rows, (row) =>
    Math.min(rowWeightMax, rowsFull / (counts.get(row.language) as number)),
  );
  const usable = Uint8Array.from(rows, (row) => (row.split === 'train' ? 1 : 0));
  const heads = languages.map((language) => {
    const labels = Int8Array.from(rows, (row) => (row.language === language ? 1 : 0));
    return roundLinearHead(trainLinearHead(read.sparse, { labels, rowWeights, cost, passes, seed }, usable));
  });
  report(`languages: learnt to tell ${languages.length} apart`);
  return { languages, heads, calibration: calibrate(rows, read, { languages, heads }) };
}

function readRows(rows: readonly LanguageRow[]): ReadRows {
  const builder = new SparseRowsBuilder(guessBuckets);
  const words = rows.map((row) => {
    const body = foldText(row.text);
    builder.addHashed(hashLanguageFeatures(extractFeatures(body.text, body.source), guessBuckets));
    return row.split === 'validate' ? findWords(body.text).map(({ text }) => text) : [];
  });
  return { sparse: builder.finish(), words };
}

const bases = [0.2, 0.3, 0.4, 0.55, 0.75, 1, 1.4];
const shorts = [0, 0.5, 1, 2, 4, 8];
const spreads = [0.002, 0.005, 0.01, 0.02, 0.05];

/** The calibration under which the rows that choose are likeliest; every language counts alike. */
function calibrate(
  rows: readonly LanguageRow[],
  read: ReadRows,
  { languages, heads }: { languages: string[]; heads: LinearHead[] },
): GuessCalibration {
  const chosen = [...rows.keys()].filter((row) => rows[row]?.split === 'validate');
  const byHead = heads.map((head) => scoreRows(read.sparse, head));
  const counts = Map.groupBy(chosen, (row) => rows[row]?.language as string);
  const tasks = chosen.map((row) => {
    const { language } = rows[row] as LanguageRow;
    const words = (read.words[row] as string[]).slice(0, countedWordsMax).map((text) => ({ text }));
    const all = Float64Array.from(byHead, (scores) => scores[row] as number);
    addCommonWords(languages, all, { words, wordPoints });
    const rivals = languages.filter((other) => scriptOfLanguage(other) === scriptOfLanguage(language));
    const scores = rivals.map((rival) => all[languages.indexOf(rival)] as number);
    const weight = 1 / (counts.get(language) as number[]).length;
    return { scores, right: rivals.indexOf(language), words: read.words[row]?.length ?? 0, weight };
  });
  let best: GuessCalibration = { base: 1, short: 0, spread: 0.01 };
  let least = Number.POSITIVE_INFINITY;
  for (const base of bases) {
    for (const short of shorts) {
      for (const spread of spreads) {
        const calibration = { base, short, spread };
        const loss = tasks.reduce((sum, { scores, right, words, weight }) => {
          return sum - weight * Math.log(spreadScores(scores, { calibration, words })[right] as number);
        }, 0);
        if (loss < least) [least, best] = [loss, calibration];
      }
    }
  }
  report(`languages: guess calibrated to ${JSON.stringify(best)}, loss ${(least / counts.size).toFixed(4)}`);
  return best;
}
