// The middle of a long text, which the network does not read with the rest: looked through passage by passage, so that abuse
// buried there counts as it would in a comment of its own. No weights, no spans.

import { extractFeatures, type TextFeatures } from '../../features/text-features.ts';
import { sourceSpan, type FoldedText } from '../../reading/folding/folded-text.ts';
import { networkHeadTokens, networkTokensMax } from './network-shape.ts';
import { scoreHeads, scoreToxicity, type ToxicityScore, type ToxicityWeights } from './toxicity-model.ts';

/** A sentence or two: in more, the linear heads no longer hear one shout. */
const passageTokens = 30;
/** Passages that the network runs on: the likeliest by the linear heads. */
const passagesMax = 2;
/** What the linear heads find plainly harmless is not worth the network's time. */
const linearMin = -1;
/** Under this a sharp sentence is no reason by itself: long texts have many, and most of them are honest. */
const logitMin = 3;

export interface Passage {
  /** Of the passage's own text. */
  features: TextFeatures;
  /** Where that begins in the folded text. */
  offset: number;
  score: ToxicityScore;
}

/**
 * The most toxic passage of what the network leaves out, judged like a comment of its own; null where it leaves out nothing
 * or none of it is plainly toxic. Steps: linear in the text, and two short runs of the network.
 */
export function findWorstPassage(weights: ToxicityWeights, folded: FoldedText, features: TextFeatures): Passage | null {
  const [worst] = proposePassages(weights, features)
    .map((range) => judgePassage(weights, folded, { features, range }))
    .filter(({ score }) => score.logit > logitMin)
    .sort((a, b) => b.score.logit - a.score.logit);
  return worst ?? null;
}

function proposePassages(weights: ToxicityWeights, features: TextFeatures): { from: number; to: number }[] {
  const stop = features.tokens.count - (networkTokensMax - networkHeadTokens);
  const passages: { from: number; to: number; part: number }[] = [];
  for (let from = networkHeadTokens; from < stop; from += passageTokens) {
    const range = { from, to: Math.min(from + passageTokens, stop) };
    const { part } = scoreHeads(weights, features, range);
    if (part > linearMin) passages.push({ ...range, part });
  }
  return passages.sort((a, b) => b.part - a.part).slice(0, passagesMax);
}

function judgePassage(
  weights: ToxicityWeights,
  folded: FoldedText,
  { features, range }: { features: TextFeatures; range: { from: number; to: number } },
): Passage {
  const offset = features.tokens.start[range.from] as number;
  const end = features.tokens.end[range.to - 1] as number;
  const source = sourceSpan(folded, offset, end);
  const own = extractFeatures(folded.text.slice(offset, end), folded.source.slice(source.start, source.end), {
    skipMentions: true,
  });
  return { features: own, offset, score: scoreToxicity(weights, own) };
}
