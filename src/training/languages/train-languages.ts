// Trains what languages.bin holds: the language guess, and toxicity in the languages beside English that are covered.

import { packLinearTable, type LinearHead } from '../numeric/linear-trainer.ts';
import { naturalToxicShare } from '../corpora/natural-prevalence.ts';
import { report } from '../progress.ts';
import type { Trainer, TrainingRun } from '../training-run.ts';
import { packWeightFile } from '../numeric/weight-file-writer.ts';
import { fitGuess, guessBuckets, hashLanguageRows, type GuessFit } from './fit-guess.ts';
import {
  aucMin,
  fitLanguageToxicity,
  loadForeignRows,
  toxicityBuckets,
  type LanguageToxicity,
} from './fit-toxicity.ts';
import { loadLanguageRows } from './language-rows.ts';

/** How far the best language's score must lead. */
const leadMin = 0.5;
/** What a text of common words alone adds to its language; chosen on languages that are not learnt from. */
const wordPoints = 14;

export const languagesTrainer: Trainer = {
  name: 'languages',
  file: 'languages.bin',
  module: import.meta.filename,
  train: trainLanguages,
};

/** The bytes of `languages.bin`. */
async function trainLanguages(run: TrainingRun): Promise<Uint8Array> {
  const guess = await run.cache.keep('language-guess', async () => {
    const rows = await loadLanguageRows(run);
    report(`languages: ${rows.length} rows to tell languages by`);
    return fitGuess(rows, hashLanguageRows(rows), run.seed);
  });
  const toxicity = await run.cache.keep('language-toxicity', async () =>
    fitLanguageToxicity(await loadForeignRows(run), run.seed),
  );
  return packLanguages(guess, toxicity);
}

function packLanguages(guess: GuessFit, toxicity: readonly LanguageToxicity[]): Uint8Array {
  const covered = toxicity.filter((language) => language.auc >= aucMin);
  const names = covered.map(({ language }) => language);
  const heads: LinearHead[] = covered.map(({ head }) => head);
  const guessTable = packLinearTable(guess.languages, guess.heads, guessBuckets);
  const toxicityTable = packLinearTable(names, heads, toxicityBuckets);
  const header = {
    kind: 'languages',
    leadMin,
    wordPoints,
    guess: guessTable.header,
    toxicity: toxicityTable.header,
    priorLogit: Math.log(naturalToxicShare / (1 - naturalToxicShare)),
    calibration: covered.map(({ slope, bias }) => ({ slope, bias })),
  };
  return packWeightFile(header, { guess: guessTable.packed, toxicity: toxicityTable.packed });
}
