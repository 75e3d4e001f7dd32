// What Perspective's attributes are here: each a score or an attribute of the one judgement.

import type { Assessment, Attribute, ScoreName } from '../../../domain/assessment.ts';

type Measure = { score: ScoreName } | { attribute: Attribute };

/** The production attributes of v1alpha1 and those of its experimental ones that are judged here. */
const measures = new Map<string, Measure>([
  ['TOXICITY', { score: 'toxicity' }],
  ['SEVERE_TOXICITY', { attribute: 'severe' }],
  ['IDENTITY_ATTACK', { attribute: 'identity' }],
  ['INSULT', { attribute: 'insult' }],
  ['PROFANITY', { attribute: 'obscene' }],
  ['THREAT', { attribute: 'threat' }],
  ['SEXUALLY_EXPLICIT', { attribute: 'sexual' }],
  ['SPAM', { score: 'spam' }],
]);

const alias = '_EXPERIMENTAL';

/** The production name of an attribute, itself or by its `_EXPERIMENTAL` twin; null for one that is not judged here. */
export function productionName(name: string): string | null {
  const own = name.endsWith(alias) ? name.slice(0, -alias.length) : name;
  return measures.has(own) ? own : null;
}

type Judged = Pick<Assessment, 'scores' | 'attributes'>;

/** The probability, or null where nobody could judge it. */
export function scoreOf(name: string, { scores, attributes: found }: Judged): number | null {
  const measure = measures.get(name);
  if (measure === undefined) return null;
  return ('score' in measure ? scores[measure.score] : found[measure.attribute]) ?? null;
}

/** How far an attribute reaches: spam is judged in any language, toxicity in those learnt, what it is besides in English. */
export function reachOf(name: string): 'any' | 'learnt' | 'english' {
  const measure = measures.get(name);
  if (measure === undefined || 'attribute' in measure) return 'english';
  return measure.score === 'spam' ? 'any' : 'learnt';
}
