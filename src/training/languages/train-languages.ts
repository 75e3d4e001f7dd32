// Trains what languages.bin holds: the language guess, and toxicity in the languages that are covered.

import { commentsToxicShare } from '../corpora/natural-prevalence.ts';
import { packLinearTable } from '../numeric/linear-trainer.ts';
import { packWeightFile } from '../numeric/weight-file-writer.ts';
import { report } from '../progress.ts';
import type { Trainer, TrainingRun } from '../training-run.ts';
import { fitGuess, guessBuckets, wordPoints, type GuessFit } from './fit-guess.ts';
import { fitMixed, toxicityBuckets, type MixedFit } from './fit-toxicity.ts';
import { loadLanguageRows } from './language-rows.ts';
import { loadMixedRows } from './mixed-rows.ts';
import { packMixedTable } from './pack-mixed-table.ts';

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
    return fitGuess(rows, run.seed);
  });
  const toxicity = await run.cache.keep('language-toxicity', async () => fitMixed(await loadMixedRows(run), run.seed));
  return packLanguages(guess, toxicity);
}

function packLanguages(guess: GuessFit, toxicity: MixedFit): Uint8Array {
  const guessTable = packLinearTable(guess.languages, guess.heads, guessBuckets);
  const mixedTable = packMixedTable(toxicity.head, toxicityBuckets);
  const header = {
    kind: 'languages',
    wordPoints,
    guessCalibration: guess.calibration,
    guess: guessTable.header,
    toxicity: mixedTable.header,
    priorLogit: Math.log(commentsToxicShare / (1 - commentsToxicShare)),
    calibration: toxicity.calibration,
  };
  return packWeightFile(header, { guess: guessTable.packed, toxicity: mixedTable.packed });
}
