// The spam model: linear words of body and name, trees over the facts beside them, calibrated, and taken apart exactly.
// Pure: bytes in, functions from a reading to a score out. Picking spans for people is create-spam-model's business.

import { makeFloat32s, makeFloat64s } from '../../arrays.ts';
import { featuresOf } from '../../features/features-of.ts';
import { extractFeatures, type TextFeatures } from '../../features/text-features.ts';
import { hashFeatures, noHashedFeatures, type HashedFeatures } from '../../features/hashed-features.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { decodeLinearTable, decomposeLinear, scoreHead, type LinearTable } from '../weights/linear-table.ts';
import { splitPassages, type Passage } from '../../features/passages.ts';
import {
  fieldsCredit,
  headFacts,
  measureSpamFacts,
  passageFact,
  treeFacts,
  withoutFields,
  wordingFact,
} from './spam-facts.ts';
import { findWorstPassage } from './spam-passages.ts';
import { decodeTrees, decomposeTrees, scoreTrees, type Trees } from './spam-trees.ts';
import { openWeightFile } from '../weights/weight-file.ts';

export interface SpamWeights {
  /** Log-odds of the prevalence the calibration states. */
  priorLogit: number;
  /** Calibrated logit = `bias + slope * (wordShare * body's linear score + the trees' score)`. */
  slope: number;
  bias: number;
  wordShare: number;
  table: LinearTable;
  trees: Trees;
}

export interface SpamScore {
  /** Calibrated log-odds. */
  logit: number;
  body: TextFeatures;
  hashed: HashedFeatures;
  /** The passage whose words read most like spam; null where the body is one passage. */
  worst: Passage | null;
  /** What each fact moved the trees' score by, before calibration; in the order of `treeFacts`. */
  moved: Float64Array;
  /** What the score is above their sum, because name and website may excuse only so much. */
  unexcused: number;
}

/** The logit as a sum: `rest + all tokens + all facts`. The wording of the body is in the tokens, not in the facts. */
export interface SpamParts {
  /** By token of the body. */
  tokens: Float64Array;
  /** By fact, in the order of `treeFacts`. */
  facts: Float64Array;
  rest: number;
}

/** Decodes the model file. The tables stay as they are. Throws on a file it can't read. */
export function decodeSpamWeights(bytes: ArrayBuffer): SpamWeights {
  const file = openWeightFile(bytes);
  const { header } = file;
  const trees = header['kind'] === 'spam' ? decodeTrees(file) : null;
  if (trees === null || JSON.stringify(trees.facts) !== JSON.stringify(treeFacts.map(({ name }) => name)))
    throw new Error('not a spam model of this version');
  return {
    priorLogit: header['priorLogit'] as number,
    slope: header['slope'] as number,
    bias: header['bias'] as number,
    wordShare: header['wordShare'] as number,
    table: decodeLinearTable(file, 'linear'),
    trees,
  };
}

/** What is hashed of a field is forgotten once it is scored. */
const scratch = noHashedFeatures();

/** Scores a reading. Linear in its length up to the reading's cap. */
export function scoreSpam(weights: SpamWeights, reading: Reading): SpamScore {
  const { buckets } = weights.table;
  const body = featuresOf(reading.body);
  const hashed = hashFeatures(body, buckets);
  const byBody = scoreHead(weights.table, hashed, 0);
  const worst = findWorstPassage(weights.table, hashed, splitPassages(reading.body, body));
  const heads = {
    body: byBody,
    passage: worst?.score ?? byBody,
    name: scoreHead(weights.table, hashFeatures(readName(reading), buckets, { over: scratch }), 1),
    website: scoreHead(weights.table, hashFeatures(readWebsite(reading), buckets, { over: scratch }), 2),
  };
  const measured = measureSpamFacts(reading);
  const facts = makeFloat32s(treeFacts.length);
  facts.set(measured);
  headFacts.forEach((fact, index) => (facts[measured.length + index] = fact.measure(heads)));
  const moved = decomposeTrees(weights.trees, facts);
  let byTrees = weights.trees.bias;
  for (let fact = 0; fact < moved.length; fact += 1) byTrees += moved[fact] as number;
  const unexcused = Math.max(0, leastOf(weights, facts, reading) - byTrees);
  const logit = weights.bias + weights.slope * (weights.wordShare * heads.body + byTrees + unexcused);
  return { logit, body, hashed, worst: worst?.passage ?? null, moved, unexcused };
}

/** Under what the trees' score may not fall, whoever signs the comment. */
function leastOf({ table, trees }: SpamWeights, facts: Float32Array, { fields }: Reading): number {
  if (fields.name === null && fields.website === null) return Number.NEGATIVE_INFINITY;
  const [body, name, website] = table.bias as unknown as [number, number, number];
  return scoreTrees(trees, withoutFields(facts, { body, name, website })) - fieldsCredit;
}

const noFeatures = extractFeatures('', '');

/** The words of the name, as the model sees them; none without a name. */
export function readName(reading: Reading): TextFeatures {
  return reading.name === null ? noFeatures : featuresOf(reading.name);
}

const websiteUnitsMax = 250;

/** The words in the website's address, without what all addresses share. */
export function readWebsite(reading: Reading): TextFeatures {
  if (!reading.fields.website) return noFeatures;
  const address = reading.fields.website.slice(0, websiteUnitsMax).toLowerCase();
  const words = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return extractFeatures(words, words);
}

/** Takes a score apart: tokens, facts and rest add up to its logit. */
export function decomposeSpam(weights: SpamWeights, score: SpamScore): SpamParts {
  const { slope, wordShare, trees, table } = weights;
  const facts = makeFloat64s(score.moved.length);
  for (let fact = 0; fact < facts.length; fact += 1) facts[fact] = slope * (score.moved[fact] as number);
  const own = decomposeLinear(table, score.hashed, 0);
  // Of one passage the whole body is the worst: both facts are its words'.
  const isOne = score.worst === null;
  const byTrees = (facts[wordingFact] as number) + (isOne ? (facts[passageFact] as number) : 0);
  const shared = sumOfSign(own, byTrees);
  facts[wordingFact] = shared === 0 ? byTrees : 0;
  if (isOne) facts[passageFact] = 0;
  const tokens = makeFloat64s(own.length);
  for (let token = 0; token < own.length; token += 1) {
    const points = own[token] as number;
    const takesPart = shared !== 0 && points * byTrees > 0;
    tokens[token] = slope * wordShare * points + (takesPart ? (byTrees * points) / shared : 0);
  }
  const rest = weights.bias + slope * (trees.bias + score.unexcused + wordShare * (table.bias[0] as number));
  return { tokens, facts, rest };
}

/** The sum of the values that have the sign of `like`. What the trees make of the wording is shared among those. */
function sumOfSign(values: Float64Array, like: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) * like > 0) sum += values[at] as number;
  return sum;
}
