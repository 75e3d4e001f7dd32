// What is said against people in whole phrases: that they should die, should harm themselves, are not human, are all alike. A
// phrase that is quoted, reported or asked about is somebody else's and left out.

import { compilePhrases, linesOf } from '../reading/phrases/compile-phrases.ts';
import { findPhrases } from '../reading/phrases/find-phrases.ts';
import { isQuoted } from '../reading/phrases/quoted.ts';
import { found, spanOf, type Signal } from '../signal.ts';
import { hostilePhrases, type HostileKind } from '../words/hostile-phrases.ts';
import { hostilePhrasesAbroad } from '../words/hostile-phrases-abroad.ts';
import { deeds, people } from '../words/people-words.ts';

const lines = [...Object.entries(hostilePhrases), ...Object.entries(hostilePhrasesAbroad)].flatMap(([kind, text]) =>
  linesOf(kind as HostileKind, text),
);
const phrases = compilePhrases(lines, { ...people, ...deeds });

const sentences: Readonly<Record<HostileKind, string>> = {
  'call-to-kill': 'Calls for killing people',
  'self-harm': 'Tells somebody to harm themselves',
  'not-human': 'Speaks of people as less than human',
  hatred: 'Speaks with hatred of a group of people',
};

export const hostilePhrase: Signal = {
  id: 'hostile-phrase',
  group: 'phrases',
  score: 'toxicity',
  reads: 'order',
  look(reading) {
    const { body, words } = reading;
    const meant = findPhrases({ text: body.text, words }, phrases, (phrase) => !isQuoted(reading, phrase));
    const [first] = meant;
    if (first === undefined) return null;
    return found(
      1,
      meant.map((phrase) => spanOf('body', body, phrase)),
      { kind: first.kind },
    );
  },
  describe(finding, quote) {
    return `${sentences[finding.facts?.['kind'] as HostileKind]}: ${quote(0)}`;
  },
};
