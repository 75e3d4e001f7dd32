// All facts the spam model knows of a comment besides its words, in the order of the weight file. Training measures them
// here, too. No fact is defined here but the scores of the linear heads.

import { makeFloat32s } from '../../arrays.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { forSpam, unknown, type Fact, type FactGroup, type NamedFact } from './facts.ts';
import { bodyFacts } from './spam-body-facts.ts';
import { contactFacts } from './spam-contact-facts.ts';
import { linkFacts } from './spam-link-facts.ts';
import { nameFacts, nameGiven } from './spam-name-facts.ts';
import { websiteFacts, websiteGiven } from './spam-website-facts.ts';
import { wordingFacts } from './spam-wording-facts.ts';

export type FactField = 'body' | 'name' | 'website';

const groups: readonly (readonly [FactField, FactGroup])[] = [
  ['body', bodyFacts],
  ['body', wordingFacts],
  ['body', linkFacts],
  ['body', contactFacts],
  ['name', nameGiven],
  ['name', nameFacts],
  ['website', websiteGiven],
  ['website', websiteFacts],
];

/** A fact and the field it is about. */
export interface PlacedFact extends NamedFact {
  about: FactField;
}

/** The facts that are measured of a reading. */
export const spamFacts: readonly PlacedFact[] = groups.flatMap(([about, { facts }]) =>
  facts.map(({ name, direction }) => ({ name, direction, about })),
);

/** One number a fact, in the order of `spamFacts`. Linear in the body, up to the reading's cap. Never throws. */
export function measureSpamFacts(reading: Reading): Float32Array {
  const numbers = makeFloat32s(spamFacts.length);
  let at = 0;
  for (const [, group] of groups) {
    group.measureInto(numbers, at, reading);
    at += group.facts.length;
  }
  return numbers;
}

export const spamHeads = ['body', 'name', 'website'] as const satisfies readonly FactField[];

/** What the linear heads make of the words of each field, in log-odds, and of the body's worst passage. */
export type WordScores = Readonly<Record<FactField | 'passage', number>>;

type WordFact = Fact<WordScores> & PlacedFact;

/** Those scores as facts: by field in the order of `spamHeads`, then the passage. */
export const headFacts: readonly WordFact[] = [
  ...spamHeads.map((about): WordFact => ({
    name: `wording of the ${about}`,
    direction: forSpam,
    about,
    measure: (scores) => scores[about],
  })),
  {
    name: 'wording of the worst passage',
    direction: forSpam,
    about: 'body',
    measure: ({ passage }) => passage,
  },
];

/** All that the trees know: what is measured, then the heads' scores. */
export const treeFacts: readonly PlacedFact[] = [...spamFacts, ...headFacts];

/** Where in `treeFacts` the words of the body stand, and those of its worst passage. */
export const wordingFact = spamFacts.length;
export const passageFact = treeFacts.length - 1;

/**
 * The most that name and website may lower the score together, in log-odds before calibration: whoever sends a comment
 * types them, so they excuse little. They may raise it by any amount.
 */
export const fieldsCredit = 1;

/** The places of the facts that are not about the body. */
const fieldFacts: readonly number[] = [...treeFacts.keys()].filter((fact) => treeFacts[fact]?.about !== 'body');

/** The facts of the same comment on a site that asks for neither name nor website. `noWords`: the heads' scores of no words. */
export function withoutFields(facts: Float32Array, noWords: Readonly<Record<FactField, number>>): Float32Array {
  const others = makeFloat32s(facts.length);
  others.set(facts);
  for (const fact of fieldFacts)
    others[fact] = fact < spamFacts.length ? unknown : noWords[(treeFacts[fact] as PlacedFact).about];
  return others;
}
