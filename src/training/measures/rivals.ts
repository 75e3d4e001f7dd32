// The word filters people use today, as scorers, to stand beside the models in the same run. Evaluation only.

import { Filter } from 'bad-words';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** Each says 1 (found something) or 0. */
export const rivals: Record<string, (text: string) => number> = makeRivals();

function makeRivals(): Record<string, (text: string) => number> {
  const filter = new Filter();
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return {
    'bad-words': (text) => (filter.isProfane(text) ? 1 : 0),
    obscenity: (text) => (matcher.hasMatch(text) ? 1 : 0),
  };
}
