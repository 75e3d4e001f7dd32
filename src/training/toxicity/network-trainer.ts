// Trains the toxicity network by Adam on batches of rows. Rows and labels in, parameters out; no texts, no files.

import type { NetworkShape } from '../../scoring/models/toxicity/network-shape.ts';
import { Adam, decayFirst, decaySecond } from '../numeric/adam.ts';
import { Gradient, sourcesMax } from './network-gradient.ts';
import { drawParameters, type NetworkParameters } from './network-parameters.ts';
import type { NetworkRows } from './network-rows.ts';
import { seededRandom, shuffle } from '../numeric/random.ts';
import { TrainingNetwork, type Dropout } from './training-network.ts';

/** What the rows say. Arrays of `outputs` entries a row. */
export interface NetworkTargets {
  /** 1, 0, or -1 for "not labelled". */
  labels: Int8Array;
  /** A teacher's probability, or NaN. */
  teacher: Float32Array;
  rowWeights: Float32Array;
  /** Which source a row is of: sources differ in where they draw the line, so each gets a bias, in training only. */
  source: Uint8Array;
  outputWeights: readonly number[];
}

export interface NetworkSettings {
  shape: NetworkShape;
  epochs: number;
  batch: number;
  learningRate: number;
  warmUpSteps: number;
  /** Share of the loss that follows the teacher where both speak. */
  teacherShare: number;
  dropout: Dropout;
  seed: number;
  /** What the word and gram vectors start as; drawn by chance when left out. */
  vectors?: Float32Array;
  onEpoch?: (epoch: number, parameters: NetworkParameters) => void;
  onProgress?: (done: number) => void;
}

const gradientNormMax = 5;
const averageDecay = 0.999;
const vectorAverageEvery = 10;

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Writes the gradient of a row's loss over its logits in place, and adds the source bias's own. */
function takeLossGradient(
  output: Float64Array,
  row: number,
  context: { targets: NetworkTargets; bias: Float64Array; gradient: Gradient; teacherShare: number },
): void {
  const { targets, bias, gradient, teacherShare } = context;
  const outputs = output.length;
  const source = (targets.source[row] as number) * outputs;
  for (let out = 0; out < outputs; out += 1) {
    const label = targets.labels[row * outputs + out] as number;
    const taught = targets.teacher[row * outputs + out] as number;
    const logit = output[out] as number;
    const hasTeacher = !Number.isNaN(taught);
    const weight = (targets.rowWeights[row] as number) * (targets.outputWeights[out] as number);
    let slope = 0;
    if (label >= 0) {
      const share = hasTeacher ? 1 - teacherShare : 1;
      const labelled = weight * share * (sigmoid(logit + (bias[source + out] as number)) - label);
      gradient.sourceBias[source + out] = (gradient.sourceBias[source + out] as number) + labelled;
      slope += labelled;
    }
    if (hasTeacher) slope += weight * (label >= 0 ? teacherShare : 1) * (sigmoid(logit) - taught);
    output[out] = slope;
  }
}

/** Trains on the rows listed in `usable`. Returns the moving average of the parameters. Deterministic from the seed. */
export function trainNetwork(
  rows: NetworkRows,
  targets: NetworkTargets,
  usable: Int32Array,
  settings: NetworkSettings,
): NetworkParameters {
  const { shape } = settings;
  const parameters = drawParameters(shape, settings.seed);
  if (settings.vectors) parameters.vectors.set(settings.vectors);
  const average: NetworkParameters = { shape, vectors: parameters.vectors.slice(), dense: parameters.dense.slice() };
  const network = new TrainingNetwork(parameters, rows);
  const gradient = new Gradient(shape);
  const bias = new Float64Array(sourcesMax * shape.outputs);
  const adam = { dense: new Adam(parameters.dense), vectors: new Adam(parameters.vectors), bias: new Adam(bias) };
  const random = seededRandom(settings.seed + 1);
  const order = usable.slice();
  const stepsAnEpoch = Math.ceil(order.length / settings.batch);
  const stepsMax = stepsAnEpoch * settings.epochs;
  let step = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += settings.batch) {
      step += 1;
      const to = Math.min(order.length, from + settings.batch);
      for (let at = from; at < to; at += 1) {
        const row = order[at] as number;
        const lossGradient = (output: Float64Array): void =>
          takeLossGradient(output, row, { targets, bias, gradient, teacherShare: settings.teacherShare });
        network.learn(row, gradient, { dropout: settings.dropout, random, lossGradient });
      }
      const rate = settings.learningRate * Math.min(1, step / settings.warmUpSteps) * (1 - (step - 1) / stepsMax);
      const mean = 1 / (to - from);
      const scale = mean * Math.min(1, gradientNormMax / (gradient.norm() * mean + 1e-12));
      const move = { scale, rate: rate / (1 - decayFirst ** step), correction: 1 - decaySecond ** step };
      adam.dense.move({ from: 0, to: parameters.dense.length }, gradient.dense, move);
      adam.bias.move({ from: 0, to: bias.length }, gradient.sourceBias, move);
      for (let at = 0; at < gradient.touchedCount; at += 1) {
        const place = (gradient.touched[at] as number) * shape.dimensions;
        adam.vectors.move({ from: place, to: place + shape.dimensions }, gradient.vectors, move);
      }
      gradient.clear();
      follow(average, parameters, step);
      if (step % 100 === 0) settings.onProgress?.(step / stepsMax);
    }
    settings.onEpoch?.(epoch, average);
  }
  return average;
}

/** Moves the average after the parameters. Early on it follows faster, so that it never remembers the random start. */
function follow(average: NetworkParameters, parameters: NetworkParameters, step: number): void {
  const decay = Math.min(averageDecay, (1 + step) / (10 + step));
  for (let at = 0; at < average.dense.length; at += 1) {
    average.dense[at] = decay * (average.dense[at] as number) + (1 - decay) * (parameters.dense[at] as number);
  }
  if (step % vectorAverageEvery !== 0) return;
  const slower = decay ** vectorAverageEvery;
  for (let at = 0; at < average.vectors.length; at += 1) {
    average.vectors[at] = slower * (average.vectors[at] as number) + (1 - slower) * (parameters.vectors[at] as number);
  }
}
