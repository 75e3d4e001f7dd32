// The spam model as `assess` knows it: judges body, name and website, and points at what moved the score most.

import { makeFloat64s } from '../../arrays.ts';
import type { Span } from '../../../domain/assessment.ts';
import type { Judgement, Model } from '../../model-contract.ts';
import { tokenKinds } from '../../features/tokens.ts';
import { sourceSpan } from '../../reading/folding/folded-text.ts';
import type { Reading } from '../../reading/read-comment.ts';
import {
  decodeSpamWeights,
  decomposeSpam,
  scoreSpam,
  type SpamParts,
  type SpamScore,
  type SpamWeights,
} from './spam-model.ts';
import type { Passage } from '../../features/passages.ts';
import { passageFact, treeFacts } from './spam-facts.ts';
import { proposeParts } from '../propose-parts.ts';
import { readVersion } from '../weights/weight-file.ts';

/** The spam model; it judges every language, so it always judges. */
export interface SpamModel extends Model {
  judge(reading: Reading): Judgement;
}

const spansMax = 5;
const factsMax = 5;
/** What moved the logit by less is not worth showing. */
const pointsMin = 0.1;

/** The model. Weights are decoded at the first comment; a file that can't be read makes `judge` throw each time. */
export function createSpamModel(bytes: ArrayBuffer): SpamModel {
  let weights: SpamWeights | null = null;
  return {
    id: 'spam-model',
    version: readVersion(bytes),
    score: 'spam',
    judge(reading) {
      weights ??= decodeSpamWeights(bytes);
      const score = scoreSpam(weights, reading);
      const parts = decomposeSpam(weights, score);
      return {
        kind: 'judged',
        logit: score.logit,
        priorLogit: weights.priorLogit,
        attributes: {},
        spans: findSpans(reading, score, parts),
        language: null,
        facts: findFacts(parts),
      };
    },
  };
}

/** The places of the facts about each field. */
const factsAbout = Map.groupBy(treeFacts.keys(), (fact) => treeFacts[fact]?.about);

function sumFacts(parts: SpamParts, field: 'name' | 'website'): number {
  let sum = 0;
  for (const fact of factsAbout.get(field) ?? []) sum += parts.facts[fact] as number;
  return sum;
}

/** Words of the body, the name as a whole and the website as a whole, greatest first. */
function findSpans(reading: Reading, score: SpamScore, parts: SpamParts): Span[] {
  const spans: Span[] = proposeParts(score.body, withoutLoneSigns(reading, score, parts)).map(({ from, to }) => {
    const start = score.body.tokens.start[from] as number;
    const end = score.body.tokens.end[to - 1] as number;
    let points = 0;
    for (let token = from; token < to; token += 1) points += parts.tokens[token] as number;
    return { field: 'body', ...sourceSpan(reading.body, start, end), points };
  });
  const { name, website } = reading.fields;
  if (score.worst !== null) spans.push(spanOfPassage(reading, score.worst, parts));
  if (name) spans.push({ field: 'name', start: 0, end: name.length, points: sumFacts(parts, 'name') });
  if (website) spans.push({ field: 'website', start: 0, end: website.length, points: sumFacts(parts, 'website') });
  return spans
    .filter((span) => span.end > span.start && Math.abs(span.points ?? 0) >= pointsMin)
    .sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0))
    .slice(0, spansMax);
}

/** The passage is shown as a whole, beside the words that moved the whole body most. */
function spanOfPassage(reading: Reading, { start, end }: Passage, parts: SpamParts): Span {
  return { field: 'body', ...sourceSpan(reading.body, start, end), points: parts.facts[passageFact] as number };
}

/** What each token adds, nothing for a sign of punctuation: a quoted bracket tells a moderator nothing. */
function withoutLoneSigns(reading: Reading, { body }: SpamScore, { tokens }: SpamParts): Float64Array {
  const shown = makeFloat64s(tokens.length);
  shown.set(tokens);
  for (let token = 0; token < shown.length; token += 1) {
    if (body.tokens.kind[token] !== tokenKinds.mark) continue;
    if (reading.body.text.charCodeAt(body.tokens.start[token] as number) < 0x80) shown[token] = 0;
  }
  return shown;
}

/** Those about the body, by their places; its worst passage is shown as a span. */
const shownFacts: readonly number[] = (factsAbout.get('body') ?? []).filter((fact) => fact !== passageFact);

/** The facts about the body and its links that moved the logit most. */
function findFacts(parts: SpamParts): Record<string, number> {
  const top: number[] = [];
  const size = (fact: number | undefined): number => Math.abs(parts.facts[fact as number] as number);
  for (const fact of shownFacts) {
    const own = size(fact);
    if (own < pointsMin) continue;
    let place = top.length;
    while (place > 0 && size(top[place - 1]) < own) place -= 1;
    if (place < factsMax) top.splice(place, 0, fact);
    if (top.length > factsMax) top.pop();
  }
  return Object.fromEntries(top.map((fact) => [treeFacts[fact]?.name ?? '', parts.facts[fact] as number]));
}
