// Which languages the words of a text may be in, roughly and cheaply: enough to tell whether a short word is abuse or an
// honest word of another language. The learned guess of a comment's language is the models' business.

import { makeInt32s } from '../arrays.ts';
import { listedLanguages } from './language-words.ts';
import { cardOf, type Carded } from './word-card.ts';

export interface TextLanguages {
  /** Tags of the languages most of its common words are of, or its letters. */
  likely: ReadonlySet<string>;
  /** Hardly a common word of it is English. */
  isForeign: boolean;
}

const countedWordsMax = 200;
const commonWordsMin = 2;
const likelyShareMin = 0.6;
const englishShareMax = 0.5;
const english = listedLanguages.indexOf('en');

/** Letters by which a script's languages are told apart; the first that is met decides. */
const telling: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ur', /[ٹڈڑںےہھ]/],
  ['fa', /[پچژگکی]/],
  ['ar', /[\u0621-\u064a]/],
  ['uk', /[іїєґ]/],
  ['ru', /[а-я]/],
  ['hi', /[\u0904-\u0939]/],
  ['bn', /[\u0985-\u09b9]/],
  ['ko', /[\u3131-\u318e\uac00-\ud7a3]/],
  ['zh', /[\u4e00-\u9fff]/],
];

/** Of the folded words of a text. Work is bounded. */
export function languagesOfText(words: readonly Carded[]): TextLanguages {
  const counts = makeInt32s(listedLanguages.length);
  const seen = new Set<string>();
  for (let at = 0; at < words.length && at < countedWordsMax; at++) {
    const one = words[at] as Carded;
    const word = one.text;
    const { numbers } = cardOf(one).common;
    for (let which = 0; which < numbers.length; which++) {
      const number = numbers[which] as number;
      counts[number] = (counts[number] as number) + 1;
    }
    const byLetters = word.charCodeAt(0) < 0x250 ? undefined : telling.find(([, letters]) => letters.test(word))?.[0];
    if (byLetters !== undefined) seen.add(byLetters);
  }
  let most = 0;
  for (let number = 0; number < counts.length; number++) most = Math.max(most, counts[number] as number);
  const likelyMin = Math.max(commonWordsMin, most * likelyShareMin);
  for (let number = 0; number < counts.length; number++)
    if ((counts[number] as number) >= likelyMin) seen.add(listedLanguages[number] as string);
  return { likely: seen, isForeign: most >= commonWordsMin && (counts[english] as number) <= most * englishShareMax };
}
