// The English toxicity model: linear heads and the network, blended and calibrated, with the words that moved it.
// Pure: bytes in, a function from text features to a judgement out.

import { makeFloat64s } from '../../arrays.ts';
import { attributes, type Attribute } from '../../../domain/assessment.ts';
import { featuresOf } from '../../features/features-of.ts';
import { extractFeatures, type TextFeatures } from '../../features/text-features.ts';
import {
  hashFeatures,
  noHashedFeatures,
  type HashedFeatures,
  type HashedStretch,
} from '../../features/hashed-features.ts';
import type { FoldedText } from '../../reading/folding/folded-text.ts';
import { proposeParts } from '../propose-parts.ts';
import { addContributions, decodeLinearTable, scoreLinear, type LinearTable } from '../weights/linear-table.ts';
import { networkTokenAt, networkTokensMax } from './network-shape.ts';
import { decodeNetwork, runNetwork, runWithout, type Network } from './network.ts';
import { toxicityHeads } from './toxicity-heads.ts';
import { openWeightFile } from '../weights/weight-file.ts';

/** A calibrated logit as a sum: `bias + sum of linear[h] * linear logit h + sum of network[h] * network logit h`. */
export interface Blend {
  bias: number;
  linear: number[];
  network: number[];
}

export type BlendName = 'toxicity' | Attribute;

/** One side of a sum of odds: `bias + slope * logit + perLog * ln(number of passages)`, in log-odds. */
export interface OddsPart {
  bias: number;
  slope: number;
  perLog: number;
}

/** What a text of several passages is judged by: the odds of its whole and those of its worst passage, added. */
export interface PassageOdds {
  whole: OddsPart;
  worst: OddsPart;
}

export interface ToxicityWeights {
  /** Natural prevalence the calibration states, as log-odds. */
  priorLogit: number;
  passages: PassageOdds;
  blends: Record<BlendName, Blend>;
  table: LinearTable;
  network: Network;
}

/** What moved the logit: tokens `from .. to` of the features (end exclusive), in log-odds. */
export interface MovingPart {
  from: number;
  to: number;
  points: number;
}

export interface ToxicityScore {
  /** Calibrated log-odds. */
  logit: number;
  attributes: Record<Attribute, number>;
  /** The linear part of the logit, taken apart: token contributions and the rest (biases) add up to `linearLogit`. */
  linearLogit: number;
  linearRest: number;
  linearTokens: Float64Array;
}

/** Parts whose words together move the logit by less are not worth showing. */
const partPointsMin = 0.1;
/** Parts worth the network's time: each costs nearly another run. Of a comment that reads as civil, fewer. */
const toxicPartsMax = 3;
const civilPartsMax = 1;

/** Decodes the model file. Small layers are expanded, the tables stay as they are. Throws on a file it can't read. */
export function decodeToxicityWeights(bytes: ArrayBuffer): ToxicityWeights {
  const file = openWeightFile(bytes);
  const { header } = file;
  if (
    header['kind'] !== 'toxicity' ||
    header['passages'] === undefined ||
    JSON.stringify(header['heads']) !== JSON.stringify(toxicityHeads)
  ) {
    throw new Error('not a toxicity model of this version');
  }
  return {
    priorLogit: header['priorLogit'] as number,
    passages: header['passages'] as PassageOdds,
    blends: header['blends'] as Record<BlendName, Blend>,
    table: decodeLinearTable(file, 'linear'),
    network: decodeNetwork(file),
  };
}

function blend(parts: Blend, linear: ArrayLike<number>, network: ArrayLike<number>): number {
  let logit = parts.bias;
  for (let head = 0; head < parts.linear.length; head += 1) {
    logit +=
      (parts.linear[head] as number) * (linear[head] as number) +
      (parts.network[head] as number) * (network[head] as number);
  }
  return logit;
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** What the model sees of a folded text: all but @names. Without any it sees what the other models see. */
export function readForModels(folded: FoldedText): TextFeatures {
  if (!folded.text.includes('@')) return featuresOf(folded);
  return extractFeatures(folded.text, folded.source, { skipMentions: true });
}

/** What the linear heads say of a text. */
export interface LinearScores {
  hashed: HashedFeatures;
  /** By head. */
  logits: Float64Array;
  /** Their share of the calibrated logit: a cheap hint at whether the network is worth running. */
  part: number;
}

/** What the heads see of a text is forgotten when they are asked again. */
const scratch = noHashedFeatures();

/** The linear heads' logits of the whole text, and what they say of toxicity together. `hashed` holds until the next text. */
export function scoreHeads({ table, blends }: ToxicityWeights, features: TextFeatures): LinearScores {
  const hashed = hashFeatures(features, table.buckets, { over: scratch });
  const logits = scoreLinear(table, hashed);
  return { hashed, logits, part: sumShares(blends.toxicity.linear, logits) };
}

/** What they say of toxicity in a stretch of the text, no more. */
export function scorePart({ table, blends }: ToxicityWeights, features: TextFeatures, stretch: HashedStretch): number {
  const { linear } = blends.toxicity;
  return sumShares(linear, scoreLinear(table, hashFeatures(features, table.buckets, stretch), linear));
}

function sumShares(shares: readonly number[], logits: Float64Array): number {
  return shares.reduce((sum, share, head) => sum + share * (logits[head] as number), 0);
}

/** The calibrated logit and the attributes; the network keeps the run for `decomposeToxicity`. */
export function scoreToxicity(
  weights: ToxicityWeights,
  features: TextFeatures,
  heads: LinearScores = scoreHeads(weights, features),
): ToxicityScore {
  const linear = heads.logits;
  runNetwork(weights.network, features);
  const { output } = weights.network.run;
  const own = weights.blends.toxicity;
  const found = {} as Record<Attribute, number>;
  for (const attribute of attributes) found[attribute] = sigmoid(blend(weights.blends[attribute], linear, output));
  return { logit: blend(own, linear, output), attributes: found, ...decomposeLinearPart(weights, heads) };
}

function decomposeLinearPart(
  weights: ToxicityWeights,
  { hashed, part }: LinearScores,
): Pick<ToxicityScore, 'linearLogit' | 'linearRest' | 'linearTokens'> {
  let linearRest = 0;
  const tokens = hashed.count === 0 ? 0 : (hashed.token[hashed.count - 1] as number) + 1;
  const linearTokens = makeFloat64s(tokens);
  weights.blends.toxicity.linear.forEach((share, head) => {
    if (share === 0) return;
    linearRest += share * (weights.table.bias[head] as number);
    addContributions(weights.table, hashed, { head, share }, linearTokens);
  });
  return { linearLogit: part, linearRest, linearTokens };
}

/**
 * The up to three parts of the text last scored that moved its logit most, greatest first. The linear model proposes the
 * words; each part's points are its exact linear contribution plus what the network's logit loses when they are blank.
 */
export function decomposeToxicity(
  weights: ToxicityWeights,
  features: TextFeatures,
  score: ToxicityScore,
): MovingPart[] {
  const proposed = proposeParts(
    features,
    score.linearTokens,
    score.logit > weights.priorLogit ? toxicPartsMax : civilPartsMax,
  );
  const without = makeFloat64s(weights.network.shape.outputs);
  const { output } = weights.network.run;
  const own = weights.blends.toxicity;
  return proposed
    .map((part) => {
      let points = 0;
      for (let token = part.from; token < part.to; token += 1) points += score.linearTokens[token] ?? 0;
      const range = networkRange(part, features.tokens.count);
      if (range) {
        runWithout(weights.network, range, without);
        own.network.forEach((share, out) => (points += share * ((output[out] as number) - (without[out] as number))));
      }
      return { ...part, points };
    })
    .filter((part) => Math.abs(part.points) >= partPointsMin)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** Where the network reads a part's tokens, or null when it reads none of them (the middle of a long text). */
function networkRange(part: { from: number; to: number }, count: number): { from: number; to: number } | null {
  if (count <= networkTokensMax) return part;
  let from = -1;
  let to = -1;
  for (let position = 0; position < networkTokensMax; position += 1) {
    const token = networkTokenAt(position, count);
    if (token < part.from || token >= part.to) continue;
    if (from < 0) from = position;
    to = position + 1;
  }
  return from < 0 ? null : { from, to };
}
