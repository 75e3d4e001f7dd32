// Guesses the language of a comment: by script where the script tells, by hashed words and letter groups in Latin script.
// Pure: bytes in, a function from a reading to likely languages out.

import { featuresOf } from '../../features/features-of.ts';
import type { Passage } from '../../features/passages.ts';
import type { Word } from '../../reading/find-words.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { countScripts } from '../../reading/scripts.ts';
import type { GuessOptions, LanguageShare } from '../language-contract.ts';
import { hashLanguageFeatures } from './language-features.ts';
import { languagesOf } from '../../words/language-words.ts';
import { dominantScript, languageByScript } from './language-scripts.ts';
import { decodeLinearTable, scoreLinear, type LinearTable } from '../weights/linear-table.ts';
import type { WeightFile } from '../weights/weight-file.ts';

export interface LanguageGuesser {
  table: LinearTable;
  /** The least lead of the best language's score over the second's that counts as knowing, in a text of four words or more. */
  leadMin: number;
  /** What a text made of a language's common words alone adds to its score. */
  wordPoints: number;
}

/** The guesser in a model file. Throws on a file without one. */
export function decodeLanguageGuesser(file: WeightFile): LanguageGuesser {
  return {
    table: decodeLinearTable(file, 'guess'),
    leadMin: file.header['leadMin'] as number,
    wordPoints: file.header['wordPoints'] as number,
  };
}

/** A language its script gives away is hardly another one. */
const shareByScript = 0.98;
/** How much likelier a language a site expects is than another. */
const expectedFactor = 4;
/** Less likely languages are not worth naming. */
const probabilityMin = 0.01;

/** See `LanguageModels`. Languages no model covers get their tag, too, where it is known. */
export function guessLanguage(guesser: LanguageGuesser, reading: Reading, options: GuessOptions = {}): LanguageShare[] {
  const { range, languages = [] } = options;
  const text = range === undefined ? reading.body.text : reading.body.text.slice(range.start, range.end);
  const script = dominantScript(range === undefined ? reading.scripts : countScripts(text));
  if (script === null) return [];
  if (script !== 'Latn') {
    const language = languageByScript(script, text);
    return language === null ? [] : [{ language, probability: shareByScript }];
  }
  const words = range === undefined ? reading.words : reading.words.filter((word) => isWithin(word, range));
  if (isTooShort(words)) return [];
  const hashed = hashLanguageFeatures(featuresOf(reading.body), guesser.table.buckets, range);
  if (hashed.count === 0) return [];
  const scores = scoreLinear(guesser.table, hashed);
  addCommonWords(guesser, scores, words);
  return sharesOf(guesser, scores, { words: words.length, languages });
}

function isWithin({ start, end }: Word, range: Passage): boolean {
  return start >= range.start && end <= range.end;
}

const loneWordUnitsMin = 4;

/** One short word that no list knows may be a name or a slip in any language. */
function isTooShort(words: readonly Word[]): boolean {
  const word = words.length === 1 ? (words[0]?.text ?? '') : null;
  return word !== null && word.length < loneWordUnitsMin && languagesOf(word).length === 0;
}

const countedWordsMax = 60;

/** Raises each language's score by its share of common words; a word that several languages share counts for each in part. */
function addCommonWords(guesser: LanguageGuesser, scores: Float64Array, words: readonly Word[]): void {
  const count = Math.min(countedWordsMax, words.length);
  for (let at = 0; at < count; at += 1) {
    const languages = languagesOf(words[at]?.text ?? '');
    for (const language of languages) {
      const head = guesser.table.heads.indexOf(language);
      scores[head] = (scores[head] as number) + guesser.wordPoints / (count * languages.length);
    }
  }
}

/** Scores of texts of fewer words are trusted less. */
const fullWords = 12;

/** Probabilities in proportion to exp(score / lead that counts as knowing), and to what the site expects. */
function sharesOf(
  { table, leadMin }: LanguageGuesser,
  scores: Float64Array,
  { words, languages }: { words: number; languages: readonly string[] },
): LanguageShare[] {
  const lead = leadMin * Math.max(1, fullWords / Math.max(1, words));
  const best = Math.max(...scores);
  const odds = table.heads.map(
    (language, head) =>
      Math.exp(((scores[head] as number) - best) / lead) * (languages.includes(language) ? expectedFactor : 1),
  );
  const sum = odds.reduce((total, one) => total + one, 0);
  return table.heads
    .map((language, head) => ({ language, probability: (odds[head] as number) / sum }))
    .filter(({ probability }) => probability >= probabilityMin)
    .sort((a, b) => b.probability - a.probability);
}
