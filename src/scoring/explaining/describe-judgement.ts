// The sentence of a model's contribution: what it reads the text as, how sure it is, and the piece that moved it most.
// A sentence claims no more than the score does, and quotes only what speaks for the claim.

import { startOf } from '../../domain/start-of-text.ts';
import type { Attribute, Contribution, Span } from '../../domain/assessment.ts';
import { defaultPolicy } from '../../domain/policy.ts';
import { treeFacts } from '../models/spam/spam-facts.ts';
import { nameLanguage } from './name-language.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import { factOf, type Quote } from '../signal.ts';

const attributePhrases: Record<Attribute, string> = {
  severe: 'severely toxic',
  obscene: 'obscene',
  threat: 'a threat',
  insult: 'an insult',
  identity: 'an attack on a group of people',
  sexual: 'sexual',
};

/** What a judgement lets be said: from the score that holds on it reads as spam, from half of that it shows some sign. */
type Claim = 'reads-as' | 'some-sign' | 'little-sign';

/** The pieces that speak for what the sentence claims, greatest first; none for a comment with little sign of anything. */
export function spansTold(contribution: Contribution): Span[] {
  if (claimOf(contribution) === 'little-sign') return [];
  return contribution.spans.filter(({ points = 0 }) => points > 0);
}

/** `quotes` are the texts of `spansTold`, `quote` gives them shortened in quotation marks, `body` is the comment's text. */
export function describeJudgement(
  contribution: Contribution,
  { quotes, quote, body }: { quotes: readonly string[]; quote: Quote; body: string },
): string {
  const claim = claimOf(contribution);
  const shown = `(${showProbability(factOf(contribution, 'probability'))})`;
  if (claim === 'little-sign') return `Shows little sign of ${nounOf(contribution)} ${shown}`;
  const what =
    claim === 'some-sign' ? `Shows some sign of ${nounOf(contribution)}` : `Reads as ${kindOf(contribution)}`;
  const said = `${what}${inLanguage(contribution)}`;
  const piece = quote(0) === '' ? '' : `: ${quote(0)}${readAs(quotes[0] ?? '')}`;
  return `${said} ${shown}${piece}${besides(contribution, body)}`;
}

function claimOf(contribution: Contribution): Claim {
  const { score, facts } = contribution;
  const probability = factOf(contribution, 'probability');
  // Assessments of earlier versions do not say under which threshold they were made.
  const hold = typeof facts?.['hold'] === 'number' ? facts['hold'] : defaultPolicy.thresholds[score].hold;
  if (probability >= hold) return 'reads-as';
  return probability >= hold / 2 ? 'some-sign' : 'little-sign';
}

/** Three digits; nothing is quite sure. */
function showProbability(probability: number): string {
  if (probability < 0.001) return 'under 0.001';
  return probability > 0.999 ? 'over 0.999' : probability.toFixed(3);
}

/** Facts every model's contribution has; the others are what moved the score besides the quoted pieces. */
const ownFacts: ReadonlySet<string> = new Set(['probability', 'leading', 'logOdds', 'hold']);
const besidesMax = 3;

/** What speaks against spam can count for it only by being absent: named, it would read as if it were there. */
const factsOfHonesty: ReadonlySet<string> = new Set(
  treeFacts.filter(({ direction }) => direction < 0).map(({ name }) => name),
);

/** Names the facts that moved the score up. A text of one line has no line ends to speak of. */
function besides({ facts }: Contribution, body: string): string {
  const hasLines = body.trim().includes('\n');
  const names = Object.entries(facts ?? {})
    .filter(([name, value]) => !ownFacts.has(name) && typeof value === 'number' && value > 0)
    .map(([name]) => name)
    .filter((name) => !factsOfHonesty.has(name) && (hasLines || !/\blines?\b/.test(name)));
  return names.length === 0 ? '' : `; besides: ${names.slice(0, besidesMax).join(', ')}`;
}

/** Whose head decided, where that is not plain. */
function inLanguage({ facts }: Contribution): string {
  const { headLanguage = null } = facts ?? {};
  const name = typeof headLanguage === 'string' ? nameLanguage(headLanguage) : null;
  return name === null ? '' : ` in ${name}`;
}

function nounOf({ score }: Contribution): string {
  return score === 'spam' ? 'spam' : 'toxicity';
}

function kindOf({ score, facts }: Contribution): string {
  if (score === 'spam') return 'spam';
  return attributePhrases[facts?.['leading'] as Attribute] ?? 'toxic';
}

/** Shows how a disguised piece was read. */
function readAs(text: string): string {
  const folded = foldText(text);
  return folded.disguises.length === 0 ? '' : ` (read as '${startOf(folded.text, 80).replaceAll(/\s+/g, ' ')}')`;
}
