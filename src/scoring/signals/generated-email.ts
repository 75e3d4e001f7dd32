// An address that looks made by a program. Each feature is named and the sentence says which ones were seen; a single one
// is not enough, since people do choose odd addresses.

import { found, type Signal, withQuote } from '../signal.ts';

export const generatedEmail: Signal = {
  id: 'generated-email',
  group: 'author',
  score: 'spam',
  reads: 'text',
  look({ fields: { email } }) {
    if (email === null) return null;
    const at = email.lastIndexOf('@');
    const seen = featuresOf(email.slice(0, at));
    const strength = seen.reduce((sum, feature) => sum + weights[feature], 0);
    if (strength < strengthMin) return null;
    return found(strength, [{ field: 'email', start: 0, end: at }], { features: seen.join(', ') });
  },
  describe(finding, quote) {
    return withQuote(`The email address looks machine-made (${finding.facts?.['features'] ?? ''})`, quote(0));
  },
};

const strengthMin = 0.5;

/** What each feature adds. */
const weights = {
  'letters and digits alternate': 0.5,
  'no vowels': 0.4,
  'long run of consonants': 0.4,
  'hexadecimal string': 0.6,
  'long digit tail': 0.3,
  'many dots': 0.6,
  'very long': 0.3,
  'rare letter pairs': 0.4,
} as const;
type Feature = keyof typeof weights;

const dotsMin = 4;
const longUnits = 24;
const digitTail = 5;
const consonantRun = 6;
const alternationsMin = 4;

function featuresOf(localPart: string): Feature[] {
  const local = localPart.toLowerCase().replace(/\+.*$/, '');
  const letters = local.replaceAll(/[^a-z]/g, '');
  const tests: [Feature, boolean][] = [
    ['hexadecimal string', local.length >= 12 && /^[0-9a-f]+$/.test(local) && /\d/.test(local) && /[a-f]/.test(local)],
    ['letters and digits alternate', countAlternations(local) >= alternationsMin],
    ['many dots', local.split('.').length - 1 >= dotsMin],
    ['no vowels', letters.length >= 6 && !/[aeiouy]/.test(letters)],
    ['long run of consonants', longestConsonantRun(local) >= consonantRun],
    ['rare letter pairs', rarePairShare(letters) >= rarePairShareMin],
    ['long digit tail', (/\d*$/.exec(local)?.[0].length ?? 0) >= digitTail && local.length > digitTail],
    ['very long', local.replaceAll(/[._-]/g, '').length >= longUnits],
  ];
  return tests.filter(([, holds]) => holds).map(([feature]) => feature);
}

/** How often letters give way to digits or digits to letters. */
function countAlternations(local: string): number {
  return (local.match(/[a-z](?=\d)|\d(?=[a-z])/g) ?? []).length;
}

function longestConsonantRun(local: string): number {
  const runs = local.match(/[bcdfghjklmnpqrstvwxz]+/g) ?? [];
  return Math.max(0, ...runs.map((run) => run.length));
}

const rarePairShareMin = 0.3;

/** Pairs with q, x, j, z, v or w next to a consonant that names and words of the Latin alphabet hardly have. */
const rarePair = /q[^u]|[bcdfgjkmpqtvwxz][jqxz]|[jqvwxz][bcdfgjkmpqtvwxz]|[hjkvx][gkmvfw]/;

function rarePairShare(letters: string): number {
  if (letters.length < 6) return 0;
  let rare = 0;
  for (let at = 0; at + 1 < letters.length; at++) {
    if (rarePair.test(letters.slice(at, at + 2))) rare++;
  }
  return rare / (letters.length - 1);
}
