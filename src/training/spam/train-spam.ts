// Trains the spam model: held-back scores for the calibration, then the parts on all rows, packed as spam.bin.

import { spamHeads } from '../../scoring/models/spam/spam-facts.ts';
import { fitLogistic } from '../measures/calibration.ts';
import { packLinearTable } from '../numeric/linear-trainer.ts';
import { report } from '../progress.ts';
import type { Trainer, TrainingRun } from '../training-run.ts';
import { packWeightFile } from '../numeric/weight-file-writer.ts';
import { fitSpam, spamSettings, type SpamFit } from './fit-spam.ts';
import { holdBackSpam, type HeldBack } from './hold-back-spam.ts';
import { buildSpamData, spamBuckets, type SpamData } from './spam-data.ts';
import { loadBystanders, loadSpamRows } from './spam-rows.ts';
import { packTrees } from './tree-trainer.ts';

/** The share of spam the probabilities assume, that of the default policy's prior: what is left behind form and flood checks. */
export const naturalSpamShare = 0.1;

export const spamTrainer: Trainer = {
  name: 'spam',
  file: 'spam.bin',
  module: import.meta.filename,
  train: trainSpam,
};

/** The bytes of `spam.bin`. */
async function trainSpam(run: TrainingRun): Promise<Uint8Array> {
  const { data, held } = await holdBack(run);
  const usable = new Uint8Array(data.rows.length).fill(1);
  const fit = await run.cache.keep('spam-fit', () => fitSpam(data, { usable, seed: run.seed }));
  return packSpam(fit, calibrateSpam(data, held));
}

/** The rows, and their scores by models that have not seen them: what calibration and the published figures rest on. */
export async function holdBack(run: TrainingRun): Promise<{ data: SpamData; held: HeldBack }> {
  const rows = [...(await loadSpamRows(run)), ...(await loadBystanders(run.directory))];
  report(`spam: ${rows.length} rows`);
  const data = buildSpamData(rows);
  return { data, held: await run.cache.keep('spam-held-back', () => holdBackSpam(data, run.seed)) };
}

/** Platt scaling on comments of unseen blogs, weighted to the natural share of spam. */
export function calibrateSpam(data: SpamData, held: HeldBack): { slope: number; bias: number } {
  const rows = [...data.rows.keys()].filter((row) => !Number.isNaN(held.unseenBlog[row]));
  const spam = rows.filter((row) => data.labels[row] === 1).length;
  const spamWeight = (naturalSpamShare / (1 - naturalSpamShare)) * ((rows.length - spam) / Math.max(1, spam));
  const fit = fitLogistic({
    inputs: rows.map((row) => [held.unseenBlog[row] as number]),
    labels: rows.map((row) => data.labels[row] as number),
    weights: rows.map((row) => (data.labels[row] === 1 ? spamWeight : 1)),
  });
  return { slope: fit.slopes[0] as number, bias: fit.bias };
}

function packSpam(fit: SpamFit, calibration: { slope: number; bias: number }): Uint8Array {
  const table = packLinearTable([...spamHeads], fit.heads, spamBuckets);
  const trees = packTrees(fit.trees);
  const header = {
    kind: 'spam',
    priorLogit: Math.log(naturalSpamShare / (1 - naturalSpamShare)),
    ...calibration,
    wordShare: spamSettings.wordShare,
    linear: table.header,
    trees: trees.header,
  };
  return packWeightFile(header, { linear: table.packed, ...trees.sections });
}
