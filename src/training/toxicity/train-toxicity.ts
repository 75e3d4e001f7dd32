// Trains the English toxicity model: teachers, the distilled network, the linear heads, the blend and its calibration.

import { attributes } from '../../domain/assessment.ts';
import type { NetworkShape } from '../../scoring/models/toxicity/network-shape.ts';
import { runNetwork } from '../../scoring/models/toxicity/network.ts';
import { hashFeatures } from '../../scoring/features/hashed-features.ts';
import { scoreLinear } from '../../scoring/models/weights/linear-table.ts';
import { toxicityHeads, type ToxicityHead } from '../../scoring/models/toxicity/toxicity-heads.ts';
import {
  decodeToxicityWeights,
  type Blend,
  type BlendName,
  type ToxicityWeights,
} from '../../scoring/models/toxicity/toxicity-model.ts';
import { fitLogistic } from '../measures/calibration.ts';
import { packLinearTable, trainLinearHead, type LinearHead } from '../numeric/linear-trainer.ts';
import { naturalWeight, naturalToxicShare } from '../corpora/natural-prevalence.ts';
import type { NetworkParameters } from './network-parameters.ts';
import { trainNetwork } from './network-trainer.ts';
import { TrainingNetwork } from './training-network.ts';
import { rocAuc } from '../measures/metrics.ts';
import { fitPassages, undecided } from './fit-passages.ts';
import { ownCommentSource } from './own-rows.ts';
import { packNetwork } from './pack-network.ts';
import { pretrainVectors } from './pretrain-vectors.ts';
import { report } from '../progress.ts';
import { buildToxicityData, linearTargets, type ToxicityData } from './toxicity-data.ts';
import { isOwn, loadToxicityRows, readRow, wikipediaSource, type ToxicityRow } from './toxicity-rows.ts';
import { makeTeacher } from './toxicity-teachers.ts';
import type { Trainer, TrainingRun } from '../training-run.ts';
import { packWeightFile } from '../numeric/weight-file-writer.ts';

const shape: NetworkShape = {
  dimensions: 24,
  wordRows: 1 << 15,
  gramRows: 1 << 15,
  pools: 4,
  filtersPerWidth: 64,
  widths: [1, 2, 3],
  styles: 6,
  hidden: 64,
  outputs: toxicityHeads.length,
};
export const toxicitySettings = {
  shape,
  /** Smaller: four of them are trained, and none ships. */
  teacherShape: { ...shape, dimensions: 16 },
  buckets: 1 << 18,
  ownSentences: 10_000,
  cost: 4,
  linearPasses: 12,
  teacherEpochs: 3,
  studentEpochs: 6,
  teacherShare: 0.6,
  pretraining: { epochs: 4, window: 5, negatives: 5, learningRate: 0.05, frequentShare: 1e-4, size: 0.2 },
};

export const toxicityTrainer: Trainer = {
  name: 'toxicity',
  file: 'toxicity-en.bin',
  module: import.meta.filename,
  train: trainToxicity,
};

/** The bytes of `toxicity-en.bin`. */
async function trainToxicity(run: TrainingRun): Promise<Uint8Array> {
  const rows = await loadToxicityRows({
    directory: run.directory,
    seed: run.seed,
    ownSentences: toxicitySettings.ownSentences,
    ...(run.sources ? { sources: run.sources } : {}),
  });
  report(`toxicity: ${rows.length} rows`);
  const data = buildToxicityData(rows, toxicitySettings.buckets);
  report(`toxicity: ${data.sparse.bucket.length} features, ${data.network.word.length} tokens`);
  const teacher = await makeTeacher(
    {
      ...data,
      shape: toxicitySettings.teacherShape,
      epochs: toxicitySettings.teacherEpochs,
      cost: toxicitySettings.cost,
      seed: run.seed,
    },
    run.cache,
  );
  const network = await run.cache.keep('toxicity-network', () => trainStudent(data, teacher, run.seed));
  const heads = await run.cache.keep('toxicity-linear', () => trainHeads(data, run.seed));
  return packToxicity(rows, network, heads);
}

/**
 * The network that ships: its vectors start from which words stand beside which, then it learns from the labels and, for the
 * larger part, from the teachers.
 */
function trainStudent(data: ToxicityData, teacher: Float32Array, seed: number): NetworkParameters {
  const usable = Int32Array.from(data.rows.keys()).filter((row) => data.rows[row]?.split === 'train');
  const written = usable.filter((row) => isWritten(data.rows[row] as ToxicityRow));
  const vectors = pretrainVectors(data.network, written, {
    ...toxicitySettings.pretraining,
    shape,
    seed: seed + 200,
    onEpoch: (epoch) => report(`toxicity vectors: epoch ${epoch} of ${toxicitySettings.pretraining.epochs}`),
  });
  return trainNetwork(data.network, { ...data.targets, teacher }, usable, {
    shape,
    epochs: toxicitySettings.studentEpochs,
    batch: 192,
    learningRate: 2e-3,
    warmUpSteps: 200,
    teacherShare: toxicitySettings.teacherShare,
    dropout: { features: 0.25, dimensions: 0.1, tokens: 0.1, style: 0.35 },
    seed: seed + 100,
    vectors,
    onEpoch: (epoch, parameters) =>
      report(`toxicity network: epoch ${epoch} of ${toxicitySettings.studentEpochs}, ${measure(data, parameters)}`),
  });
}

/** Whether somebody wrote it as it stands: no copy, no sentence made of templates. */
function isWritten({ parent, source }: ToxicityRow): boolean {
  return parent < 0 && (!isOwn({ source }) || source === ownCommentSource);
}

/** ROC AUC of each Wikipedia head on the rows kept for choosing. */
function measure(data: ToxicityData, parameters: NetworkParameters): string {
  const network = new TrainingNetwork(parameters, data.network);
  const chosen = [...data.rows.keys()].filter(
    (row) => data.rows[row]?.split === 'validate' && data.rows[row]?.source === wikipediaSource,
  );
  const scores = chosen.map((row) => Float64Array.from(network.predict(row)));
  const areas = toxicityHeads.slice(0, 6).map((_, head) =>
    rocAuc({
      scores: scores.map((output) => output[head] as number),
      labels: chosen.map((row) => data.rows[row]?.labels[head] as number),
    }),
  );
  return areas.map((area) => area.toFixed(4)).join(' ');
}

/** The linear heads: all rows but copies. */
export function trainHeads(data: ToxicityData, seed: number): LinearHead[] {
  return toxicityHeads.map((name, head) => {
    const usable = Uint8Array.from(data.rows, (row) => (row.split === 'train' && row.parent < 0 ? 1 : 0));
    const trained = trainLinearHead(
      data.sparse,
      { ...linearTargets(data.rows, head), cost: toxicitySettings.cost, passes: toxicitySettings.linearPasses, seed },
      usable,
    );
    report(`toxicity linear head: ${name}`);
    return trained;
  });
}

interface Outputs {
  linear: number[];
  network: number[];
}

/** Packs the file as it is fitted, to score the rows kept for choosing with the very weights that ship: blends, then passages. */
function packToxicity(rows: readonly ToxicityRow[], network: NetworkParameters, heads: LinearHead[]): Uint8Array {
  const packed = packNetwork(network);
  const table = packLinearTable([...toxicityHeads], heads, toxicitySettings.buckets);
  const sections = { linear: table.packed, vectors: packed.vectors, dense: packed.dense, scales: packed.scales };
  const header = { kind: 'toxicity', heads: toxicityHeads, linear: table.header, network: packed.header };
  const draft = packWeightFile({ ...header, priorLogit: 0, blends: {}, passages: undecided }, sections);
  const weights = decodeToxicityWeights(draft.buffer as ArrayBuffer);
  const chosen = rows.filter((row) => row.split === 'validate' && row.source === wikipediaSource);
  const outputs = chosen.map((row) => scoreParts(weights, row.text));
  const priorLogit = Math.log(naturalToxicShare / (1 - naturalToxicShare));
  const calibrated = { ...header, priorLogit, blends: fitBlends(chosen, outputs) };
  const whole = packWeightFile({ ...calibrated, passages: undecided }, sections);
  const passages = fitPassages(decodeToxicityWeights(whole.buffer as ArrayBuffer), chosen);
  return packWeightFile({ ...calibrated, passages }, sections);
}

function scoreParts(weights: ToxicityWeights, text: string): Outputs {
  const features = readRow(text);
  runNetwork(weights.network, features);
  return {
    linear: [...scoreLinear(weights.table, hashFeatures(features, weights.table.buckets))],
    network: [...weights.network.run.output],
  };
}

interface Recipe {
  heads: ToxicityHead[];
  label: ToxicityHead;
  networkShare: number;
  /** Each head's share of a part; equal when left out. */
  networkShares?: number[];
  linearShares?: number[];
}

/**
 * What each score is made of. The toxic score rests on two heads each, the mixed one carries over better; more of the
 * linear part would undo what the network learnt about identity words. The network's word on hate, in small part, finds
 * what is said without a swear word.
 */
const recipes: Record<BlendName, Recipe> = {
  toxicity: {
    heads: ['toxic', 'toxic-anywhere', 'identity-elsewhere'],
    label: 'toxic',
    networkShare: 0.6,
    networkShares: [0.17, 0.83, 0.15],
    linearShares: [0.5, 0.5, 0],
  },
  severe: { heads: ['severe'], label: 'severe', networkShare: 0.5 },
  obscene: { heads: ['obscene'], label: 'obscene', networkShare: 0.5 },
  threat: { heads: ['threat'], label: 'threat', networkShare: 0.35 },
  insult: { heads: ['insult'], label: 'insult', networkShare: 0.5 },
  identity: { heads: ['identity'], label: 'identity', networkShare: 0.6 },
  sexual: { heads: ['sexual'], label: 'sexual', networkShare: 0.5 },
};

function fitBlends(rows: readonly ToxicityRow[], outputs: readonly Outputs[]): Record<BlendName, Blend> {
  const names: BlendName[] = ['toxicity', ...attributes];
  return Object.fromEntries(names.map((name) => [name, fitBlend(name, rows, outputs)])) as Record<BlendName, Blend>;
}

/** Standardises both parts, mixes them by the recipe, then fits probabilities at natural prevalence (Platt). */
function fitBlend(name: BlendName, rows: readonly ToxicityRow[], outputs: readonly Outputs[]): Blend {
  const recipe = recipes[name];
  const places = recipe.heads.map((head) => toxicityHeads.indexOf(head));
  const equal = places.map(() => 1 / places.length);
  const { networkShares = equal, linearShares = equal } = recipe;
  const mix = (parts: readonly number[], shares: readonly number[]): number =>
    places.reduce((sum, place, at) => sum + (shares[at] as number) * (parts[place] as number), 0);
  const linear = outputs.map((output) => mix(output.linear, linearShares));
  const network = outputs.map((output) => mix(output.network, networkShares));
  const shares = {
    linear: (1 - recipe.networkShare) / deviation(linear),
    network: recipe.networkShare / deviation(network),
  };
  const label = toxicityHeads.indexOf(recipe.label);
  const labelled = [...rows.keys()].filter((row) => (rows[row]?.labels[label] as number) >= 0);
  const fit = fitLogistic({
    inputs: labelled.map((row) => [
      shares.linear * (linear[row] as number) + shares.network * (network[row] as number),
    ]),
    labels: labelled.map((row) => rows[row]?.labels[label] as number),
    weights: labelled.map((row) => naturalWeight(rows[row] as ToxicityRow)),
  });
  const slope = fit.slopes[0] as number;
  const spread = (share: number, among: readonly number[]): number[] =>
    toxicityHeads.map((_, place) => slope * share * (among[places.indexOf(place)] ?? 0));
  return {
    bias: fit.bias,
    linear: spread(shares.linear, linearShares),
    network: spread(shares.network, networkShares),
  };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
