// Judges each sentence of a text as if it had been sent alone: for who is shown which part of it says what. The verdict on
// the text is not made of these; that is assess's.

import type { Assessment } from '../../domain/assessment.ts';
import { noEvidence } from '../../domain/evidence.ts';
import { featuresOf } from '../features/features-of.ts';
import { splitPassages } from '../features/passages.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import { sourceSpan } from '../reading/folding/folded-text.ts';
import { readComment } from '../reading/read-comment.ts';
import { assess, type AssessInput } from './assess.ts';

/** A stretch of the text in UTF-16 units, end exclusive, and what it is by itself. */
export interface JudgedPassage extends Pick<Assessment, 'scores' | 'attributes'> {
  start: number;
  end: number;
}

/** Sentences of fewer tokens are judged together with the next; in a long text, longer ones, so that they stay so many. */
const sentenceTokensMin = 4;
const passagesAbout = 100;

/** The sentences of a text as it is, in order. One text without a word is one passage. Of the evidence, the site's own hosts and scripts count. */
export function assessPassages(source: string, input: Omit<AssessInput, 'reading'>): JudgedPassage[] {
  const evidence = {
    ...noEvidence,
    siteHosts: input.evidence.siteHosts,
    siteScripts: input.evidence.siteScripts,
  };
  return cutSentences(source).map(({ start, end }) => {
    const body = source.slice(start, end);
    const reading = readComment({ name: null, email: null, website: null, body });
    const { scores, attributes } = assess({ ...input, reading, evidence });
    return { start, end, scores, attributes };
  });
}

interface Stretch {
  start: number;
  end: number;
}

function cutSentences(source: string): Stretch[] {
  const folded = foldText(source);
  const features = featuresOf(folded);
  const tokensMin = Math.max(sentenceTokensMin, Math.ceil(features.tokens.count / passagesAbout));
  const found = splitPassages(folded, features, { tokensMin }).map(({ start, end }) => sourceSpan(folded, start, end));
  if (found.length === 0) return [{ start: 0, end: source.length }];
  return found.map(({ start, end }, at) => ({ start, end: withMarks(source, end, found[at + 1]?.start) }));
}

/** The end of a sentence with the marks that close it. */
function withMarks(source: string, from: number, before = source.length): number {
  let end = from;
  while (end < before && !/\s/.test(source.charAt(end))) end += 1;
  return end;
}
