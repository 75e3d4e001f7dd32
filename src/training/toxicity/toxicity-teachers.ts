// Cross-fitted teachers: each row's soft answers come from models that never saw it. Linear heads and networks per fold,
// averaged by a small logistic regression per output.

import type { NetworkShape } from '../../scoring/models/toxicity/network-shape.ts';
import { toxicityHeads } from '../../scoring/models/toxicity/toxicity-heads.ts';
import { fitLogistic } from '../measures/calibration.ts';
import { scoreRows, trainLinearHead, type SparseRows } from '../numeric/linear-trainer.ts';
import type { NetworkRows } from './network-rows.ts';
import { trainNetwork, type NetworkTargets } from './network-trainer.ts';
import { linearTargets } from './toxicity-data.ts';
import { TrainingNetwork } from './training-network.ts';
import { report } from '../progress.ts';
import type { StageCache } from '../stage-cache.ts';
import { ownCommentSource } from './own-rows.ts';
import { isOwn, type ToxicityRow } from './toxicity-rows.ts';

export const foldCount = 4;
const outputs = toxicityHeads.length;

export interface TeacherInput {
  rows: readonly ToxicityRow[];
  sparse: SparseRows;
  network: NetworkRows;
  targets: NetworkTargets;
  shape: NetworkShape;
  epochs: number;
  cost: number;
  seed: number;
}

/** Logits of each original training row for each output, by the fold's linear heads (which never saw the row). */
export function crossFitLinear(input: TeacherInput, fold: number): Float32Array {
  const { rows, sparse } = input;
  const usable = Uint8Array.from(rows, (row) => (teaches(row) && row.parent < 0 && row.fold !== fold ? 1 : 0));
  const logits = new Float32Array(rows.length * outputs);
  for (let head = 0; head < outputs; head += 1) {
    const trained = trainLinearHead(
      sparse,
      { ...linearTargets(rows, head), cost: input.cost, passes: 10, seed: input.seed },
      usable,
    );
    const scores = scoreRows(sparse, trained);
    for (let row = 0; row < rows.length; row += 1) logits[row * outputs + head] = scores[row] as number;
  }
  report(`teacher fold ${fold + 1}: linear heads`);
  return logits;
}

/** The same by the fold's network, trained on labels alone. */
export function crossFitNetwork(input: TeacherInput, fold: number): Float32Array {
  const { rows } = input;
  const usable = Int32Array.from(rows.keys()).filter((row) => teaches(rows[row]) && rows[row]?.fold !== fold);
  const parameters = trainNetwork(
    input.network,
    { ...input.targets, teacher: new Float32Array(rows.length * outputs).fill(Number.NaN) },
    usable,
    {
      shape: input.shape,
      epochs: input.epochs,
      batch: 192,
      learningRate: 2e-3,
      warmUpSteps: 200,
      teacherShare: 0,
      dropout: { features: 0.4, dimensions: 0.15, tokens: 0.1, style: 0 },
      seed: input.seed + fold,
      onEpoch: (epoch) => report(`teacher fold ${fold + 1}: network epoch ${epoch} of ${input.epochs}`),
    },
  );
  const network = new TrainingNetwork(parameters, input.network);
  const logits = new Float32Array(rows.length * outputs);
  rows.forEach((row, index) => {
    if (row.parent < 0 && row.split === 'train' && row.fold === fold)
      logits.set(network.predict(index), index * outputs);
  });
  return logits;
}

function isTraining(row: ToxicityRow | undefined): boolean {
  return row?.split === 'train';
}

/**
 * Teachers do without the comments written for this project, and so keep to what the corpora's raters said, and without copies
 * inside other text.
 */
export function teaches(row: ToxicityRow | undefined): boolean {
  return isTraining(row) && row?.source !== ownCommentSource && !row?.isEmbedded;
}

/** Teacher probabilities for each row and output; NaN for own sentences and rows that do not train. Copies have their parent's. */
export async function makeTeacher(input: TeacherInput, cache: StageCache): Promise<Float32Array> {
  const { rows } = input;
  const linear = new Float32Array(rows.length * outputs);
  const network = new Float32Array(rows.length * outputs);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const byLinear = await cache.keep(`teacher-linear-${fold}`, () => crossFitLinear(input, fold));
    const byNetwork = await cache.keep(`teacher-network-${fold}`, () => crossFitNetwork(input, fold));
    rows.forEach((row, index) => {
      if (row.fold !== fold) return;
      for (let out = index * outputs; out < (index + 1) * outputs; out += 1) {
        linear[out] = byLinear[out] as number;
        network[out] = byNetwork[out] as number;
      }
    });
  }
  return blendTeachers(rows, linear, network);
}

function blendTeachers(rows: readonly ToxicityRow[], linear: Float32Array, network: Float32Array): Float32Array {
  const teacher = new Float32Array(rows.length * outputs).fill(Number.NaN);
  for (let out = 0; out < outputs; out += 1) {
    const original = [...rows.keys()].filter(
      (row) => isTraining(rows[row]) && rows[row]?.parent === -1 && !isOwn(rows[row] as ToxicityRow),
    );
    const labelled = original.filter((row) => (rows[row]?.labels[out] as number) >= 0);
    const at = (row: number): [number, number] => [
      linear[row * outputs + out] as number,
      network[row * outputs + out] as number,
    ];
    const fit = fitLogistic({
      inputs: labelled.map(at),
      labels: labelled.map((row) => rows[row]?.labels[out] as number),
      weights: labelled.map((row) => rows[row]?.weight as number),
    });
    report(
      `teacher ${toxicityHeads[out]}: linear ${fit.slopes[0]?.toFixed(2)}, network ${fit.slopes[1]?.toFixed(2)}, bias ${fit.bias.toFixed(2)}`,
    );
    for (const row of original) {
      const [a, b] = at(row);
      teacher[row * outputs + out] =
        1 / (1 + Math.exp(-(fit.bias + a * (fit.slopes[0] as number) + b * (fit.slopes[1] as number))));
    }
  }
  rows.forEach((row, index) => {
    if (row.parent < 0) return;
    for (let out = 0; out < outputs; out += 1)
      teacher[index * outputs + out] = teacher[row.parent * outputs + out] as number;
  });
  return teacher;
}
