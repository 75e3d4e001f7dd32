// The sentence of a model's contribution: what it reads the text as, how sure it is, and the piece that moved it most.

import { startOf } from '../../domain/start-of-text.ts';
import type { Attribute, Contribution } from '../../domain/assessment.ts';
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

/** `quotes` are the texts of the contribution's spans, `quote` gives them shortened in quotation marks. */
export function describeJudgement(contribution: Contribution, quotes: string[], quote: Quote): string {
  const probability = factOf(contribution, 'probability').toFixed(2);
  const at = contribution.spans.findIndex((span) => Math.sign(span.points ?? 0) === Math.sign(contribution.points));
  const index = Math.max(0, at);
  const piece = quote(index) === '' ? '' : `: ${quote(index)}${readAs(quotes[index] ?? '')}`;
  return `Reads as ${phraseOf(contribution)} (${probability})${piece}${besides(contribution)}`;
}

/** Facts every model's contribution has; the others are what moved the score besides the quoted pieces. */
const ownFacts: ReadonlySet<string> = new Set(['probability', 'leading', 'logOdds']);
const besidesMax = 3;

/** Names the facts that moved the score the way it went. */
function besides({ facts, points }: Contribution): string {
  const names = Object.entries(facts ?? {})
    .filter(([name, value]) => !ownFacts.has(name) && typeof value === 'number' && value * points > 0)
    .map(([name]) => name);
  if (names.length === 0) return '';
  // A fact speaks for an honest comment mostly by being absent: "broken lines" would read as if there were any.
  return `; ${points < 0 ? 'also judged by' : 'besides'}: ${names.slice(0, besidesMax).join(', ')}`;
}

function phraseOf(contribution: Contribution): string {
  if (contribution.score === 'spam') return contribution.points >= 0 ? 'spam' : 'an honest comment rather than spam';
  if (contribution.points < 0) return 'civil rather than toxic';
  const leading = contribution.facts?.['leading'];
  return attributePhrases[leading as Attribute] ?? 'toxic';
}

/** Shows how a disguised piece was read. */
function readAs(text: string): string {
  const folded = foldText(text);
  return folded.disguises.length === 0 ? '' : ` (read as '${startOf(folded.text, 80)}')`;
}
