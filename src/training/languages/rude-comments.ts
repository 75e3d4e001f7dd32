// Rude comments made of honest ones and words of abuse, for languages with few labelled comments. The honest ones stand
// beside them, so that only the abuse tells them apart. Rows only.

import { listCommonWords } from '../../scoring/words/language-words.ts';
import { hashText, pick, seededRandom } from '../numeric/random.ts';
import type { MixedRow } from './mixed-rows.ts';
import { rudeWords } from './rude-words.ts';

const commentsAPhrase = 3;
const rudeWeight = 0.7;
const runs = 400;
const runWordsMin = 3;
const runWordsMax = 12;
/** Honest comments to write into, at most so long. */
const unitsMax = 200;

/** For each phrase of `rudeWords`: itself, and itself somewhere in honest comments or runs of common words; and such runs without. */
export function writeRudeComments(honest: readonly MixedRow[]): MixedRow[] {
  const byLanguage = Map.groupBy(honest, (row) => row.language);
  return Object.entries(rudeWords).flatMap(([language, list]) => {
    const random = seededRandom(hashText(language));
    const common = listCommonWords(language);
    const comments = (byLanguage.get(language) ?? []).map(({ text }) => text).filter((text) => text.length < unitsMax);
    const run = (): string => {
      const count = runWordsMin + Math.floor(random() * (runWordsMax - runWordsMin + 1));
      return Array.from({ length: count }, () => pick(random, common)).join(' ');
    };
    const hosts = (turn: number): string =>
      common.length > 0 && (comments.length === 0 || turn % 2 === 1) ? run() : pick(random, comments);
    const written = common.length + comments.length > 0 ? commentsAPhrase : 0;
    const rude = splitPhrases(list).flatMap((phrase) => [
      phrase,
      ...Array.from({ length: written }, (_, turn) => insert(hosts(turn), phrase, random)),
    ]);
    const plain = common.length === 0 ? [] : Array.from({ length: runs }, run);
    return [...plain.map((text) => rowOf(text, language, 0)), ...rude.map((text) => rowOf(text, language, 1))];
  });
}

function splitPhrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim().split(/\s+/).join(' '));
}

function insert(text: string, phrase: string, random: () => number): string {
  const words = text.split(/\s+/);
  words.splice(Math.floor(random() * (words.length + 1)), 0, phrase);
  return words.join(' ');
}

function rowOf(text: string, language: string, toxic: 0 | 1): MixedRow {
  return { text, language, toxic, split: 'train', weight: rudeWeight, kind: 'made' };
}
