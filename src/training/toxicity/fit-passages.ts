// Fits what a text's whole and its worst passage count for together: on real comments, and on short ones inside honest text.
// After the weights and their calibration; changes neither.

import { addOdds, judgeEnglish, oddsOf, sentencesOf } from '../../scoring/models/toxicity/english-head.ts';
import type { PassageOdds, ToxicityWeights } from '../../scoring/models/toxicity/toxicity-model.ts';
import { foldText } from '../../scoring/reading/folding/fold-text.ts';
import { naturalWeight } from '../corpora/natural-prevalence.ts';
import { wrapIn } from '../corpora/wrap-in.ts';
import { minimise } from '../numeric/minimise.ts';
import type { ToxicityRow } from './toxicity-rows.ts';

/** The passage counts for next to nothing: for a file whose passages are yet to be fitted. */
export const undecided: PassageOdds = {
  whole: { bias: 0, slope: 1, perLog: 0 },
  worst: { bias: -40, slope: 0, perLog: 0 },
};

const unitsOnASide = [100, 400, 1600] as const;
const shortUnitsMax = 400;
/** Of the honest text around them only what the weights find calm: raters overlook a slip in a long comment. */
const calmLogitMax = -3;
/**
 * What a made-up text counts beside a real one. In full they would have honest long comments flagged more often than the
 * whole text alone does (2 to 5 % instead of 1 to 2).
 */
const madeUpWeight = 0.1;

interface Sample {
  whole: number;
  worst: number;
  passages: number;
  label: number;
  weight: number;
}

/** Fitted on the given rows (labelled at the first head), at natural prevalence. */
export function fitPassages(weights: ToxicityWeights, rows: readonly ToxicityRow[]): PassageOdds {
  const labelled = rows.filter((row) => (row.labels[0] as number) >= 0);
  const calm = labelled
    .filter((row) => row.labels[0] === 0 && row.text.length > shortUnitsMax)
    .map(({ text }) => text)
    .filter((text) => judgeEnglish(weights, foldText(text), []).logit < calmLogitMax);
  const samples: Sample[] = [];
  const add = (row: ToxicityRow, text: string, share: number): void => {
    const folded = foldText(text);
    const passages = sentencesOf(folded);
    const { whole, worst } = judgeEnglish(weights, folded, passages).parts;
    if (worst === null) return;
    const weight = share * naturalWeight(row);
    samples.push({ whole, worst, passages: passages.length, label: row.labels[0] as number, weight });
  };
  for (const row of labelled) {
    add(row, row.text, 1);
    if (row.text.length > shortUnitsMax || calm.length === 0) continue;
    for (const units of unitsOnASide) add(row, wrapIn(calm, row.text, units), madeUpWeight);
  }
  return oddsFrom(minimise((numbers) => meanLoss(oddsFrom(numbers), samples), [0, 1, 0, 0, 1, -0.5]));
}

function oddsFrom(numbers: readonly number[]): PassageOdds {
  const [bias = 0, slope = 0, perLog = 0, worstBias = 0, worstSlope = 0, worstPerLog = 0] = numbers;
  return { whole: { bias, slope, perLog }, worst: { bias: worstBias, slope: worstSlope, perLog: worstPerLog } };
}

/** Mean cross-entropy. */
function meanLoss(odds: PassageOdds, samples: readonly Sample[]): number {
  let loss = 0;
  let total = 0;
  for (const { whole, worst, passages, label, weight } of samples) {
    const logit = addOdds(oddsOf(odds.whole, whole, passages), oddsOf(odds.worst, worst, passages));
    loss += weight * (addOdds(0, logit) - label * logit);
    total += weight;
  }
  return total === 0 ? 0 : loss / total;
}
