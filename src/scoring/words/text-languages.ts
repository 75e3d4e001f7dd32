// Which languages the words of a text may be in, roughly and cheaply: enough to tell whether a short word is abuse or an
// honest word of another language. The learned guess of a comment's language is the models' business.

import { languagesOf } from './language-words.ts';

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
export function languagesOfText(words: readonly { text: string }[]): TextLanguages {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (let at = 0; at < words.length && at < countedWordsMax; at++) {
    const word = words[at]?.text ?? '';
    for (const language of languagesOf(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    const byLetters = word.charCodeAt(0) < 0x250 ? undefined : telling.find(([, letters]) => letters.test(word))?.[0];
    if (byLetters !== undefined) seen.add(byLetters);
  }
  const most = Math.max(0, ...counts.values());
  const likely = [...counts].filter(([, count]) => count >= commonWordsMin && count >= most * likelyShareMin);
  return {
    likely: new Set([...likely.map(([language]) => language), ...seen]),
    isForeign: most >= commonWordsMin && (counts.get('en') ?? 0) <= most * englishShareMax,
  };
}
