// Harmless sentences about groups that training never sees: other wordings than identity-sentences. Evaluation only.

/** Terms whose scores are watched. Singular adjectives, for the sentences below. */
export const probeTerms = [
  'gay',
  'lesbian',
  'homosexual',
  'bisexual',
  'transgender',
  'queer',
  'straight',
  'black',
  'white',
  'african american',
  'asian',
  'latino',
  'mexican',
  'arab',
  'indian',
  'muslim',
  'jewish',
  'christian',
  'catholic',
  'hindu',
  'sikh',
  'atheist',
  'female',
  'male',
  'old',
  'young',
  'deaf',
  'blind',
  'disabled',
  'immigrant',
] as const;

const wordings = [
  'Our new headmaster happens to be {g}.',
  'They invited a {g} author to read on Thursday.',
  'Is the actor {g} in real life as well?',
  'What was it like to grow up {g} in the seventies?',
  'The {g} candidate won by nine votes.',
  'Several {g} soldiers are buried here.',
  'My dentist is {g} and so is his brother.',
  'Interviews with {g} voters fill the last chapter.',
  'I never knew that the composer was {g}.',
  'A {g} couple bought the house across the road.',
] as const;

/** Every term in every wording. */
export function writeProbe(): { term: string; text: string }[] {
  return probeTerms.flatMap((term) => wordings.map((wording) => ({ term, text: wording.replace('{g}', term) })));
}
